namespace TalksBot.Platforms.Terminal;

/// <summary>What the place that is written to can show.</summary>
/// <param name="Colour">Whether escape sequences make colours there.</param>
/// <param name="Width">Columns a line may take; null for as many as it needs.</param>
public sealed record TerminalStyle(bool Colour, int? Width)
{
    /// <summary>For pipes and files.</summary>
    public static TerminalStyle Plain { get; } = new(Colour: false, Width: null);

    /// <summary>For standard output as it is: colour and width only where it is a terminal, colour only unless NO_COLOR is set (no-color.org).</summary>
    public static TerminalStyle Detect() => Console.IsOutputRedirected
        ? Plain
        : new TerminalStyle(string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")), Math.Clamp(Console.WindowWidth, 40, 120));
}
