using TalksBot.Core.Commands;
using TalksBot.Core.Questions.Chatter;
using TalksBot.Core.Questions.Slips;

namespace TalksBot.Core.Questions;

/// <summary>
/// Reads a message: what belongs to chatting is dropped, the first of several questions taken; it is a command with or without its
/// slash, or a free question that goes to the command that answers its kind.
/// </summary>
public sealed class QuestionParser(ImmutableArray<CommandDescription> commands)
{
    /// <summary>The command that answers what no other one is for.</summary>
    public const string FreeQuestion = "ask";

    /// <summary>The command for small talk, and for a slash with a name that nobody knows.</summary>
    public const string Help = "help";

    /// <summary>The command for whoever comes in.</summary>
    public const string Welcome = "start";

    /// <summary>The command for claims.</summary>
    public const string Check = "check";

    /// <summary>The rule of a slash with a name that there isn't.</summary>
    public const string UnknownCommand = "command.unknown";

    // "/who is to blame" gets what is said about it: to name somebody would be a verdict.
    private const string Who = "who";
    private const string Judgement = "judgement";

    private const string SmallTalk = "small-talk";
    private const string Reaction = "reaction";
    private const string More = "more";

    // "who won" is a question, "casualties soldiers" a command.
    private static readonly ImmutableArray<string> QuestionWords = [Who, "when", Check, "quote", "cast", "follow", "compare", "context"];

    private readonly CommandNames names = new(commands);

    public Question Parse(IncomingMessage message)
    {
        var text = QuestionText.Clean(message.Text);
        if (SlashCommand.Find(text) is { Success: true } slash && names.Find(slash.Groups["name"].Value) is { IsLiteral: true } literal)
            return new Question(
                text, literal.Name, ChatterFilter.WithoutPictographs(slash.Groups["rest"].Value).Trim(), IsExplicit: true, "command.literal")
            {
                Filter = message.Filter,
            };
        var questions = QuestionSplitter.Split(message.Text);
        return Read(text, questions[0]) with { Filter = message.Filter, Others = [.. questions.Skip(1)] };
    }

    /// <summary>The same question in other words, its command kept where the asker named one.</summary>
    public Question Reread(Question question, string words)
    {
        var read = question.IsExplicit ? Read(question.Text, $"/{question.Command} {words}") : Read(question.Text, words);
        return read with { Filter = question.Filter, Others = question.Others, ReadAs = question.ReadAs, Language = question.Language };
    }

    /// <summary>Whether the words ask if a claim is so that stands elsewhere ("is this true?").</summary>
    public static bool AsksAboutAnother(string words)
    {
        // "Cap or no cap" is chatter as well.
        var plain = ChatterFilter.WithoutMarks(QuestionText.Clean(words));
        return IsAboutAnother(plain) || IsAboutAnother(ChatterFilter.WithoutChatter(plain));

        static bool IsAboutAnother(string words) => Route.Of(words) is { Command: Check, Left: "" };
    }

    /// <summary>Whether the words ask for the next page of what was answered before ("more", "go on").</summary>
    public static bool AsksForMore(string words) => Route.IsOf(More, ChatterFilter.WithoutMarks(QuestionText.Clean(words)));

    /// <summary>Whether the words have the form of a question: of what hasn't, nobody waits for an answer.</summary>
    public static bool HasQuestionForm(string words) =>
        words.Contains('?', StringComparison.Ordinal) || QuestionSplitter.IsQuestion(ChatterFilter.WithoutMarks(QuestionText.Clean(words)));

    /// <summary>Whether the words only react to something ("nice one", "🔥") and wait for no answer.</summary>
    public static bool AsksNothing(string words)
    {
        var plain = ChatterFilter.WithoutMarks(QuestionText.Clean(words));
        var route = Route.Of(plain);
        return route is { Rule: SmallTalk or Reaction } || route is null && ChatterFilter.WithoutChatter(plain).Length == 0;
    }

    private Question Read(string text, string plain)
    {
        if (Route.Of(plain) is { Command: Welcome })
            return new Question(text, Welcome, "", IsExplicit: false, "question.greeting");
        if (SlashCommand.Find(plain) is { Success: true } slash)
            return Named(text, slash.Groups["name"].Value, ChatterFilter.WithoutChatter(slash.Groups["rest"].Value));
        var words = ChatterFilter.WithoutChatter(plain);
        if (words.Length == 0 || Route.Of(plain) is { Command: Help })
            return new Question(text, Help, words, IsExplicit: false, "question.small-talk");
        if (SlashCommand.Find(words) is { Success: true } later)
            return Named(text, later.Groups["name"].Value, later.Groups["rest"].Value);
        if (BareCommand(text, words) is { } bare)
            return bare;
        return Route.Of(words) is { } route
            ? new Question(text, route.Command, route.Argument(words), IsExplicit: false, $"question.{route.Rule}")
            : new Question(text, FreeQuestion, words, IsExplicit: false, "question.free");
    }

    private Question Named(string text, string name, string rest)
    {
        if (names.Find(name) is { } command)
            return Called(text, command, rest, "command.named");
        if (names.Read(name) is { } meant)
            return Called(text, meant, rest, "command.misspelt") with
            {
                ReadAs = Label.Of("read-as", ("readings", SpellingReading.Told($"/{name}", $"/{meant.Name}"))),
            };
        var offered = names.Offered(name);
        return new Question(text, Help, name, IsExplicit: true, UnknownCommand) { Offered = offered is null or Help ? null : $"/{offered} {rest}".TrimEnd() };
    }

    /// <summary>Words that would have sent the question to the command say no more once it is named.</summary>
    private static Question Called(string text, CommandDescription command, string rest, string rule)
    {
        if (command.Name == Who && Route.Of($"{Who} {rest}") is { Rule: Judgement } judgement)
            return new Question(text, judgement.Command, rest, IsExplicit: true, $"question.{Judgement}");
        var route = Route.Of(rest);
        if (route is { Command: Help } && command.Argument is not null)
            return new Question(text, command.Name, "", IsExplicit: true, rule); // "/casualties bro"
        return new Question(text, command.Name, route?.Command == command.Name ? route.Argument(rest) : rest, IsExplicit: true, rule);
    }

    /// <summary>"casualties soldiers", "status": a command's name without its slash, where what follows fits it.</summary>
    private Question? BareCommand(string text, string words)
    {
        var space = words.IndexOf(' ');
        var (name, rest) = space < 0 ? (words, "") : (words[..space], words[(space + 1)..]);
        return names.Find(name.TrimEnd('?', '!', '.')) is { } command && command.Name != FreeQuestion && (command.Argument is not null || rest.Length == 0)
            && !(QuestionWords.Contains(command.Name) && rest.Any(letter => !char.IsDigit(letter)))
            ? new Question(text, command.Name, rest, IsExplicit: true, "command.bare")
            : null;
    }

    private static Regex SlashCommand { get; } = Patterns.Of(@"^[/!](?<name>[\p{L}\p{N}_]{1,32})(@\w+)?[,:]?(\s+(?<rest>.*))?$");
}
