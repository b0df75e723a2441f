using System.Text;
using TalksBot.Core.Text;

namespace TalksBot.Tests.Text;

/// <summary>A folder of articles that lasts as long as a test.</summary>
public sealed class ArticleFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("talksbot-").FullName;

    public ArticleFolder With(string name, string content) => With(name, Encoding.UTF8.GetBytes(content));

    public ArticleFolder With(string name, byte[] content)
    {
        var path = System.IO.Path.Combine(Path, name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, content);
        return this;
    }

    public async Task<List<ArticleLoad>> LoadAsync(params string[] below)
    {
        var loads = new List<ArticleLoad>();
        var paths = below.Length == 0 ? [Path] : below.Select(name => System.IO.Path.Combine(Path, name)).ToArray();
        await foreach (var load in ArticleLoader.LoadAsync(paths))
            loads.Add(load);
        return loads;
    }

    /// <summary>The only article of a folder that holds nothing else.</summary>
    public async Task<Article> LoadOneAsync() => Assert.Single(await LoadAsync()).Article ?? throw new InvalidOperationException("The article was skipped.");

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
