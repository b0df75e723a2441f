using System.Collections.Immutable;
using NodaTime;
using TalksBot.Core.Answers;
using TalksBot.Core.Answers.Events;
using TalksBot.Core.Indexing;
using TalksBot.Core.Indexing.Analysis;
using TalksBot.Core.Labels;
using TalksBot.Core.Questions;
using TalksBot.Core.Questions.Languages;
using TalksBot.Core.Questions.Slips;

namespace TalksBot.Core.Commands;

/// <summary>Answers messages from one index with a list of commands.</summary>
public sealed class Conversation : IConversation
{
    private const int MaxExamples = 3;

    // A subject that is followed stands as it was typed, and a number is no word.
    private static readonly ImmutableArray<string> TakesWordsAsTheyStand =
        ["follow", "follows", "unfollow", "context", "reindex", "status", "sources", "privacy"];

    // What a free question is sent to because of its words, and has to prove itself against the passages.
    private static readonly ImmutableArray<string> Routed = ["who", "when", "quote"];

    // Of these a passage answers, whatever its verbs.
    private static readonly ImmutableArray<string> AnsweredByPassages =
        ["question.saying", "question.duration", "question.object", "question.person-which-kind"];

    private readonly IPassageIndex index;
    private readonly ImmutableDictionary<string, ICommand> commands;
    private readonly QuestionParser parser;
    private readonly EventWords eventWords;

    /// <param name="index">Where answers come from.</param>
    /// <param name="commands">Every command, in the order of help texts and menus.</param>
    public Conversation(IPassageIndex index, ImmutableArray<ICommand> commands)
    {
        this.index = index;
        eventWords = new EventWords(index);
        this.commands = commands.ToImmutableDictionary(command => command.Description.Name);
        Commands = [.. commands.Select(command => command.Description)];
        parser = new QuestionParser(Commands);
    }

    public ImmutableArray<CommandDescription> Commands { get; }

    public async Task<Answer> AnswerAsync(
        IncomingMessage message, Answer? previous = null, IProgress<IndexProgress>? progress = null, CancellationToken cancellation = default) =>
        await ReadAsync(message, previous, progress, cancellation) with { Language = LanguageChoice.Of(message) };

    private async Task<Answer> ReadAsync(IncomingMessage message, Answer? previous, IProgress<IndexProgress>? progress, CancellationToken cancellation)
    {
        var question = parser.Parse(message);
        if (!commands.TryGetValue(question.Command, out var command))
            (question, command) = (question with { Command = QuestionParser.FreeQuestion }, commands[QuestionParser.FreeQuestion]);
        if (command.Description.AdminOnly && !message.IsAdmin)
            return new AnswerBuilder(question).Answered(Label.Of("admins-only", ("command", $"/{question.Command}"))) with { Answered = false };
        if (command.Description.ArgumentRequired && question.Argument.Length == 0)
            return new AnswerBuilder(question)
                .Answered(Label.Of("argument-missing", ("example", Example(command.Description)))) with { Answered = false };
        for (var isFirst = true; ; isFirst = false)
        {
            try
            {
                await using var reading = index.Read();
                return await AnswerAsync(new CommandContext(question, message, reading.Index, previous, progress), cancellation);
            }
            catch (IndexUnavailableException gone)
            {
                if (!isFirst || !gone.IsInterruption)
                    return new AnswerBuilder(question).Answered(Label.Of("not-available")) with { Answered = false, IsUnavailable = true };
            }
        }
    }

    public async Task<ImmutableArray<string>> SuggestAsync(string prefix, int count, CancellationToken cancellation = default)
    {
        var typed = QuestionText.Clean(prefix);
        var names = await index.SuggestAsync(typed, count, cancellation);
        var events = await eventWords.SuggestAsync(typed, count, cancellation);

        // What is only spelt nearly so comes last.
        return [.. names.Where(name => Begins(name, typed)).Concat(events).Concat(names.Where(name => !Begins(name, typed))).Take(count)];
    }

    public async Task PrepareAsync(CancellationToken cancellation)
    {
        foreach (var (name, command) in commands)
        {
            var message = new IncomingMessage("", "", "", $"/{name}");
            await using var reading = index.Read();
            await command.PrepareAsync(new CommandContext(parser.Parse(message), message, reading.Index), cancellation);
        }
    }

    /// <summary>The question with its slips undone goes to its command; the answer tells what was read otherwise than typed.</summary>
    private async Task<Answer> AnswerAsync(CommandContext context, CancellationToken cancellation)
    {
        var question = context.Question;
        if (question.Command == QuestionParser.Help || TakesWordsAsTheyStand.Contains(question.Command))
            return Told(await CommandAsync(context, cancellation), question, [question.ReadAs]);
        if (OtherLanguage.Of(question.Argument) is { } language)
            return NotUnderstood(question, language.Sentence ?? Label.None, IsSaid(language, context.Message) ? Label.None : Label.Of("english-only"));
        if (context.Message.AsTyped)
            return await CommandAsync(context, cancellation);
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
        return Told(answer, question, [question.ReadAs, spelt.Note, joined.Note, answer.Answered ? null : spelt.Doubt]);
    }

    private Task<Answer> RereadAsync(SpellingReading reading, CommandContext context, CancellationToken cancellation)
    {
        var read = reading.Changes.IsEmpty ? context.Question : parser.Reread(context.Question, reading.Text);
        var isForAdmins = Commands.Any(command => command.Name == read.Command && command.AdminOnly); // no slip reaches one
        return CommandAsync(isForAdmins ? context : context with { Question = read }, cancellation);
    }

    private async Task<Answer> CommandAsync(CommandContext context, CancellationToken cancellation)
    {
        var question = context.Question;
        var command = commands.GetValueOrDefault(question.Command) ?? commands[QuestionParser.FreeQuestion];
        var answer = await command.AnswerAsync(context, cancellation);
        ImmutableArray<Citation>? nearest = null;
        if (!question.IsExplicit && answer.IsRefusal && !answer.IsSettled && Routed.Contains(question.Command))
        {
            var plain = await commands[QuestionParser.FreeQuestion].AnswerAsync(
                context with { Question = question with { Command = QuestionParser.FreeQuestion } }, cancellation);
            nearest = plain.Answered ? null : plain.Citations;
            answer = IsBetter(plain, answer, question) ? plain : answer;
        }

        if (answer.IsRefusal)
            answer = await RefusalEnding.OfAsync(answer, question.Argument, nearest, context.Index, question.Filter, cancellation);
        return answer.Citations.IsEmpty && answer.Answered ? answer : answer with { Scope = await ScopeAsync(context, cancellation) };
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

    /// <summary>Where nobody named a command and the one that was chosen finds nothing, a passage that has all that is asked may still answer.</summary>
    private static bool IsBetter(Answer plain, Answer chosen, Question question)
    {
        var answers = plain.Answered && (plain.MeetsTheDeed || AnsweredByPassages.Contains(question.Rule));
        return answers && (chosen.Command != "who" || question.Rule == "question.person-which-kind"
            || WhoQuestion.Of(question.Argument).MayBeToldBy(plain.Findings[0].Finding.Sentence));
    }

    private static async Task<Label> ScopeAsync(CommandContext context, CancellationToken cancellation)
    {
        var (count, newestOf) = await SizeAsync(context, cancellation);
        return newestOf is { } newest ? Label.Of("scope.newest", ("count", count), ("day", DisplayDate.Of(newest))) : Label.Of("scope", ("count", count));
    }

    private static async Task<(int Articles, LocalDate? Newest)> SizeAsync(CommandContext context, CancellationToken cancellation)
    {
        var status = await context.Index.GetStatusAsync(cancellation);
        if (context.Question.Filter.IsEverything)
            return (status.Articles, status.Newest);
        if (context.Question.Filter is { Articles: { } named } filter && filter == new CorpusFilter { Articles = named })
            return (named.Count, status.Newest);
        var admitted = await context.Index.ListArticlesAsync(context.Question.Filter, cancellation);
        return (admitted.Length, admitted.Max(article => article.Published));
    }

    private static Label Example(CommandDescription command) =>
        command.Example ?? Label.Joined(" ", $"/{command.Name}", command.Argument ?? Label.None);

    private static bool Begins(string name, string typed) =>
        $" {Folding.Fold(name)}".Contains($" {Folding.Fold(typed).TrimStart()}", StringComparison.Ordinal);
}
