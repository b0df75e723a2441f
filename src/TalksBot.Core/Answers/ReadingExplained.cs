namespace TalksBot.Core.Answers;

/// <summary>Tells for <c>--explain</c> which lists of small words took part in reading an answer's sentences when their articles came in.</summary>
public static class ReadingExplained
{
    private const int MaxSentences = 3;

    /// <summary>The answer with a line a sentence: the rows of <c>small-words.tsv</c> that one of its words was found in, and the word.</summary>
    public static Answer Of(Answer answer) => answer with
    {
        Explanation =
        [
            .. answer.Explanation,
            .. answer.Findings.Where(found => found.Finding is not PassageFinding && !found.Finding.Sentence.InTitle)
                .DistinctBy(found => (found.Finding.ArticleId, found.Finding.Sentence.Span))
                .Take(MaxSentences)
                .Select(found => Line(found.Finding, answer.Citations[found.Citation].Article.Published)),
        ],
    };

    // By itself, as the rules that read one sentence see it: what they know of the rest of the article asks for no small word.
    private static string Line(Finding found, NodaTime.LocalDate? published)
    {
        var article = new Article { Id = found.ArticleId, Text = found.Sentence.Text, Published = published };
        var rows = SmallWordLists.Used(() => FindingExtractor.Extract(DocumentParser.Parse(article)));
        return $"small words in {found.ArticleId}@{found.Sentence.Offset}: {string.Join(", ", rows)}";
    }
}
