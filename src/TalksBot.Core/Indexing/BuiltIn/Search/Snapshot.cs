using System.Collections.Immutable;
using TalksBot.Core.Extraction;
using TalksBot.Core.Extraction.People;
using TalksBot.Core.Indexing.BuiltIn.Store;

namespace TalksBot.Core.Indexing.BuiltIn.Search;

/// <summary>One state of the index for its readers. A writer makes the next one beside it.</summary>
internal sealed class Snapshot(Manifest? manifest, ImmutableArray<Segment> segments)
{
    private NameSuggester? names;

    public static Snapshot Empty { get; } = new(null, []);

    /// <summary>Null where nothing was ever written.</summary>
    public Manifest? Manifest { get; } = manifest;

    public ImmutableArray<Segment> Segments { get; } = segments;

    public NameSuggester Names => names ??= new NameSuggester(People());

    /// <summary>For each segment, which articles the filter admits, by number; null for all.</summary>
    public ImmutableArray<bool[]?> Admitted(CorpusFilter filter) => [.. Segments.Select(segment => filter.IsEverything ? null : Admitted(segment, filter))];

    /// <summary>The order of texts with equal scores: the earlier article's, then the earlier text, first.</summary>
    public int Compare(FindingKind kind, ScoredText first, ScoredText second)
    {
        var (one, other) = (Segments[first.Segment], Segments[second.Segment]);
        var articles = string.CompareOrdinal(one.Info(one.ArticleOf(kind, first.Text)).Id, other.Info(other.ArticleOf(kind, second.Text)).Id);
        return articles != 0 ? articles : first.Text.CompareTo(second.Text);
    }

    private static bool[] Admitted(Segment segment, CorpusFilter filter)
    {
        var admitted = new bool[segment.ArticleCount];
        if (filter.Articles is { } ids)
        {
            foreach (var id in ids)
                if (segment.Find(id) is >= 0 and var article)
                    admitted[article] = filter.Admits(segment.Info(article));
            return admitted;
        }

        for (var article = 0; article < admitted.Length; article++)
            admitted[article] = filter.Admits(segment.Info(article));
        return admitted;
    }

    private IEnumerable<PersonFinding> People()
    {
        foreach (var segment in Segments)
            for (var text = 0; text < segment.Texts(FindingKind.Person).Count; text++)
                if (segment.Finding(segment.Article(segment.ArticleOf(FindingKind.Person, text)), segment.FindingOf(FindingKind.Person, text)) is PersonFinding person)
                    yield return person;
    }
}
