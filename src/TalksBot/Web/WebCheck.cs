using Microsoft.Extensions.Configuration;
using TalksBot.Operations.Doctor;

namespace TalksBot.Web;

/// <summary>Where the page is served, and what is missing for others to read it.</summary>
internal sealed class WebCheck(WebOptions options, IConfiguration configuration) : ICheck
{
    public IAsyncEnumerable<Diagnosis> RunAsync(CancellationToken cancellation) => Found().ToAsyncEnumerable();

    private IEnumerable<Diagnosis> Found()
    {
        var robots = options.IsListed ? "search engines may list it" : "search engines are asked to stay out";
        yield return new Diagnosis("page", $"It is served at {configuration["Urls"] ?? "Urls"}, and {robots}.");
        if (options is { Proxies.IsEmpty: false, Address: null })
            yield return new Diagnosis("page", "There is a proxy before it, and addresses that are shared are what the proxy says.", "Set Web:Address.");
    }
}
