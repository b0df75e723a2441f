namespace TalksBot.Following;

public enum DeliveryOutcome
{
    Delivered,

    /// <summary>The platform takes this message in no form.</summary>
    Refused,

    /// <summary>The chat is no more, or the bot may not write there: nothing will arrive.</summary>
    ChatGone,
}
