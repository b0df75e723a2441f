using AngleSharp.Dom;

namespace TalksBot.Core.Text.Loading;

/// <summary>A paragraph, heading, item or row that is drawn of a page.</summary>
/// <param name="Element">The element that ends or begins with it.</param>
/// <param name="Words">Its text on one line.</param>
/// <param name="Linked">How many of its characters are links, white space not counted.</param>
internal readonly record struct TextBlock(IElement Element, string Words, int Linked)
{
    private const int MinProse = 60;
    private const int MinSentence = 25;

    /// <summary>Whether it reads as a sentence or more of a story, and not as a heading, a label or a list of links.</summary>
    public bool IsProse =>
        !IsHeading && Linked * 3 < Words.Length && (Words.Length >= MinProse || Words.Length >= MinSentence && EndsInStop(Words));

    public bool IsHeading => Element.LocalName is ['h', >= '1' and <= '6'];

    /// <summary>Whether it is the page's title once more, or the start of it above the story.</summary>
    public bool Repeats(string? title) =>
        IsHeading && title is not null
        && (Words.Equals(title, StringComparison.OrdinalIgnoreCase)
            || Element.LocalName == "h1" && title.StartsWith(Words, StringComparison.OrdinalIgnoreCase));

    public static bool EndsInStop(ReadOnlySpan<char> words)
    {
        var last = words.TrimEnd();
        while (last.Length > 0 && (Characters.IsCloser(last[^1]) || last[^1] is '"' or '\''))
            last = last[..^1];
        return last.Length > 0 && (Characters.IsStop(last[^1]) || last[^1] is ':');
    }
}
