using System.Collections.Frozen;
using System.Collections.Immutable;
using TalksBot.Core.Articles;
using TalksBot.Core.Extraction;
using TalksBot.Core.Indexing.Analysis;

namespace TalksBot.Core.Questions;

/// <summary>Reads the words that a question hangs on: its content words, names and numbers, without the asking itself.</summary>
public static class ConceptReader
{
    private static readonly FrozenSet<string> AskingWords = RuleData.Lines("Questions/asking-words.txt").ToFrozenSet();

    private static readonly FrozenSet<string> KindWords = RuleData.Lines("Questions/kind-words.txt").ToFrozenSet();

    public static ImmutableArray<Concept> Read(string question)
    {
        var concepts = new List<Concept>();
        var tokens = Analyzer.Tokens(question);
        var asking = AskingSentence(question);
        for (var position = 0; position < tokens.Length; position++)
        {
            var (term, span) = (tokens[position].Term, tokens[position].Span);
            var word = question.Substring(span.Start, span.Length);
            var lower = word.ToLowerInvariant();
            if (AskingWords.Contains(lower))
                continue;
            var known = concepts.FindIndex(concept => concept.Term == term);
            var isBackground = !asking.Contains(span);
            if (known < 0)
                concepts.Add(new Concept(word, term, KindOf(word, span.Start), Synonyms.Of(term), position) { IsBackground = isBackground, IsKindWord = KindWords.Contains(lower) });
            else if (!isBackground)
                concepts[known] = concepts[known] with { IsBackground = false };
        }

        return [.. concepts];
    }

    // Several sentences: those before tell the background, the last question asks.
    private static TextSpan AskingSentence(string question)
    {
        var sentences = SentenceSplitter.Split(question, new TextSpan(0, question.Length));
        var last = sentences.LastOrDefault(sentence => question[sentence.End - 1] == '?');
        return sentences.Length < 2 ? new TextSpan(0, question.Length) : last.Length > 0 ? last : sentences[^1];
    }

    // A capital at the question's start says nothing.
    private static ConceptKind KindOf(string word, int start) =>
        char.IsDigit(word[0]) ? ConceptKind.Number
        : start > 0 && char.IsUpper(word[0]) ? ConceptKind.Name
        : ConceptKind.Word;
}
