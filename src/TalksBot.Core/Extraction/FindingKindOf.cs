using System.Text.Json;
using TalksBot.Core.Extraction.Fields;
using TalksBot.Core.Indexing.Stored;

namespace TalksBot.Core.Extraction;

/// <summary>A kind of finding by the record that its findings are.</summary>
/// <param name="number">See <see cref="FindingKind.Number"/>.</param>
/// <param name="name">See <see cref="FindingKind.Name"/>.</param>
/// <param name="fields">In the order of JSON and of the stored bytes.</param>
/// <param name="extract">Draws the findings out of an article.</param>
internal sealed class FindingKindOf<T>(int number, string name, ImmutableArray<Field<T>> fields, Func<FoundSoFar, IEnumerable<T>> extract)
    : FindingKind(number, name)
    where T : Finding
{
    private static readonly Action<T, string> SetArticle = Setter<string>(nameof(Finding.ArticleId));
    private static readonly Action<T, string> SetRule = Setter<string>(nameof(Finding.Rule));
    private static readonly Action<T, Quote> SetSentence = Setter<Quote>(nameof(Finding.Sentence));

    private readonly ImmutableArray<Field<T>> kept = [.. fields.Where(field => field.IsKept)];
    private readonly ImmutableArray<Field<T>> searched = [.. fields.Where(field => field.IsSearched)];
    private readonly ImmutableArray<Field<T>> keys = [.. fields.Where(field => field.IsKey)];
    private readonly Field<T>? time = fields.SingleOrDefault(field => field.IsTime);

    // Made when a table is asked for: a start needs none.
    public override ImmutableArray<FindingColumn> Columns => field.IsDefault ? field = [.. fields.SelectMany(line => line.Columns)] : field;

    internal override string Layout => $"{Name}({string.Join(", ", kept.Select(line => line.Layout))})";

    public override string SearchText(Finding finding) => string.Join(' ', searched.Select(field => field.Text((T)finding)));

    public override DateRange? Time(Finding finding) => time?.Time((T)finding);

    public override string Key(Finding finding) =>
        keys.IsEmpty ? finding.Sentence.Text : $"{Name} {string.Join(' ', keys.Select(field => field.Text((T)finding)))}";

    internal override void WriteJson(Utf8JsonWriter json, Finding finding)
    {
        foreach (var field in fields)
            field.WriteJson(json, (T)finding);
    }

    internal override ImmutableArray<JsonField> JsonFields => [.. fields.SelectMany(line => line.Schema)];

    internal override void Write(ByteWriter bytes, Finding finding)
    {
        foreach (var field in kept)
            field.Write(bytes, (T)finding);
    }

    internal override Finding Read(ref FindingReader reader, string rule, Quote sentence)
    {
        var finding = Activator.CreateInstance<T>();
        SetArticle(finding, reader.Article.Info.Id);
        SetRule(finding, rule);
        SetSentence(finding, sentence);
        foreach (var field in kept)
            field.Read(ref reader, finding);
        return finding;
    }

    internal override IEnumerable<Finding> Extract(FoundSoFar found) => extract(found);

    private static Action<T, TValue> Setter<TValue>(string property) => typeof(T).GetProperty(property)!.SetMethod!.CreateDelegate<Action<T, TValue>>();
}
