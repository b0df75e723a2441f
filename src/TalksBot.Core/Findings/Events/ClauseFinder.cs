namespace TalksBot.Core.Findings.Events;

/// <summary>
/// Finds the clause of a sentence that an expression belongs to, so that "talks began on Saturday and ended on Tuesday"
/// tells two things. Made once a sentence; each look-up takes bounded time however long the sentence is.
/// </summary>
internal sealed class ClauseFinder
{
    /// <summary>How many tokens a clause may reach to either side of its expression.</summary>
    private const int Reach = 80;

    private readonly ImmutableArray<Token> tokens;
    private readonly int lead;

    // How many verbs stand before each token, and where the next clause could open from each token on.
    private readonly int[] verbs;
    private readonly int[] openings;

    /// <param name="tenses">The verbs of the sentence. What is dated before its own words is when it was written, no clause.</param>
    public ClauseFinder(VerbTenses tenses)
    {
        (tokens, lead) = (tenses.Sentence.Tokens, tenses.Sentence.Lead);
        verbs = new int[tokens.Length + 1];
        openings = new int[tokens.Length + 1];
        for (var i = 0; i < tokens.Length; i++)
            verbs[i + 1] = verbs[i] + (tenses.IsVerb(i) || IsParticipleAfterComma(i) ? 1 : 0);
        openings[tokens.Length] = tokens.Length;
        for (var i = tokens.Length - 1; i >= 0; i--)
            openings[i] = IsOpening(i) ? i : openings[i + 1];
    }

    /// <param name="first">The expression's first token.</param>
    /// <param name="end">The token after its last one.</param>
    /// <param name="previousEnd">The token after the expression before it; 0 where it is the sentence's first.</param>
    /// <param name="nextFirst">The first token of the expression after it; the number of tokens where it is the last.</param>
    public TextSpan Find(int first, int end, int previousEnd, int nextFirst)
    {
        if (first < lead)
            return TextSpan.FromBounds(tokens[0].Start, tokens[Math.Max(lead, end) - 1].End);
        var start = Math.Max(Math.Max(Start(first, end), lead), (previousEnd > lead ? Parting(previousEnd, first) : null) ?? 0);
        var stop = Math.Min(Stop(start, end), nextFirst < tokens.Length ? Parting(end, nextFirst) ?? tokens.Length : tokens.Length);
        while (start < first && (tokens[start].Kind is TokenKind.Punctuation or TokenKind.CloseQuote
            || Lexicon.Of(tokens[start].Lower).Is(WordKinds.Coordinator) || IsConjunction(start)))
            start++;
        while (stop > end && tokens[stop - 1].Text.Is(SmallWords.ClauseTails))
            stop--;

        // "the clashes in | which both sides lost": the preposition belongs to the clause that follows.
        if (stop > end && stop < tokens.Length && tokens[stop].Lower.Is(SmallWords.ClauseRelatives) && tokens[stop - 1].Lower.Is(SmallWords.ClausePrepositions))
            stop--;
        return TextSpan.FromBounds(tokens[start].Start, tokens[stop - 1].End);
    }

    // "that the truce had collapsed", but "that collapsed" is said of something.
    private bool IsConjunction(int at) => tokens[at].Lower == "that" && !HasVerb(at + 1, at + 2);

    private int Start(int first, int end)
    {
        // "On Friday, the court ruled": what follows the comma is said of the date.
        var rest = end < tokens.Length && tokens[end].Text == "," ? end + 1 : end;
        for (var i = first - 1; i > 0 && i > first - Reach; i--)
            if (IsOpening(i) && (HasVerb(i + 1, end) || HasVerb(i + 1 == first ? rest : end, openings[i + 1 == first ? rest : end]))
                && (!Lexicon.Of(tokens[i].Lower).Is(WordKinds.Coordinator) || HasVerb(SegmentStart(i), i)))
                return i;
        return Math.Max(0, first - Reach);
    }

    private int Stop(int start, int end) => Places.End(end, Math.Min(tokens.Length, end + Reach), i =>
        !IsOpening(i) || !HasVerb(start, i) || !HasVerb(i + 1, openings[i + 1]));

    // Between two dates without any such word, a new verb parts what belongs to which:
    // "met last Thursday to save | a truce agreed on 19 October".
    private int? Parting(int left, int right)
    {
        if (left <= 0 || !HasVerb(left, right) || HasJoint(left, right))
            return null;
        var verb = Places.Back(right - 1, i => i > left && !HasVerb(i, i + 1));
        verb = Places.Back(verb, i => i - 1 > left && (HasVerb(i - 1, i) || tokens[i - 1].Lower == "to"));
        for (var i = verb - 1; i >= left && i >= verb - 5; i--)
        {
            if (tokens[i].Lower.Is(SmallWords.ClauseDeterminers))
                return i;
            if (!tokens[i].IsWord || Lexicon.Of(tokens[i].Lower).Is(WordKinds.Coordinator) || tokens[i].Lower.Is(SmallWords.PartingPrepositions))
                break;
        }

        return verb;
    }

    // "On Friday he was sworn in, and the next day he left": the joint parts them.
    private bool HasJoint(int left, int right) => Places.Any(left + 1, right, i =>
        Lexicon.Of(tokens[i].Lower).Is(WordKinds.Coordinator) && HasVerb(left, i) && (i + 1 == right || tokens[i + 1].Start == tokens[right].Start));

    private int SegmentStart(int at) => Math.Max(0, Places.Back(at - 1, i => i > Math.Max(0, at - Reach) && !IsOpening(i)));

    private bool IsOpening(int at) =>
        IsPause(at) || Lexicon.Of(tokens[at].Lower).Is(WordKinds.Coordinator) || tokens[at].Lower.Is(SmallWords.ClauseSubordinators);

    private bool IsPause(int at) => tokens[at].Text.Is(SmallWords.ClausePauses);

    private bool IsParticipleAfterComma(int at) =>
        at > 0 && tokens[at - 1].Text == "," && tokens[at].Lower.EndsWith("ing", StringComparison.Ordinal) && !tokens[at].IsCapitalised;

    private bool HasVerb(int start, int end) => start < end && verbs[Math.Min(end, tokens.Length)] > verbs[start];
}
