using System.Globalization;

namespace TalksBot.Core.Answers.Evidence;

/// <summary>What a window's score is made of, each part as a share of the question's weight.</summary>
public readonly record struct ScoreParts(
    double Met, double Title, double Context, double Article, double Passage, double Near, double Wanted, double Lead, double Fill)
{
    /// <summary>For the newest article where the question asks how things stand now; known for the best windows only.</summary>
    public double Fresh { get; init; }

    public double Total => Met + Title + Context + Article + Passage + Near + Wanted + Lead + Fill + Fresh;

    /// <summary>The parts that are not nothing, for <c>--explain</c>.</summary>
    public override string ToString()
    {
        (string Name, double Value)[] parts =
        [
            ("met", Met), ("title", Title), ("context", Context), ("article", Article), ("bm25", Passage),
            ("near", Near), ("wanted", Wanted), ("lead", Lead), ("fill", Fill), ("fresh", Fresh),
        ];
        return string.Join(" + ", parts.Where(part => part.Value >= 0.005).Select(part => string.Create(CultureInfo.InvariantCulture, $"{part.Name} {part.Value:0.00}")));
    }
}
