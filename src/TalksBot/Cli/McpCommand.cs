using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using ModelContextProtocol.Server;
using TalksBot.Core.Questions;
using TalksBot.Hosting;
using TalksBot.News.Watching;
using TalksBot.Programs;
using TalksBot.Programs.Mcp;

namespace TalksBot.Cli;

/// <summary><c>TalksBot mcp</c>: answers an assistant over standard input and output, which carry the protocol and nothing else.</summary>
public static class McpCommand
{
    public static Command Create(HostFactory hosts)
    {
        var articles = new ArticleOptions();
        var command = new Command("mcp", "Answers an assistant over standard input and output (Model Context Protocol)") { articles.Articles, articles.Index };
        command.SetAction(async (result, cancellation) =>
        {
            // The streams are taken before anything else may write to them.
            var transport = new StreamServerTransport(Console.OpenStandardInput(), Console.OpenStandardOutput(), "talksbot");
            Console.SetOut(Console.Error);
            using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            var opening = new Opening(hosts, articles.Read(result), stop.Token);
            var options = new McpServerOptions();
            new McpTools(opening.WaitAsync, isAdmin: true).Configure(options);
            await using var server = McpServer.Create(transport, options);
            var serving = server.RunAsync(stop.Token);
            await Task.WhenAny(serving, opening.Failure);
            await stop.CancelAsync();
            if (!serving.IsCompleted)
                await serving.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await opening.EndAsync();
            return 0;
        });
        return command;
    }

    /// <summary>The bot is made and its index brought up to date while the client is greeted already.</summary>
    private sealed class Opening
    {
        private readonly CancellationToken stop;
        private readonly Task<IHost> making;
        private readonly Task<AnsweringParts> ready;
        private ArticleWatcher? watcher;

        public Opening(HostFactory hosts, CorpusSettings corpus, CancellationToken stop)
        {
            this.stop = stop;
            making = Task.Run(() => hosts.Create(corpus), CancellationToken.None);
            _ = Task.Run(QuestionTables.Read, CancellationToken.None);
            ready = Task.Run(OpenAsync, CancellationToken.None);
            Failure = FailAsync();
        }

        /// <summary>Ends when the bot can't be made: then nobody will be answered.</summary>
        public Task Failure { get; }

        public async Task<AnsweringParts> WaitAsync(IProgress<IndexProgress>? progress, CancellationToken cancellation)
        {
            // Whoever waits joins the run that is under way, and so is told how far it is.
            if (!ready.IsCompleted && progress is not null && (await making.WaitAsync(cancellation)).Services is var services
                && !services.GetRequiredService<CorpusOptions>().IsReadOnly)
                await services.GetRequiredService<IIndexer>().UpdateAsync(rebuild: false, progress, cancellation);
            return await ready.WaitAsync(cancellation);
        }

        /// <exception cref="Exception">What kept the bot from being made.</exception>
        public async Task EndAsync()
        {
            if (watcher is not null)
                await watcher.StopAsync(CancellationToken.None);
            if (!ready.IsCanceled && !(ready.IsFaulted && stop.IsCancellationRequested && ready.Exception.GetBaseException() is OperationCanceledException))
                await ready;
            if (making.IsCompletedSuccessfully)
                (await making).Dispose();
        }

        private async Task<AnsweringParts> OpenAsync()
        {
            var services = (await making).Services;
            if (!services.GetRequiredService<CorpusOptions>().IsReadOnly)
            {
                await services.GetRequiredService<IIndexer>().UpdateAsync(rebuild: false, progress: null, stop);
                watcher = ActivatorUtilities.CreateInstance<ArticleWatcher>(services);
                await watcher.StartAsync(stop);
            }

            return services.GetRequiredService<AnsweringParts>();
        }

        private async Task FailAsync()
        {
            await ((Task)ready).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (ready.IsCompletedSuccessfully)
                await Task.Delay(Timeout.Infinite, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
