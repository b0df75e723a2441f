using TalksBot.Core.Text.Languages;

namespace TalksBot.Core.Answers;

/// <summary>Words of an article, at most 400 characters, with their source.</summary>
/// <param name="Article">Where they stand.</param>
/// <param name="Quote">The words.</param>
/// <param name="Highlights">Stretches of the quote that answer, counted from the quote's start, in order, none overlapping.</param>
public sealed record Citation(ArticleInfo Article, Quote Quote, ImmutableArray<TextSpan> Highlights)
{
    public const int MaxLength = 400;

    /// <summary>The language of the words, as a BCP 47 tag: what a page has as their <c>lang</c>.</summary>
    public string Language => Article.Language ?? LanguageTag.English;

    /// <summary>Whether the words run from the right: what a page has as their <c>dir</c>.</summary>
    public bool IsRightToLeft => TextLanguage.IsRightToLeft(Language);
}
