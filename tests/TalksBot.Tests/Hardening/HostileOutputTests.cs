using System.Text;
using TalksBot.Core.Answers;
using TalksBot.Core.Commands;
using TalksBot.Core.Questions;
using TalksBot.Core.Search;
using TalksBot.Core.Text;
using TalksBot.Platforms.Terminal;
using TalksBot.Tests.Search.Memory;
using TalksBot.Tests.Support;

namespace TalksBot.Tests.Hardening;

/// <summary>What an article says of itself, and what it says, runs nothing in a terminal and forges no line there.</summary>
public sealed class HostileOutputTests : IDisposable
{
    // The escape that clears a screen, a bell, a line end and a "back to the start" of every kind that a header can hold.
    private const string Hostile = """
        ---
        Id: "u3\n2025-11-01 FORGED \u001b[2J"
        Title: "Toll\u001b[31m\nFORGED title"
        Outlet: "Out\u0007let\r\nFORGED outlet"
        Published: "2025-11-03"
        Url: "https://paper.example/x\nFORGED line\u009b2J"
        ---
        """;

    private readonly TemporaryFolder folder = new();

    [Theory]
    [InlineData("/sources")]
    [InlineData("/casualties")]
    [InlineData("/timeline")]
    [InlineData("/cast")]
    [InlineData("/who vale")]
    [InlineData("/quote vale")]
    [InlineData("/when were guards killed")]
    [InlineData("/compare guards")]
    [InlineData("what did the envoy sign?")]
    [InlineData("/who is \u001b[31mzebra\u0007 \nFORGED")]
    public async Task No_control_character_reaches_a_terminal_and_no_line_is_forged(string question)
    {
        var answer = await AskAsync(question, Hostile
            + "\nForeign Minister Ada Vale said on Monday that 12 guards were killed. \u001b[31mThe envoy signed\u0007 the list on Tuesday, said Vale.\n");

        foreach (var number in Enumerable.Range(0, 3))
        {
            var shown = TerminalReplyRenderer.Render(AnswerPage.Of(answer, number), answer, new TerminalStyle(Width: null, Colour: false), explain: true);
            Assert.DoesNotContain(shown, c => char.IsControl(c) && c != '\n');
            Assert.DoesNotContain(shown.Split('\n'), line => line.TrimStart().StartsWith("FORGED", StringComparison.Ordinal));
        }

        using var json = new MemoryStream();
        AnswerJson.Write(json, answer, new AnswerForm { Explains = true });
        Assert.DoesNotContain(Encoding.UTF8.GetString(json.ToArray()), char.IsControl);
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("=1+1")]
    [InlineData("file:///etc/passwd")]
    public async Task What_is_no_web_address_is_shown_as_none(string url)
    {
        var written = $"---\nId: a\nTitle: Toll\nOutlet: O\nUrl: \"{url}\"\n---\nMinister Tom Orm said 3 soldiers were killed on Tuesday.\n";

        foreach (var question in (string[])["/sources", "/casualties"])
        {
            var answer = await AskAsync(question, written);
            Assert.DoesNotContain(
                url, TerminalReplyRenderer.Render(AnswerPage.Of(answer, 0), answer, new TerminalStyle(Width: null, Colour: false)), StringComparison.Ordinal);
        }
    }

    public void Dispose() => folder.Dispose();

    private async Task<Answer> AskAsync(string question, string article)
    {
        await File.WriteAllTextAsync(folder["a.md"], article);
        await using var index = new MemoryPassageIndex();
        await index.ReplaceAsync(
            ArticleLoader.LoadAsync([folder["a.md"]]).Select(load => IndexedArticle.Of(load.Article!)), () => new IndexStamp("hostile", default, []));
        var conversation = new Conversation(index, CommandList.Create(new NothingToIndex(index), TimeProvider.System, follows: null, []));
        return await conversation.AnswerAsync(new IncomingMessage("test", "", "", question));
    }

    private sealed class NothingToIndex(IPassageIndex index) : IIndexer
    {
        public async Task<IndexReport> UpdateAsync(bool rebuild, IProgress<IndexProgress>? progress, CancellationToken cancellation) =>
            new(await index.GetStatusAsync(cancellation), Rebuilt: false, Reason: null, TimeSpan.Zero);

        public Task<IndexReport> FollowAsync(CancellationToken cancellation) => UpdateAsync(false, null, cancellation);
    }
}
