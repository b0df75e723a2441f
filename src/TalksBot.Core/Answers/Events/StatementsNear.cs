using TalksBot.Core.Answers.Light;
using TalksBot.Core.Findings.Events;

namespace TalksBot.Core.Answers.Events;

/// <summary>The statements of the articles, by the sentence: who said what on a date.</summary>
internal sealed class StatementsNear(ImmutableArray<FindingHit> hits)
{
    private readonly ILookup<string, StatementFinding> byArticle = hits.ToLookup(hit => hit.Article.Id, hit => (StatementFinding)hit.Finding);

    /// <summary>Whether what a dated sentence tells is said by the one asked for; null where no statement tells who speaks.</summary>
    public bool? IsBy(WhenQuestion question, QuestionLight light, EventFinding found, string article)
    {
        var told = In(found, article).Where(statement => statement.Said is null || statement.Said == found.When).ToList();
        if (told.Count == 0)
            return null;
        var all = question.Of(WhenPart.Doer).ToArray();
        var called = new AskedNames(question.Reading);
        var (names, speakers) = (called.Among(all, light), all.Select(i => question.Reading.Concepts[i]).ToList());
        return told.Exists(statement => names.Length > 0 ? called.Are(statement.Speaker, names)
            : Analyzer.Terms(statement.Speaker).Any(term => speakers.Exists(speaker => speaker.Match(term) > 0)));
    }

    /// <summary>Whether the sentence says any of what was said by the question; true where the question doesn't tell.</summary>
    public bool IsContent(WhenQuestion question, EventFinding found, string article)
    {
        var wanted = question.Of(WhenPart.Content).Select(i => question.Reading.Concepts[i]).Where(concept => !concept.IsLight).ToList();
        if (wanted.Count == 0)
            return true;
        var terms = Said(found, article).Select(statement => statement.Content.Text).Append(found.Sentence.Text).SelectMany(text => Analyzer.Terms(text))
            .ToHashSet();
        return wanted.Exists(IsSaid) && (wanted is [_] || !VerbForms.IsParticiple(wanted[^1].Word.ToLowerInvariant()) || IsSaid(wanted[^1]))
            && IsTogether(wanted, found.Sentence.Text);

        // "Said that the talks have stalled" isn't that they failed.
        bool IsSaid(Concept concept) => terms.Any(term => concept.Match(term) > 0);
    }

    /// <summary>Whether that day whoever is asked for said what is asked for, by whatever verb: "announced on Thursday that she has the fever".</summary>
    public bool Tell(WhenQuestion question, QuestionLight light, EventFinding found, string article) =>
        question.IsSaying && question.Of(WhenPart.Content).Any() && IsBy(question, light, found, article) == true
        && Said(found, article).Any(statement => statement.Said == found.When && !Denial.IsIn(statement.Verb)
            && Analyzer.Terms(statement.Content.Text).ToHashSet() is var said && question.Of(WhenPart.Content).Select(i => question.Reading.Concepts[i])
                .All(concept => concept.IsLight || said.Any(term => concept.Match(term) > 0)));

    // "The talks failed": where both words stand, they stand in one clause.
    private static bool IsTogether(List<Concept> wanted, string sentence)
    {
        var tokens = Analyzer.Tokens(sentence);
        var places = wanted.ConvertAll(concept => tokens.Where(token => concept.Match(token.Term) > 0).Select(token => token.Span).ToList());
        return places is not [{ Count: > 0 } first, { Count: > 0 } second] || first.Exists(one => second.Exists(other => IsOneClause(one, other)));

        bool IsOneClause(TextSpan one, TextSpan other)
        {
            var (from, to) = one.End <= other.Start ? (one.End, other.Start) : (other.End, one.Start);
            return from >= to || !Break.Fits(sentence.AsSpan(from, to - from));
        }
    }

    private static Regex Break { get; } = Patterns.Of(@"[;:]|\bthat\b|,\s+(\p{Ll}+ing|and|but|while|as|because)\b");

    // “It rains,” Beck said on Friday. “A flood is coming.” He said that then too.
    private IEnumerable<StatementFinding> Said(EventFinding found, string article)
    {
        var (own, end) = (In(found, article).ToList(), found.Sentence.Span.End);
        return own.Concat(byArticle[article].Where(next => next.Rule == Continued && next.Said is { } day && day == found.When
            && next.Sentence.Span.Start - end is >= 0 and < LongestBreak && own.Exists(said => said.Speaker == next.Speaker && said.Said == day)));
    }

    private const string Continued = "attribution.continued";
    private const int LongestBreak = 300;

    private IEnumerable<StatementFinding> In(EventFinding found, string article) =>
        byArticle[article].Where(statement => statement.Sentence.Span.Overlaps(found.Sentence.Span));
}
