using TalksBot.Core.Answers.Light;

namespace TalksBot.Core.Answers.Claims;

/// <summary>
/// The sentences and titles whose places are where people talked, signed or met and nobody came to harm: whoever died in the next
/// sentence didn't die there.
/// </summary>
internal sealed class PeacefulPlaces(QuestionLight light)
{
    private const ClaimWordKinds Harm =
        ClaimWordKinds.Killed | ClaimWordKinds.Injured | ClaimWordKinds.Missing | ClaimWordKinds.Captured | ClaimWordKinds.Casualties
        | ClaimWordKinds.Harm | ClaimWordKinds.Loss;

    private static readonly FrozenSet<string> Peaceful = RuleData.Lines("Answers/Claims/peaceful-words.txt").Select(Analyzer.Stem).ToFrozenSet();

    private readonly Dictionary<(string Article, TextSpan Sentence), bool> known = [];
    private readonly Dictionary<string, bool> titles = [];

    /// <summary>Whether a sentence of the article is such a one.</summary>
    public bool Has(string article, TextSpan sentence)
    {
        if (!known.TryGetValue((article, sentence), out var isPeaceful))
            known[(article, sentence)] = isPeaceful = light.Passages.FirstOrDefault(hit =>
                hit.Article.Id == article && hit.Passage.Text.Span.Contains(sentence)) is { } found && IsPeaceful(found.Passage.Text.Part(sentence).Text);
        return isPeaceful;
    }

    /// <summary>Whether a sentence holds what happened against something of another year: "the deadliest fire since the Orla fire of 2018".</summary>
    public bool Compares(string article, TextSpan sentence) => light.Passages.FirstOrDefault(hit =>
        hit.Article.Id == article && hit.Passage.Text.Span.Contains(sentence)) is { } found && Comparing.Fits(found.Passage.Text.Part(sentence).Text);

    private static Regex Comparing { get; } = Patterns.Of(
        @"\b(surpass(ed|es|ing)?|exceed(ed|s|ing)?|eclips(ed|es|ing)|overtook|overtaking|deadli(er|est)|worst|bloodiest|compared|comparable)\b"
        + @".{0,120}\b(19|20)\d\d\b", RegexOptions.IgnoreCase);

    /// <summary>Whether a sentence tells of a place only that something is on its way there: "is expected to head toward Ossen".</summary>
    public bool IsGoal(string article, TextSpan sentence, Concept place) => light.Passages.FirstOrDefault(hit =>
        hit.Article.Id == article && hit.Passage.Text.Span.Contains(sentence)) is { } found && found.Passage.Text.Part(sentence).Text is var text
        && Analyzer.Tokens(text).Where(token => place.Match(token.Term) > 0).ToList() is { Count: > 0 } places
        && places.TrueForAll(token => Goal.Fits(text.AsSpan(0, token.Span.Start)));

    private static Regex Goal { get; } = Patterns.Of(
        @"\b(towards?|(head|heads|heading|headed|bound|brace|braces|bracing|prepare|prepares|preparing) (to|for))( the| both)?"
        + @"( \p{Lu}[\p{L}'’-]*,?( and)?){0,3} $");

    /// <summary>Whether a title is such a one.</summary>
    public bool IsTitle(string title)
    {
        if (!titles.TryGetValue(title, out var isPeaceful))
            titles[title] = isPeaceful = IsPeaceful(title);
        return isPeaceful;
    }

    /// <summary>Whether a text speaks of talks, meetings or agreements and of no harm.</summary>
    private static bool IsPeaceful(string text)
    {
        var terms = Analyzer.Tokens(text);
        return terms.Any(token => Peaceful.Contains(token.Term))
            && !terms.Any(token => !Peaceful.Contains(token.Term) && Synonyms.IsEventKind(token.Term)
                || (ClaimWords.Of(text.Substring(token.Span.Start, token.Span.Length).ToLowerInvariant()) & Harm) != 0);
    }
}
