using TalksBot.Core.Articles;
using TalksBot.Tests.Support;

namespace TalksBot.Tests.Articles;

public sealed class ArticleFingerprintTests : IDisposable
{
    private readonly ArticleFolder folder = new ArticleFolder().With("a.md", "A.").With("b/c.txt", "C.");

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Unchanged_articles_keep_their_fingerprint() => Assert.Equal(await ValueAsync(), await ValueAsync());

    [Theory]
    [InlineData("a.md", "B.")]
    [InlineData("d.md", "D.")]
    public async Task An_edit_or_a_new_file_changes_it(string name, string content)
    {
        var before = await ValueAsync();

        Assert.NotEqual(before, await With(name, content));
    }

    [Fact]
    public async Task An_edit_that_hides_its_time_and_size_is_seen()
    {
        var before = await ArticleFingerprint.ComputeAsync([folder.Path]);
        var path = Path.Combine(folder.Path, "a.md");
        var time = File.GetLastWriteTimeUtc(path);
        folder.With("a.md", "B.");
        File.SetLastWriteTimeUtc(path, time);

        Assert.NotEqual(before.Value, (await ArticleFingerprint.ComputeAsync([folder.Path], before.Files)).Value);
    }

    [Fact]
    public async Task A_rename_changes_it()
    {
        var before = await ValueAsync();
        File.Move(Path.Combine(folder.Path, "a.md"), Path.Combine(folder.Path, "z.md"));

        Assert.NotEqual(before, await ValueAsync());
    }

    [Fact]
    public async Task Hidden_files_do_not_count() => Assert.Equal(await ValueAsync(), await With(".hidden", "x"));

    private Task<string> With(string name, string content)
    {
        folder.With(name, content);
        return ValueAsync();
    }

    private async Task<string> ValueAsync() => (await ArticleFingerprint.ComputeAsync([folder.Path])).Value;
}
