using System.Text.RegularExpressions;

namespace TalksBot.Tests.Web;

/// <summary>Findings' own addresses, as an article's page has them.</summary>
public static partial class FindingAddress
{
    public static async Task<string> FirstAsync(HttpClient client, string article = "003", string kind = "claim") =>
        Address().Matches(await client.GetStringAsync(new Uri($"/article/{article}", UriKind.Relative)))
            .Select(match => match.Groups[1].Value).First(address => address.Contains($"/{kind}/", StringComparison.Ordinal));

    [GeneratedRegex("href=\"(/finding/[^\"]+)\"")]
    private static partial Regex Address();
}
