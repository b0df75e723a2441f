namespace TalksBot.Hosting;

/// <summary>The files of the engine that there was before Lucene's: they are of no use to anybody any more.</summary>
internal static class FormerIndex
{
    /// <summary>What <c>Index:Engine</c> called it.</summary>
    public const string Engine = "builtin";

    private const string State = "current";

    /// <summary>Removes them from an index folder, as far as that can be done: nothing depends on it.</summary>
    public static void Remove(string folder)
    {
        try
        {
            if (!File.Exists(Path.Combine(folder, State)))
                return;
            foreach (var segment in Directory.EnumerateFiles(folder, "*.segment"))
                File.Delete(segment);
            foreach (var name in (string[])["current.new", "write.lock", State])
                File.Delete(Path.Combine(folder, name));
        }
        catch (Exception denied) when (denied is IOException or UnauthorizedAccessException)
        {
            // They only take up room.
        }
    }
}
