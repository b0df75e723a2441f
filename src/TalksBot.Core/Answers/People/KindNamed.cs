using TalksBot.Core.Answers.Evidence;
using TalksBot.Core.Answers.Light;

namespace TalksBot.Core.Answers.People;

/// <summary>
/// "Which magazine named Beck?": the one of that kind whom the sentence names that answers the question as a plain one. Of that kind is who is called so
/// where they are named, or right beside the name, or has a name that tells so. Where that sentence names nobody else, the one before may. Where no kind is
/// asked for, whom alone it names, if it tells all that is asked, and the deed of nobody else.
/// </summary>
internal sealed class KindNamed(WhoQuestion question, QuestionLight light)
{
    // Without a verb between: "Eagles rookie Ann Other", "the magazine Harbour News"; "Harbour News magazine", "Ann Other, a retired diver"
    private const int WordsBefore = 3;
    private const int WordsBehind = 6;

    private readonly int kind = KindOf(question);

    private readonly HolderMatcher holders = new(question, light);
    private readonly DeedMatcher deeds = new(question, light);
    private readonly OnlyNamed others = new(question, light);

    /// <summary>Whether a question asks who of a kind did something, or who did what one sentence tells wholly: only then is a passage looked for.</summary>
    public static bool IsAskedBy(WhoQuestion question, QuestionLight light, ImmutableArray<ArticleCast> casts) =>
        question is { Deed: not null, IsUnreal: false, IsAhead: false } && (KindOf(question) >= 0
            || MayStandAlone(question) && casts.Any(cast => cast.Sentences.Any(sentence => MeetsAll(light, cast, sentence))));

    private static bool MayStandAlone(WhoQuestion question) => question is { IsSaying: false, Office: null };

    private static bool MeetsAll(QuestionLight light, ArticleCast cast, Quote sentence)
    {
        var own = cast.Light.Sentence(sentence.Span);
        for (var i = 0; i < own.Length; i++)
            if (own[i] < QuestionLight.Enough && !light.Reading.Concepts[i].IsLight)
                return false;
        return true;
    }

    /// <summary>The sentence that answers where it names nobody but those asked about ("a judge blocked it"), and so doesn't tell which judge; null otherwise,
    /// and where no office is asked for: who did it may be told without a name, and which storm it was isn't somebody's name.</summary>
    /// <param name="cast">The article of the window.</param>
    /// <param name="window">What answers the question as a plain one.</param>
    public Quote? NamelessIn(ArticleCast cast, EvidenceWindow window) =>
        kind >= 0 && question.Office is not null && SentenceOf(cast, window) is { } sentence && !Pronoun.Fits(sentence.Text)
            && Tellers(cast, sentence).All(mention => mention.Person.Actor != ActorKind.Person) ? sentence : null;

    /// <param name="cast">The article of the window.</param>
    /// <param name="window">What answers the question as a plain one.</param>
    public DeedCandidate? Find(ArticleCast cast, EvidenceWindow window)
    {
        if (SentenceOf(cast, window) is not { } sentence)
            return null;
        return kind < 0 ? Alone(cast, window, sentence) : Find(cast, window, sentence)
            ?? (cast.Before(sentence) is { } before && !Named(cast, sentence).Any() ? Find(cast, window, before) : null);
    }

    private static Quote? SentenceOf(ArticleCast cast, EvidenceWindow window) =>
        cast.Sentences.FirstOrDefault(sentence => sentence.Span.Overlaps(window.Sentence));

    // Whoever only says it isn't told of.
    private IEnumerable<ActorMention> Tellers(ArticleCast cast, Quote sentence) =>
        Named(cast, sentence).Where(mention => !OnlyNamed.Speaks(cast, sentence, mention)).DistinctBy(mention => mention.Person.Name);

    private DeedCandidate? Alone(ArticleCast cast, EvidenceWindow window, Quote sentence) =>
        MayStandAlone(question) && window.Missing.IsEmpty && MeetsAll(light, cast, sentence) && Tellers(cast, sentence).ToArray() is [var one]
        && !Denial.Meets(light.Reading, sentence.Text) && others.IsTold(cast, sentence, one) && !others.IsAnother(cast, sentence, one)
            ? Candidate(cast, window, sentence, one) : null;

    private static DeedCandidate Candidate(ArticleCast cast, EvidenceWindow window, Quote sentence, ActorMention one) =>
        new(cast.Info, one.Person.Name, one.Person.Actor, null, sentence, window.Coverage, "who.kind") { Person = one.Person };

    private static int KindOf(WhoQuestion question) => !question.Rule.StartsWith("which-", StringComparison.Ordinal) || question.Deed is null ? -1
        : question.Parts.LastIndexOf(question.Office is null ? WhoPart.Kind : WhoPart.Office);

    private IEnumerable<ActorMention> Named(ArticleCast cast, Quote sentence) =>
        cast.In(sentence).Concat(cast.Unlisted(sentence)).Where(mention => !deeds.IsAskedAbout(cast, mention.Person)
            && !(Analyzer.Terms(mention.Person.Name) is [.., var last] && light.Reading.Concepts.Any(concept => concept.Term == last)));

    private DeedCandidate? Find(ArticleCast cast, EvidenceWindow window, Quote sentence)
    {
        var called = Array.FindAll([.. Named(cast, sentence).DistinctBy(mention => mention.Person.Name)], mention => question.Office is null
            ? IsBeside(sentence, mention.Span) || BodyKinds.Has(light.Reading.Concepts[kind].Word, mention.Person)
            : cast.Descriptions.Beside(sentence, mention.Span, question).Concat(cast.Descriptions.Of(mention.Person, question)).Any(description =>
                holders.IsCalledSo(cast, mention.Person, description)));
        return called is [var one] && !Denial.Meets(light.Reading, sentence.Text) && !others.IsAnother(cast, sentence, one)
            ? Candidate(cast, window, sentence, one) : null;
    }

    private bool IsBeside(Quote sentence, TextSpan name)
    {
        var (start, end) = (name.Start - sentence.Span.Start, name.End - sentence.Span.Start);
        if (start < 0 || end > sentence.Text.Length)
            return false;
        var clause = sentence.Text.AsSpan(0, start).LastIndexOfAny(',', ';', '.') + 1;
        var before = sentence.Text[clause..start].Split(' ', StringSplitOptions.RemoveEmptyEntries).TakeLast(WordsBefore).Reverse()
            .TakeWhile(word => !VerbWords.IsPast(word.ToLowerInvariant()));
        var behind = sentence.Text[end..].Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(Aside.Fits(sentence.Text.AsSpan(end)) ? WordsBehind : 1);
        return before.Concat(behind).SelectMany(word => Analyzer.Terms(word)).Any(IsKind);
    }

    private static Regex Pronoun { get; } = Patterns.Of(@"\b(he|she|they)\b", RegexOptions.IgnoreCase);

    private static Regex Aside { get; } = Patterns.Of("^, (an?|the) ");

    private bool IsKind(string term) => light.Reading.Concepts[kind].Match(term) >= QuestionLight.Enough;
}
