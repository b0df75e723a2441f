using TalksBot.Core.Indexing.BuiltIn.Files;

namespace TalksBot.Core.Indexing.BuiltIn;

public enum IndexProblemKind
{
    /// <summary>Nothing was ever written there.</summary>
    Missing,

    /// <summary>It was written in another version's form.</summary>
    OtherVersion,

    /// <summary>A file doesn't hold what was written.</summary>
    Broken,
}

/// <summary>Why an index has to be built anew.</summary>
/// <param name="Kind">Which.</param>
/// <param name="File">The file that is broken; null otherwise.</param>
/// <param name="Message">One sentence for a reader.</param>
public sealed record IndexProblem(IndexProblemKind Kind, string? File, string Message)
{
    public static IndexProblem Of(IndexBrokenException broken) => new(IndexProblemKind.Broken, broken.File, broken.Message);
}
