using TalksBot.Core.Findings.Events;

namespace TalksBot.Core.Answers.Events;

/// <summary>
/// Tells whether a date is only one that somebody wants ("demanded that the vote be held in May"), one that wasn't kept ("was supposed to open in May"),
/// or that of a report which somebody calls wrong.
/// </summary>
internal sealed class UnrealDate
{
    private const string Words = "Answers/Events/unreal-dates.tsv";

    private readonly bool asksForDemand;
    private readonly bool asksForPlan;

    public UnrealDate(WhenQuestion question)
    {
        asksForDemand = Demanding.Fits(question.Reading.Question);
        asksForPlan = Planning.Fits(question.Reading.Question);
    }

    public bool Is(EventFinding found)
    {
        var (text, start) = (found.Sentence.Text, Math.Clamp(found.Expression.Span.Start - found.Sentence.Span.Start, 0, found.Sentence.Text.Length));
        var before = text[..start];
        return !asksForDemand && Demanded.Fits(before)
            || !asksForPlan && MeantThen.Fits(before)
            || DeniedReport.Fits(before)
            || Reported.Fits(before) && CalledWrong.Fits(text.AsSpan(Math.Min(text.Length, start + found.Expression.Text.Length)));
    }

    private static string Of(string kind) =>
        string.Join('|', RuleData.Rows(Words).Where(row => row[0] == kind).Select(row => English.WordSlots.Pattern(row[1])));

    private static Regex Demanding { get; } = Patterns.Of(
        $@"\b(want|urge|demand|propose|suggest|call(ed|s)? for|ask)|{Of("Demands")}", RegexOptions.IgnoreCase);

    private static Regex Planning { get; } = Patterns.Of(
        @"\b(supposed|meant|due|schedul\w{1,5}|expected|set|slated|planned|intended|original\w{0,2}|initial\w{0,2})\b", RegexOptions.IgnoreCase);

    // "Wants to hold the vote in May" is a plan of one's own.
    private static Regex Demanded { get; } = Patterns.Of(
        $@"({Of("Demands")})([^,;:.]{{0,80}}?\bthat\b[^,;:.]{{1,100}}?(?<!\b(may|might|will|would|could|can|must|to) )\bbe\b[^,;:.]{{0,80}}"
        + @"| (?!to\b)[^,;:.]{1,100}? to \p{Ll}{2,20}\b[^,;:.]{1,80})$",
        RegexOptions.IgnoreCase);

    private static Regex MeantThen { get; } = Patterns.Of($@"({Of("Meant")})\b[^,;:.]{{0,100}}$", RegexOptions.IgnoreCase);

    private static Regex DeniedReport { get; } = Patterns.Of(
        $@"({Of("Denies")})\b( [\p{{L}}’'-]{{1,20}}){{0,4}}? ({Of("Reports")}) (that|of|about)\b[^;:.]{{0,120}}$", RegexOptions.IgnoreCase);

    private static Regex Reported { get; } = Patterns.Of(
        $@"({Of("Reports")})\b[^;:.“”""]{{0,60}}?\b(that|of|about)\b[^;:.]{{0,120}}$", RegexOptions.IgnoreCase);

    private static Regex CalledWrong { get; } = Patterns.Of(
        $@"^[^;:.]{{0,60}}?\b(is|are|was|were|as)\b[^;:.]{{0,30}}?({Of("Wrong")})", RegexOptions.IgnoreCase);
}
