namespace TalksBot.Core.Answers.People;

/// <summary>What stands beside a name and tells that a deed is theirs ("claimed by …", "… submitted his resignation"): the rows of
/// <c>deed-cues.tsv</c>.</summary>
internal sealed class DeedCues
{
    private const string Claims = "*claim";

    private static readonly ImmutableArray<Cue> All = [.. RuleData.Rows("Answers/People/deed-cues.tsv").Select(row => new Cue(
        row[0], [.. row[1].Split(' ')], row[2] == "patient", row[3] == "before",
        Patterns.OfShort(row[4], RegexOptions.IgnoreCase)))];

    private readonly ImmutableArray<Cue> cues;

    public DeedCues(WhoQuestion question) => cues = [.. All.Where(cue => Fits(cue, question))];

    /// <summary>The cue's name where one tells that the deed is that of whoever is named there; null otherwise.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="name">Where it names them.</param>
    /// <param name="others">Who else is named in it: a cue doesn't reach past another.</param>
    public string? Find(Quote sentence, TextSpan name, IReadOnlyCollection<ActorMention> others)
    {
        var (start, end) = (name.Start - sentence.Span.Start, name.End - sentence.Span.Start);
        var (from, to) = (Math.Max(0, start - Patterns.ShortText), Math.Min(sentence.Text.Length, end + Patterns.ShortText));
        foreach (var cue in cues)
        {
            var match = cue.Pattern.Find(cue.IsBefore ? sentence.Text[from..start] : sentence.Text[end..to]);
            if (!match.Success || Denial.IsIn(match.Value))
                continue;
            var between = cue.IsBefore
                ? TextSpan.FromBounds(sentence.Span.Start + from + match.Index, name.Start)
                : TextSpan.FromBounds(name.End, name.End + match.Length);
            if (!others.Any(other => other.Person.Actor == ActorKind.Person && between.Contains(other.Span)))
                return cue.Name;
        }

        return null;
    }

    private static bool Fits(Cue cue, WhoQuestion question) => cue.Deeds is [Claims]
        ? question.Wants == WhoWants.Claimant
        : question.Deed is { } deed && question.Wants == (cue.IsPatient ? WhoWants.Patient : WhoWants.Doer)
            && cue.Deeds.Any(stem => deed.Term == stem || deed.Term.StartsWith(stem, StringComparison.Ordinal));

    private sealed record Cue(string Name, ImmutableArray<string> Deeds, bool IsPatient, bool IsBefore, Regex Pattern);
}
