namespace TalksBot.Core.Answers.Evidence;

/// <summary>Decides whether words that were found answer a question, by what of the question they leave unmet.</summary>
public static class EvidenceGate
{
    // Share of the question's weight that a quote must meet. Chosen on the refusal set: see ARCHITECTURE.md.
    private const double MinCoverage = 0.5;

    public static bool Answers(EvidenceWindow window) => !window.LacksName && window.Coverage >= MinCoverage;
}
