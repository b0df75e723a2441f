using Microsoft.AspNetCore.Routing;

namespace TalksBot.Web;

/// <summary>A view of the site.</summary>
/// <param name="Pattern">The addresses that it answers.</param>
/// <param name="Show">Puts together what it shows.</param>
/// <param name="Arguments">The arguments behind the question mark that make it another page; others change nothing.</param>
public sealed record SiteView(string Pattern, Func<SiteRequest, Task<Shown>> Show, params ImmutableArray<string> Arguments)
{
    /// <summary>Whether it asks the bot, which only so many questions may be asked of in a minute.</summary>
    public bool Asks { get; init; }
}

/// <summary>A request for a view.</summary>
/// <param name="Visit">Who reads.</param>
/// <param name="Route">What stands in the address.</param>
/// <param name="Cancellation">Ends the work when the reader goes away.</param>
public sealed record SiteRequest(Visit Visit, RouteValueDictionary Route, CancellationToken Cancellation)
{
    /// <summary>What stands in the address at a place of the pattern.</summary>
    public string this[string name] => Route[name] as string ?? "";
}
