using System.Collections.Immutable;
using System.Text.RegularExpressions;
using TalksBot.Core.Commands;
using TalksBot.News.Feeds;
using TalksBot.Platforms.Discord.Registration;
using TalksBot.Storage;

namespace TalksBot.Tests.Platforms.Discord;

public sealed partial class CommandMenuTests
{
    private static readonly ChatHouse House =
        new(new KnownChatSettings(null!, TimeProvider.System), new FeedDesk(null!, null!, null!), new MemberData(null!, null!, [], null!));

    internal static readonly CommandDescription[] Commands =
        [.. CommandList.Create(indexer: null!, TimeProvider.System, new NoFollows(), house: House)
            .Select(command => command.Description), new("check", "Checks") { Argument = "the claim", ArgumentName = "claim", TakesMessage = true }];

    private static readonly string[] Locales = ["hi", "tr"];

    private static readonly CommandDefinition[] Menu = [.. CommandMenu.Of([.. Commands.DistinctBy(command => command.Name)])];

    [Fact]
    public void Every_command_is_in_the_menu_and_the_message_command_besides() =>
        Assert.Equal([.. Commands.Select(command => command.Name).Distinct(), "Check this claim"], Menu.Select(command => command.Text.Name));

    [Fact]
    public void Names_and_descriptions_are_what_Discord_takes_in_every_language()
    {
        foreach (var command in Menu.Where(command => command.Type == CommandType.Slash))
        {
            Assert.Matches(EnglishName(), command.Text.Name);
            Assert.InRange(command.Text.Description.Length, 1, 100);
            Assert.All(command.Options, option => Assert.Matches(EnglishName(), option.Text.Name));
        }

        foreach (var (_, name, description) in Menu.Where(command => command.Type == CommandType.Slash).SelectMany(Texts).SelectMany(text => text.Others))
        {
            Assert.Matches(AnyName(), name);
            Assert.InRange(description.Length, 1, 100);
        }
    }

    [Fact]
    public void Every_text_is_there_in_Turkish_and_Hindi() =>
        Assert.All(Menu.SelectMany(Texts), text => Assert.Equal(Locales, text.Others.Select(other => other.Locale)));

    [Fact]
    public void In_each_language_no_two_commands_share_a_name()
    {
        foreach (var locale in Locales)
        {
            var names = Menu.Select(command => command.Text.Others.Single(other => other.Locale == locale).Name).ToArray();
            Assert.Equal(names.Length, names.Distinct().Count());
        }
    }

    [Fact]
    public void Required_arguments_stand_before_the_others() =>
        Assert.All(Menu, command => Assert.Equal(command.Options.OrderByDescending(option => option.Required), command.Options));

    [Fact]
    public void Commands_of_admins_are_hidden_and_the_others_are_not() =>
        Assert.Equal(["feeds", "feed", "reindex"], Menu.Where(command => command.AdminOnly).Select(command => command.Text.Name));

    [Fact]
    public void A_long_summary_is_cut_to_what_Discord_takes()
    {
        var menu = CommandMenu.Of([new CommandDescription("long", new string('x', 150))]);
        Assert.Equal(100, menu[0].Text.Description.Length);
    }

    private sealed class NoFollows : IFollowList
    {
        public Task<int> CountFailedAsync(CancellationToken cancellation) => Task.FromResult(0);

        public Core.Labels.Label? Missing(string platform) => null;

        public Task<bool> AddAsync(Follow follow, IEnumerable<string> known, CancellationToken cancellation) => Task.FromResult(false);

        public Task<ImmutableArray<Follow>> ListAsync(string platform, string chat, CancellationToken cancellation) =>
            Task.FromResult(ImmutableArray<Follow>.Empty);

        public Task<bool> RemoveAsync(string platform, string chat, string subject, CancellationToken cancellation) => Task.FromResult(false);
    }

    private static IEnumerable<LocalizedText> Texts(CommandDefinition command) => [command.Text, .. command.Options.Select(option => option.Text)];

    [GeneratedRegex("^[-_a-z0-9]{1,32}$", RegexOptions.CultureInvariant)]
    private static partial Regex EnglishName();

    /// <summary>Devanagari's vowel signs are marks, not letters.</summary>
    [GeneratedRegex(@"^[-_'\p{Ll}\p{Lo}\p{N}\p{IsDevanagari}]{1,32}$", RegexOptions.CultureInvariant)]
    private static partial Regex AnyName();
}
