using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;

namespace TalksBot.Platforms.Telegram;

/// <summary>
/// Where Telegram posts updates. A request is answered once its update was handled: what fails before is posted again,
/// and known then.
/// </summary>
public sealed class TelegramWebhook(UpdateInbox inbox, WebhookSecret secret) : IHttpEndpoints
{
    public const string Path = "/telegram/webhook";

    private const string SecretHeader = "X-Telegram-Bot-Api-Secret-Token";
    private const int MaxBody = 1024 * 1024;
    private const int MostUnderWay = 2000;

    public void Map(IEndpointRouteBuilder routes) => routes.MapPost(Path, ReceiveAsync);

    private async Task ReceiveAsync(HttpContext context) => context.Response.StatusCode = await StatusAsync(context.Request, context.RequestAborted);

    private async Task<int> StatusAsync(HttpRequest request, CancellationToken cancellation)
    {
        if (!IsTelegrams(request))
            return StatusCodes.Status401Unauthorized;
        if (!inbox.IsOpen || inbox.UnderWay > MostUnderWay)
            return StatusCodes.Status503ServiceUnavailable;
        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
            limit.MaxRequestBodySize = MaxBody;
        try
        {
            using var body = await JsonDocument.ParseAsync(request.Body, cancellationToken: cancellation);
            if (UpdateReader.Read(body.RootElement) is not { } update)
                return StatusCodes.Status400BadRequest;
            var isHandled = await inbox.Accept(update).End;
            await inbox.FlushAsync(CancellationToken.None);
            return isHandled ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable;
        }
        catch (JsonException)
        {
            return StatusCodes.Status400BadRequest;
        }
        catch (BadHttpRequestException bad)
        {
            return bad.StatusCode;
        }
    }

    /// <summary>Compares hashes, which are of one length, in a time that doesn't depend on where they differ.</summary>
    private bool IsTelegrams(HttpRequest request) => CryptographicOperations.FixedTimeEquals(
        SHA256.HashData(Encoding.UTF8.GetBytes(request.Headers[SecretHeader].ToString())),
        SHA256.HashData(Encoding.UTF8.GetBytes(secret.Value)));
}

/// <summary>
/// What Telegram sends along with each update to prove that it is Telegram: as configured, else made from the token, so that
/// all processes of a bot agree on it. It tells nothing of the token.
/// </summary>
public sealed class WebhookSecret(TelegramOptions options)
{
    public string Value { get; } = options.SecretToken is { Length: > 0 } configured
        ? configured
        : Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(options.Token), "webhook"u8));
}
