using System.Globalization;

namespace TalksBot.Core.Answers.Evidence;

/// <summary>What a window's score is made of, each part as a share of the question's weight.</summary>
public readonly record struct ScoreParts(
    double Met, double Title, double Context, double Article, double Passage, double Near, double Sentence, double Wanted, double Lead, double Fill)
{
    /// <summary>How surely the window answers, and how new it is; known for the best windows only.</summary>
    public double Evidence { get; init; }

    public double Fresh { get; init; }

    public double Total => Met + Title + Context + Article + Passage + Near + Sentence + Wanted + Lead + Fill + Evidence + Fresh;

    /// <summary>The parts that are not nothing, for <c>--explain</c>.</summary>
    public override string ToString()
    {
        (string Name, double Value)[] parts =
        [
            ("met", Met), ("title", Title), ("context", Context), ("article", Article), ("bm25", Passage), ("near", Near),
            ("sentence", Sentence), ("wanted", Wanted), ("lead", Lead), ("fill", Fill), ("evidence", Evidence), ("fresh", Fresh),
        ];
        return string.Join(" + ", parts.Where(part => part.Value >= 0.005).Select(part => string.Create(CultureInfo.InvariantCulture, $"{part.Name} {part.Value:0.00}")));
    }
}
