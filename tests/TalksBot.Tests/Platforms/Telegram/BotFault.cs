namespace TalksBot.Tests.Platforms.Telegram;

/// <summary>Ways in which the Bot API, or what lies between, fails.</summary>
public enum BotFault
{
    None,

    /// <summary>429 with retry_after. Nothing is done.</summary>
    TooMany,

    /// <summary>409: another instance polls. Nothing is done.</summary>
    Conflict,

    /// <summary>500 with a body that is not JSON. Nothing is done.</summary>
    ServerError,

    /// <summary>The connection is cut before a word of the answer. Nothing is done.</summary>
    CutBefore,

    /// <summary>200 with somebody else's page. Nothing is done.</summary>
    WrongJson,

    /// <summary>It is done, but only half of the answer arrives.</summary>
    HalfBody,

    /// <summary>It is done, late.</summary>
    Slow,
}
