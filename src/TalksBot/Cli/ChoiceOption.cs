using System.CommandLine;

namespace TalksBot.Cli;

/// <summary>An option that takes one of a few words, and the first where nothing is said.</summary>
internal static class ChoiceOption
{
    public static Option<string> Of(string name, string description, params string[] words)
    {
        var option = new Option<string>(name)
        {
            Description = description, HelpName = string.Join('|', words), DefaultValueFactory = _ => words[0],
        };
        option.AcceptOnlyFromAmong(words);
        return option;
    }
}
