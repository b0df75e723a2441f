using NodaTime;
using NodaTime.Text;

namespace TalksBot.Core.Text;

/// <summary>An article's header: what a citation shows, without its text.</summary>
public record ArticleInfo
{
    /// <summary>Opaque text that names the article; never used as a path.</summary>
    public required string Id { get; init; }

    /// <summary>The headline; empty where the file gives none. It is not part of the article's text.</summary>
    public string Title { get; init; } = "";

    /// <summary>Who published it; null where unknown.</summary>
    public string? Outlet { get; init; }

    /// <summary>The day of publication; null where neither the header nor the text settles it.</summary>
    public LocalDate? Published { get; init; }

    /// <summary>Whether <see cref="Published"/> was read out of the text because the header has no date.</summary>
    public bool PublishedInferred { get; init; }

    public string? Url { get; init; }

    /// <summary>
    /// BCP 47 tag, as the file gives it or as the text tells it; null where the file gives none and nothing tells it to be other than English.
    /// </summary>
    public string? Language { get; init; }

    /// <summary>The article reports another one in our own words: its citations say so.</summary>
    public bool IsSummary { get; init; }

    /// <summary>The text is the start of a story that is sold: its citations say so, for what it lacks may stand in the rest.</summary>
    public bool IsTeaser { get; init; }

    /// <summary>The id of the article whose text this one carries nearly word for word; null where it is its own.</summary>
    public string? CopyOf { get; init; }

    /// <summary>The day on which its page was found to have changed, and the article was replaced; null where it is as it was first published.</summary>
    public LocalDate? Corrected { get; init; }

    /// <summary>What it is called: its title, and where it has none its id.</summary>
    public string Name => Title.Length > 0 ? Title : Id;

    /// <summary>Names the article as it is now: another one as soon as its page is found to have changed.</summary>
    public string Edition => Corrected is { } day ? $"{Id}\n{LocalDatePattern.Iso.Format(day)}" : Id;

    /// <summary>The header alone.</summary>
    public static ArticleInfo Of(Article article) => new(article);
}
