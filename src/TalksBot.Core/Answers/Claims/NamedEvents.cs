using TalksBot.Core.Answers.Light;

namespace TalksBot.Core.Answers.Claims;

/// <summary>
/// What "the storm" or "the shooting" of a claim's sentence is called: the event of that kind which its article named last before it, else in its title.
/// </summary>
internal sealed class NamedEvents(QuestionLight light)
{
    private static readonly ImmutableArray<string> DefiniteGroups = ["event", "next"];

    private readonly Dictionary<string, ImmutableArray<Named>> known = [];

    /// <summary>Whether a name asked for is that of an event which the sentence only calls by its kind.</summary>
    public bool AreCalled(ArticleInfo article, Quote sentence, Concept name) => Definite.FindAll(sentence.Text)
        .SelectMany(match => DefiniteGroups.Select(word => (Kind: Term(match.Groups[word].Value), At: sentence.Offset + match.Index)))
        .Any(told => told.Kind is { } kind && Synonyms.IsEventKind(kind)
            && In(article).LastOrDefault(named => named.At < told.At && IsOneKind(named.Kind, kind)) is { } last
            && last.Words.Any(word => name.Match(word) >= 1));

    private ImmutableArray<Named> In(ArticleInfo article)
    {
        if (!known.TryGetValue(article.Id, out var named))
            known[article.Id] = named =
            [
                .. Read(article.Title, int.MinValue / 2)
                    .Concat(light.Passages.Where(hit => hit.Article.Id == article.Id)
                        .SelectMany(hit => Read(hit.Passage.Text.Text, hit.Passage.Text.Span.Start)))
                    .OrderBy(found => found.At),
            ];
        return named;
    }

    private static IEnumerable<Named> Read(string text, int offset) =>
        Behind.FindAll(text).Where(match => !RightWords.Has(match.Groups["name"].Value.ToLowerInvariant()))
            .Concat(Before.FindAll(text))
            .Select(match => new Named(offset + match.Index, Term(match.Groups["event"].Value) ?? "", Words(match.Groups["name"].Value)))
            .Where(named => Synonyms.IsEventKind(named.Kind) && !named.Words.IsEmpty);

    // "Sunday's fire" isn't called Sunday.
    private static ImmutableArray<string> Words(string name) =>
        [.. name.Split(' ', '\n').Where(word => !CalendarWords.Has(word)).SelectMany(word => Analyzer.Terms(word))];

    private static bool IsOneKind(string one, string other) =>
        one == other || Synonyms.Of(one).Contains(other) || Synonyms.NarrowerThan(one).Contains(other) || Synonyms.NarrowerThan(other).Contains(one);

    private static string? Term(string word) => word.Length == 0 ? null : Analyzer.Terms(word) is [var term] ? term : null;

    // "the storm", "this deadly blaze"
    private static Regex Definite { get; } = Patterns.Of(@"\b(the|this|that) (?<event>\p{Ll}{3,20})\b( (?<next>\p{Ll}{3,20})\b)?", RegexOptions.IgnoreCase);

    // "Storm Dara", but "the Storm Centre"
    private static Regex Behind { get; } = Patterns.Of(@"\b(?<event>\p{Lu}\p{Ll}{2,20}) (?<name>\p{Lu}\p{Ll}{1,20})\b");

    // "the Reed Hill school shooting", "the Orla Fire"; but "the Fire Office", "the Storm Watch".
    private static Regex Before { get; } = Patterns.Of(
        @"(?<name>\b\p{Lu}[\p{L}’'-]{1,20}( \p{Lu}[\p{L}’'-]{1,20}){0,4})"
        + @"( (school|church|mosque|hotel|market|club|bar|mall|hospital|station|prison|factory))? (?<event>\p{L}{3,20})\b(?! \p{Lu})");

    /// <summary>An event that is called by a name.</summary>
    /// <param name="At">Where, in the article's text; before it in the title.</param>
    /// <param name="Kind">The term of its kind.</param>
    /// <param name="Words">The terms of the name.</param>
    private sealed record Named(int At, string Kind, ImmutableArray<string> Words);
}
