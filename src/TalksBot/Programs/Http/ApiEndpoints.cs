using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using TalksBot.Platforms;

namespace TalksBot.Programs.Http;

/// <summary>The interface over HTTP: each tool at <c>/api/NAME</c>, findings as a stream, articles, and a description of it all.</summary>
internal sealed class ApiEndpoints(AnsweringParts parts, ApiGuard guard, ProgramOptions options) : IHttpEndpoints
{
    private const string Cors = "api";
    private const string Description = "/api/{documentName}.json";

    private static readonly string[] Known =
        [.. ToolList.All.Where(tool => !tool.IsForAdmins).Select(tool => tool.Name), "findings", "articles", "openapi.json"];

    public void AddServices(IServiceCollection services)
    {
        services.AddOpenApi(ApiDescription.Name, ApiDescription.Configure);
        if (!options.ApiOrigins.IsEmpty)
            services.AddCors(cors => cors.AddPolicy(Cors, policy => policy.WithOrigins([.. options.ApiOrigins]).WithMethods("GET").WithHeaders("Authorization")
                .WithExposedHeaders("ETag", "Retry-After")));
    }

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapOpenApi(Description);
        foreach (var tool in ToolList.All.Where(tool => !tool.IsForAdmins))
            Get(tool.Name, (context, told) => AnswerAsync(context, ToolCall.Read(tool, told)));
        Get("findings", (context, told) => StreamAsync(context, FindingsCall.Read(told)));
        Get("articles/{**id}", ShowAsync);
        Open(routes.Map("/api/{**rest}", context => guard.RunAsync(context, NothingAsync)));

        void Get(string path, Func<HttpContext, Dictionary<string, string>, Task> answer) =>
            Open(routes.MapGet($"/api/{path}", context => guard.RunAsync(context, let => AnswerChangedAsync(let, answer))));

        void Open(IEndpointConventionBuilder route)
        {
            if (!options.ApiOrigins.IsEmpty)
                route.RequireCors(Cors);
        }
    }

    private static Dictionary<string, string> Told(IQueryCollection query)
    {
        var twice = query.FirstOrDefault(argument => argument.Value.Count > 1).Key;
        return twice is null
            ? query.ToDictionary(argument => argument.Key, argument => argument.Value.ToString())
            : throw new WrongCallException($"'{Core.Questions.QuestionText.Cut(twice, 40)}' is given twice.", twice);
    }

    /// <summary>Nothing is asked anew while the index is as it was.</summary>
    private async Task AnswerChangedAsync(HttpContext context, Func<HttpContext, Dictionary<string, string>, Task> answer)
    {
        var told = Told(context.Request.Query);
        var tag = $"\"{await IndexVersion.OfAsync(parts.Index, context.RequestAborted)}\"";
        context.Response.Headers.CacheControl = "private, no-cache";
        var known = context.Request.Headers.IfNoneMatch.SelectMany(value => value?.Split(',', StringSplitOptions.TrimEntries) ?? []);
        if (known.Any(one => one == tag || one == $"W/{tag}"))
        {
            context.Response.Headers.ETag = tag;
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        context.Response.OnStarting(() =>
        {
            if (context.Response.StatusCode == StatusCodes.Status200OK)
                context.Response.Headers.ETag = tag;
            return Task.CompletedTask;
        });
        await answer(context, told);
    }

    private async Task AnswerAsync(HttpContext context, ToolCall call) =>
        await SendAsync(context, ProgramJson.Of(await parts.Answers.AskAsync(call, progress: null, context.RequestAborted)));

    private async Task StreamAsync(HttpContext context, FindingsCall call)
    {
        await using var reading = parts.Index.Read();
        await ProgramAnswers.CheckAsync(reading.Index, call.List.Filter, context.RequestAborted);
        await FindingStream.SendAsync(call, reading.Index, context.Response, context.RequestAborted);
    }

    private async Task ShowAsync(HttpContext context, Dictionary<string, string> told)
    {
        if (told.Keys.FirstOrDefault(name => name != "offset") is { } unknown)
            throw new WrongCallException("There is one argument, 'offset'.", unknown);
        int? offset = null;
        if (told.TryGetValue("offset", out var text))
            offset = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var place)
                ? place
                : throw new WrongCallException("'offset' is a whole number, as citations have it.", "offset");
        await SendAsync(context, await parts.Articles.ReadAsync((string?)context.GetRouteValue("id") ?? "", offset, context.RequestAborted));
    }

    private static async Task NothingAsync(HttpContext context)
    {
        if (!HttpMethods.IsGet(context.Request.Method))
        {
            context.Response.Headers.Allow = "GET";
            await Problem.WriteAsync(context, StatusCodes.Status405MethodNotAllowed, "Only GET", "Everything here is asked with GET.");
            return;
        }

        await Problem.WriteAsync(
            context, StatusCodes.Status404NotFound, "There is no such thing", $"There are {string.Join(", ", Known.Select(name => $"/api/{name}"))}.");
    }

    private static async Task SendAsync(HttpContext context, ReadOnlyMemory<byte> json)
    {
        context.Response.ContentType = "application/json; charset=utf-8";
        context.Response.ContentLength = json.Length;
        await context.Response.Body.WriteAsync(json, context.RequestAborted);
    }
}
