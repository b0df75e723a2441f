using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using TalksBot.Programs.Mcp;

namespace TalksBot.Programs.Http;

/// <summary>Describes /api as OpenAPI 3.1, out of the same lists that requests are read and answers are written by.</summary>
internal static class ApiDescription
{
    public const string Name = "openapi";

    private const string Schemas = "#/components/schemas/";
    private const string Json = "application/json";

    public static void Configure(OpenApiOptions options)
    {
        options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
        options.ShouldInclude = _ => false; // the lists tell more than the routes
        options.AddDocumentTransformer((document, _, _) =>
        {
            var described = OpenApiDocument.Parse(Document().ToJsonString(), "json").Document
                ?? throw new InvalidOperationException("The description of /api can't be read.");
            (document.Info, document.Paths, document.Components, document.Security) =
                (described.Info, described.Paths, described.Components, described.Security);
            return Task.CompletedTask;
        });
    }

    private static JsonObject Document() => new()
    {
        ["openapi"] = "3.1.1",
        ["info"] = new JsonObject
        {
            ["title"] = "TalksBot",
            ["version"] = "1",
            ["description"] = "Answers about a war's talks from news articles: word-for-word quotes with their sources. Figures are claims: never add them up.",
            ["license"] = new JsonObject { ["name"] = "MIT", ["identifier"] = "MIT" },
        },
        ["security"] = new JsonArray(new JsonObject(), new JsonObject { ["key"] = new JsonArray() }),
        ["paths"] = new JsonObject(Paths().Select(path => KeyValuePair.Create<string, JsonNode?>(path.Key, new JsonObject { ["get"] = path.Value }))),
        ["components"] = new JsonObject
        {
            ["securitySchemes"] = new JsonObject { ["key"] = new JsonObject { ["type"] = "http", ["scheme"] = "bearer" } },
            ["schemas"] = new JsonObject(AnswerSchema.Parts(Schemas).Append(ShownArticle()).Append(ProblemDetails())
                .Select(part => KeyValuePair.Create<string, JsonNode?>(part.Key, part.Value))),
        },
    };

    private static IEnumerable<KeyValuePair<string, JsonObject>> Paths()
    {
        foreach (var tool in ToolList.All.Where(tool => !tool.IsForAdmins))
            yield return new($"/api/{tool.Name}", Operation(tool.Name, tool.Description, tool.AllArguments.Select(InQuery), (Json, Ref(AnswerSchema.Answer))));
        yield return new("/api/findings", Operation(
            "findings", "Every finding of a kind, one a line, as the articles have them.", FindingsCall.Arguments.Select(InQuery),
            ("application/x-ndjson", Ref(AnswerSchema.Finding)), ("text/csv", AnswerSchema.Text())));
        yield return new("/api/articles/{id}", Operation(
            "article", "An article's header and what may be shown of it; with an offset, what stands around that place.",
            [
                Parameter("id", "path", "The article's id.", AnswerSchema.Text(), isRequired: true),
                Parameter("offset", "query", "A place in its text, from a citation.", AnswerSchema.Integer(), isRequired: false),
            ],
            (Json, Ref("ShownArticle"))));
    }

    private static JsonObject Operation(
        string id, string description, IEnumerable<JsonObject> parameters, params (string Type, JsonObject Schema)[] contents) => new()
    {
        ["operationId"] = id,
        ["summary"] = description,
        ["parameters"] = new JsonArray([.. parameters]),
        ["responses"] = new JsonObject
        {
            ["200"] = new JsonObject
            {
                ["description"] = "The answer.",
                ["headers"] = new JsonObject
                {
                    ["ETag"] = new JsonObject { ["description"] = "Names the state of the index.", ["schema"] = AnswerSchema.Text() },
                },
                ["content"] = new JsonObject(contents.Select(
                    content => KeyValuePair.Create<string, JsonNode?>(content.Type, new JsonObject { ["schema"] = content.Schema }))),
            },
            ["304"] = new JsonObject { ["description"] = "The index is as it was." },
            ["default"] = new JsonObject
            {
                ["description"] = "What went wrong, and the mend.",
                ["content"] = new JsonObject { [Problem.ContentType] = new JsonObject { ["schema"] = Ref("Problem") } },
            },
        },
    };

    private static JsonObject InQuery(ToolArgument argument)
    {
        var schema = ToolSchema.Of(argument);
        schema.Remove("description");
        return Parameter(argument.Name, "query", argument.Description, schema, argument.IsRequired);
    }

    private static JsonObject Parameter(string name, string place, string description, JsonObject schema, bool isRequired) => new()
    {
        ["name"] = name, ["in"] = place, ["required"] = isRequired, ["description"] = description, ["schema"] = schema,
    };

    private static KeyValuePair<string, JsonObject> ShownArticle() => new("ShownArticle", AnswerSchema.Object(
        [
            ("article", AnswerSchema.Text()),
            ("source", Ref("Source")),
            ("passages", AnswerSchema.List(AnswerSchema.Object([("quote", AnswerSchema.Text()), ("offset", AnswerSchema.Integer())], "quote", "offset"))),
            ("text", AnswerSchema.Text("The whole text, where it may be shown.")),
            ("note", AnswerSchema.Text()),
        ],
        "article", "source", "passages"));

    private static KeyValuePair<string, JsonObject> ProblemDetails() => new("Problem", AnswerSchema.Object(
        [
            ("type", AnswerSchema.Text()), ("title", AnswerSchema.Text()), ("status", AnswerSchema.Integer()), ("detail", AnswerSchema.Text()),
            ("argument", AnswerSchema.Text()),
        ],
        "type", "title", "status", "detail"));

    private static JsonObject Ref(string name) => new() { ["$ref"] = Schemas + name };
}
