namespace TalksBot.Platforms.Discord.Interactions;

/// <summary>Lets whoever has it answer in the bot's name for a quarter of an hour. It never prints itself.</summary>
public sealed class InteractionToken(string value)
{
    /// <summary>For the address of a request, and nothing else.</summary>
    public string Reveal() => value;

    public override string ToString() => "(hidden)";
}
