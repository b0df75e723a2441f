namespace TalksBot.Core.Answers.Evidence;

/// <summary>
/// Decides whether words that were found answer a question, by what of the question they leave unmet: never by how well
/// they score beside others. What it costs and keeps out is measured in docs/ranking.md.
/// </summary>
public static class EvidenceGate
{
    private const double MinCoverage = 0.79;

    // Names alone answer nothing: what is asked of them must be met too.
    private const double MinWordCoverage = 0.4;

    // A question of three words depends on each of them; what is of the kind wanted counts as one.
    private const int EachWord = 3;
    private const double MinWeakest = 0.25;

    // A long question says what it is about several times over: each word beyond the fourth lets it miss a little more.
    private const int ShortQuestion = 4;
    private const double LeewayAWord = 0.03;
    private const int MaxWordsOfLeeway = 5;

    public static bool Answers(EvidenceWindow window) => Objection(window) is null;

    /// <summary>Whether words are about another person, place or number, or about something else of theirs.</summary>
    public static bool IsBesideThePoint(EvidenceWindow window) => window.LacksName || MissesWhatIsAsked(window);

    /// <summary>Why words don't answer, for <c>--explain</c>; null where they do.</summary>
    public static string? Objection(EvidenceWindow window) =>
        window.LacksName ? "the article lacks a name or number of the question"
        : window.MeetsNothing ? "nothing of the question stands in it"
        : window.LacksWanted ? "a sum, a measure or a reason is asked for and none is near"
        : window.IsOfOthers ? "it turns to somebody else"
        : window.SaysUnknown ? "what is asked for is said not to be known or told"
        : window.LacksSaying ? "somebody's words are asked for and nobody of that name says anything near"
        : window.Coverage < MinCoverage - Leeway(window) ? "the nearest passage meets too little of the question"
        : window.Asked + (window.HasWanted ? 1 : 0) <= EachWord && window.Weakest <= MinWeakest ? "a short question has a word that nothing near meets"
        : MissesWhatIsAsked(window) ? "what is asked of the names is not met"
        : null;

    private static bool MissesWhatIsAsked(EvidenceWindow window) => window.WordCoverage < MinWordCoverage - Leeway(window);

    private static double Leeway(EvidenceWindow window) => LeewayAWord * Math.Clamp(window.Asked - ShortQuestion, 0, MaxWordsOfLeeway);
}
