using System.Text;
using System.Text.Json.Nodes;

namespace TalksBot.Cli;

/// <summary>What <c>TalksBot read</c> prints of one article, or of what is none.</summary>
/// <param name="Kind"><c>file</c> or <c>url</c>.</param>
/// <param name="Source">The file or address.</param>
internal sealed record ReadArticle(string Kind, string Source)
{
    /// <summary>What would be indexed: with the day as its date, and the address that it calls its own; null where nothing would.</summary>
    public ArticleDraft? Draft { get; init; }

    public ImmutableArray<string> Repaired { get; init; } = [];

    /// <summary>Why it would not be indexed; null where it would.</summary>
    public string? Refused { get; init; }

    public static ReadArticle Of(string source, ArticleLoad load)
    {
        var read = new ReadArticle("file", OneLine.Of(source));
        if (load.Article is not { } article)
            return read with { Refused = load.Skipped!.Name == Path.GetFileName(source) ? load.Skipped.Reason : $"{load.Skipped.Name}: {load.Skipped.Reason}" };
        return read with
        {
            Draft = ArticleDraft.Of(article) with { Author = load.Author },
            Repaired = load.Warning is { } warning ? [.. load.Repairs, warning] : load.Repairs,
        };
    }

    public async Task WriteAsync(Stream output, bool isText, CancellationToken cancellation)
    {
        await output.WriteAsync(Encoding.UTF8.GetBytes(isText ? ToText() : ToJson()), cancellation);
        await output.FlushAsync(cancellation);
    }

    private (string Key, string? Value)[] Fields =>
    [
        (Kind, Source), ("title", Draft?.Title), ("outlet", Draft?.Outlet), ("published", Draft?.Published), ("author", Draft?.Author),
        ("language", Draft?.Language), ("canonical", Draft?.Url), ("refused", Refused),
    ];

    private string ToJson()
    {
        var json = new JsonObject();
        foreach (var (key, value) in Fields.Append(("text", Draft?.Text)))
            if (value is not null)
                json[key] = value;
        if (Draft is { IsTeaser: true })
            json["teaser"] = true;
        json["repaired"] = new JsonArray([.. Repaired]);
        return json.ToJsonString(PlainJson.Options) + "\n";
    }

    private string ToText()
    {
        var text = new StringBuilder();
        foreach (var (key, value) in Fields)
            if (value is not null)
                text.Append(key).Append(": ").Append(OneLine.Of(value)).Append('\n');
        foreach (var repair in Repaired)
            text.Append("repaired: ").Append(OneLine.Of(repair)).Append('\n');
        return text.Append('\n').Append(Draft?.Text).Append(Draft is null ? "" : "\n\n").ToString();
    }
}
