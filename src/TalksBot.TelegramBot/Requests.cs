using TalksBot.Platforms.Telegram.BotApi;
using Telegram.Bot.Requests;
using Telegram.Bot.Types.Enums;
using Package = Telegram.Bot.Types;
using Results = Telegram.Bot.Types.InlineQueryResults;
using Markups = Telegram.Bot.Types.ReplyMarkups;

namespace TalksBot.TelegramBot;

/// <summary>The bot's calls as Telegram.Bot has them.</summary>
internal static class Requests
{
    public static SetWebhookRequest Of(SetWebhook call) => new()
    {
        Url = call.Url,
        SecretToken = call.SecretToken,
        AllowedUpdates = Kinds(call.AllowedUpdates),
    };

    public static DeleteWebhookRequest Of(DeleteWebhook call) => new() { DropPendingUpdates = call.DropPendingUpdates };

    public static GetMyCommandsRequest Of(GetMyCommands call) => new() { Scope = Scope(call.Scope), LanguageCode = call.LanguageCode };

    public static SetMyCommandsRequest Of(SetMyCommands call) => new()
    {
        Commands = call.Commands.Select(command => new Package.BotCommand { Command = command.Command, Description = command.Description }),
        Scope = Scope(call.Scope),
        LanguageCode = call.LanguageCode,
    };

    public static SendMessageRequest Of(SendMessage call) => new()
    {
        ChatId = call.ChatId,
        Text = call.Text,
        MessageThreadId = (int?)call.MessageThreadId,
        ParseMode = Mode(call.ParseMode),
        LinkPreviewOptions = Preview(call.LinkPreviewOptions),
        ReplyParameters = call.ReplyParameters is { } reply
            ? new Package.ReplyParameters { MessageId = checked((int)reply.MessageId), AllowSendingWithoutReply = reply.AllowSendingWithoutReply }
            : null,
        ReplyMarkup = Keyboard(call.ReplyMarkup),
    };

    public static EditMessageTextRequest Of(EditMessageText call) => new()
    {
        ChatId = call.ChatId,
        MessageId = checked((int)call.MessageId),
        Text = call.Text,
        ParseMode = Mode(call.ParseMode),
        LinkPreviewOptions = Preview(call.LinkPreviewOptions),
        ReplyMarkup = Keyboard(call.ReplyMarkup),
    };

    public static EditMessageReplyMarkupRequest Of(EditMessageReplyMarkup call) => new()
    {
        ChatId = call.ChatId,
        MessageId = checked((int)call.MessageId),
        ReplyMarkup = Keyboard(call.ReplyMarkup),
    };

    public static DeleteMessageRequest Of(DeleteMessage call) => new() { ChatId = call.ChatId, MessageId = checked((int)call.MessageId) };

    public static SendChatActionRequest Of(SendChatAction call) => new()
    {
        ChatId = call.ChatId,
        MessageThreadId = (int?)call.MessageThreadId,
        Action = Enum.Parse<ChatAction>(call.Action.Replace("_", "", StringComparison.Ordinal), ignoreCase: true),
    };

    public static AnswerCallbackQueryRequest Of(AnswerCallbackQuery call) => new() { CallbackQueryId = call.CallbackQueryId, Text = call.Text };

    public static AnswerInlineQueryRequest Of(AnswerInlineQuery call) => new()
    {
        InlineQueryId = call.InlineQueryId,
        Results = call.Results.Select(Result),
        CacheTime = call.CacheTime,
        IsPersonal = call.IsPersonal,
        Button = call.Button is { } button ? new Results.InlineQueryResultsButton { Text = button.Text, StartParameter = button.StartParameter } : null,
    };

    private static Results.InlineQueryResultArticle Result(InlineQueryResultArticle result) => new()
    {
        Id = result.Id,
        Title = result.Title,
        Description = result.Description,
        InputMessageContent = new Results.InputTextMessageContent
        {
            MessageText = result.InputMessageContent.MessageText,
            ParseMode = Mode(result.InputMessageContent.ParseMode),
            LinkPreviewOptions = Preview(result.InputMessageContent.LinkPreviewOptions),
        },
    };

    private static Package.BotCommandScope Scope(BotCommandScope scope) => scope switch
    {
        { ChatId: { } chat } => new Package.BotCommandScopeChat { ChatId = chat },
        { Type: "all_group_chats" } => new Package.BotCommandScopeAllGroupChats(),
        _ => new Package.BotCommandScopeDefault(),
    };

    private static Markups.InlineKeyboardMarkup? Keyboard(InlineKeyboardMarkup? keyboard) => keyboard is null
        ? null
        : new Markups.InlineKeyboardMarkup(keyboard.InlineKeyboard.Select(row => row.Select(button => Markups.InlineKeyboardButton.WithCallbackData(button.Text, button.CallbackData))));

    private static IEnumerable<UpdateType> Kinds(IEnumerable<string> kinds) =>
        kinds.Select(kind => Enum.Parse<UpdateType>(kind.Replace("_", "", StringComparison.Ordinal), ignoreCase: true));

    private static ParseMode Mode(string? mode) => mode is null ? ParseMode.None : Enum.Parse<ParseMode>(mode, ignoreCase: true);

    private static Package.LinkPreviewOptions Preview(LinkPreviewOptions options) => new() { IsDisabled = options.IsDisabled };
}
