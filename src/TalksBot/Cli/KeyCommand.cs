using System.CommandLine;
using TalksBot.Programs;

namespace TalksBot.Cli;

/// <summary><c>TalksBot key</c>: makes a key for the HTTP interface. It is shown once, and only its hash goes into the settings.</summary>
public static class KeyCommand
{
    public static Command Create()
    {
        var name = new Argument<string>("name") { Description = "Whose key it is: letters, digits, '-' and '_'" };
        var command = new Command("key", "Makes a key for the HTTP interface") { name };
        command.SetAction(async (result, _) =>
        {
            var owner = result.GetValue(name)!;
            if (owner.Length is 0 or > 64 || !owner.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_'))
                throw new WrongUseException("A key's name has letters, digits, '-' and '_', at most 64.");
            var key = ApiKey.Make();
            await Console.Out.WriteLineAsync($"key      {key}");
            await Console.Out.WriteLineAsync($"setting  Api__Keys__0={ApiKey.Setting(owner, key)}");
            return 0;
        });
        return command;
    }
}
