using System.Collections.Immutable;
using NodaTime.Text;
using TalksBot.Core.Answers;
using TalksBot.Core.Commands;
using TalksBot.Core.Findings;
using TalksBot.Core.Findings.People;
using TalksBot.Core.Questions;
using TalksBot.Core.Search;
using TalksBot.Core.Text;

namespace TalksBot.Tests.Platforms;

/// <summary>Answers a handful of questions about made-up talks, always the same way, so that platforms can be compared.</summary>
public sealed class ScriptedConversation : IConversation
{
    public const string Refused = "who is the mayor of atlantis";

    private static readonly Article Daily = Written("daily", "The Norvia Daily", "https://daily.example/a?b=1&c=\"2\"", "2031-04-02",
        "Ilmar Veld, who leads the delegation of Norvia, arrived in Port Sael on Tuesday. “We came to listen,” Veld told "
        + "reporters. At least 14 dock workers were killed, the harbour council said.");

    private static readonly Article Courier = Written("courier", null, null, null,
        "The harbour council counted 9 dead dock workers. Veld had left by then; the talks <go on> & nobody *knows* _where_ [yet].", isSummary: true);

    private static readonly Article Gazette = Written("gazette", "Gazette <b>& Sons</b>", "javascript:alert(1)", "2031-04-05",
        "The envoy علی رضا signed first. \u202EA line that wants to run backwards\u202C stands here.");

    private static readonly Article Serial = Written("serial", "Serial", "https://serial.example/all", "2031-05-01",
        string.Join('\n', Enumerable.Range(1, 12)
            .Select(day => $"On day {day} of the talks the parties met in room {day} and parted without a word. " + string.Concat(
                Enumerable.Repeat("They met again. ", 20)))));

    public ImmutableArray<CommandDescription> Commands { get; } =
    [
        new("who", "Says who somebody is") { Argument = "name, role or deed", Aliases = ["start"] },
        new("casualties", "Lists every claim of harm and whose it is"),
        new("check", "Looks for what supports or contradicts a statement") { Argument = "statement", TakesMessage = true },
        new("ask", "Quotes the sentences that answer a question") { Argument = "question", TakesQuestion = true },
        new("context", "Shows the text around a citation") { Argument = "number", ContinuesAnswer = true },
        new("help", "Lists what can be asked") { Welcomes = true },
        new("privacy", "Says what the bot keeps") { IsPrivate = true, IsQuiet = true },
        new("reindex", "Brings the index in step with the articles") { AdminOnly = true, RunsLong = true },
    ];

    /// <summary>What was asked, in order.</summary>
    public IReadOnlyList<IncomingMessage> Asked
    {
        get
        {
            lock (asked)
                return [.. asked];
        }
    }

    private readonly List<IncomingMessage> asked = [];

    /// <summary>Questions wait here before they are answered.</summary>
    public Func<IncomingMessage, CancellationToken, Task> Before { get; set; } = (_, _) => Task.CompletedTask;

    public async Task<Answer> AnswerAsync(
        IncomingMessage message, Answer? previous = null, IProgress<IndexProgress>? progress = null, CancellationToken cancellation = default)
    {
        lock (asked)
            asked.Add(message);
        await Before(message, cancellation);
        progress?.Report(new IndexProgress(2, 4, TimeSpan.FromSeconds(1)));
        return Answer(message, previous);
    }

    public Task<ImmutableArray<string>> SuggestAsync(Typing typing, int count, CancellationToken cancellation = default) =>
        Task.FromResult<ImmutableArray<string>>(["Ilmar Veld"]);

    private static Answer Answer(IncomingMessage message, Answer? previous)
    {
        var text = message.Text.TrimStart('/');
        var (name, argument) = text.Split(' ', 2) is [var first, var rest] ? (first, rest) : (text, "");
        var builder = new AnswerBuilder(new Question(message.Text, name, argument, IsExplicit: true, "scripted"));
        switch (name)
        {
            case "reindex" when !message.IsAdmin: return builder.Answered("Only admins can call /reindex.") with { Answered = false };
            case "reindex": return builder.Answered("Indexed 4 articles in 0.1 s");
            case "help" or "start": return builder.Answered("Ask in your own words, or with a command.");
            case "lacking": return builder.Answered("Say what about: /who veld") with { Answered = false, FollowUps = ["/who veld"], Unfinished = "/who" };
            case "casualties": return Casualties(builder);
            case "envoy": return Envoy(builder);
            case "context" when previous is not null: return Around(builder, previous, argument);
            case "serial": return AllDays(builder);
            case "long": return Long(builder);
            case "broken": throw new IOException("The disk is gone.");
            case "check": return Checked(builder, argument);
            case "everybody": return builder.Refused();
            default: return text == Refused ? Nearest(builder) : Veld(builder);
        }
    }

    private static Answer Veld(AnswerBuilder builder)
    {
        var sentence = Quote(Daily, "Ilmar Veld, who leads the delegation of Norvia, arrived in Port Sael on Tuesday.");
        var said = Quote(Daily, "“We came to listen,” Veld told reporters.");
        builder.Add(Info(Daily), new PersonFinding { ArticleId = Daily.Id, Sentence = sentence, Rule = "scripted", Name = "Ilmar Veld" },
            [new TextSpan(0, 10)]);
        builder.Add(Info(Daily), Passage(Daily, said));
        return builder.Answered("Ilmar Veld, who leads the delegation of Norvia") with
        {
            Sections = [new AnswerSection("What they said", [new AnswerRow("", "We came to listen", [1])])],
            FollowUps = ["/context 1", "/casualties"],
            Scope = "index of 4 articles, newest 1 May 2031",
        };
    }

    private static Answer Casualties(AnswerBuilder builder)
    {
        builder.Add(Info(Daily), Passage(Daily, Quote(Daily, "At least 14 dock workers were killed, the harbour council said.")));
        builder.Add(Info(Courier), Passage(Courier, Quote(Courier, "The harbour council counted 9 dead dock workers.")));
        return builder.Answered("Dock workers killed · Sources disagree") with
        {
            Sections = [new AnswerSection(
                null, [new AnswerRow("14", "the harbour council says", [0]), new AnswerRow("9", "the harbour council says", [1, 0])], KeysAreNumbers: true)],
            Conflicts = [new Conflict("dock workers killed", [0, 1])],
            Notes = ["Different counts of the same harm; nothing is added up."],
        };
    }

    private static Answer Envoy(AnswerBuilder builder)
    {
        builder.Add(Info(Gazette), Passage(Gazette, Quote(Gazette, "The envoy علی رضا signed first.")), [new TextSpan(10, 7)]);
        builder.Add(Info(Gazette), Passage(Gazette, Quote(Gazette, "\u202EA line that wants to run backwards\u202C stands here.")));
        builder.Add(Info(Courier), Passage(Courier, Quote(Courier, "Veld had left by then; the talks <go on> & nobody *knows* _where_ [yet].")));
        return builder.Answered("علی رضا, envoy") with { Notes = ["<i>not</i> mark-up & never read as such"] };
    }

    private static Answer AllDays(AnswerBuilder builder)
    {
        var rows = ImmutableArray.CreateBuilder<AnswerRow>();
        for (var day = 1; day <= 12; day++)
            rows.Add(new AnswerRow(
                $"day {day}", $"room {day}",
                [builder.Add(Info(Serial), Passage(
                    Serial, Quote(Serial, $"On day {day} of the talks the parties met in room {day} and parted without a word.")))]));
        return builder.Answered("Twelve days of talks") with { Sections = [new AnswerSection(null, rows.ToImmutable())] };
    }

    /// <summary>More than one message of any platform holds.</summary>
    private static Answer Long(AnswerBuilder builder)
    {
        var sentence = builder.Add(Info(Serial), Passage(Serial, Quote(Serial, "On day 1 of the talks the parties met in room 1 and parted without a word.")));
        var words = string.Concat(Enumerable.Range(1, 60).Select(number => $"Line {number} of a long tale goes on and on, and then it ends. "));
        return builder.Answered("A long tale") with
        {
            Sections = [new AnswerSection(null, [.. Enumerable.Range(1, 4).Select(part => new AnswerRow($"part {part}", words, [sentence]))])],
        };
    }

    private static Answer Around(AnswerBuilder builder, Answer previous, string argument)
    {
        var citation = previous.Citations[int.Parse(argument, System.Globalization.CultureInfo.InvariantCulture) - 1];
        builder.Cite(citation.Article, citation.Quote);
        return builder.Answered($"Around citation {argument}");
    }

    private static Answer Checked(AnswerBuilder builder, string statement)
    {
        builder.Add(Info(Daily), Passage(Daily, Quote(Daily, "At least 14 dock workers were killed, the harbour council said.")));
        return builder.Answered(statement.Length == 0 ? "Say what to check." : "The articles bear on this");
    }

    private static Answer Nearest(AnswerBuilder builder)
    {
        builder.Cite(Info(Daily), Quote(Daily, "“We came to listen,” Veld told reporters."));
        return builder.Refused();
    }

    private static PassageFinding Passage(Article article, Quote quote) => new() { ArticleId = article.Id, Sentence = quote, Rule = "scripted" };

    private static Quote Quote(Article article, string words) =>
        article.Quote(new TextSpan(article.Text.IndexOf(words, StringComparison.Ordinal), words.Length));

    private static ArticleInfo Info(Article article) => ArticleInfo.Of(article);

    private static Article Written(string id, string? outlet, string? url, string? published, string text, bool isSummary = false) => new()
    {
        Id = id,
        Title = $"Title of {id} <&>",
        Outlet = outlet,
        Url = url,
        Published = published is null ? null : LocalDatePattern.Iso.Parse(published).Value,
        Text = text,
        IsSummary = isSummary,
    };
}
