using System.CommandLine;
using TalksBot.Hosting;

namespace TalksBot.Cli;

/// <summary>The options that say which articles a command works on.</summary>
public sealed class ArticleOptions
{
    public Option<string[]> Articles { get; } = new("--articles")
    {
        Description = "A file or folder of articles (repeatable); default: the configured ones", HelpName = "PATH",
    };

    public Option<string?> Index { get; } = new("--index") { Description = "The index folder; default: the configured one", HelpName = "DIR" };

    /// <summary>The options' values, which go before the configured ones.</summary>
    public CorpusSettings Read(ParseResult result) =>
        new(result.GetValue(Articles) ?? [], result.CommandResult.Command.Options.Contains(Index) ? result.GetValue(Index) : null);
}
