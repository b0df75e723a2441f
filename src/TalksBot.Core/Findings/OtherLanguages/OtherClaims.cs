using TalksBot.Core.Findings.Claims;
using TalksBot.Core.Findings.Events;

namespace TalksBot.Core.Findings.OtherLanguages;

/// <summary>
/// Reads a sentence's figures of dead, injured, missing and captured. A sentence that denies, doubts, asks or foretells gives none, and so does one that
/// somebody says without the rules telling who.
/// </summary>
internal sealed class OtherClaims(Document document, TagTable table, TaggedSentence sentence)
{
    private const string Others = "others";
    private const string Exact = "exact";
    private const int MaxClaimant = 8;
    private const char Small = '_';
    private const int FirstYear = 1900;
    private const int LastYear = 2100;

    // Where the words end that name who says it.
    private const string AfterClaimant = "HKISCTLnBcGE:";

    // A day, and what stands with it.
    private const string Times = "wyE";

    public IEnumerable<ClaimFinding> Find(List<EventFinding> dates, List<PersonFinding> people)
    {
        if (sentence.IsBlocked)
            return [];
        var figures = table.Read(sentence.Text, rule => Enum.TryParse<Harm>(rule.Finds, ignoreCase: true, out _), Read, figure => figure.Span);
        if (figures.Count == 0 || !TryFindClaimant(people, out var claimant))
            return [];
        var when = dates.Count == 1 ? dates[0].When : null;
        return Together(figures.OrderBy(figure => figure.Span.Start))
            .Select(figure => figure.Claim(document, sentence.Sentence, table.Code) with { Claimant = claimant, When = when });
    }

    private OtherFigure? Read(TagRule rule, Match match)
    {
        var victims = At(match.Groups["victims"]) ?? At(match.Groups["one"]) ?? At(match.Groups["two"]);
        if (Counted(match, victims is not null) is not var (figure, qualifier))
            return null;
        return new OtherFigure(Enum.Parse<Harm>(rule.Finds, ignoreCase: true), figure, qualifier, rule.Name, Span(match))
        {
            Victims = victims?.Value == Others ? null : victims?.Value,
            Side = At(match.Groups["side"])?.Value,
        };
    }

    private (Figure Figure, string Qualifier)? Counted(Match match, bool ofPeople)
    {
        if (match.Groups["one"].Success)
            return (Figure.Exactly(1), Exact);
        if (match.Groups["two"].Success)
            return (Figure.Exactly(2), Exact);
        if (At(match.Groups["number"]) is not { } number || sentence.Row[..(match.Groups["number"].Index - 1)] is [.., { Tag: 'n' or 'D' or 'Y' }])
            return null; // two numbers in a row are one that wasn't put together
        if (number.Count is not { } count)
            return (new Figure(null, null), number.Value.TrimStart('?'));

        // "2026" without people behind it is a year.
        if (count.Low == 0 || !ofPeople && count.Low is >= FirstYear and < LastYear)
            return null;
        return Bounded(count, (At(match.Groups["bound"]) ?? At(match.Groups["after"]))?.Value);
    }

    private static (Figure, string) Bounded((int Low, int High) count, string? bound) => bound switch
    {
        _ when count.Low != count.High => (new Figure(count.Low, count.High), Exact),
        "at least" or "more than" => (new Figure(count.Low, null), bound),
        "about" => (new Figure(count.Low, null), bound),
        "up to" => (new Figure(null, count.High), bound),
        _ => (Figure.Exactly(count.Low), Exact),
    };

    /// <summary>Figures of other harms behind one, without people of their own, belong to its claim.</summary>
    private static List<OtherFigure> Together(IEnumerable<OtherFigure> figures)
    {
        var together = new List<OtherFigure>();
        foreach (var figure in figures)
            if (together.Count > 0 && figure.Victims is null && together[^1].All.TrueForAll(other => other.Harm != figure.Harm))
                together[^1].All.Add(figure);
            else
                together.Add(figure);
        return together;
    }

    /// <summary>Who says it; false where somebody does and it can't be told who.</summary>
    private bool TryFindClaimant(List<PersonFinding> people, out string? claimant)
    {
        claimant = null;
        var says = sentence.Text.IndexOf('X', StringComparison.Ordinal) - 1;
        if (says < 0)
            return !sentence.Text.Contains('q', StringComparison.Ordinal) && !IsHeadedByClaimant();
        if (people is [var person])
        {
            claimant = person.Name;
            return true;
        }

        var (first, last) = sentence.Row[says].Value switch
        {
            "before" => (LastStop(says) + 1, says - 1),
            "first" => (0, sentence.Row.ToList().FindIndex(tagged => tagged.Tag == 'c') - 1),
            _ => (says + 1, sentence.Row.ToList().FindIndex(says + 1, tagged => AfterClaimant.Contains(tagged.Tag)) - 1),
        };
        while (last >= first && sentence.Row[first..(last + 1)].ToList().FindIndex(tagged => tagged.Tag == 'X') is >= 0 and var nested)
            first += nested + 1; // "as what the army announced has it"
        if (last >= first && sentence.Row[first..(last + 1)].ToList().FindIndex(tagged => Times.Contains(tagged.Tag)) is > 0 and var time)
            last = first + time - 1; // "the army on Tuesday said"
        if (last < first || last - first >= MaxClaimant || sentence.Row[first..(last + 1)].Any(tagged => "KISCTLGJn".Contains(tagged.Tag)))
            return false;
        last = Places.Back(last, at => at >= first && sentence.Row[at].Tag == Small);
        first = Places.End(first, last + 1, at => sentence.Row[at].Tag == Small);
        if (last < first)
            return false;
        claimant = first == last && sentence.Row[first] is { Tag: 'Q' } party && char.IsUpper(party.Value[0])
            ? party.Value : document.Quote(sentence.Sentence, sentence.Span(first, last)).Text;
        return true;
    }

    // "The ministry: 12 people killed"
    private bool IsHeadedByClaimant()
    {
        var colon = sentence.Row.ToList().FindIndex(tagged => tagged.Tag == ':');
        return colon > 0 && sentence.Row[..colon].Any(tagged => tagged.Tag is 'Q' or 'O');
    }

    private int LastStop(int before) => Places.Back(before - 1, i => sentence.Row[i].Tag is not ('c' or ':'));

    private Tagged? At(Group group) => group.Success ? sentence.Row[group.Index - 1] : null;

    private TextSpan Span(Match match)
    {
        var (first, last) = (Math.Max(match.Index - 1, 0), Math.Min(match.Index + match.Length - 2, sentence.Row.Length - 1));
        return sentence.Span(first, last);
    }
}
