using System.Text.Json.Nodes;
using TalksBot.Core.Findings.Fields;

namespace TalksBot.Core.Answers;

/// <summary>
/// What <see cref="AnswerJson"/> and <see cref="FindingJson"/> write for programs, as JSON Schema (2020-12). The fields of findings come from
/// the lists that they are written by, so that no other place has to know of a new one.
/// </summary>
public static class AnswerSchema
{
    public const string Answer = "Answer";
    public const string Finding = "Finding";
    public const string Article = "Article";

    private static readonly string[] SourceFields = ["title", "outlet", "published", "corrected", "url", "language"];

    /// <summary>Every part by its name. A part refers to another one with the prefix before its name.</summary>
    /// <param name="prefix">Where the parts stand in the document ("#/$defs/").</param>
    public static IEnumerable<KeyValuePair<string, JsonObject>> Parts(string prefix)
    {
        JsonObject Ref(string name) => new() { ["$ref"] = prefix + name };
        yield return new("Source", Object(
        [
            .. SourceFields.Select(name => (name, (JsonNode)Text())),
            ("text", OneOf(["summary"])),
        ]));
        yield return new(Article, Both(Ref("Source"), Object([("article", Text("The article's id."))], "article")));
        yield return new("Citation", Both(
            Ref("Source"), Object([("article", Text()), ("quote", Text("Word for word.")), ("offset", Offset())], "article", "quote", "offset")));
        yield return new("Conflict", Object(
            [("about", Text()), ("findings", List(Integer("An index into findings.")))], "about", "findings"));
        foreach (var kind in FindingKind.Shown)
            yield return new(NameOf(kind), Both(Ref("Found"), Object(
                [
                    ("kind", OneOf([kind.Name])),
                    .. kind.JsonFields.Select(line => (line.Name, (JsonNode)line.Schema)),
                ],
                "kind")));
        yield return new("Found", Object(
            [
                ("article", Text("The article's id.")),
                ("text", Text("The sentence that says it, word for word.")),
                ("offset", Offset()),
                ("citation", Integer("An index into citations.")),
                ("relation", Text("Of a check: how it stands to the claim.")),
                ("superseded", Flag("A newer figure of the same claimant has replaced it.")),
                ("rule", Text("The rule that found it.")),
                ("source", Ref("Source")),
            ],
            "article", "text", "offset", "rule", "source"));
        yield return new(Finding, new JsonObject { ["oneOf"] = new JsonArray([.. FindingKind.Shown.Select(kind => Ref(NameOf(kind)))]) });
        yield return new(Answer, Object(
            [
                ("question", Text("The question as asked.")),
                ("command", Text("The command that answered.")),
                ("answered", Flag("False where nothing found answers: then there are no findings, and citations holds what comes nearest.")),
                ("summary", Text("A line of the program's own. It states nothing about the war.")),
                ("near", Flag("Of a refusal: true where what the question names is in the articles, and only the answer isn't.")),
                ("understood", Flag("False where nothing could be made of the question.")),
                ("spelling", List(Text())),
                ("findings", List(Ref(Finding))),
                ("conflicts", List(Ref("Conflict"))),
                ("citations", List(Ref("Citation"))),
                ("articles", List(Ref(Article))),
                ("notes", List(Text())),
                ("otherQuestions", List(Text())),
                ("scope", Text("What was searched.")),
                ("index", Text("Names the state of the index that answered.")),
                ("start", Integer("How many findings, or articles, come before these.")),
                ("total", Integer("How many there are in all.")),
                ("next", Text("The cursor of the next part; absent in the last.")),
            ],
            "question", "command", "answered", "summary", "findings", "conflicts", "citations", "start", "total"));
    }

    /// <summary>An answer's schema in one short piece: findings of all kinds are told by one list of fields.</summary>
    public static JsonObject OfAnswer()
    {
        const string prefix = "#/$defs/";
        var parts = Parts(prefix).ToDictionary();
        foreach (var kind in FindingKind.Shown)
            parts.Remove(NameOf(kind));
        parts[Finding] = Both(new JsonObject { ["$ref"] = $"{prefix}Found" }, Object(
            [
                ("kind", OneOf(FindingKind.Shown.Select(kind => kind.Name))),
                .. FindingKind.Shown.SelectMany(kind => kind.JsonFields).GroupBy(line => line.Name).Select(Merged),
            ],
            "kind"));
        parts.Remove(Answer, out var answer);
        answer!["$defs"] = new JsonObject(parts.Select(part => KeyValuePair.Create<string, JsonNode?>(part.Key, part.Value)));
        return answer;
    }

    /// <summary>A field that several kinds have, each with values of its own.</summary>
    private static (string Name, JsonNode Schema) Merged(IGrouping<string, JsonField> same)
    {
        var values = same.Select(line => line.Schema["enum"]).OfType<JsonArray>().SelectMany(list => list).Select(value => (string)value!).Distinct().ToArray();
        return (same.Key, values.Length > 0 ? OneOf(values) : same.First().Schema);
    }

    private static JsonObject OneOf(IEnumerable<string> values) =>
        new() { ["type"] = "string", ["enum"] = new JsonArray([.. values.Select(value => JsonValue.Create(value))]) };

    private static string NameOf(FindingKind kind) => $"{char.ToUpperInvariant(kind.Name[0])}{kind.Name[1..]}";

    public static JsonObject Object(IEnumerable<(string Name, JsonNode Schema)> properties, params string[] required) => new()
    {
        ["type"] = "object",
        ["properties"] = new JsonObject(properties.DistinctBy(property => property.Name)
            .Select(property => KeyValuePair.Create<string, JsonNode?>(property.Name, property.Schema))),
        ["required"] = new JsonArray([.. required.Select(name => JsonValue.Create(name))]),
    };

    private static JsonObject Both(JsonObject one, JsonObject other) => new() { ["allOf"] = new JsonArray(one, other) };

    public static JsonObject Text(string? description = null) => Typed("string", description);

    private static JsonObject Flag(string description) => Typed("boolean", description);

    public static JsonObject Integer(string? description = null) => Typed("integer", description);

    private static JsonObject Offset() => Integer("Where it starts in the article's text, in UTF-16 code units; -1 for words of the title.");

    public static JsonObject List(JsonNode items) => new() { ["type"] = "array", ["items"] = items };

    private static JsonObject Typed(string type, string? description)
    {
        var schema = new JsonObject { ["type"] = type };
        if (description is not null)
            schema["description"] = description;
        return schema;
    }
}
