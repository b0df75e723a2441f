namespace TalksBot.Operations.Doctor;

/// <summary>Looks at one thing that the bot needs. Only cancellation throws, and no secret is in what it says.</summary>
public interface ICheck
{
    IAsyncEnumerable<Diagnosis> RunAsync(CancellationToken cancellation);
}
