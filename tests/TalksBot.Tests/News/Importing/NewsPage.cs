namespace TalksBot.Tests.News.Importing;

/// <summary>Pages of an invented paper.</summary>
internal static class NewsPage
{
    /// <summary>Prose of its own for each number: no two share a stretch of words.</summary>
    public static string Prose(int number) => string.Join(' ', Enumerable.Range(0, 16).Select(i =>
        $"Envoy {Word(number, i)} told the river council of {Word(number, i + 40)} that ferry "
        + $"{Word(number, i + 80)} carried {number + i} crates past {Word(number, i + 120)}."));

    public static string Html(string title, string text, string? published = "2025-11-02T10:00:00+05:00", string? canonical = null) => $"""
        <!doctype html><html lang="en"><head><title>{title} | The River Paper</title>
        <meta property="og:title" content="{title}"><meta property="og:site_name" content="The River Paper"><meta name="author" content="R. Eporter">
        {(published is null ? "" : $"""<meta property="article:published_time" content="{published}">""")}
        {(canonical is null ? "" : $"""<link rel="canonical" href="{canonical}">""")}
        </head><body><nav><a href="/">Home</a></nav><article><h1>{title}</h1>
        {string.Concat(text.Split("\n\n").Select(paragraph => $"<p>{paragraph}</p>\n"))}
        </article><footer>Terms and cookies</footer></body></html>
        """;

    // A made-up word from a number, different for each pair.
    private static string Word(int number, int i)
    {
        var value = (uint)(number * 7919 + i * 104729 + 13);
        var word = "";
        for (; value > 0; value /= 20)
            word = "bdfgklmnprstvz"[(int)(value % 14)] + "aeiou"[(int)(value / 14 % 5)].ToString() + word;
        return char.ToUpperInvariant(word[0]) + word[1..];
    }
}
