namespace TalksBot.Core.Findings.Fields;

/// <summary>A line in a kind's list of fields.</summary>
/// <param name="Property">The finding's property. JSON names it in camelCase, a table in snake_case.</param>
/// <param name="Form">How its value is written.</param>
/// <param name="Use">What it is used for.</param>
internal sealed record Field(string Property, FieldForm Form, FieldUse Use)
{
    public bool Is(FieldUse use) => (Use & use) != 0;
}
