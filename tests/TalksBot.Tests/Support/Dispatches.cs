using System.Runtime.CompilerServices;
using NodaTime.Text;
using TalksBot.Core.Text;

namespace TalksBot.Tests.Support;

/// <summary>The made-up war reports of Golden/Casualties, as articles.</summary>
internal static class Dispatches
{
    public static string Folder { get; } = Find();

    public static Article[] Articles { get; } =
    [
        .. File.ReadAllText(Path.Combine(Folder, "dispatches.md")).ReplaceLineEndings("\n").Split("\n## ").Skip(1)
            .Select(section => section.Split('\n', 2))
            .Select(parts => (Head: parts[0].Split(" | "), Text: parts[1].Trim()))
            .Select(dispatch => new Article
            {
                Id = dispatch.Head[0],
                Published = LocalDatePattern.Iso.Parse(dispatch.Head[1]).Value,
                Outlet = dispatch.Head[2],
                Text = dispatch.Text,
            }),
    ];

    /// <summary>What a golden file of the folder holds.</summary>
    public static string Golden(string name) => File.ReadAllText(Path.Combine(Folder, name)).ReplaceLineEndings("\n");

    private static string Find([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "Golden", "Casualties"));
}
