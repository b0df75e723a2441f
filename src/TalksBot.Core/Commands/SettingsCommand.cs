using TalksBot.Core.Answers;

namespace TalksBot.Core.Commands;

/// <summary>Shows and changes what a chat's admins have settled for it.</summary>
public sealed class SettingsCommand(IChatSettings settings) : ICommand
{
    public CommandDescription Description { get; } = new("settings")
    {
        Argument = Label.Of("command.settings.argument"),
        ArgumentName = "setting",
        Acts = true,
        IsLiteral = true,
        KeepsWords = true,
        IsQuiet = true,
        AsksForChatAdmin = true,
        Example = "/settings answers short",
    };

    public async Task<Answer> AnswerAsync(CommandContext context, CancellationToken cancellation)
    {
        var (message, builder) = (context.Message, new AnswerBuilder(context.Question));
        if (!message.IsChatAdmin && !message.IsAdmin)
            return builder.Answered(Label.Of("settings.admins-only")) with { Answered = false };
        var now = await settings.GetAsync(message.Platform, message.Chat, cancellation);
        var words = context.Question.Argument.Split((char[]?)null, 2, StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0)
            return Shown(builder, Label.Of("settings"), now);
        if (ChatSetting.All.FirstOrDefault(setting => setting.Name.Equals(words[0], StringComparison.OrdinalIgnoreCase)) is not { } named)
            return Shown(builder, Label.Of("settings.unknown", ("name", words[0])), now) with { Answered = false };
        var articles = await context.Index.ListArticlesAsync(CorpusFilter.Everything, cancellation);
        var input = new SettingInput((words.Length > 1 ? words[1] : "").Trim().ToLowerInvariant(), now, message, articles);
        if (named.Read(input) is not { } changed)
            return builder.Answered(Label.Of("settings.takes", ("command", $"/settings {named.Name}"), ("values", named.Values))) with
            {
                Answered = false, FollowUps = Offers(named),
            };
        await settings.SetAsync(message.Platform, message.Chat, changed, cancellation);
        return Shown(builder, Label.Of("settings.set", ("name", named.Name), ("value", named.Shown(changed))), changed);
    }

    private static Answer Shown(AnswerBuilder builder, Label summary, ChatSettings settings) => builder.Answered(summary) with
    {
        IsSettled = true,
        Sections = [new AnswerSection(null, [.. ChatSetting.All.Select(setting => Row(setting, settings))])],
        FollowUps =
        [
            .. ChatSetting.All.Select(setting => setting.Offered.FirstOrDefault(value => value != setting.Shown(settings).ToString()) is { } other
                ? $"/settings {setting.Name} {other}" : null).OfType<string>(),
        ],
    };

    private static AnswerRow Row(ChatSetting setting, ChatSettings settings) => 
        new(setting.Name, Label.Of("settings.row", ("value", setting.Shown(settings)), ("values", setting.Values)), []);

    private static ImmutableArray<string> Offers(ChatSetting setting) =>
        [.. setting.Offered.Select(value => $"/settings {setting.Name} {value}")];
}
