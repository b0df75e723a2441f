using System.Collections.Immutable;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using TalksBot.Core.Extraction;
using TalksBot.Core.Indexing;
using TalksBot.Core.Indexing.BuiltIn.Search;

namespace TalksBot.Lucene;

/// <summary>
/// One search for texts of a kind. What the filter leaves out doesn't exist for it, statistics included. Lucene's scores have
/// seven digits: those of the best texts are reckoned again as every engine does.
/// </summary>
internal sealed class TermSearcher : IndexSearcher
{
    /// <summary>More than are wanted: seven digits may have put one a little too low.</summary>
    private const int Margin = 8;

    private readonly Snapshot snapshot;
    private readonly bool[]? admitted;
    private readonly Dictionary<string, int> containing = new(StringComparer.Ordinal);
    private readonly long length;

    static TermSearcher() => BooleanQuery.MaxClauseCount = int.MaxValue;

    public TermSearcher(Snapshot snapshot, FindingKind kind, CorpusFilter filter)
        : base(snapshot.Reader!)
    {
        this.snapshot = snapshot;
        admitted = snapshot.Admitted(filter);
        Similarity = new TalksSimilarity();
        (Admitted, length) = snapshot.Totals(kind, admitted);
        Kind = kind;
    }

    public FindingKind Kind { get; }

    /// <summary>How many texts the filter admits.</summary>
    public int Admitted { get; }

    /// <summary>For each term that was searched for, how many of them contain it.</summary>
    public ImmutableDictionary<string, int> Containing => containing.ToImmutableDictionary(StringComparer.Ordinal);

    /// <summary>The best texts, best first; of equal scores the earlier article's, then the earlier in it.</summary>
    /// <param name="terms">Terms, each once.</param>
    /// <param name="count">At most this many.</param>
    public List<ScoredText> Best(ImmutableArray<QueryTerm> terms, int count)
    {
        var query = new BooleanQuery(disableCoord: true);
        foreach (var term in terms)
            query.Add(new TermQuery(new Term(Fields.Words(Kind), term.Term)) { Boost = term.Weight }, Occur.SHOULD);
        var best = new TopTexts(count + Margin);
        if (!terms.IsEmpty)
            Search(query, new Collector(best, snapshot, admitted));
        var exact = Exact(best.Best(InOrder), terms);
        exact.Sort((first, second) => second.Score.CompareTo(first.Score) is not 0 and var order ? order : InOrder(first, second));
        exact.RemoveRange(Math.Min(count, exact.Count), Math.Max(0, exact.Count - count));
        return exact;
    }

    public override CollectionStatistics CollectionStatistics(string field) =>
        new(field, Math.Max(1, Admitted), docCount: -1, length, sumDocFreq: -1);

    public override TermStatistics TermStatistics(Term term, TermContext context)
    {
        var count = admitted is null && !snapshot.Reader!.HasDeletions ? context.DocFreq : CountAdmitted(term);
        containing[term.Text] = count;
        return new TermStatistics(term.Bytes, count, totalTermFreq: -1);
    }

    private List<ScoredText> Exact(List<ScoredText> found, ImmutableArray<QueryTerm> terms)
    {
        found.Sort((first, second) => (first.Part, first.Text).CompareTo((second.Part, second.Text)));
        var scores = new double[found.Count];
        var averageLength = Bm25.AverageLength(Admitted, length);
        foreach (var term in found.Count > 0 ? terms : [])
        {
            var weight = term.Weight * Bm25.Idf(Admitted, containing[term.Term]);
            var (part, documents, lengths) = (-1, default(DocsEnum), default(NumericDocValues));
            for (var i = 0; i < scores.Length; i++)
            {
                if (found[i].Part != part)
                {
                    part = found[i].Part;
                    documents = snapshot.Leaves[part].Reader.GetTermDocsEnum(new Term(Fields.Words(Kind), term.Term));
                    lengths = snapshot.Leaves[part].Reader.GetNormValues(Fields.Words(Kind));
                }

                if (documents is null || documents.DocID < found[i].Text && documents.Advance(found[i].Text) != found[i].Text || documents.DocID != found[i].Text)
                    continue;
                scores[i] += weight * Bm25.Saturation(TalksSimilarity.Counted(documents.Freq), (int)lengths!.Get(found[i].Text), averageLength);
            }
        }

        return [.. found.Select((text, i) => text with { Score = scores[i] })];
    }

    private int CountAdmitted(Term term)
    {
        var count = 0;
        foreach (var leaf in snapshot.Leaves)
            if (leaf.Reader.GetTermDocsEnum(term) is { } documents)
                while (documents.NextDoc() is var document and not DocIdSetIterator.NO_MORE_DOCS)
                    if (leaf.ArticleOf(document) is var article and not Leaf.Nobody && (admitted is null || admitted[article]))
                        count++;
        return count;
    }

    private int InOrder(ScoredText first, ScoredText second)
    {
        var articles = snapshot.Leaves[first.Part].ArticleOf(first.Text).CompareTo(snapshot.Leaves[second.Part].ArticleOf(second.Text));
        return articles != 0 ? articles : first.Text.CompareTo(second.Text);
    }

    private sealed class Collector(TopTexts best, Snapshot snapshot, bool[]? admitted) : ICollector
    {
        private int part;
        private Leaf? leaf;
        private Scorer? scorer;

        public bool AcceptsDocsOutOfOrder => true;

        public void SetScorer(Scorer scorer) => this.scorer = scorer;

        public void SetNextReader(AtomicReaderContext context) => (part, leaf) = (context.Ord, snapshot.Leaves[context.Ord]);

        public void Collect(int doc)
        {
            if (admitted is null || admitted[leaf!.ArticleOf(doc)])
                best.Add(new ScoredText(part, doc, scorer!.GetScore()));
        }
    }
}
