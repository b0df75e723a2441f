using System.Text.RegularExpressions;
using TalksBot.Core.Text;

namespace TalksBot.Cli;

/// <summary>Tells arguments that set a configuration key (<c>--Index:Engine=builtin</c>, <c>--Urls=…</c>) from options.</summary>
public static class ConfigurationArgument
{
    public static bool Is(string argument) => Pattern.Fits(argument);

    // Keys start with a capital and options don't.
    private static Regex Pattern { get; } = Patterns.Of("^--[A-Z][A-Za-z]*(:[A-Za-z0-9_.]+)*=");
}
