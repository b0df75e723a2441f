using System.Collections.Immutable;
using TalksBot.Core.Indexing;

namespace TalksBot.Core.Commands;

/// <summary>Every command there is, in the order of help texts and menus. A new command is one line here.</summary>
public static class CommandList
{
    /// <param name="indexer">What /reindex runs.</param>
    /// <param name="clock">What ages are told by.</param>
    /// <param name="follows">Where follows are kept; null leaves out the commands about them.</param>
    /// <param name="build">What /status says of the build, name and value.</param>
    public static ImmutableArray<ICommand> Create(
        IIndexer indexer, TimeProvider clock, IFollowList? follows = null, ImmutableArray<(string Name, string Value)> build = default)
    {
        var (cast, timeline, claims) = (new CastCommand(), new TimelineCommand(), new AllClaims());
        var commands = ImmutableArray<ICommand>.Empty;
        commands =
        [
            new WhoCommand(cast),
            new WhenCommand(timeline),
            new CasualtiesCommand(claims),
            new AskCommand(),
            new QuoteCommand(),
            timeline,
            cast,
            new CompareCommand(claims),
            new CheckCommand(),
            new ContextCommand(),
            new SourcesCommand(),
            new StatusCommand(clock, build.IsDefault ? [] : build),
            .. follows is null ? ImmutableArray<ICommand>.Empty : [new FollowCommand(follows), new FollowsCommand(follows), new UnfollowCommand(follows)],
            new HelpCommand(() => [.. commands.Select(command => command.Description)]),
            new PrivacyCommand(keepsFollows: follows is not null),
            new ReindexCommand(indexer),
        ];
        return commands;
    }
}
