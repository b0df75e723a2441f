using System.Text.Json;
using TalksBot.Core.Findings.Claims;
using TalksBot.Core.Findings.Deeds;
using TalksBot.Core.Findings.Durations;
using TalksBot.Core.Findings.Events;
using TalksBot.Core.Findings.Fields;
using TalksBot.Core.Search.Stored;

namespace TalksBot.Core.Findings;

/// <summary>A kind of finding: how it is extracted, and what derives from the list of its fields.</summary>
public sealed class FindingKind
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

    private static readonly Action<Finding, string> SetArticle = Setter<string>(nameof(Finding.ArticleId));
    private static readonly Action<Finding, string> SetRule = Setter<string>(nameof(Finding.Rule));
    private static readonly Action<Finding, Quote> SetSentence = Setter<Quote>(nameof(Finding.Sentence));

    private readonly ImmutableArray<FieldValue> fields;
    private readonly ImmutableArray<FieldValue> kept;
    private readonly ImmutableArray<FieldValue> searched;
    private readonly ImmutableArray<FieldValue> keys;
    private readonly FieldValue? time;
    private readonly Func<Finding> make;

    private FindingKind(int number, string name, ImmutableArray<FieldValue> fields, Func<Finding> make, Func<FoundSoFar, IEnumerable<Finding>> extract)
    {
        (Number, Name, this.fields, this.make, Extract) = (number, name, fields, make, extract);
        kept = [.. fields.Where(value => !value.Field.Is(FieldUse.NotKept))];
        searched = [.. fields.Where(value => value.Field.Is(FieldUse.Searched))];
        keys = [.. fields.Where(value => value.Field.Is(FieldUse.Key))];
        time = fields.SingleOrDefault(value => value.Field.Is(FieldUse.Time));
    }

    /// <summary>Its place in the list: what the index knows it by.</summary>
    public int Number { get; }

    /// <summary>What JSON and the command line call it.</summary>
    public string Name { get; }

    /// <summary>Its fields as columns of a table.</summary>
    public ImmutableArray<FindingColumn> Columns => field.IsDefault ? field = [.. fields.SelectMany(value => value.Columns)] : field;

    /// <summary>Changes with the bytes that findings are kept as.</summary>
    internal string Layout => $"{Name}({string.Join(", ", kept.Select(value => $"{value.Field.Property}: {value.Field.Form.Layout}"))})";

    /// <summary>What <see cref="WriteJson"/> may write, property by property.</summary>
    internal ImmutableArray<JsonField> JsonFields => [.. fields.SelectMany(value => value.Schema)];

    /// <summary>Draws the findings of the kind out of an article.</summary>
    internal Func<FoundSoFar, IEnumerable<Finding>> Extract { get; }

    /// <summary>A kind by the record that its findings are.</summary>
    /// <param name="number">See <see cref="Number"/>.</param>
    /// <param name="name">See <see cref="Name"/>.</param>
    /// <param name="fields">In the order of JSON and of the stored bytes.</param>
    /// <param name="extract">See <see cref="Extract"/>.</param>
    internal static FindingKind Of<T>(int number, string name, ImmutableArray<Field> fields, Func<FoundSoFar, IEnumerable<T>> extract)
        where T : Finding => new(number, name, [.. fields.Select(line => line.Form.Of<T>(line))], Activator.CreateInstance<T>, extract);

    public override string ToString() => Name;

    /// <summary>The words that a finding of the kind is found by.</summary>
    public string SearchText(Finding finding) => string.Join(' ', searched.Select(value => value.Text(finding)));

    /// <summary>When what a finding of the kind tells was; null where the article doesn't say.</summary>
    public DateRange? Time(Finding finding) => time?.Time(finding);

    /// <summary>What a finding of the kind tells, whatever article it stands in: those with the same key are the same news.</summary>
    public string Key(Finding finding) => keys.IsEmpty ? finding.Sentence.Text : $"{Name} {string.Join(' ', keys.Select(value => value.Text(finding)))}";

    /// <summary>Writes the fields as the contract has them, absent ones left out.</summary>
    internal void WriteJson(Utf8JsonWriter json, Finding finding)
    {
        foreach (var value in fields)
            value.WriteJson(json, finding);
    }

    internal void Write(ByteWriter bytes, Finding finding)
    {
        foreach (var value in kept)
            value.Write(bytes, finding);
    }

    internal Finding Read(ref FindingReader reader, string rule, Quote sentence)
    {
        var finding = make();
        SetArticle(finding, reader.Article.Info.Id);
        SetRule(finding, rule);
        SetSentence(finding, sentence);
        foreach (var value in kept)
            value.Read(ref reader, finding);
        return finding;
    }

    private static FindingKind Add<T>(string name, ImmutableArray<Field> fields, Func<FoundSoFar, IEnumerable<T>> extract)
        where T : Finding
    {
        Known.Add(Of(Known.Count, name, fields, extract));
        return Known[^1];
    }

    private static Action<Finding, TValue> Setter<TValue>(string property) =>
        typeof(Finding).GetProperty(property)!.SetMethod!.CreateDelegate<Action<Finding, TValue>>();
}
