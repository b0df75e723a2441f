using System.Text.Json;
using TalksBot.Core.Extraction.Casualties;
using TalksBot.Core.Extraction.Dates;
using TalksBot.Core.Extraction.Deeds;
using TalksBot.Core.Extraction.Fields;
using TalksBot.Core.Indexing.Stored;

namespace TalksBot.Core.Extraction;

/// <summary>A kind of finding: how it is extracted, and what derives from the list of its fields.</summary>
public abstract class FindingKind
{
    private static readonly List<FindingKind> Known = [];

    /// <summary>Words of an article that are found by search: no rule makes one.</summary>
    public static FindingKind Passage { get; } = Add<PassageFinding>("passage", [], _ => []);

    // The list: another kind is a line below. In this order findings are exported.
    public static FindingKind Person { get; } = Add("person", PersonFinding.Fields, found => found.People);

    public static FindingKind Statement { get; } = Add("statement", StatementFinding.Fields, found => found.Statements);

    public static FindingKind Event { get; } = Add("event", EventFinding.Fields, found => found.Events);

    public static FindingKind Claim { get; } = Add("claim", ClaimFinding.Fields, found => found.Claims);

    public static FindingKind Deed { get; } = Add("deed", DeedFinding.Fields, found => found.Deeds);

    public static FindingKind Duration { get; } = Add("duration", DurationFinding.Fields, found => found.Durations);

    /// <summary>All kinds by their <see cref="Number"/>.</summary>
    public static ImmutableArray<FindingKind> All { get; } = [.. Known];

    /// <summary>The kinds that rules make: all but passages.</summary>
    public static ImmutableArray<FindingKind> Extracted { get; } = [.. All.Where(kind => kind != Passage)];

    /// <summary>The kinds that programs are told of: durations only help to answer.</summary>
    public static ImmutableArray<FindingKind> Shown { get; } = [.. All.Where(kind => kind != Duration)];

    /// <summary>The shown kinds that rules make.</summary>
    public static ImmutableArray<FindingKind> Exported { get; } = [.. Shown.Where(kind => kind != Passage)];

    private protected FindingKind(int number, string name) => (Number, Name) = (number, name);

    /// <summary>Its place in the list: what the index knows it by.</summary>
    public int Number { get; }

    /// <summary>What JSON and the command line call it.</summary>
    public string Name { get; }

    /// <summary>Its fields as columns of a table.</summary>
    public abstract ImmutableArray<FindingColumn> Columns { get; }

    /// <summary>Changes with the bytes that findings are kept as.</summary>
    internal abstract string Layout { get; }

    public override string ToString() => Name;

    /// <summary>The words that a finding of the kind is found by.</summary>
    public abstract string SearchText(Finding finding);

    /// <summary>When what a finding of the kind tells was; null where the article doesn't say.</summary>
    public abstract DateRange? Time(Finding finding);

    /// <summary>What a finding of the kind tells, whatever article it stands in: those with the same key are the same news.</summary>
    public abstract string Key(Finding finding);

    /// <summary>Writes the fields as the contract has them, absent ones left out.</summary>
    internal abstract void WriteJson(Utf8JsonWriter json, Finding finding);

    /// <summary>What <see cref="WriteJson"/> may write, property by property.</summary>
    internal abstract ImmutableArray<JsonField> JsonFields { get; }

    internal abstract void Write(ByteWriter bytes, Finding finding);

    internal abstract Finding Read(ref FindingReader reader, string rule, Articles.Quote sentence);

    internal abstract IEnumerable<Finding> Extract(FoundSoFar found);

    private static FindingKindOf<T> Add<T>(string name, ImmutableArray<Field<T>> fields, Func<FoundSoFar, IEnumerable<T>> extract)
        where T : Finding
    {
        var kind = new FindingKindOf<T>(Known.Count, name, fields, extract);
        Known.Add(kind);
        return kind;
    }
}
