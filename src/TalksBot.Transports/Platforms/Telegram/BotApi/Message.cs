namespace TalksBot.Platforms.Telegram.BotApi;

/// <summary>A message; of its many fields those that the bot acts on.</summary>
public sealed record Message
{
    public required long MessageId { get; init; }

    /// <summary>Also set on plain replies: names a topic only where <see cref="IsTopicMessage"/> is set.</summary>
    public long? MessageThreadId { get; init; }

    public bool IsTopicMessage { get; init; }

    /// <summary>Absent in channels.</summary>
    public User? From { get; init; }

    public required Chat Chat { get; init; }

    /// <summary>Unix seconds; 0 where it isn't known.</summary>
    public long Date { get; init; }

    /// <summary>The bot that the message was sent through by inline mode.</summary>
    public User? ViaBot { get; init; }

    /// <summary>A channel's post that Telegram copied into its discussion group.</summary>
    public bool IsAutomaticForward { get; init; }

    /// <summary>Set where the message was forwarded.</summary>
    public MessageOrigin? ForwardOrigin { get; init; }

    public string? Text { get; init; }

    public string? Caption { get; init; }

    public IReadOnlyList<MessageEntity>? Entities { get; init; }

    public IReadOnlyList<MessageEntity>? CaptionEntities { get; init; }

    public Message? ReplyToMessage { get; init; }

    /// <summary>The part of the replied-to message that was quoted, where it was picked by hand.</summary>
    public TextQuote? Quote { get; init; }

    /// <summary>Set on the service message that opens a topic: every message of the topic counts as a reply to it.</summary>
    public ForumTopicCreated? ForumTopicCreated { get; init; }

    /// <summary>The group has become a supergroup of this id.</summary>
    public long? MigrateToChatId { get; init; }
}
