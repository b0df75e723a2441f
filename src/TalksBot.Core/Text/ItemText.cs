using TalksBot.Core.Text.Loading;

namespace TalksBot.Core.Text;

/// <summary>The text of what a feed says itself in an item.</summary>
public static class ItemText
{
    /// <summary>The paragraphs with a blank line between them; null where the markup is too tangled to be read.</summary>
    public static string? Draw(string markup, CancellationToken cancellation)
    {
        using var page = MarkupParser.Parse(markup, cancellation);
        return page?.Body is { } body ? HtmlText.Draw(body, cancellation) : null;
    }
}
