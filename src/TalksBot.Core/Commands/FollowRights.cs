namespace TalksBot.Core.Commands;

/// <summary>Who may say what a chat follows.</summary>
internal static class FollowRights
{
    /// <summary>What is said to whoever may not; null for whoever may.</summary>
    public static async ValueTask<Label?> RefusalAsync(IChatSettings? settings, IncomingMessage message, string command, CancellationToken cancellation) =>
        message is { IsChatAdmin: false, IsAdmin: false } && settings is not null
        && (await settings.GetAsync(message.Platform, message.Chat, cancellation)).OnlyAdminsFollow
            ? Label.Of("follow.admins-only", ("command", $"/{command}"))
            : null;
}
