using System.Collections.Immutable;
using TalksBot.Core.Articles;
using TalksBot.Core.Indexing;
using TalksBot.Core.Indexing.Analysis;
using TalksBot.Core.Questions;

namespace TalksBot.Core.Answers.Evidence;

/// <summary>A passage's words against a question: which concepts each of its terms meets, and what could be an answer.</summary>
public sealed class PassageReading
{
    public PassageReading(PassageHit hit, QuestionTerms question)
    {
        Hit = hit;
        Question = question;
        Title = Best(question, Analyzer.Tokens(hit.Article.Title));
        var text = hit.Passage.Text.Text;
        var start = hit.Passage.Text.Span.Start;
        var words = ImmutableArray.CreateBuilder<PassageWord>();
        var sentence = 0;
        var previous = -1;
        foreach (var token in Analyzer.Tokens(text))
        {
            var at = start + token.Span.Start;
            while (sentence + 1 < hit.Passage.Sentences.Length && at >= hit.Passage.Sentences[sentence].End)
                sentence++;
            var matches = question.Matches(token.Term);
            var wanted = matches.Count == 0 && WantedKind.Fits(question.Reading.Wanted, text, token, isFirst: sentence != previous);
            previous = sentence;
            words.Add(new PassageWord(new TextSpan(at, token.Span.Length), sentence, matches, wanted));
        }

        Words = words.DrainToImmutable();
        Whole = new double[question.Count];
        foreach (var word in Words)
            foreach (var match in word.Matches)
                Whole[match.Concept] = Math.Max(Whole[match.Concept], match.Strength);
    }

    public PassageHit Hit { get; }

    public QuestionTerms Question { get; }

    public ImmutableArray<PassageWord> Words { get; }

    /// <summary>How well the title meets each concept.</summary>
    public double[] Title { get; }

    /// <summary>How well the passage meets each concept.</summary>
    public double[] Whole { get; }

    private static double[] Best(QuestionTerms question, ImmutableArray<AnalyzedToken> tokens)
    {
        var best = new double[question.Count];
        foreach (var token in tokens)
            foreach (var match in question.Matches(token.Term))
                best[match.Concept] = Math.Max(best[match.Concept], match.Strength);
        return best;
    }
}

/// <summary>A content word of a passage.</summary>
/// <param name="Span">Where it stands in the article's text.</param>
/// <param name="Sentence">Its sentence's number in the passage.</param>
/// <param name="Matches">The concepts it meets.</param>
/// <param name="IsWanted">Whether it is of the kind that the question wants, and not of the question itself.</param>
public readonly record struct PassageWord(TextSpan Span, int Sentence, IReadOnlyList<ConceptMatch> Matches, bool IsWanted);
