using TalksBot.Operations.Doctor;

namespace TalksBot.Programs;

/// <summary>What is served to programs, and to whom.</summary>
public sealed class ProgramsCheck(ProgramOptions options) : ICheck
{
    private const string OnlyHere = "only programs on this machine are answered";

    public IAsyncEnumerable<Diagnosis> RunAsync(CancellationToken cancellation) => Found().ToAsyncEnumerable();

    private IEnumerable<Diagnosis> Found()
    {
        if (options.ServesApi)
            yield return new Diagnosis("api", options.Keys.IsEmpty ? $"There is no key: {OnlyHere}." : "Whoever has a key is answered.");
        else if (!options.Keys.IsEmpty)
            yield return new Diagnosis("api", "There are keys, and nothing is served.", "Set Api:Enabled to true, or take Api:Keys out.");
        if (options.ServesMcp)
            yield return new Diagnosis(
                "mcp", options.McpToken is null ? $"There is no token: {OnlyHere}, and none may reindex." : "Whoever has the token is answered.");
        else if (options.McpToken is not null)
            yield return new Diagnosis("mcp", "There is a token, and nothing is served.", "Set Mcp:Enabled to true, or take Mcp:Token out.");
    }
}
