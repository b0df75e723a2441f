namespace TalksBot.Hosting;

/// <summary>The folder that appsettings.json stands in and configured paths count from.</summary>
public static class ContentRoot
{
    private const string Settings = "appsettings.json";

    /// <summary>
    /// The current folder where it has an appsettings.json; else the nearest folder above the program that has both
    /// settings and a solution (a checkout); else the program's own folder.
    /// </summary>
    public static string Find()
    {
        var current = Directory.GetCurrentDirectory();
        if (File.Exists(Path.Combine(current, Settings)))
            return current;
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, Settings)) && File.Exists(Path.Combine(folder.FullName, "TalksBot.sln")))
                return folder.FullName;
        return AppContext.BaseDirectory;
    }
}
