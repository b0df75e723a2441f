namespace TalksBot.Cli;

/// <summary>The program was called wrongly; the message names the fix in one line. Exit code 2.</summary>
public sealed class WrongUseException(string message) : Exception(message);
