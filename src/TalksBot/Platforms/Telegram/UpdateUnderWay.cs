using TalksBot.Chat;

namespace TalksBot.Platforms.Telegram;

/// <summary>The update that the present flow of work handles, so that its first message can be announced wherever it is sent from.</summary>
public sealed class UpdateUnderWay(IUpdateClaims claims)
{
    private readonly AsyncLocal<Entry?> current = new();

    /// <summary>From here on the flow handles the update.</summary>
    public void Begin(long update) => current.Value = new Entry(update);

    /// <summary>To be called before a message goes out.</summary>
    public async ValueTask AnnounceAsync(CancellationToken cancellation)
    {
        if (current.Value is not { IsAnnounced: false } entry)
            return;
        await claims.AnswerAsync(entry.Update, cancellation);
        entry.IsAnnounced = true;
    }

    private sealed class Entry(long update)
    {
        public long Update => update;

        public bool IsAnnounced { get; set; }
    }
}
