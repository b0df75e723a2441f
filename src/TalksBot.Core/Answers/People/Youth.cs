using System.Globalization;

namespace TalksBot.Core.Answers.People;

/// <summary>Whether an article tells that somebody is a child or not yet twenty: "which kid was shot" isn't whoever else was.</summary>
internal static class Youth
{
    private const int Reach = 40;
    private const int MaxAge = 19;

    private static readonly string Words = string.Join('|', RuleData.Lines("Answers/People/young-words.txt").Select(Regex.Escape));

    private static Regex AgeBehind { get; } = Patterns.Of(@"^,?\s\(?(?<age>\d{1,2})\b");

    private static Regex AgeBefore { get; } = Patterns.Of(@"\b(?<age>\d{1,2})[ -]years?[ -]old(\s\p{L}+){0,3}\s$", RegexOptions.IgnoreCase);

    private static Regex WordBefore { get; } = Patterns.Of($@"\b({Words})(\s\p{{L}}+)?\s$", RegexOptions.IgnoreCase);

    private static Regex WordBehind { get; } = Patterns.Of($@"^,\s(a|an|the)\s([\p{{L}}\d-]+\s){{0,3}}({Words})\b", RegexOptions.IgnoreCase);

    private static Regex Somebody { get; } = Patterns.Of($@"^(a|an|the)\s([\p{{L}}\d-]+\s){{0,3}}({Words})\b", RegexOptions.IgnoreCase);

    public static bool IsTold(ArticleCast cast, DeedCandidate candidate)
    {
        var spans = (candidate.Person?.Mentions ?? []).ToHashSet();
        return cast.Sentences.Any(sentence => spans.Any(span => sentence.Span.Contains(span) && IsToldIn(cast, sentence, span)));
    }

    private static bool IsToldIn(ArticleCast cast, Quote sentence, TextSpan name)
    {
        var (start, end) = (name.Start - sentence.Span.Start, name.End - sentence.Span.Start);
        var before = sentence.Text[Math.Max(0, start - Reach)..start];
        var behind = sentence.Text[end..Math.Min(sentence.Text.Length, end + Reach)];
        foreach (var told in new[] { AgeBehind.Find(behind), AgeBefore.Find(before) }.Where(age => age.Success))
            return int.Parse(told.Groups["age"].Value, CultureInfo.InvariantCulture) <= MaxAge;

        // "The 15-year-old boy has died. Sean Cole …"
        return WordBefore.Fits(before) || WordBehind.Fits(behind) || start == 0 && cast.Before(sentence) is { } last && Somebody.Fits(last.Text);
    }
}
