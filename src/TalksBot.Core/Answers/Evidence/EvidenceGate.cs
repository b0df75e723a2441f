namespace TalksBot.Core.Answers.Evidence;

/// <summary>Decides whether words that were found answer a question, by what of the question they leave unmet.</summary>
public static class EvidenceGate
{
    // Share of the question's weight that a quote must meet. Chosen on the refusal set: see ARCHITECTURE.md.
    private const double MinCoverage = 0.79;

    // Names alone answer nothing: what is asked of them must be met too.
    private const double MinWordCoverage = 0.72;

    public static bool Answers(EvidenceWindow window) =>
        !window.LacksName && window.Coverage >= MinCoverage && window.WordCoverage >= MinWordCoverage;

    /// <summary>Why words don't answer, for <c>--explain</c>.</summary>
    public static string Reason(EvidenceWindow window) =>
        window.LacksName ? "the article lacks a name or number of the question"
        : window.Coverage < MinCoverage ? "the nearest passage covers too little"
        : "what is asked of the names is not met";
}
