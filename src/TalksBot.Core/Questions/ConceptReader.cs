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

    public static ImmutableArray<Concept> Read(string question)
    {
        var concepts = ImmutableArray.CreateBuilder<Concept>();
        var tokens = Analyzer.Tokens(question);
        for (var position = 0; position < tokens.Length; position++)
        {
            var word = question.Substring(tokens[position].Span.Start, tokens[position].Span.Length);
            var term = tokens[position].Term;
            if (AskingWords.Contains(word.ToLowerInvariant()) || concepts.Any(known => known.Term == term))
                continue;
            var kind = KindOf(word, tokens[position].Span.Start);
            concepts.Add(new Concept(word, term, kind, Alternatives(word, term), position));
        }

        return concepts.DrainToImmutable();
    }

    private static ImmutableArray<string> Alternatives(string word, string term) => Synonyms.Of(term);

    // A capital at the question's start says nothing.
    private static ConceptKind KindOf(string word, int start) =>
        char.IsDigit(word[0]) ? ConceptKind.Number
        : start > 0 && char.IsUpper(word[0]) ? ConceptKind.Name
        : ConceptKind.Word;
}
