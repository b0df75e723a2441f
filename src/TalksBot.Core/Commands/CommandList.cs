using System.Collections.Immutable;
using TalksBot.Core.Indexing;

namespace TalksBot.Core.Commands;

/// <summary>Every command there is, in the order of help texts and menus. A new command is one line here.</summary>
public static class CommandList
{
    public static ImmutableArray<ICommand> Create(IIndexer indexer, TimeProvider clock)
    {
        var (cast, timeline) = (new CastCommand(), new TimelineCommand());
        var commands = ImmutableArray<ICommand>.Empty;
        commands =
        [
            new WhoCommand(cast),
            new WhenCommand(timeline),
            new CasualtiesCommand(),
            new AskCommand(),
            new QuoteCommand(),
            timeline,
            cast,
            new CompareCommand(),
            new CheckCommand(),
            new ContextCommand(),
            new SourcesCommand(),
            new StatusCommand(clock),
            new HelpCommand(() => [.. commands.Select(command => command.Description)]),
            new PrivacyCommand(),
            new ReindexCommand(indexer),
        ];
        return commands;
    }
}
