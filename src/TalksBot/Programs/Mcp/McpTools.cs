using System.Text;
using System.Text.Json;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace TalksBot.Programs.Mcp;

/// <summary>The tools of <see cref="ToolList"/> as the Model Context Protocol has them: https://modelcontextprotocol.io/specification.</summary>
/// <param name="parts">What answers; calls wait until it is there, lists of tools don't.</param>
/// <param name="isAdmin">Whether whoever calls runs the bot.</param>
internal sealed class McpTools(Func<IProgress<IndexProgress>?, CancellationToken, Task<AnsweringParts>> parts, bool isAdmin)
{
    public const string Unread = "The request's parameters can't be read.";

    private const string Fault = "That could not be answered just now: ask again.";

    private readonly ListToolsResult list = new() { Tools = [.. ToolList.All.Where(tool => isAdmin || !tool.IsForAdmins).Select(Described)] };

    /// <summary>Whether JSON couldn't be read as what it should be. Half of a surrogate pair shows only when the text is used, and otherwise.</summary>
    public static bool IsUnread(Exception fault) =>
        fault is JsonException or InvalidOperationException { Source: "System.Text.Json" or "System.Text.Json.Rethrowable" };

    /// <summary>What a server is made with: its name, how to use it, and what it does.</summary>
    public void Configure(McpServerOptions options)
    {
        var resources = new McpResources(parts);
        options.ServerInfo = new Implementation { Name = "talksbot", Title = "TalksBot", Version = Version() };
        options.ServerInstructions = HowToUse.Text;
        options.Filters.Message.IncomingFilters.Add(next => async (message, cancellation) =>
        {
            try
            {
                await next(message, cancellation);
            }
            catch (Exception fault) when (IsUnread(fault))
            {
                throw new McpProtocolException(Unread, McpErrorCode.InvalidParams);
            }
        });
        options.Handlers.ListToolsHandler = (_, _) => ValueTask.FromResult(list);
        options.Handlers.CallToolHandler = CallAsync;
        options.Handlers.ListResourcesHandler = resources.ListAsync;
        options.Handlers.ListResourceTemplatesHandler = McpResources.TemplatesAsync;
        options.Handlers.ReadResourceHandler = resources.ReadAsync;
        options.Handlers.ListPromptsHandler = HowToUse.ListAsync;
        options.Handlers.GetPromptHandler = HowToUse.GetAsync;
    }

    private async ValueTask<CallToolResult> CallAsync(RequestContext<CallToolRequestParams> request, CancellationToken cancellation)
    {
        if (ToolList.Find(request.Params.Name) is not { } tool || tool.IsForAdmins && !isAdmin)
            throw new McpProtocolException($"There is no tool '{Shown(request.Params.Name)}'.", McpErrorCode.InvalidParams);
        var progress = request.Params.ProgressToken is { } token ? new ToolProgress(request.Server, token) : null;
        try
        {
            var call = ToolCall.Read(tool, Told(request.Params.Arguments));
            return await AnswerAsync(call, await parts(progress, cancellation), progress, cancellation);
        }
        catch (WrongCallException wrong)
        {
            return Refused(wrong.Message);
        }
        catch (IndexUnavailableException)
        {
            return Refused("The articles can't be read just now: ask again in a moment.");
        }
        finally
        {
            if (progress is not null)
                await progress.EndAsync();
        }
    }

    private static async Task<CallToolResult> AnswerAsync(
        ToolCall call, AnsweringParts answering, IProgress<IndexProgress>? progress, CancellationToken cancellation)
    {
        try
        {
            return Result(await answering.Answers.AskAsync(call, progress, cancellation));
        }
        catch (Exception fault) when (fault is not (OperationCanceledException or McpException or WrongCallException or IndexUnavailableException))
        {
            answering.Log.LogError(fault, "A call of {Tool} could not be answered", call.Tool.Name);
            return Refused(Fault);
        }
    }

    /// <summary>The answer by the schema, and the same as text for clients that read only that.</summary>
    private static CallToolResult Result(AnswerSlice slice)
    {
        var json = ProgramJson.Of(slice).Span;
        return new CallToolResult
        {
            Content = [new TextContentBlock { Text = Encoding.UTF8.GetString(json) }],
            StructuredContent = JsonElement.Parse(json),
        };
    }

    private static CallToolResult Refused(string why) => new() { Content = [new TextContentBlock { Text = why }], IsError = true };

    private static Dictionary<string, string> Told(IDictionary<string, JsonElement>? arguments) =>
        (arguments ?? new Dictionary<string, JsonElement>())
            .Where(told => told.Value.ValueKind != JsonValueKind.Null).ToDictionary(told => told.Key, told => Text(told.Key, told.Value));

    private static string Text(string name, JsonElement value)
    {
        try
        {
            return value.ValueKind switch
            {
                JsonValueKind.String => value.GetString()!,
                JsonValueKind.Number => value.GetRawText(),
                _ => throw new WrongCallException($"'{Shown(name)}' is text, and {value.ValueKind.ToString().ToLowerInvariant()} was given.", name),
            };
        }
        catch (InvalidOperationException)
        {
            throw new WrongCallException($"'{Shown(name)}' is not valid Unicode text.", name);
        }
    }

    private static ModelContextProtocol.Protocol.Tool Described(Tool tool) => new()
    {
        Name = tool.Name,
        Title = tool.Title,
        Description = tool.Description,
        InputSchema = ToolSchema.Input(tool),
        OutputSchema = ToolSchema.Output,
        Annotations = new ToolAnnotations
        {
            Title = tool.Title,
            ReadOnlyHint = !tool.IsForAdmins,
            DestructiveHint = false,
            IdempotentHint = true,
            OpenWorldHint = false,
        },
    };

    private static string Shown(string? name) => Core.Questions.QuestionText.Cut(name ?? "", 40);

    private static string Version() => typeof(McpTools).Assembly.GetName().Version?.ToString(fieldCount: 3) ?? "0";
}
