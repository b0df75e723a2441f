using TalksBot.Tests.Support;

namespace TalksBot.Tests.Platforms.Telegram;

/// <summary>Needs the Bot API's schema.</summary>
public sealed class SchemaFactAttribute() : ToolFactAttribute(NodeTools.NoSchema);

/// <summary>Needs Telegram's own parser.</summary>
public sealed class ParserFactAttribute() : ToolFactAttribute(NodeTools.NoParser);
