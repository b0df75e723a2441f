using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace TalksBot.Platforms;

/// <summary>
/// Routes that are served over HTTP. The host listens only when at least one of these is registered:
/// who serves some registers them only where they are configured.
/// </summary>
public interface IHttpEndpoints
{
    /// <summary>Whether they are served beside something that matters more: where nothing else is served, late, and not at all where that fails.</summary>
    bool IsAside => false;

    /// <summary>Adds what the routes need of the web server's own services.</summary>
    void AddServices(IServiceCollection services)
    {
    }

    void Map(IEndpointRouteBuilder routes);
}

/// <summary>Something served over HTTP that keeps the bot running by itself: the terminal joins in only where it is asked to.</summary>
public sealed record WebInterface(string Name);

/// <summary>Marks routes that answer from the start; all others answer once the index is up to date.</summary>
public sealed class BeforeIndexMetadata;
