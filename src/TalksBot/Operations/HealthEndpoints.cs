using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using TalksBot.Platforms;

namespace TalksBot.Operations;

/// <summary><c>/healthz</c> answers while the process works, <c>/readyz</c> when every part that can be asked is ready; both in plain text.</summary>
public sealed class HealthEndpoints(IEnumerable<IReadiness> parts) : IHttpEndpoints
{
    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/healthz", context => context.Response.WriteAsync("ok\n")).WithMetadata(new BeforeIndexMetadata());
        routes.MapGet("/readyz", ReadyAsync).WithMetadata(new BeforeIndexMetadata());
    }

    private async Task ReadyAsync(HttpContext context)
    {
        var lines = new List<string>();
        foreach (var part in parts)
        {
            var problem = await AskAsync(part, context.RequestAborted);
            if (problem is not null)
                context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            lines.Add($"{part.Name}: {problem ?? "ok"}\n");
        }

        await context.Response.WriteAsync(string.Concat(lines));
    }

    private static async Task<string?> AskAsync(IReadiness part, CancellationToken cancellation)
    {
        try
        {
            return await part.CheckAsync(cancellation);
        }
        catch (IndexUnavailableException away)
        {
            return away.Message;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return "It could not be asked.";
        }
    }
}
