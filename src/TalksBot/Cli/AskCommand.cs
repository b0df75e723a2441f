using System.CommandLine;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using TalksBot.Core.Commands;
using TalksBot.Core.Questions;
using TalksBot.Hosting;
using TalksBot.Platforms.Terminal;

namespace TalksBot.Cli;

/// <summary><c>TalksBot ask</c>: answers one question, or a file of them.</summary>
public static class AskCommand
{
    private const int Failed = 1;

    private static readonly IncomingMessage Nobody = new("cli", "", "", "");

    public static Command Create(HostFactory hosts)
    {
        var question = new Argument<string?>("question")
        {
            Description = "A question; it may start with a command (\"/who tarar\")", Arity = ArgumentArity.ZeroOrOne,
        };
        var batch = new Option<FileInfo?>("--batch")
        {
            Description = "A file of questions as JSON Lines {\"id\",\"question\",\"articles\"?}", HelpName = "FILE",
        };
        var format = ChoiceOption.Of("--format", "How answers are printed: text or json", "text", "json");
        var explain = new Option<bool>("--explain") { Description = "Also print how the question was read and which rules fired" };
        var articles = new ArticleOptions();
        var command = new Command("ask", "Answers one question, or a file of questions")
        {
            question, articles.Articles, articles.Index, batch, format, explain,
        };
        command.SetAction(async (result, cancellation) =>
        {
            var (text, file) = (result.GetValue(question), result.GetValue(batch));
            if (text is null == file is null)
                throw new WrongUseException("Give 'ask' either one question in quotation marks or --batch FILE.");
            if (file is { Exists: false })
                throw new WrongUseException($"There is no file '{file}': give --batch a file of questions.");
            _ = Task.Run(QuestionTables.Read, CancellationToken.None);
            using var host = hosts.Create(articles.Read(result));
            var updating = Task.Run(() => UpdateIndexAsync(host.Services, cancellation), cancellation);
            var conversation = host.Services.GetRequiredService<IConversation>();
            await updating;
            if (text is not null)
            {
                var language = TerminalServiceCollectionExtensions.Language(host.Services.GetRequiredService<IConfiguration>());
                var answer = await conversation.AnswerAsync(Nobody with { Text = text, UserLanguage = language }, cancellation: cancellation);
                await PrintAsync(answer, result.GetValue(format)!, result.GetValue(explain), id: null);
                return 0;
            }

            return await AnswerBatchAsync(conversation, host.Services.GetRequiredService<IPassageIndex>(), file!, result.GetValue(explain), cancellation)
                ? 0
                : Failed;
        });
        return command;
    }

    private static async Task UpdateIndexAsync(IServiceProvider services, CancellationToken cancellation)
    {
        if (services.GetRequiredService<CorpusOptions>().IsReadOnly)
            return;
        var report = await services.GetRequiredService<IIndexer>().UpdateAsync(rebuild: false, progress: null, cancellation);
        if (report.Reason is { } reason && reason.Contains(' '))
            await Console.Error.WriteLineAsync($"Indexed anew: {reason.TrimEnd('.')}.");
        if (report.Rebuilt)
            foreach (var skipped in report.Skipped)
                await Console.Error.WriteLineAsync(OneLine.Of($"Skipped {skipped.Name}: {skipped.Reason}"));
    }

    /// <returns>False where a question could not be answered; the others are all the same.</returns>
    private static async Task<bool> AnswerBatchAsync(
        IConversation conversation, IPassageIndex index, FileInfo file, bool explain, CancellationToken cancellation)
    {
        var known = (await index.ListArticlesAsync(CorpusFilter.Everything, cancellation)).Select(article => article.Id).ToHashSet();
        var (number, isWhole) = (0, true);
        await foreach (var line in File.ReadLinesAsync(file.FullName, cancellation))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
                continue;
            if (BatchQuestion.TryParse(line, out var item, out var reason))
            {
                foreach (var missing in item.Articles?.Where(id => !known.Contains(id)) ?? [])
                    await Console.Error.WriteLineAsync(OneLine.Of($"Question {item.Id}: there is no article '{missing}'."));
                try
                {
                    var message = Nobody with { Text = item.Question, Filter = new CorpusFilter { Articles = item.Articles } };
                    var answer = await conversation.AnswerAsync(message, cancellation: cancellation);
                    await PrintAsync(answer, "json", explain, item.Id);
                }
                catch (Exception fault) when (fault is not (OperationCanceledException or IndexUnavailableException or IOException))
                {
                    isWhole = false;
                    await Console.Error.WriteLineAsync(OneLine.Of($"Question {item.Id} could not be answered: {fault.Message}"));
                }
            }
            else
            {
                await Console.Error.WriteLineAsync($"{file.Name}, line {number}: {reason}");
            }
        }

        return isWhole;
    }

    private static async Task PrintAsync(Answer answer, string format, bool explain, string? id)
    {
        if (explain)
            answer = ReadingExplained.Of(answer);
        if (format == "text")
        {
            await Console.Out.WriteLineAsync(TerminalReplyRenderer.Render(AnswerPage.Of(answer, 0), answer, TerminalStyle.Plain, explain));
            return;
        }

        await using var output = Console.OpenStandardOutput();
        AnswerJson.Write(output, answer, new AnswerForm { Id = id, Explains = explain });
        output.WriteByte((byte)'\n');
    }
}
