using Microsoft.AspNetCore.Routing;

namespace TalksBot.Platforms;

/// <summary>
/// Routes that a platform serves over HTTP. The host listens only when at least one of these is registered:
/// a platform registers its own only when it is configured.
/// </summary>
public interface IHttpEndpoints
{
    void Map(IEndpointRouteBuilder routes);
}

/// <summary>Marks routes that answer from the start; all others answer once the index is up to date.</summary>
public sealed class BeforeIndexMetadata;
