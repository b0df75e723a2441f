using System.Collections.Concurrent;

namespace TalksBot.Core.Questions;

/// <summary>The field's words that ask for each other, by the analyzer's terms.</summary>
public static class Synonyms
{
    private static readonly TermGroups ByTerm =
        TermGroups.Read(RuleData.Rows("Questions/synonyms.tsv").Concat(RuleData.Rows("Questions/event-kinds.tsv")));

    private static readonly TermGroups Narrower = TermGroups.ReadBroader(RuleData.Rows("Questions/broader-words.tsv"));

    private static readonly TermGroups Deeds = Told("Questions/everyday-deeds.tsv");

    private static readonly TermGroups Nouns = Told("Questions/everyday-nouns.tsv");

    private static readonly FrozenSet<string> EventKinds =
        RuleData.Rows("Questions/event-kinds.tsv").SelectMany(row => row.SelectMany(word => Analyzer.Terms(word))).ToFrozenSet();

    private static readonly TermGroups OneKind = TermGroups.Read(RuleData.Rows("Questions/event-kinds.tsv"));

    private static readonly ConcurrentDictionary<string, FrozenSet<string>> NearByTerm = new(StringComparer.Ordinal);

    private static readonly TermGroups RelatedByTerm = TermGroups.Read(RuleData.Rows("Questions/related-words.tsv"));

    /// <summary>General words that people use for each other when they ask in their own words.</summary>
    public static ImmutableArray<string> RelatedTo(string term) => RelatedByTerm.Of(term);

    /// <summary>
    /// Whether people who ask in their own words may use one verb for the other: both stand in a row of everyday deeds, or in one with a third, or in
    /// a group of related words. So much says nothing by itself; where everything else of a deed is the same, it tells.
    /// </summary>
    public static bool AreRelated(string asked, string told) => Forms(told).Any(form => Near(asked).Contains(form));

    private static IEnumerable<string> Forms(string term) => WordForms.Of(term).Prepend(term);

    private static FrozenSet<string> Near(string asked) => NearByTerm.GetOrAdd(asked, static term =>
    {
        var told = Forms(term).SelectMany(form => Deeds.Of(form)).ToHashSet();
        return told.SelectMany(form => Deeds.Of(form)).Concat(told)
            .Concat(Deeds.With([.. Forms(term)]))
            .Concat(Forms(term).SelectMany(form => RelatedTo(form).Concat(Of(form)))).ToFrozenSet();
    });

    /// <summary>The other terms of every group that the term stands in.</summary>
    public static ImmutableArray<string> Of(string term) => ByTerm.Of(term);

    /// <summary>The narrower terms that meet a broad one when it is asked ("blast" for "attack"), not the other way round.</summary>
    public static ImmutableArray<string> NarrowerThan(string term) => Narrower.Of(term);

    /// <summary>The terms by which articles tell what is asked in everyday words ("arrested" for "nabbed"), not the other way round.</summary>
    /// <param name="term">What is asked.</param>
    /// <param name="mayBeVerb">Whether it may be a verb where it stands: "open" is none in "an open war".</param>
    public static ImmutableArray<string> Telling(string term, bool mayBeVerb) =>
        [.. (mayBeVerb ? Deeds.Of(term) : []).Union(Nouns.Of(term)).Union(WordForms.OfFamily(term))];

    // What is asked stands in the rows as it is; what tells it, in all its forms.
    private static TermGroups Told(string table) => TermGroups.ReadBroader(RuleData.Rows(table), WordForms.WithForms);

    /// <summary>Whether the term says what kind of event is meant.</summary>
    public static bool IsEventKind(string term) => EventKinds.Contains(term);

    /// <summary>Whether the term says that it was another kind of event than the one asked for: "attacked" where airstrikes are.</summary>
    public static bool IsOtherKind(string asked, string term) =>
        term != asked && EventKinds.Contains(asked) && EventKinds.Contains(term) && !OneKind.Of(asked).Contains(term)
        && !NarrowerThan(asked).Contains(term);
}
