using TalksBot.Core.Findings.Claims;

namespace TalksBot.Core.Answers.Claims;

/// <summary>One count of a claim: how many were harmed in one way.</summary>
/// <param name="Harm">The way.</param>
/// <param name="Figure">How many.</param>
/// <param name="Qualifier">"exact", or the words that bound the figure.</param>
internal sealed record ClaimCount(Harm Harm, Figure Figure, string Qualifier)
{
    /// <summary>The figure as people read it.</summary>
    public Label Shown => FigureText.Of(Figure, Qualifier);

    /// <summary>What befell them.</summary>
    public Label Name => Label.Of($"harm.{HarmKey}");

    /// <summary>The same as labels are named by it.</summary>
    public string HarmKey => Harm.ToString().ToLowerInvariant();

    public bool IsApproximate => QuantityReader.IsApproximate(Qualifier);
}
