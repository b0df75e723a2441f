namespace TalksBot.Core.Text.Loading;

/// <summary>Tells whether a page shows the start of its story alone, and sells the rest.</summary>
internal static class PaidPart
{
    private const int MaxTeaser = 1500;
    private const string Rule = "paywall";
    /// <summary>Elements that are walls.</summary>
    public const string Gates = "[class*=paywall i], [id*=paywall i], [class*=regwall i], [class*=subscriber-only i], [class*=premium-content i]";

    /// <param name="isGated">Whether the page has an element that is called a wall.</param>
    /// <param name="data">What its JSON-LD says of the article.</param>
    /// <param name="all">What was drawn of the story before the furniture was taken out.</param>
    /// <param name="text">The story.</param>
    public static bool IsShown(bool isGated, JsonLd? data, string all, string text)
    {
        if (text.Length > MaxTeaser)
            return false;
        var sells = FurnitureRule.All.Where(rule => rule.Name == Rule).ToList();
        var isSold = all.Split("\n\n").SelectMany(paragraph => SentenceSplitter.Split(paragraph, new TextSpan(0, paragraph.Length))
            .Select(span => paragraph.Substring(span.Start, span.Length))).Any(sentence => sells.Exists(rule => rule.Matches(sentence)));
        return data?.IsPaid == true || isSold && isGated;
    }
}
