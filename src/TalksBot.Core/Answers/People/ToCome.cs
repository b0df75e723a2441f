using TalksBot.Core.Answers.Light;
using TalksBot.Core.Findings.Deeds;

namespace TalksBot.Core.Answers.People;

/// <summary>Tells what is still to come from what has happened: who took an oath isn't the one who will take it, nor the other way round.</summary>
internal static class ToCome
{
    /// <summary>Whether words tell that something is still to come.</summary>
    public static bool IsToldIn(string text) => Ahead.Fits(text);

    /// <summary>Whether a deed is told as over, and isn't one by which another is arranged ("was named to lead").</summary>
    public static bool IsOver(Concept asked, DeedFinding told) => told.Status is DeedStatus.Told or DeedStatus.Said && told.Rule != DeedFinding.Turned
        && (told.Rule == DeedFinding.Noun ? !IsToldIn(told.Sentence.Text)
            : IsOver(asked, told.Sentence.Text, told.Verb.Span.Start - told.Sentence.Span.Start, told.Verb.Text.Split(' ')[0]));

    /// <summary>Whether the sentence that proves it tells what is asked for as over, or has only cues of what is.</summary>
    public static bool IsOver(WhoQuestion question, DeedCandidate candidate)
    {
        if (!question.IsToCome || question.Deed is not { } deed || IsToldIn(candidate.Quote.Text))
            return false;
        var text = candidate.Quote.Text;
        var told = Analyzer.Tokens(text).Where(token => deed.Match(token.Term) >= QuestionLight.Enough).ToArray();
        return told.Length > 0 ? Array.TrueForAll(told, token => IsOver(deed, text, token.Span.Start, text.Substring(token.Span.Start, token.Span.Length)))
            : candidate.Rule.StartsWith("who.cue", StringComparison.Ordinal);
    }

    private static bool IsOver(Concept asked, string text, int at, string verb)
    {
        var word = Lexicon.Of(verb.ToLowerInvariant());
        return word.Is(WordKinds.Past | WordKinds.Participle) && !word.Is(WordKinds.Base | WordKinds.Present)
            && (Governors.Find(word.Lemma, governor => governor is { Meaning: Governance.Planned, OfObject: true }) is null
                || Analyzer.Stem(word.Lemma) == Analyzer.Stem(VerbForms.Bases(asked.Word.ToLowerInvariant()).First()))
            && !Present.Fits(text.AsSpan(0, Math.Clamp(at, 0, text.Length)));
    }

    // "Is sworn in on Friday"
    private static Regex Present { get; } = Patterns.Of(@"(\b(is|are|be|being|to)|['’]s|['’]re) (\w+ly |also |now |then )?$", RegexOptions.IgnoreCase);

    private static Regex Ahead { get; } = Patterns.Of(
        $@"(?<![\p{{L}}])({string.Join('|', RuleData.Lines("Answers/People/ahead-marks.txt").Select(Regex.Escape))})\b", RegexOptions.IgnoreCase);
}
