using TalksBot.Core.Answers.Light;

namespace TalksBot.Core.Answers.People;

/// <summary>
/// Tells whether a noun without a name ("the company's chief", "the pirates' leader") means the body or group that a question names: by the words that
/// stand beside its name in the article, or because it is the last body named before.
/// </summary>
internal sealed class BodyMeant(WhoQuestion question, QuestionLight light)
{
    private static readonly FrozenSet<string> OfAnyKind = RuleData.Lines("Answers/People/any-bodies.txt").ToFrozenSet();

    private const int MaxBack = 4;

    private readonly int[] names = [.. Enumerable.Range(0, question.Parts.Length).Where(i => question.Parts[i] == WhoPart.Kind && light.IsName[i])];

    private readonly string asked = string.Join(' ', light.Reading.Concepts.Where((_, i) => question.Parts[i] == WhoPart.Kind).Select(concept => concept.Word));

    /// <param name="cast">The article.</param>
    /// <param name="description">What it calls somebody.</param>
    public bool In(ArticleCast cast, Description description)
    {
        if (question.Office is null || names.Length == 0 || !description.States.IsEmpty || description.Owners.Any(owner => owner.Length > 1)
            || cast.People.Any(other => other.Actor == ActorKind.Person && IsAsked(other.Name)))
            return false;
        return Noun.FindAll(description.Text).Select(match => match.Groups["noun"].Value).Any(noun =>
            cast.Sentences.Any(sentence => Introduces(sentence.Text, noun))
            || OfAnyKind.Contains(noun) && BodyKinds.MayBe(noun, asked) && IsLastNamed(cast, description.Sentence, noun));
    }

    // "Harbour Dock, a shipping company, closed", "pirates who called themselves the Grey Tide"
    private bool Introduces(string text, string noun) =>
        Apposed.FindAll(text).Concat(Called.FindAll(text)).Any(match => IsAsked(match.Groups["name"].Value)
            && match.Groups["what"].Value.Split(' ') is var words && IsSame(words[^1], noun));

    private static bool IsSame(string word, string noun) => Analyzer.Terms(word) is [var one] && Analyzer.Terms(noun) is [var other] && one == other;

    // Nothing else that may be such a body is named in between, nor in the sentence that names it.
    private bool IsLastNamed(ArticleCast cast, Quote sentence, string noun)
    {
        if (NamesAnother(cast, sentence, noun))
            return false;
        var last = cast.Before(sentence, across: true);
        for (var back = 0; last is not null && back < MaxBack && !NamesAnother(cast, last, noun); back++, last = cast.Before(last, across: true))
            if (Array.TrueForAll(names, i => cast.Light.Sentence(last.Span)[i] >= QuestionLight.Enough))
                return true;
        return false;
    }

    // "Kessel lost a ship": any name may be a company's, but that of somebody with two names, a state or a place where something is.
    private bool NamesAnother(ArticleCast cast, Quote sentence, string noun)
    {
        var named = cast.In(sentence).Concat(cast.Unlisted(sentence)).ToArray();
        return Name.FindAll(sentence.Text).Any(name => !IsAsked(name.Value) && !IsSmall(name)
            && (Array.Find(named, mention => mention.Span.Contains(sentence.Span.Start + name.Index))?.Person is { } other
                ? !IsAsked(other.Name) && other.Actor != ActorKind.State
                    && (other.Actor == ActorKind.Organisation ? BodyKinds.MayBe(noun, other.Name) : !other.Name.Contains(' ')
                        || BodyKinds.IsNamedSo(noun, other.Name))
                : !Placing.Fits(sentence.Text.AsSpan(0, name.Index))));
    }

    private static bool IsSmall(Match name) => name.Value.ToLowerInvariant() is var word && ((WordList.Of(word) & NoBody) != 0
        || name.Index == 0 && Lexicon.Of(word).Is(WordKinds.Determiner | WordKinds.Pronoun | WordKinds.Preposition | WordKinds.Adverb));

    private const WordTraits NoBody = WordTraits.Day | WordTraits.Honorific | WordTraits.Role | WordTraits.Pronoun | WordTraits.Determiner;

    private bool IsAsked(string name) => Analyzer.Terms(name) is var terms
        && Array.TrueForAll(names, i => terms.Any(term => light.Reading.Concepts[i].Match(term) >= QuestionLight.Enough));

    private static Regex Name { get; } = Patterns.Of(@"\b\p{Lu}[\p{L}&-]+");

    private static Regex Placing { get; } = Patterns.Of(@"\b(in|at|near|from|to) $", RegexOptions.IgnoreCase);

    // "Company's chief", "pirates' leader", "head of the company"
    private static Regex Noun { get; } = Patterns.Of(
        @"^([Tt]he )?(?<noun>\p{Ll}{3,})(['’]s|(?<=s)['’])(?= )| of the (?<noun>\p{Ll}{3,})$");

    private static Regex Apposed { get; } = Patterns.Of(@"(?<name>\b\p{Lu}[\w'’&-]+( (of |and |& )?\p{Lu}[\w'’-]+){0,4}), (?:an?|the) "
        + @"(?<what>[\w'’-]+( (?!(?:of|in|for|that|which|based|with|from|on)\b)[\w'’-]+){0,4})");

    private static Regex Called { get; } = Patterns.Of(@"(?<what>\b\p{Ll}[\w-]+),? (?:(?:who|which|that) )?"
        + @"(?:call(?:s|ed)? (?:themselves|itself)|calling (?:themselves|itself)|(?:(?:is|are|was|were) )?(?:known as|called))"
        + @" (?:the )?[“""‘]?(?<name>\p{Lu}[\w'’-]+( \p{Lu}[\w'’-]+){0,4})");
}
