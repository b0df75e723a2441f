using System.Text;

namespace TalksBot.Core.Text;

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

    /// <param name="path">The file's path below the project, with slashes ("Findings/Events/months.tsv").</param>
    /// <exception cref="InvalidOperationException">The file is not in the assembly.</exception>
    public static ImmutableArray<string> Lines(string path)
    {
        var lines = ImmutableArray.CreateBuilder<string>();
        foreach (var line in Read(path))
            lines.Add(line.ToString());
        return lines.DrainToImmutable();
    }

    /// <inheritdoc cref="Lines"/>
    public static ImmutableArray<string[]> Rows(string path)
    {
        var rows = ImmutableArray.CreateBuilder<string[]>();
        foreach (var line in Read(path))
            rows.Add(Cells(line));
        return rows.DrainToImmutable();
    }

    /// <summary>As <see cref="Lines"/>, without a string for each: for whoever looks through many files for words.</summary>
    public static RuleLines Read(string path) => new(Encoding.UTF8.GetString(Bytes(path)));

    /// <summary>The file as it is, comments included: it lies in the assembly, and nothing is copied.</summary>
    /// <inheritdoc cref="Lines"/>
    public static unsafe ReadOnlySpan<byte> Bytes(string path) => typeof(RuleData).Assembly.GetManifestResourceStream(path) is UnmanagedMemoryStream stream
        ? new ReadOnlySpan<byte>(stream.PositionPointer, (int)stream.Length)
        : throw new InvalidOperationException($"Rule data '{path}' is missing from the assembly.");

    private static string[] Cells(ReadOnlySpan<char> line)
    {
        var cells = new string[line.Count('\t') + 1];
        for (var i = 0; i < cells.Length - 1; i++)
        {
            var end = line.IndexOf('\t');
            cells[i] = line[..end].ToString();
            line = line[(end + 1)..];
        }

        cells[^1] = line.ToString();
        return cells;
    }
}

/// <summary>The lines of a file of rules, one after the other, those that say something.</summary>
public ref struct RuleLines(ReadOnlySpan<char> text)
{
    private ReadOnlySpan<char> rest = text;

    public ReadOnlySpan<char> Current { get; private set; }

    public readonly RuleLines GetEnumerator() => this;

    public bool MoveNext()
    {
        while (!rest.IsEmpty)
        {
            var end = rest.IndexOf('\n');
            Current = (end < 0 ? rest : rest[..end]).TrimEnd('\r');
            rest = end < 0 ? [] : rest[(end + 1)..];
            if (!Current.IsEmpty && Current[0] != '#')
                return true;
        }

        return false;
    }
}
