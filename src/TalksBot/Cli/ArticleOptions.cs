using System.CommandLine;
using TalksBot.Hosting;

namespace TalksBot.Cli;

/// <summary>The options that say which articles a command works on.</summary>
public sealed class ArticleOptions
{
    public Option<string[]> Articles { get; } = new("--articles") { Description = "A file or folder of articles (repeatable); default: the configured ones", HelpName = "PATH" };

    public Option<string?> Index { get; } = new("--index") { Description = "The index folder; default: the configured one", HelpName = "DIR" };

    /// <summary>The options' values as settings that go before the configured ones.</summary>
    /// <exception cref="WrongUseException">A path does not exist.</exception>
    public CorpusSettings Read(ParseResult result)
    {
        var articles = result.GetValue(Articles) ?? [];
        foreach (var path in articles)
            if (!File.Exists(path) && !Directory.Exists(path))
                throw new WrongUseException($"There is no file or folder '{path}': give --articles a path that exists.");
        return new CorpusSettings(articles, result.CommandResult.Command.Options.Contains(Index) ? result.GetValue(Index) : null);
    }
}
