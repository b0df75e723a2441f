namespace TalksBot.News.Following;

/// <summary>How a platform brings a message into a chat that hasn't just asked for one.</summary>
public interface IFollowDelivery
{
    /// <summary>The platform's name as <see cref="Core.Questions.IncomingMessage.Platform"/> has it.</summary>
    string Platform { get; }

    /// <summary>Sends the notice as the platform shows answers. What is thrown means that it didn't arrive and is tried again.</summary>
    Task<Delivery> DeliverAsync(string chat, Answer notice, CancellationToken cancellation);
}

/// <summary>What came of a notice.</summary>
/// <param name="Outcome">How it went.</param>
/// <param name="Reason">What the platform said of it; null where all went well.</param>
public sealed record Delivery(DeliveryOutcome Outcome, string? Reason = null)
{
    public static Delivery Done { get; } = new(DeliveryOutcome.Delivered);

    /// <summary>The chat's new name, where the platform has given it one.</summary>
    public string? MovedTo { get; init; }

    /// <summary>The server that the bot is out of, with every chat of it; null where it is the chat alone that is gone.</summary>
    public string? Server { get; init; }
}

public enum DeliveryOutcome
{
    Delivered,

    /// <summary>The platform takes this message in no form.</summary>
    Refused,

    /// <summary>The bot may not write there: nothing arrives until somebody lets it.</summary>
    MayNotWrite,

    /// <summary>The chat is no more, or the bot is out of it.</summary>
    ChatGone,
}
