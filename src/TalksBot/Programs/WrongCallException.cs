namespace TalksBot.Programs;

/// <summary>A program asked wrongly. The message names the mend in one sentence.</summary>
/// <param name="message">The sentence.</param>
/// <param name="argument">The argument that is wrong; null where it is none in particular.</param>
public sealed class WrongCallException(string message, string? argument = null) : Exception(message)
{
    public string? Argument => argument;

    /// <summary>Whether the call was right before the index changed.</summary>
    public bool IsOutdated { get; init; }

    /// <summary>Whether it asks for something that there isn't.</summary>
    public bool IsAboutNothing { get; init; }
}
