namespace TalksBot.Operations.Doctor;

/// <summary>Looks at one thing that the bot needs. Only cancellation throws, and no secret is in what it says.</summary>
public interface ICheck
{
    IAsyncEnumerable<Diagnosis> RunAsync(CancellationToken cancellation);
}

/// <summary>What a check found.</summary>
/// <param name="Subject">What was checked ("articles", "feed https://…").</param>
/// <param name="Text">What there is, in one line.</param>
/// <param name="Fix">What to do about it; null where all is well.</param>
public sealed record Diagnosis(string Subject, string Text, string? Fix = null);
