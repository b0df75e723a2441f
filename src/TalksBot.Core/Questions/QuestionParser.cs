using System.Collections.Immutable;
using System.Text.RegularExpressions;
using TalksBot.Core.Commands;
using TalksBot.Core.Extraction;
using TalksBot.Core.Indexing;
using TalksBot.Core.Matching;

namespace TalksBot.Core.Questions;

/// <summary>Reads a message: a command with or without its slash, or a free question sent to the command that answers its kind.</summary>
public sealed partial class QuestionParser(ImmutableArray<CommandDescription> commands)
{
    /// <summary>The command that answers what no other one is for.</summary>
    public const string FreeQuestion = "ask";

    /// <summary>The command for small talk, and for a slash with a name that nobody knows.</summary>
    public const string Help = "help";

    private const double MaxTypos = 2;

    // "/who is to blame" gets what is said about it: to name somebody would be a verdict.
    private const string Who = "who";
    private const string Judgement = "judgement";

    // "who won" is a question, "casualties soldiers" a command.
    private static readonly ImmutableArray<string> QuestionWords = [Who, "when"];

    private static readonly ImmutableArray<Route> Routes =
        [.. RuleData.Rows("Questions/routes.tsv").Select(row => new Route(row[0], row[1], Patterns.Linear(row[2], RegexOptions.CultureInvariant)))];

    private static readonly ImmutableArray<Regex> Fillers =
        [.. RuleData.Lines("Questions/fillers.txt").Select(pattern => Patterns.Linear("^" + pattern, RegexOptions.CultureInvariant))];

    private readonly Dictionary<string, CommandDescription> byName = commands
        .SelectMany(command => command.Aliases.Add(command.Name).Select(name => (name, command)))
        .ToDictionary(pair => pair.name, pair => pair.command, StringComparer.OrdinalIgnoreCase);

    public Question Parse(IncomingMessage message)
    {
        var text = QuestionText.Clean(message.Text);
        return Read(text) with { Filter = new CorpusFilter { Articles = message.Articles } };
    }

    private Question Read(string text)
    {
        if (SlashCommand().Find(text) is { Success: true } slash)
            return Named(text, slash.Groups["name"].Value, slash.Groups["rest"].Value.Trim());
        if (BareCommand(text) is { } bare)
            return bare;
        var question = WithoutFillers(text);
        var route = RouteOf(text) is { Command: Help } greeting ? greeting : RouteOf(question);
        return route is null
            ? new Question(text, FreeQuestion, question, IsExplicit: false, "question.free")
            : new Question(text, route.Command, question, IsExplicit: false, $"question.{route.Rule}");
    }

    private static Route? RouteOf(string question)
    {
        var lower = question.ToLowerInvariant();
        return Routes.FirstOrDefault(candidate => candidate.Pattern.Fits(lower, candidate.Rule));
    }

    private Question Named(string text, string name, string rest)
    {
        if (byName.TryGetValue(name, out var command))
            return command.Name == Who && RouteOf($"{Who} {rest}") is { Rule: Judgement } judgement
                ? new Question(text, judgement.Command, rest, IsExplicit: true, $"question.{Judgement}")
                : new Question(text, command.Name, rest, IsExplicit: true, "command.named");
        var nearest = byName.Keys
            .Select(known => (known, typos: SpellingDistance.Between(known, name.ToLowerInvariant(), MaxTypos)))
            .Where(pair => pair.typos < pair.known.Length / 2)
            .OrderBy(pair => pair.typos)
            .ThenBy(pair => pair.known, StringComparer.Ordinal)
            .Select(pair => pair.known)
            .FirstOrDefault();
        return nearest is null
            ? new Question(text, Help, name, IsExplicit: true, "command.unknown")
            : new Question(text, byName[nearest].Name, rest, IsExplicit: true, "command.misspelt");
    }

    /// <summary>"casualties soldiers", "status": a command's name without its slash, where what follows fits it.</summary>
    private Question? BareCommand(string text)
    {
        var space = text.IndexOf(' ');
        var (name, rest) = space < 0 ? (text, "") : (text[..space], text[(space + 1)..]);
        return byName.TryGetValue(name.TrimEnd('?', '!', '.'), out var command) && command.Name != FreeQuestion && (command.Argument is not null || rest.Length == 0)
            && !(QuestionWords.Contains(command.Name) && rest.Length > 0)
            ? new Question(text, command.Name, rest, IsExplicit: true, "command.bare")
            : null;
    }

    private static string WithoutFillers(string text)
    {
        while (true)
        {
            var lower = text.ToLowerInvariant();
            var filler = Fillers.Select(pattern => pattern.Find(lower)).FirstOrDefault(match => match.Length > 0 && match.Length < text.Length);
            if (filler is null)
                return text;
            text = text[filler.Length..];
        }
    }

    [GeneratedRegex(@"^[/!](?<name>[\p{L}\p{N}_]{1,32})(@\w+)?(\s+(?<rest>.*))?$", RegexOptions.CultureInvariant, Patterns.Milliseconds)]
    private static partial Regex SlashCommand();

    private sealed record Route(string Rule, string Command, Regex Pattern);
}
