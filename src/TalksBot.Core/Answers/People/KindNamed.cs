using TalksBot.Core.Answers.Evidence;
using TalksBot.Core.Answers.Light;

namespace TalksBot.Core.Answers.People;

/// <summary>
/// "Which magazine named Beck?": the one of that kind whom the sentence names that answers the question as a plain one. Of that kind is who is called so
/// where they are named, or right beside the name. Where that sentence names nobody else, the one before may.
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

    /// <summary>Whether a question asks who of a kind did something.</summary>
    public static bool IsAskedBy(WhoQuestion question) => KindOf(question) >= 0 && question is { IsUnreal: false, IsAhead: false };

    /// <param name="cast">The article of the window.</param>
    /// <param name="window">What answers the question as a plain one.</param>
    public DeedCandidate? Find(ArticleCast cast, EvidenceWindow window)
    {
        if (cast.Sentences.FirstOrDefault(sentence => sentence.Span.Overlaps(window.Sentence)) is not { } sentence)
            return null;
        return Find(cast, window, sentence) ?? (cast.Before(sentence) is { } before && !Named(cast, sentence).Any() ? Find(cast, window, before) : null);
    }

    private static int KindOf(WhoQuestion question) => !question.Rule.StartsWith("which-", StringComparison.Ordinal) || question.Deed is null ? -1
        : question.Parts.LastIndexOf(question.Office is null ? WhoPart.Kind : WhoPart.Office);

    private IEnumerable<ActorMention> Named(ArticleCast cast, Quote sentence) =>
        cast.In(sentence).Concat(cast.Unlisted(sentence)).Where(mention => !deeds.IsAskedAbout(cast, mention.Person)
            && !(Analyzer.Terms(mention.Person.Name) is [.., var last] && light.Reading.Concepts.Any(concept => concept.Term == last)));

    private DeedCandidate? Find(ArticleCast cast, EvidenceWindow window, Quote sentence)
    {
        var called = Array.FindAll([.. Named(cast, sentence).DistinctBy(mention => mention.Person.Name)], mention => question.Office is null
            ? IsBeside(sentence, mention.Span)
            : cast.Descriptions.Beside(sentence, mention.Span, question).Concat(cast.Descriptions.Of(mention.Person, question)).Any(holders.IsCalledSo));
        return called is [var one] && !Denial.Meets(light.Reading, sentence.Text) && !others.IsAnother(cast, sentence, one)
            ? new DeedCandidate(cast.Info, one.Person.Name, one.Person.Actor, null, sentence, window.Coverage, "who.kind") { Person = one.Person } : null;
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

    private static Regex Aside { get; } = Patterns.Of("^, (an?|the) ");

    private bool IsKind(string term) => light.Reading.Concepts[kind].Match(term) >= QuestionLight.Enough;
}
