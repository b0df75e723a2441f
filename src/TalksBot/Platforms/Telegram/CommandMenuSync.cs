using Microsoft.Extensions.Logging;
using TalksBot.Core.Commands;
using TalksBot.Platforms.Telegram.BotApi;

namespace TalksBot.Platforms.Telegram;

/// <summary>Brings Telegram's command menus up to date; those that are already are left alone.</summary>
public sealed class CommandMenuSync(ITelegramTransport transport, IConversation conversation, TelegramOptions options, ILogger<CommandMenuSync> log)
{
    public async Task RunAsync(CancellationToken cancellation)
    {
        foreach (var menu in CommandMenu.All(conversation.Commands, options))
        {
            try
            {
                await SyncAsync(menu, cancellation);
            }
            catch (TelegramException refusal) when (!refusal.IsTokenRejected)
            {
                // An admin's own menu is refused until they have opened a chat with the bot.
                log.LogDebug("Telegram took no menu for {Scope}: {Reason}", menu.Scope.Type, refusal.Message);
            }
        }
    }

    private async Task SyncAsync(CommandMenu menu, CancellationToken cancellation)
    {
        var shown = await transport.GetMyCommandsAsync(new GetMyCommands(menu.Scope, menu.LanguageCode), cancellation);
        if (!shown.SequenceEqual(menu.Commands))
            await transport.SetMyCommandsAsync(new SetMyCommands(menu.Commands, menu.Scope, menu.LanguageCode), cancellation);
    }
}
