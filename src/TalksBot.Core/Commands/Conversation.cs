using TalksBot.Core.Answers;
using TalksBot.Core.Answers.OwnLanguage;
using TalksBot.Core.Questions.Languages;
using TalksBot.Core.Questions.Slips;

namespace TalksBot.Core.Commands;

/// <summary>Answers messages from one index with a list of commands.</summary>
public sealed class Conversation : IConversation
{
    private const int MaxExamples = 3;

    // Of these a name may be all that is asked.
    private static readonly ImmutableArray<string> Named = ["who", "quote"];

    private readonly IPassageIndex index;
    private readonly ImmutableDictionary<string, ICommand> commands;
    private readonly CommandRunner runner;
    private readonly QuestionParser parser;
    private readonly Suggester suggester;
    private readonly ArticlesOfOutlets outlets = new();

    /// <param name="index">Where answers come from.</param>
    /// <param name="commands">Every command, in the order of help texts and menus.</param>
    /// <param name="follows">What is suggested to whoever ends a follow; null for nothing.</param>
    public Conversation(IPassageIndex index, ImmutableArray<ICommand> commands, IFollowList? follows = null)
    {
        this.index = index;
        this.commands = commands.ToImmutableDictionary(command => command.Description.Name);
        runner = new CommandRunner(this.commands);
        Commands = [.. commands.Select(command => command.Description)];
        suggester = new Suggester(index, Commands, follows);
        parser = new QuestionParser(Commands);
    }

    public ImmutableArray<CommandDescription> Commands { get; }

    public async Task<Answer> AnswerAsync(
        IncomingMessage message, Answer? previous = null, IProgress<IndexProgress>? progress = null, CancellationToken cancellation = default)
    {
        var question = parser.Parse(message);
        var tongue = KeepsWords(question) ? null : await ReadAsync(message, cancellation);
        if (tongue is not null)
            question = parser.Parse(message with { Text = tongue.English }) with
            {
                Text = question.Text, Language = tongue.Language, ReadAs = Label.Of("read-as", ("readings", $"“{tongue.English}”")),
            };
        var language = AnswerLanguage.Of(tongue?.Language.Code) ?? LanguageChoice.Of(message);
        return await AnswerAsync(new CommandContext(question, message, index, previous, progress), tongue, cancellation) with { Language = language };
    }

    private async Task<Answer> AnswerAsync(CommandContext asked, TongueQuestion? tongue, CancellationToken cancellation)
    {
        var (question, message) = (asked.Question, asked.Message);
        if (!commands.TryGetValue(question.Command, out var command))
            (question, command) = (question with { Command = QuestionParser.FreeQuestion }, commands[QuestionParser.FreeQuestion]);
        if (command.Description.Acts && message.OnlyReads)
            return new AnswerBuilder(question).Answered(Label.Of("send-as-message", ("command", $"/{question.Command}"))) with { Answered = false };
        if (command.Description.AdminOnly && !message.IsAdmin)
            return new AnswerBuilder(question).Answered(Label.Of("admins-only", ("command", $"/{question.Command}"))) with { Answered = false };
        if (command.Description.TakesMessage && message.PicksWordless && question.Argument.Length == 0)
            return new AnswerBuilder(question).Answered(Label.Of("no-words-to-check")) with { Answered = false };
        if (command.Description.ArgumentRequired && question.Argument.Length == 0)
            return Lacking(question, command.Description);
        for (var isFirst = true; ; isFirst = false)
        {
            try
            {
                await using var reading = index.Read();
                var narrowed = await outlets.NarrowAsync(question, message.Outlets, reading.Index, cancellation);
                var here = asked with { Question = narrowed, Index = reading.Index };
                var answer = tongue is { IsRead: false } ? null : await AnswerAsync(here, cancellation);
                if (tongue?.Own is { } own && await OwnAsync(here, own, answer, cancellation) is { } inItsLanguage)
                    return inItsLanguage;

                // What isn't found because a word wasn't read says nothing of the articles.
                return answer is null || tongue is { Unread.IsEmpty: false } && (answer.IsRefusal || !answer.IsUnderstood)
                    ? NotRead(question, tongue!) : answer;
            }
            catch (IndexUnavailableException gone)
            {
                if (!isFirst || !gone.IsInterruption)
                    return new AnswerBuilder(question).Answered(Label.Of("not-available")) with { Answered = false, IsUnavailable = true };
            }
        }
    }

    /// <summary>
    /// What articles in the question's language say, where they say it and the English reading found no more than passages, or nothing; null elsewhere.
    /// </summary>
    private static async Task<Answer?> OwnAsync(CommandContext context, OwnReading own, Answer? english, CancellationToken cancellation)
    {
        var isFound = english is { Answered: true };
        if (isFound && english!.Findings.Any(found => found.Finding is not PassageFinding))
            return null;
        var answer = await OwnAnswerer.AnswerAsync(context.Question, own, context.Index, cancellation);
        if (answer is null || isFound && !answer.MeetsTheDeed || !answer.Answered && english is { IsNear: true, Citations.IsEmpty: false })
            return null;
        return answer with { Question = context.Question.Text, Scope = await AnswerScope.OfAsync(context, cancellation) };
    }

    public Task<ImmutableArray<string>> SuggestAsync(Typing typing, int count, CancellationToken cancellation = default) =>
        suggester.SuggestAsync(typing, count, cancellation);

    public async Task PrepareAsync(CancellationToken cancellation)
    {
        QuestionTables.ReadRest();
        await suggester.PrepareAsync(cancellation);
        foreach (var (name, command) in commands)
        {
            var message = new IncomingMessage("", "", "", $"/{name}");
            await using var reading = index.Read();
            await command.PrepareAsync(new CommandContext(parser.Parse(message), message, reading.Index), cancellation);
        }
    }

    /// <summary>The message in English where it is in another language that is read; null elsewhere.</summary>
    private async Task<TongueQuestion?> ReadAsync(IncomingMessage message, CancellationToken cancellation)
    {
        try
        {
            return await TongueQuestion.ReadAsync(message.Text, index, cancellation);
        }
        catch (IndexUnavailableException)
        {
            return null;
        }
    }

    /// <summary>The question with its slips undone goes to its command; the answer tells what was read otherwise than typed.</summary>
    private async Task<Answer> AnswerAsync(CommandContext context, CancellationToken cancellation)
    {
        var question = context.Question;
        if (question.Command is QuestionParser.Help or QuestionParser.Welcome || KeepsWords(question))
            return Told(await runner.RunAsync(context, cancellation), question, [question.ReadAs]);
        if (OtherLanguage.Of(question.Argument) is { } language)
            return NotUnderstood(question, language.Sentence ?? Label.None, IsSaid(language, context.Message) ? Label.None : Label.Of("english-only"));
        if (context.Message.AsTyped)
            return await runner.RunAsync(context, cancellation);
        var speller = new SpellingReader(context.Index, question.Filter);
        var spelt = await speller.ReadAsync(question.Argument, cancellation);
        if (spelt.IsGibberish && !question.IsExplicit)
            return NotUnderstood(question);
        var answer = await RereadAsync(spelt, context, cancellation);
        if (!answer.IsRefusal)
            return Told(answer, question, [question.ReadAs, spelt.Note]);
        var joined = await speller.JoinAsync(spelt.Text, cancellation);
        if (joined.Note is not null)
            answer = await RereadAsync(joined, context, cancellation);
        if (answer.IsRefusal && Named.Contains(question.Command) && await HeardAsync(question, context.Index, cancellation) is { } heard)
            answer = await RereadAsync(heard, context, cancellation);
        else
            heard = null;
        return Told(answer, question, [question.ReadAs, spelt.Note, joined.Note, heard?.Note, answer.Answered ? null : spelt.Doubt]);
    }

    /// <summary>A name in another language's spelling ("Mücahid"), as the articles write it; null where they have none that sounds so.</summary>
    private static async Task<SpellingReading?> HeardAsync(Question question, IPassageIndex index, CancellationToken cancellation)
    {
        var typed = question.Argument.Split(" about ")[0].Trim(' ', '?', '.', '!');
        var parts = typed.Split(' ').Select(Folding.Fold).ToArray();
        if (!question.IsExplicit || parts.All(part => RightWords.Has(part) || Office.Asked(part) is not null))
            return null;
        string? name = null;
        foreach (var code in Tongue.All.Where(tongue => tongue.IsLatin).Select(tongue => tongue.Code).Prepend(null))
            name ??= await index.HearNameAsync(typed, code, cancellation);
        if (name is null)
            return null;
        var asked = question.Argument.Replace(typed, name, StringComparison.Ordinal);
        return new SpellingReading(TongueQuestion.Asking(question.Command, asked), [new SpellingChange(typed, name, name != typed)], []);
    }

    private Task<Answer> RereadAsync(SpellingReading reading, CommandContext context, CancellationToken cancellation)
    {
        var read = reading.Changes.IsEmpty ? context.Question : parser.Reread(context.Question, reading.Text);
        var acts = commands.GetValueOrDefault(read.Command)?.Description is { Acts: true } or { AdminOnly: true }; // no slip reaches one
        return runner.RunAsync(acts ? context : context with { Question = read }, cancellation);
    }

    private static Answer Told(Answer answer, Question question, ImmutableArray<Label?> notes)
    {
        ImmutableArray<Label> lines = [.. notes.OfType<Label>()];
        answer = answer with { Question = question.Text, OtherQuestions = question.Others };
        return lines.IsEmpty ? answer : answer with
        {
            Spelling = lines, Notes = [.. lines, .. answer.Notes], Explanation = [.. lines.Select(line => $"{line}"), .. answer.Explanation],
        };
    }

    // What is read is said in the answer's language, unless the sentence that says it in the question's is in the same.
    private static bool IsSaid(OtherLanguage language, IncomingMessage message) =>
        language.Sentence is not null && LanguageChoice.Of(message) != AnswerLanguage.English;

    /// <summary>Nothing is said of the articles, but what can be asked.</summary>
    private Answer NotUnderstood(Question question, params IEnumerable<Label> how)
    {
        var examples = Label.Joined(" · ", Commands.Select(command => command.Example).OfType<string>().Take(MaxExamples).Select(example => (Label)example));
        return new AnswerBuilder(question).NotUnderstood([.. how.Where(line => !line.IsNone), Label.Of("unread.examples", ("examples", examples))]);
    }

    /// <summary>Says what was read of a question in another language, and which of its words weren't.</summary>
    private Answer NotRead(Question question, TongueQuestion tongue)
    {
        var unread = tongue.Unread.IsEmpty ? Label.None : Label.Of("not-read", ("words", string.Join(", ", tongue.Unread.Select(word => $"“{word}”"))));
        return NotUnderstood(question, question.ReadAs ?? Label.None, unread) with { Question = question.Text };
    }

    private bool KeepsWords(Question question) => commands.GetValueOrDefault(question.Command)?.Description.KeepsWords == true;

    /// <summary>Says what is missing. What changes nothing may be tried at once with the example.</summary>
    private static Answer Lacking(Question question, CommandDescription command) =>
        new AnswerBuilder(question).Answered(Label.Of("argument-missing", ("example", Example(command)))) with
        {
            Answered = false,
            FollowUps = command.Suggests.HasFlag(Suggestion.Followed) ? ["/follows"]
                : command is { Acts: false, AdminOnly: false, Example: { } example } ? [example] : [],
            Unfinished = command is { Acts: false, AdminOnly: false, ContinuesAnswer: false } ? $"/{command.Name}" : null,
        };

    private static Label Example(CommandDescription command) =>
        command.Example ?? Label.Joined(" ", $"/{command.Name}", command.Argument ?? Label.None);
}
