using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using TalksBot.Core.Search;

namespace TalksBot.Tests.Support;

/// <summary>
/// Articles that have a question's words, one each, and tell nothing: written small, so that a name is a common word in them. What an article says,
/// and what it doesn't, is the same among them as alone.
/// </summary>
internal static partial class NeutralNotes
{
    private const int Most = 16;

    private static readonly ConcurrentDictionary<(string Word, int Number, string Published), IndexedArticle> Known = [];

    /// <summary>Sixteen notes with the longer words of a question in turn.</summary>
    /// <param name="question">The question, in small letters.</param>
    /// <param name="published">The day of them all.</param>
    public static IEnumerable<IndexedArticle> With(string question, string published = "2025-11-09")
    {
        var words = LongWord().Matches(question).Select(match => match.Value).Distinct().ToArray();
        return words.Length == 0 ? [] : Enumerable.Range(0, Most).Select(number => Known.GetOrAdd((words[number % words.Length], number, published), Make));
    }

    private static IndexedArticle Make((string Word, int Number, string Published) note) => IndexedArticle.Of(Some.Article(
        $"The paper wrote about {note.Word} again. Readers sent many letters to the editor, and he read them all.", note.Published,
        $"Note {note.Number}", $"note-{note.Number}"));

    [GeneratedRegex(@"[\p{L}\d'’-]{4,}")]
    private static partial Regex LongWord();
}
