using Microsoft.AspNetCore.Http;
using TalksBot.Chat.RateLimits;

namespace TalksBot.Programs.Http;

/// <summary>Lets those in who may ask, as often as they may, and turns what goes wrong into problem details.</summary>
internal sealed class ApiGuard(ProgramOptions options, QuestionLimits limits, ILogger<ApiGuard> log)
{
    private const string Scope = "api";

    private readonly Dictionary<string, IQuestionLimiter> limiters = options.Keys.DistinctBy(key => key.Name)
        .ToDictionary(key => key.Name, key => limits(Scope, new RateLimitOptions { PerUser = key.PerMinute, PerChat = 0 }));

    /// <param name="context">The request.</param>
    /// <param name="answer">Answers it, where it is let in.</param>
    public async Task RunAsync(HttpContext context, Func<HttpContext, Task> answer)
    {
        try
        {
            if (await AdmitAsync(context))
                await answer(context);
        }
        catch (WrongCallException wrong)
        {
            var (status, title) = wrong switch
            {
                { IsOutdated: true } => (StatusCodes.Status410Gone, "The articles have changed"),
                { IsAboutNothing: true } => (StatusCodes.Status404NotFound, "There is no such thing"),
                _ => (StatusCodes.Status400BadRequest, "The request can't be read"),
            };
            await Problem.WriteAsync(context, status, title, wrong.Message, wrong.Argument);
        }
        catch (IndexUnavailableException) when (!context.Response.HasStarted)
        {
            context.Response.Headers.RetryAfter = "5";
            await Problem.WriteAsync(
                context, StatusCodes.Status503ServiceUnavailable, "Not available", "The articles can't be read just now: ask again in a moment.");
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // Whoever asked went away.
        }
        catch (Exception fault) when (!context.Response.HasStarted)
        {
            log.LogError(fault, "A request for {Path} could not be answered", context.Request.Path);
            await Problem.WriteAsync(context, StatusCodes.Status500InternalServerError, "It failed", "That could not be answered just now: ask again.");
        }
    }

    private async Task<bool> AdmitAsync(HttpContext context)
    {
        if (options.Keys.IsEmpty)
            return OwnMachine.Sent(context) || await RefuseAsync(context, "Only programs on this machine are answered: set Api:Keys to answer others.");
        if (BearerToken.Of(context.Request) is not { } sent || options.Keys.FirstOrDefault(key => key.Fits(sent)) is not { } known)
        {
            BearerToken.Ask(context.Response);
            await Problem.WriteAsync(context, StatusCodes.Status401Unauthorized, "No key", "Send a key that is known here: 'Authorization: Bearer KEY'.");
            return false;
        }

        if (await limiters[known.Name].AskAsync(known.Name, "") == RateVerdict.Admitted)
            return true;
        context.Response.Headers.RetryAfter = "60";
        await Problem.WriteAsync(
            context, StatusCodes.Status429TooManyRequests, "Too many requests", $"This key may ask {known.PerMinute} times a minute: go on in a minute.");
        return false;
    }

    private static async Task<bool> RefuseAsync(HttpContext context, string why)
    {
        await Problem.WriteAsync(context, StatusCodes.Status403Forbidden, "Not for everybody", why);
        return false;
    }
}
