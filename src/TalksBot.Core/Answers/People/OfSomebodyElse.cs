using TalksBot.Core.Answers.Light;
using TalksBot.Core.Findings.Deeds;

namespace TalksBot.Core.Answers.People;

/// <summary>
/// Tells whom a sentence names only to say whose somebody or something is: of "a friend of Ann Other who was sacked" the friend was, of "a lawyer for Ann
/// Other, who was sacked" it may be either; and "a film from the archive of Ann Other" isn't by her.
/// </summary>
internal static class OfSomebodyElse
{
    private const int Reach = 90;

    private static readonly FrozenSet<string> Companions =
        RuleData.Lines("Questions/kin-words.txt").Concat(RuleData.Lines("Answers/People/companions.txt")).ToFrozenSet();

    /// <summary>Whether each place where the sentence that proves it names the candidate is such.</summary>
    public static bool IsOnly(WhoQuestion question, ArticleCast cast, DeedCandidate candidate)
    {
        // "Who directed it", asked as for its director
        var isTrade = question is { Wants: WhoWants.Holder, Deed: null, Rule: "who-did" or "did" or "which-did" };
        if (candidate.Actor != ActorKind.Person || question.IsSaying
            || !isTrade && question is not { Deed: not null, Wants: WhoWants.Doer or WhoWants.Patient })
            return false;
        var sentence = candidate.Quote;
        var mentions = cast.Everybody(sentence).Where(mention => mention.Person.Name == candidate.Name).ToArray();
        if (mentions.Length == 0)
            return false;
        var mayBeKept = isTrade || question.Wants == WhoWants.Doer && !candidate.Rule.StartsWith("deed", StringComparison.Ordinal);
        var told = Analyzer.Tokens(sentence.Text).Where(token => question.Deed?.Match(token.Term) >= QuestionLight.Enough)
            .Select(token => token.Span.Start).ToArray();
        return Array.TrueForAll(mentions, mention => IsOf(sentence.Text, mention.Span.Start - sentence.Span.Start, mention.Span.End - sentence.Span.Start,
            told, mayBeKept));
    }

    /// <summary>"The brother of Ann Other, who was shot": the words without a name and the name may both be meant.</summary>
    public static bool MayBeEither(DeedFinding deed, Quote wanted, ImmutableArray<ActorMention> mentions)
    {
        var (text, verb) = (deed.Sentence.Text, deed.Verb.Span.Start - deed.Sentence.Span.Start);
        return mentions.Where(mention => mention.Person.Actor == ActorKind.Person && mention.Span.Start >= wanted.Span.Start
                && mention.Span.End < deed.Verb.Span.Start)
            .Select(mention => (Start: mention.Span.Start - deed.Sentence.Span.Start, End: mention.Span.End - deed.Sentence.Span.Start))
            .Any(name => Complement.Fits(text.AsSpan(Math.Max(0, name.Start - Reach), Math.Min(name.Start, Reach))) && text.AsSpan(name.End).StartsWith(", ")
                && Onwards.Fits(text.AsSpan(name.End, verb - name.End)));
    }

    private static bool IsOf(string text, int start, int end, int[] told, bool mayBeKept)
    {
        var (before, behind) = (text[Math.Max(0, start - Reach)..start], text[end..]);
        if (mayBeKept && (Kept.Fits(before) || KeptBehind.Fits(behind)))
            return true;
        if (Owned.Find(behind) is { Success: true } own && IsSomebody(own.Groups["noun"].Value.ToLowerInvariant())
            && told.Length > 0 && Array.TrueForAll(told, at => at >= end + own.Length))
            return true;
        if (Complement.Find(before) is not { Success: true } of || !IsSomebody(of.Groups["noun"].Value.ToLowerInvariant()))
            return false;
        var isPlural = of.Groups["noun"].Value[^1] == 's';
        told = Array.FindAll(told, at => at != start - before.Length + of.Groups["noun"].Index);
        return told.Length > 0 && Array.TrueForAll(told, at => at > end && Onwards.Find(text[end..at]) is { Success: true } relative
            && !(isPlural && (OneAlone.Fits(relative.Value) || relative.Value.Contains(',') && !Several.Fits(relative.Value))));
    }

    private static bool IsSomebody(string noun) => SomebodyPhrase.IsSomebody(noun) || Companions.Contains(noun)
        || noun[^1] == 's' && (SomebodyPhrase.IsSomebody(noun[..^1]) || Companions.Contains(noun[..^1]));

    // "A lawyer for the singer ", and not "a successor to the singer ", who comes after whoever left
    private static Regex Complement { get; } = Patterns.Of(
        @"\b(?!(successor|replacement|substitute)s? )(?<noun>\p{L}[\p{L}-]{2,30}) "
        + @"(of|for|to) ((the|an?|his|her|its) )?((?!(of|for|to)\b)[\p{L}.'’-]{1,30} ){0,4}$");

    // "Beck's younger brother, "
    private static Regex Owned { get; } = Patterns.Of(
        @"^['’]s? ([\p{Ll}-]{1,20} ){0,3}?(?<noun>[\p{Ll}-]{2,30})(?=,|\.| (who|was|were|is|has|had|had been)\b)");

    // Up to the deed: ", who was ", " had ", ", 34, who also "
    private static Regex Onwards { get; } = Patterns.Of(@"^(['’]s?)?(, \d{1,3})?,?( who\b)?"
        + @"( (?!(and|but|while|when|after|before|because|as|that|which)\b)[\p{Ll}'’-]{1,20}){0,4} $");

    private static Regex OneAlone { get; } = Patterns.Of(@" (was|is|has|himself|herself)\b");

    private static Regex Several { get; } = Patterns.Of(@" (were|are|have|themselves)\b");

    private static readonly string Keeping =
        string.Join('|', RuleData.Lines("Answers/People/keeping-nouns.txt").Select(Regex.Escape));

    private static Regex Kept { get; } = Patterns.Of($@"\b({Keeping}) (of|by) ((the|an?) )?([\p{{L}}.'’-]{{1,30}} ){{0,4}}$", RegexOptions.IgnoreCase);

    private static Regex KeptBehind { get; } = Patterns.Of($@"^['’]s? ([\p{{Ll}}-]{{1,20}} ){{0,2}}({Keeping})\b", RegexOptions.IgnoreCase);
}
