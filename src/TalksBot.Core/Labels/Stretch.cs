namespace TalksBot.Core.Labels;

/// <summary>A piece of a label in a language.</summary>
/// <param name="Text">Its words.</param>
/// <param name="IsOwn">Whether they are the bot's own; else those of a text, a name or a command, which run in a direction of their own.</param>
public readonly record struct Stretch(string Text, bool IsOwn);
