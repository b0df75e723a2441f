namespace TalksBot.Core.Commands;

/// <summary>Every command there is, in the order of help texts and menus. A new command is one line here.</summary>
public static class CommandList
{
    /// <param name="indexer">What /reindex runs.</param>
    /// <param name="clock">What ages are told by.</param>
    /// <param name="follows">Where follows are kept; null leaves out the commands about them.</param>
    /// <param name="build">What /status says of the build, name and value.</param>
    /// <param name="house">What else chats have of the host; null for nothing.</param>
    public static ImmutableArray<ICommand> Create(
        IIndexer indexer, TimeProvider clock, IFollowList? follows = null, ImmutableArray<(string Name, string Value)> build = default, ChatHouse? house = null)
    {
        house ??= ChatHouse.Empty;

        var (cast, timeline, claims) = (new CastCommand(), new TimelineCommand(), house.Claims ?? new AllClaims());
        var when = new WhenCommand(timeline);
        var commands = ImmutableArray<ICommand>.Empty;
        commands =
        [
            new WhoCommand(cast),
            when,
            new CasualtiesCommand(claims),
            new AskCommand(),
            new LatestCommand(),
            new QuoteCommand(),
            timeline,
            cast,
            new CompareCommand(claims),
            new CheckCommand(),
            new ContextCommand(),
            new SourcesCommand(),
            new StatusCommand(clock, build.IsDefault ? [] : build, follows, house.Status),
            .. Following(follows, house.Settings, () => commands),
            .. house.Settings is { } settings ? [new SettingsCommand(settings)] : ImmutableArray<ICommand>.Empty,
            .. house.Feeds is { } feeds ? [new FeedsCommand(feeds), new FeedCommand(feeds)] : ImmutableArray<ICommand>.Empty,
            new StartCommand(cast, when),
            new HelpCommand(() => [.. commands.Select(command => command.Description)]),
            new PrivacyCommand(keepsFollows: follows is not null),
            .. house.Members is { } members ? [new ForgetCommand(members)] : ImmutableArray<ICommand>.Empty,
            new ReindexCommand(indexer),
        ];
        return commands;
    }

    private static ImmutableArray<ICommand> Following(IFollowList? follows, IChatSettings? settings, Func<ImmutableArray<ICommand>> commands) =>
        follows is null ? [] :
        [
            new FollowCommand(follows, settings, name => commands().FirstOrDefault(command => command.Description.Name == name)),
            new FollowsCommand(follows),
            new UnfollowCommand(follows, settings),
        ];
}
