using TalksBot.Core.Commands;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;

namespace TalksBot.Platforms.Telegram;

/// <summary>Brings Telegram's command menus up to date; those that are already are left alone.</summary>
public sealed class CommandMenuSync(ITelegramBotClient client, IConversation conversation, TelegramOptions options, ILogger<CommandMenuSync> log)
{
    public async Task RunAsync(CancellationToken cancellation)
    {
        foreach (var menu in CommandMenu.All(conversation.Commands, options))
        {
            try
            {
                await SyncAsync(menu, cancellation);
            }
            catch (RequestException refusal) when (!refusal.IsTokenRejected)
            {
                // An admin's own menu is refused until they have opened a chat with the bot.
                log.LogDebug("Telegram took no menu for {Scope} in {Language}: {Reason}", menu.Scope.Type, menu.Language ?? "English", refusal.Reason);
            }
        }
    }

    private async Task SyncAsync(CommandMenu menu, CancellationToken cancellation)
    {
        var shown = await client.GetMyCommands(menu.Scope, menu.Language, cancellation);
        if (!Lines(shown).SequenceEqual(Lines(menu.Commands)))
            await client.SetMyCommands(menu.Commands, menu.Scope, menu.Language, cancellation);
    }

    private static IEnumerable<(string Command, string Description)> Lines(IEnumerable<BotCommand> commands) =>
        commands.Select(command => (command.Command, command.Description));
}
