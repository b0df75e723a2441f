using System.Collections.Immutable;
using System.Runtime.InteropServices;
using TalksBot.Core.Search;
using TalksBot.Core.Search.Analysis.Languages;

namespace TalksBot.Tests.Search.Memory;

/// <summary>Texts ranked by BM25 in the plainest way: every posting of every term of the query is scored. The reference for other engines.</summary>
internal sealed class TextCollection
{
    // Beyond these a text counts no more; it keeps engines' tables small.
    private const int MaxFrequency = byte.MaxValue;
    private const int MaxLength = ushort.MaxValue;

    private readonly Dictionary<string, List<Posting>> postings = new(StringComparer.Ordinal);
    private readonly List<TextEntry> texts = [];

    private readonly record struct Posting(int Text, int Frequency);

    private readonly record struct TextEntry(int Article, int Length);

    public int Count => texts.Count;

    /// <param name="article">The number of the article that the text belongs to.</param>
    /// <param name="text">The text.</param>
    /// <param name="language">Its language; null for English.</param>
    public void Add(int article, string text, string? language = null)
    {
        var frequencies = new Dictionary<string, int>(StringComparer.Ordinal);
        var terms = LanguageAnalyzer.Terms(text, language);
        foreach (var term in terms)
            CollectionsMarshal.GetValueRefOrAddDefault(frequencies, term, out _)++;
        foreach (var (term, frequency) in frequencies)
            (CollectionsMarshal.GetValueRefOrAddDefault(postings, term, out _) ??= []).Add(new Posting(texts.Count, Math.Min(frequency, MaxFrequency)));
        texts.Add(new TextEntry(article, Math.Min(terms.Length, MaxLength)));
    }

    /// <summary>The best texts, best first; equal scores in the order in which they were added.</summary>
    /// <param name="terms">Terms, each once.</param>
    /// <param name="admits">Whether an article takes part, by its number; null for all.</param>
    /// <param name="count">At most this many.</param>
    public Ranking Rank(ImmutableArray<QueryTerm> terms, bool[]? admits, int count)
    {
        var (admitted, averageLength) = Statistics(admits);
        var scores = new Dictionary<int, double>();
        var containing = ImmutableDictionary.CreateBuilder<string, int>(StringComparer.Ordinal);
        foreach (var term in terms)
        {
            var list = postings.GetValueOrDefault(term.Term, []).Where(posting => admits is null || admits[texts[posting.Text].Article]).ToList();
            containing[term.Term] = list.Count;
            var weight = term.Weight * Bm25.Idf(admitted, list.Count);
            foreach (var posting in list)
                CollectionsMarshal.GetValueRefOrAddDefault(scores, posting.Text, out _) +=
                    weight * Bm25.Saturation(posting.Frequency, texts[posting.Text].Length, averageLength);
        }

        var best = scores.OrderByDescending(score => score.Value).ThenBy(score => score.Key).Take(count);
        return new Ranking([.. best.Select(score => new RankedText(score.Key, score.Value))], containing.ToImmutable(), admitted);
    }

    private (int Count, double AverageLength) Statistics(bool[]? admits)
    {
        var count = 0;
        var length = 0L;
        foreach (var text in texts)
            if (admits is null || admits[text.Article])
                (count, length) = (count + 1, length + text.Length);
        return (count, Bm25.AverageLength(count, length));
    }
}
