using System.Collections.Immutable;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using TalksBot.Core.Answers;
using TalksBot.Core.Commands;
using TalksBot.Core.Questions;
using TalksBot.Platforms.Telegram;
using TalksBot.Tests.Search.Memory;
using TalksBot.Web;
using TalksBot.Web.Views;

namespace TalksBot.Tests.House;

/// <summary>A command is one class and one line of the list; all else that shows commands reads the list.</summary>
public sealed class AddedCommandTests
{
    private static readonly ImmutableArray<ICommand> Commands = List();

    private readonly Conversation conversation = new(new MemoryPassageIndex(), Commands);

    [Theory]
    [InlineData("/tide")]
    [InlineData("/tide harbour")]
    [InlineData("/ebb harbour")]
    [InlineData("tide harbour")]
    [InlineData("/habourtide")]
    public async Task It_answers(string question) => Assert.Equal("High water at six", (await AskAsync(question)).Summary);

    [Fact]
    public async Task It_is_in_help() =>
        Assert.Contains(new AnswerRow("/tide [place]", "Says when the water is high", []), (await AskAsync("/help")).Sections[0].Rows, new ByWords());

    [Fact]
    public void It_is_in_Telegrams_menus()
    {
        var menus = CommandMenu.All(conversation.Commands, new TelegramOptions { Admins = ["1"] });
        Assert.Equal(3 * Core.Labels.AnswerLanguage.All.Length, menus.Length);
        Assert.All(menus, menu => Assert.Contains(
            menu.Commands, command => command is { Command: "tide", Description: "Says when the water is high (place)" }));
    }

    [Fact]
    public void It_is_in_Discords_menu_with_its_argument()
    {
        var menu = TalksBot.Platforms.Discord.Registration.CommandMenu.Of(conversation.Commands);
        var tide = Assert.Single(menu, command => command.Text.Name == "tide");
        Assert.Equal("Says when the water is high", tide.Text.Description);
        Assert.Equal("place", tide.Options[0].Text.Name);
    }

    [Theory]
    [InlineData("/tide", true)]
    [InlineData("/status", false)]
    [InlineData("/follow tide", false)]
    [InlineData("/help", false)]
    public async Task It_can_be_read_on_the_page_which_shows_nothing_of_chats(string question, bool isShown)
    {
        var query = new QueryCollection(new Dictionary<string, StringValues> { [Asking.QuestionKey] = question });
        var visit = new Visit(Core.Labels.AnswerLanguage.English, IsChosen: false, "") { Site = new Uri("http://page.example"), Path = "/q", Query = query };
        var shown = await new Asking(conversation).AnswerAsync(new SiteRequest(visit, [], CancellationToken.None));
        Assert.Equal(isShown ? 200 : 404, shown.Status);
    }

    private Task<Answer> AskAsync(string question) => conversation.AnswerAsync(new IncomingMessage("test", "chat", "user", question));

    /// <summary>The list with one line more. /help reads the list that it stands in.</summary>
    private static ImmutableArray<ICommand> List()
    {
        var commands = ImmutableArray<ICommand>.Empty;
        commands =
        [
            .. CommandList.Create(indexer: null!, TimeProvider.System).Where(command => command is not HelpCommand),
            new TideCommand(),
            new HelpCommand(() => [.. commands.Select(command => command.Description)]),
        ];
        return commands;
    }

    private sealed class TideCommand : ICommand
    {
        public CommandDescription Description { get; } = new("tide", "Says when the water is high")
        {
            Aliases = ["ebb", "harbourtide"],
            Argument = "place",
            ArgumentName = "place",
        };

        public Task<Answer> AnswerAsync(CommandContext context, CancellationToken cancellation) =>
            Task.FromResult(new AnswerBuilder(context.Question).Answered("High water at six"));
    }

    private sealed class ByWords : IEqualityComparer<AnswerRow>
    {
        public bool Equals(AnswerRow? one, AnswerRow? other) => (one?.Key, one?.Text) == (other?.Key, other?.Text);

        public int GetHashCode(AnswerRow row) => HashCode.Combine(row.Key, row.Text);
    }
}
