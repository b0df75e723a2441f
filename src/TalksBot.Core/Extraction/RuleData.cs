namespace TalksBot.Core.Extraction;

/// <summary>
/// Reads the rules that are kept as data beside the code that uses them: <c>.txt</c> (one entry a line) and
/// <c>.tsv</c> (tab-separated columns). Lines starting with <c>#</c> are comments.
/// </summary>
public static class RuleData
{
    /// <summary>Every file of rules there is.</summary>
    public static ImmutableArray<string> Paths { get; } =
        [.. typeof(RuleData).Assembly.GetManifestResourceNames()
            .Where(path => path.EndsWith(".tsv", StringComparison.Ordinal) || path.EndsWith(".txt", StringComparison.Ordinal))];

    /// <param name="path">The file's path below the project, with slashes ("Extraction/Dates/months.tsv").</param>
    /// <exception cref="InvalidOperationException">The file is not in the assembly.</exception>
    public static ImmutableArray<string> Lines(string path)
    {
        using var stream = typeof(RuleData).Assembly.GetManifestResourceStream(path)
            ?? throw new InvalidOperationException($"Rule data '{path}' is missing from the assembly.");
        using var reader = new StreamReader(stream);
        var lines = ImmutableArray.CreateBuilder<string>();
        while (reader.ReadLine() is { } line)
            if (line.Length > 0 && line[0] != '#')
                lines.Add(line);
        return lines.DrainToImmutable();
    }

    /// <inheritdoc cref="Lines"/>
    public static ImmutableArray<string[]> Rows(string path) => [.. Lines(path).Select(line => line.Split('\t'))];
}
