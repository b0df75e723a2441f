using System.Text.RegularExpressions;

namespace TalksBot.Tests.House;

/// <summary>ARCHITECTURE.md says nothing of the tree that isn't so.</summary>
public sealed partial class ArchitectureTests
{
    private static readonly string[] Page = Tree.Lines("ARCHITECTURE.md");

    public static TheoryData<string> Folders { get; } = [.. Cells("## Folders", 0).SelectMany(Names).Concat(Linked())];

    public static TheoryData<string> Places { get; } = [.. Cells("## To add", 1).SelectMany(Names).Distinct()];

    [Theory]
    [MemberData(nameof(Folders))]
    public void A_folder_or_page_that_is_named_is_there(string name) =>
        Assert.True(Path.Exists(Path.Combine(Support.StarterCorpus.Root, name)), $"ARCHITECTURE.md names {name}, which isn't there.");

    [Theory]
    [MemberData(nameof(Places))]
    public void A_place_to_add_something_is_there(string name) =>
        Assert.True(IsFile(name) || IsInCode(name), $"ARCHITECTURE.md has something added in {name}, which isn't there.");

    [Fact]
    public void It_is_one_page() => Assert.InRange(Page.Length, 40, 100);

    [Fact]
    public void Each_decision_says_why_and_what_it_costs_on_a_short_page()
    {
        var pages = Tree.Files.Where(file => file.StartsWith("docs/decisions/", StringComparison.Ordinal)).ToArray();
        Assert.NotEmpty(pages);
        Assert.All(pages, page =>
        {
            Assert.Matches(NumberedName(), page);
            Assert.StartsWith("# ", Tree.Text(page), StringComparison.Ordinal);
            Assert.Contains("\n**Why.** ", Tree.Text(page), StringComparison.Ordinal);
            Assert.Contains("\n**What it costs.** ", Tree.Text(page), StringComparison.Ordinal);
            Assert.InRange(Tree.Lines(page).Length, 5, 30);
        });
    }

    /// <summary>A file or folder whose path ends so, with or without its extension.</summary>
    private static bool IsFile(string name) =>
        Tree.Files.Any(file => $"/{file}".EndsWith($"/{name}", StringComparison.Ordinal) || $"/{file}".Contains($"/{name}/", StringComparison.Ordinal))
        || Tree.Code.Any(file => file.EndsWith($"/{name}.cs", StringComparison.Ordinal));

    /// <summary>A method, or a word that a program takes.</summary>
    private static bool IsInCode(string name) =>
        Tree.Code.Any(file => file.StartsWith("src/", StringComparison.Ordinal) && Tree.Text(file).Contains($" {name}(", StringComparison.Ordinal))
        || Tree.Text("bench/TalksBot.Benchmarks/Program.cs").Contains($"\"{name}\"", StringComparison.Ordinal);

    private static IEnumerable<string> Cells(string heading, int column) => Page
        .SkipWhile(line => line != heading)
        .Skip(1)
        .TakeWhile(line => !line.StartsWith("## ", StringComparison.Ordinal))
        .Where(line => line.StartsWith('|'))
        .Skip(2)
        .Select(line => line.Trim('|').Split('|')[column]);

    private static IEnumerable<string> Names(string cell)
    {
        var folder = "";
        foreach (var name in Quoted().Matches(cell).Select(match => match.Groups[1].Value))
        {
            // "`src/TalksBot/Hosting`, `Cli`" are neighbours.
            folder = name.StartsWith("src/", StringComparison.Ordinal) ? name[..(name.LastIndexOf('/') + 1)] : folder;
            yield return folder.Length > 0 && Path.Exists(Path.Combine(Support.StarterCorpus.Root, folder, name)) ? folder + name : name;
        }
    }

    private static IEnumerable<string> Linked() => Page.SelectMany(line => Link().Matches(line).Select(match => match.Groups[1].Value));

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"\]\(([^)]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"^docs/decisions/\d\d-[a-z0-9-]+\.md$")]
    private static partial Regex NumberedName();
}
