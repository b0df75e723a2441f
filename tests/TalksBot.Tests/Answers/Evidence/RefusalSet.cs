using System.Runtime.CompilerServices;
using TalksBot.Core.Answers;
using TalksBot.Core.Commands;
using TalksBot.Core.Questions;
using TalksBot.Core.Search;
using TalksBot.Core.Text;
using TalksBot.Tests.Search.Memory;

namespace TalksBot.Tests.Answers.Evidence;

/// <summary>A question of the golden file, and whether the articles hold its answer.</summary>
/// <param name="Text">The question.</param>
/// <param name="IsAnswerable">Whether the articles hold the answer.</param>
/// <param name="Holds">Words that one of the first three quotes has to hold; null for a refusal.</param>
public sealed record RefusalQuestion(string Text, bool IsAnswerable, string? Holds);

/// <summary>The golden questions over the starter articles and the invented ones beside the file.</summary>
internal static class RefusalSet
{
    /// <summary>Questions worded near the articles.</summary>
    public static IEnumerable<RefusalQuestion> Questions => Read("questions.tsv");

    /// <summary>Questions that share few words with the articles.</summary>
    public static IEnumerable<RefusalQuestion> FreelyWorded => Read("free-wording.tsv");

    /// <summary>Short questions as people type them in a chat; what each holds, parts separated by "|", is in the first quote.</summary>
    public static IEnumerable<RefusalQuestion> Chat => Read(Path.Combine("..", "Chat", "questions.tsv"));

    /// <summary>What people say in a chat without asking the articles anything.</summary>
    public static IEnumerable<string> SmallTalk =>
        Rows(Path.Combine("..", "Chat", "questions.tsv")).Where(cells => cells[1] == "help").Select(cells => cells[0]);

    public static async Task<Conversation> ConversationAsync()
    {
        var index = new MemoryPassageIndex();
        await index.ReplaceAsync(ArticlesAsync(), new IndexStamp("", default, []));
        return new Conversation(index, CommandList.Create(new NoIndexer(), TimeProvider.System));
    }

    public static Task<Answer> AskAsync(this Conversation conversation, string text) =>
        conversation.AnswerAsync(new IncomingMessage("test", "chat", "user", text));

    private static IEnumerable<string[]> Rows(string file) => File.ReadLines(Path.Combine(Folder(), file))
        .Where(line => line.Length > 0 && line[0] != '#')
        .Select(line => line.Split('\t'));

    private static IEnumerable<RefusalQuestion> Read(string file) => Rows(file)
        .Where(cells => cells[1] is "answered" or "refused")
        .Select(cells => new RefusalQuestion(cells[0], cells[1] == "answered", cells.ElementAtOrDefault(2)));

    private static async IAsyncEnumerable<IndexedArticle> ArticlesAsync()
    {
        var starter = Path.Combine(Folder(), "..", "..", "..", "..", "articles");
        await foreach (var load in ArticleLoader.LoadAsync([Path.Combine(Folder(), "articles"), starter]))
            if (load.Article is { } article)
                yield return IndexedArticle.Of(article);
    }

    private static string Folder([CallerFilePath] string here = "") =>
        Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "Golden", "Refusals");

    private sealed class NoIndexer : IIndexer
    {
        public Task<IndexReport> UpdateAsync(bool rebuild, IProgress<IndexProgress>? progress, CancellationToken cancellation) =>
            throw new NotSupportedException();
    }
}
