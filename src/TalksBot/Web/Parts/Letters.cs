using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace TalksBot.Web.Parts;

/// <summary>Words in a drawing: the element "text", which markup files have another use for.</summary>
public sealed class Letters : ComponentBase
{
    [Parameter, EditorRequired]
    public string X { get; set; } = "0";

    [Parameter, EditorRequired]
    public int Y { get; set; }

    [Parameter, EditorRequired]
    public string Text { get; set; } = "";

    /// <summary>How they stand at their place: "begins", "centred" or "ends".</summary>
    [Parameter, EditorRequired]
    public string Anchor { get; set; } = "centred";

    // Nearer to an end the words would be cut.
    private const double Edge = 0.1;

    /// <param name="at">The place, from 0 to 1.</param>
    public static string AnchorAt(double at) => at < Edge ? "begins" : at > 1 - Edge ? "ends" : "centred";

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        builder.OpenElement(0, "text");
        builder.AddAttribute(1, "class", Anchor);
        builder.AddAttribute(2, "x", X);
        builder.AddAttribute(3, "y", Y);
        builder.AddContent(4, Text);
        builder.CloseElement();
    }
}
