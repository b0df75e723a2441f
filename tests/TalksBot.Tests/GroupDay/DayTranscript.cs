using System.Text;
using System.Text.Json.Nodes;
using TalksBot.Tests.Support;

namespace TalksBot.Tests.GroupDay;

/// <summary>A day as it is read: who said what, what the bot showed to whom. Compared with the page in docs; UPDATE_GOLDEN=1 writes it anew, and
/// DAY_PICTURES=FOLDER leaves what was sent for node-discord/day-pictures.mjs.</summary>
internal sealed class DayTranscript
{
    private readonly StringBuilder text = new();
    private readonly List<string> payloads = [];
    private (string Who, string Words) said = ("", "");

    public DayTranscript(string platform) => text.Append(
        $"""
         # A day in a group, on {platform}

         What members see, from the bot's first word to its removal: played against the tests' own {platform}, over the articles in `articles/` and
         one that is made up and comes in the afternoon. The tests make this page and compare it; buttons stand in brackets.


         """);

    public void Scene(string title) => text.Append("## ").Append(title).Append("\n\n");

    public void Says(string who, string words)
    {
        text.Append("**").Append(who).Append("**: ").Append(words.ReplaceLineEndings(" ")).Append("\n\n");
        said = (who, words);
    }

    public void Does(string what)
    {
        text.Append('*').Append(what).Append("*\n\n");
        said = ("", "");
    }

    /// <summary>What the bot shows.</summary>
    /// <param name="how">To whom, or in place of what.</param>
    /// <param name="words">The words on the screen.</param>
    /// <param name="buttons">Row by row.</param>
    /// <param name="message">As it was sent.</param>
    public void Shows(string how, string words, IEnumerable<string> buttons, string message)
    {
        payloads.Add(new JsonObject { ["who"] = said.Who, ["said"] = said.Words, ["how"] = how, ["message"] = JsonNode.Parse(message) }.ToJsonString());
        text.Append("**Talks**").Append(how.Length > 0 ? $" ({how})" : "").Append(":\n\n```\n");
        text.Append(words.ReplaceLineEndings("\n").Trim()).Append('\n');
        foreach (var row in buttons)
            text.Append(row).Append('\n');
        text.Append("```\n\n");
    }

    public void Check(string file)
    {
        if (Environment.GetEnvironmentVariable("DAY_PICTURES") is { } folder)
            File.WriteAllLines(Path.Combine(folder, Path.ChangeExtension(file, ".jsonl")), payloads);
        var path = Path.Combine(StarterCorpus.Root, "docs", file);
        var page = text.ToString().ReplaceLineEndings("\n").TrimEnd() + "\n";
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
            File.WriteAllText(path, page);
        else
            Assert.Equal(File.ReadAllText(path).ReplaceLineEndings("\n"), page);
    }
}
