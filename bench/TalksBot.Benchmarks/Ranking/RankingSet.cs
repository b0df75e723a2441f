using System.Collections.Immutable;
using TalksBot.Core.Answers.Evidence;
using TalksBot.Core.Search;
using TalksBot.Core.Text;
using TalksBot.Tests.Search.Memory;

namespace TalksBot.Benchmarks.Ranking;

/// <summary>Articles and questions about them with known answers. Every second question is in the one half, the rest in the other.</summary>
public sealed class RankingSet(string name, IPassageIndex index, List<AnsweredQuestion> questions) : IAsyncDisposable
{
    public const int Halves = 2;

    public string Name => name;

    public IPassageIndex Index => index;

    public List<AnsweredQuestion> Questions => questions;

    /// <param name="articles">A file or folder of articles.</param>
    /// <param name="questions">JSON Lines with <c>question</c>, <c>answer</c> or <c>answers</c>, and perhaps <c>gold_docs</c>.</param>
    public static async Task<RankingSet> LoadAsync(string articles, string questions)
    {
        var index = new MemoryPassageIndex();
        await index.ReplaceAsync(ReadAsync(articles), new IndexStamp("", default, []));
        return new RankingSet(Path.GetFileNameWithoutExtension(questions), index, AnsweredQuestion.Read(questions));
    }

    public IEnumerable<AnsweredQuestion> Half(int half) => questions.Where((_, number) => number % Halves == half);

    /// <summary>The questions of a half whose answer is among the sentences found, with those sentences.</summary>
    public async Task<List<RankingExample>> ExamplesAsync(int half, RankingParts parts)
    {
        var examples = new List<RankingExample>();
        foreach (var question in Half(half).Where(question => !question.Reading.Concepts.IsEmpty))
        {
            var result = await index.SearchAsync(
                new PassageQuery(QuestionTerms.Of(question.Reading, parts), CorpusFilter.Everything, EvidenceFinder.Candidates));
            var example = Example(question, EvidenceFinder.Read(question.Reading, result, ConceptWeights.Of(question.Reading, result, parts), parts));
            if (example.Answers.Contains(true))
                examples.Add(example);
        }

        return examples;
    }

    public ValueTask DisposeAsync() => index.DisposeAsync();

    private static RankingExample Example(AnsweredQuestion question, List<(PassageReading Passage, double[][] Features)> passages)
    {
        // Passages share sentences at their seams: each is counted where it ranks first.
        var sentences = passages
            .SelectMany(pair => pair.Features.Select((features, sentence) => (pair.Passage, features, span: pair.Passage.Span(sentence, sentence))))
            .DistinctBy(sentence => (sentence.Passage.Hit.Article.Id, sentence.span.Start))
            .ToList();
        return new RankingExample(
            [.. sentences.Select(sentence => sentence.features)],
            [.. sentences.Select(sentence => (question.Articles.IsEmpty || question.Articles.Contains(sentence.Passage.Hit.Article.Id))
                && question.IsAnsweredBy(sentence.Passage.Text(sentence.span).ToString()))]);
    }

    private static async IAsyncEnumerable<IndexedArticle> ReadAsync(string articles)
    {
        await foreach (var load in ArticleLoader.LoadAsync([articles]))
            if (load.Article is { } article)
                yield return new IndexedArticle(article, PassageCutter.Cut(DocumentParser.Parse(article)), []);
    }
}

/// <summary>The sentences found for a question.</summary>
/// <param name="Features">What is measured of each.</param>
/// <param name="Answers">Whether it holds the answer.</param>
public sealed record RankingExample(ImmutableArray<double[]> Features, ImmutableArray<bool> Answers);
