namespace TalksBot.Tests.Platforms.Telegram;

/// <summary>A test that needs something which not every machine has: skipped with the reason there, but never in CI.</summary>
public abstract class ToolFactAttribute : FactAttribute
{
    protected ToolFactAttribute(string? missing)
    {
        if (missing is not null && Environment.GetEnvironmentVariable("CI") != "true")
            Skip = missing;
    }
}

/// <summary>Needs the Bot API's schema.</summary>
public sealed class SchemaFactAttribute() : ToolFactAttribute(NodeTools.NoSchema);

/// <summary>Needs Telegram's own parser.</summary>
public sealed class ParserFactAttribute() : ToolFactAttribute(NodeTools.NoParser);
