using TalksBot.Core.Text;
using TalksBot.Tests.Support;

namespace TalksBot.Tests.Text;

public sealed class ArticleFingerprintTests : IDisposable
{
    private readonly ArticleFolder folder = new ArticleFolder().With("a.md", "A.").With("b/c.txt", "C.");

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Unchanged_articles_keep_their_fingerprint() => Assert.Equal(Value(), Value());

    [Theory]
    [InlineData("a.md", "B.")]
    [InlineData("d.md", "D.")]
    public void An_edit_or_a_new_file_changes_it(string name, string content)
    {
        var before = Value();

        Assert.NotEqual(before, With(name, content));
    }

    [Fact]
    public void An_edit_that_hides_its_time_and_size_is_seen()
    {
        var before = ArticleFingerprint.Compute([folder.Path]);
        var path = Path.Combine(folder.Path, "a.md");
        var time = File.GetLastWriteTimeUtc(path);
        folder.With("a.md", "B.");
        File.SetLastWriteTimeUtc(path, time);

        Assert.NotEqual(before.Value, ArticleFingerprint.Compute([folder.Path], before.Files).Value);
    }

    [Fact]
    public void A_rename_changes_it()
    {
        var before = Value();
        File.Move(Path.Combine(folder.Path, "a.md"), Path.Combine(folder.Path, "z.md"));

        Assert.NotEqual(before, Value());
    }

    [Fact]
    public void Hidden_files_do_not_count() => Assert.Equal(Value(), With(".hidden", "x"));

    private string With(string name, string content)
    {
        folder.With(name, content);
        return Value();
    }

    private string Value() => ArticleFingerprint.Compute([folder.Path]).Value;
}
