namespace TalksBot.Platforms.Discord.Interactions;

/// <summary>Where the answer to an interaction stands, and who sees it.</summary>
public enum ReplyPlace
{
    /// <summary>In the channel, for everybody; what is for the asker alone is said to them alone all the same.</summary>
    Channel,

    /// <summary>In the channel, for whoever asked or pressed.</summary>
    AskerAlone,

    /// <summary>In the place of the message that the pressed button stands under.</summary>
    InPlace,
}
