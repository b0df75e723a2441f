using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using ModelContextProtocol.AspNetCore;
using TalksBot.Platforms;
using TalksBot.Programs.Http;

namespace TalksBot.Programs.Mcp;

/// <summary>
/// The protocol over streamable HTTP, at <c>/mcp</c>. Nothing is read of a request before it is known who may have sent it, and nothing is
/// kept between requests: any process that is the bot answers.
/// </summary>
internal sealed class McpEndpoints(AnsweringParts parts, ProgramOptions options) : IHttpEndpoints
{
    public const string Path = "/mcp";

    private const string Cors = "mcp";
    private const int LongestBody = 256 * 1024;

    private const string Unread = $$$"""{"jsonrpc":"2.0","id":null,"error":{"code":-32602,"message":"{{{McpTools.Unread}}}"}}""";

    public void AddServices(IServiceCollection services)
    {
        // Whoever has the token runs the bot; without one anybody on this machine is answered, and nobody is an admin.
        var tools = new McpTools((_, _) => Task.FromResult(parts), isAdmin: options.McpToken is not null);
        services.AddMcpServer(tools.Configure).WithHttpTransport(http => http.SessionMode = HttpServerSessionMode.Stateless);
        if (!options.McpOrigins.IsEmpty)
            services.AddCors(cors => cors.AddPolicy(
                Cors, policy => policy.WithOrigins([.. options.McpOrigins]).AllowAnyMethod().AllowAnyHeader()));
    }

    public void Map(IEndpointRouteBuilder routes)
    {
        var mapped = routes.MapMcp(Path);
        if (!options.McpOrigins.IsEmpty)
            mapped.RequireCors(Cors);
        mapped.Add(endpoint =>
        {
            var next = endpoint.RequestDelegate!;
            endpoint.RequestDelegate = context => Admits(context) ? AnswerAsync(context, next) : Task.CompletedTask;
        });
    }

    private bool Admits(HttpContext context)
    {
        if (!MayCall(context.Request.Headers.Origin) || options.McpToken is null && !OwnMachine.Sent(context))
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return false;
        }

        if (options.McpToken is { } token && (BearerToken.Of(context.Request) is not { } sent || !ApiKey.AreEqual(sent, token)))
        {
            BearerToken.Ask(context.Response);
            return false;
        }

        if (context.Request.ContentLength > LongestBody)
        {
            context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
            context.Response.Headers.Connection = "close";
            return false;
        }

        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
            limit.MaxRequestBodySize = LongestBody;
        return true;
    }

    /// <summary>A page may call where it is this machine's, or its site is named in the settings; what is no browser says nothing.</summary>
    private bool MayCall(IReadOnlyList<string?> origins) => origins switch
    {
        [] => true,
        [{ } origin] => Uri.TryCreate(origin, UriKind.Absolute, out var site)
            && (OwnMachine.IsName(site.Host) || options.McpOrigins.Contains(site.GetLeftPart(UriPartial.Authority))),
        _ => false,
    };

    private static async Task AnswerAsync(HttpContext context, RequestDelegate next)
    {
        try
        {
            await next(context);
        }
        catch (BadHttpRequestException bad) when (!context.Response.HasStarted)
        {
            context.Response.StatusCode = bad.StatusCode;
            context.Response.Headers.Connection = "close";
        }
        catch (Exception fault) when (McpTools.IsUnread(fault) && !context.Response.HasStarted)
        {
            // The parameters of a greeting are read before there is a server to refuse them.
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            context.Response.ContentType = "application/json";
            await context.Response.WriteAsync(Unread, context.RequestAborted);
        }
    }
}
