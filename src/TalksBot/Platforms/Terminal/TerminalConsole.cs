namespace TalksBot.Platforms.Terminal;

/// <summary>Where the terminal platform reads and writes.</summary>
/// <param name="Input">One question a line.</param>
/// <param name="Output">Answers.</param>
/// <param name="IsInteractive">Whether somebody types: then there is a prompt and progress.</param>
/// <param name="Style">What the output can show.</param>
public sealed record TerminalConsole(TextReader Input, TextWriter Output, bool IsInteractive, TerminalStyle Style)
{
    /// <summary>The code of the language to answer in where a question tells none; null for English.</summary>
    public string? Language { get; init; }

    /// <summary>Whether somebody types at the process's own standard input, and reads what it writes.</summary>
    public static bool IsTypedAt => !Console.IsInputRedirected && !Console.IsOutputRedirected;

    /// <summary>The process's own standard input and output.</summary>
    public static TerminalConsole Standard() =>
        new(Console.In, Console.Out, IsTypedAt, TerminalStyle.Detect());
}
