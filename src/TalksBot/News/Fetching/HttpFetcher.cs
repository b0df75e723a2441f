using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using TalksBot.Core.Text.Loading;

namespace TalksBot.News.Fetching;

/// <summary>
/// Fetches over HTTP within limits: public addresses only, few redirects, each checked like the first address, so much
/// time and so many bytes. It asks no robots.txt: <see cref="PoliteFetcher"/> does.
/// </summary>
public sealed class HttpFetcher : IPageFetcher, IDisposable
{
    private const int MaxRedirects = 5;
    private const int MaxHeaderKilobytes = 64;
    private const int MaxCookies = 20;

    private readonly FetchOptions options;
    private readonly TimeProvider clock;
    private readonly HttpClient client;

    public HttpFetcher(FetchOptions options, INetwork network, TimeProvider clock)
    {
        this.options = options;
        this.clock = clock;
        client = new HttpClient(new SocketsHttpHandler
        {
            ConnectCallback = new GuardedConnector(options, network).ConnectAsync,
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.All,
            MaxResponseHeadersLength = MaxHeaderKilobytes,
            PooledConnectionLifetime = TimeSpan.FromMinutes(2),
            UseCookies = false,

            // Behind a proxy nobody could tell which address is reached.
            UseProxy = false,
        })
        {
            Timeout = Timeout.InfiniteTimeSpan,
        };
        client.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", options.UserAgent);
    }

    /// <summary>Asked before each request, redirects included; a reason refuses it.</summary>
    public Func<Uri, CancellationToken, Task<FetchResult?>>? Permission { get; init; }

    public async Task<FetchResult> FetchAsync(Uri address, MediaKinds kinds, Validators validators, FeedAccess access, CancellationToken cancellation)
    {
        using var limit = new CancellationTokenSource(options.Timeout, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellation);
        try
        {
            return await FollowAsync(address, request => Ask(request, kinds, validators, access), kinds, either.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return FetchResult.Failed(FormattableString.Invariant($"{address.Host} took longer than {options.Timeout.TotalSeconds:0} s."));
        }
        catch (Exception exception) when (Refusal(exception) is { } refusal)
        {
            return FetchResult.Refused(refusal.Message);
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or SocketException or InvalidDataException)
        {
            // Servers' own words may be in it.
            return FetchResult.Failed(OneLine.Of($"{address.Host} could not be read: {exception.Message}"));
        }
    }

    public void Dispose() => client.Dispose();

    private async Task<FetchResult> FollowAsync(Uri address, Action<HttpRequestMessage> ask, MediaKinds kinds, CancellationToken cancellation)
    {
        // Some servers send a cookie and the same address once more: it is theirs for this one fetch.
        var cookies = new CookieContainer();
        for (var redirects = 0; redirects <= MaxRedirects; redirects++)
        {
            if (Fault(address) is { } fault)
                return FetchResult.Refused(fault);
            if (Permission is not null && await Permission(address, cancellation) is { } forbidden)
                return forbidden;
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            ask(request);
            if (cookies.GetCookieHeader(address) is { Length: > 0 } cookie)
                request.Headers.TryAddWithoutValidation("Cookie", cookie);
            using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
            if (!IsRedirect(response.StatusCode) || response.Headers.Location is not { } next)
                return await ReadAsync(address, response, kinds, cancellation);
            if (!Uri.TryCreate(address, next, out var target))
                return FetchResult.Failed($"{address.Host} redirects to what is no address.");
            Keep(cookies, address, response.Headers);
            address = target;
        }

        return FetchResult.Refused($"{address.Host} redirects more than {MaxRedirects} times.");
    }

    /// <summary>Why an address is refused before anything is sent; null where it isn't.</summary>
    private static string? Fault(Uri address)
    {
        if (!address.IsAbsoluteUri || address.Scheme != Uri.UriSchemeHttp && address.Scheme != Uri.UriSchemeHttps)
            return "Only http and https addresses are fetched.";
        if (address.UserInfo.Length > 0)
            return "Addresses with a user name in them aren't fetched.";
        if (HostName.Of(address) is null)
            return "The address names no host.";
        return address.OriginalString.Length > 4000 ? "The address is too long." : null;
    }

    private static void Keep(CookieContainer cookies, Uri address, HttpResponseHeaders headers)
    {
        if (!headers.NonValidated.TryGetValues("Set-Cookie", out var values))
            return;
        foreach (var value in values.Take(MaxCookies))
        {
            try
            {
                cookies.SetCookies(address, value);
            }
            catch (CookieException)
            {
                // A cookie that is none is not sent back.
            }
        }
    }

    private static void Ask(HttpRequestMessage request, MediaKinds kinds, Validators validators, FeedAccess access)
    {
        request.Headers.TryAddWithoutValidation("Accept", kinds.Accept);
        if (validators.ETag is { } tag)
            request.Headers.TryAddWithoutValidation("If-None-Match", tag);
        if (validators.LastModified is { } modified)
            request.Headers.TryAddWithoutValidation("If-Modified-Since", modified);
        access.ApplyTo(request);
    }

    private static bool IsRedirect(HttpStatusCode status) => (int)status is 301 or 302 or 303 or 307 or 308;

    private async Task<FetchResult> ReadAsync(Uri address, HttpResponseMessage response, MediaKinds kinds, CancellationToken cancellation)
    {
        var status = (int)response.StatusCode;
        if (status == 304)
            return new FetchResult(FetchOutcome.NotModified, null, null);
        if (status is 404 or 410)
            return new FetchResult(FetchOutcome.Missing, null, FormattableString.Invariant($"{address.Host} answers {status}: it isn't there."));
        if (status is < 200 or > 299)
            return FetchResult.Failed(FormattableString.Invariant($"{address.Host} answers {status}.")) with
            {
                Status = status, RetryAfter = RetryAfter(response.Headers.RetryAfter),
            };
        var content = response.Content.Headers;
        var type = content.ContentType?.MediaType?.ToLowerInvariant() ?? "";
        if (type.Length > 0 && !kinds.Types.Contains(type))
            return FetchResult.Refused($"{address.Host} sends {type}, which holds no article.");

        // Whatever is named here was not unpacked: a coding that isn't known, or a second one over the first.
        if (content.ContentEncoding.Any(coding => !coding.Equals("identity", StringComparison.OrdinalIgnoreCase)))
            return FetchResult.Refused($"{address.Host} sends a body that is packed more than once, or in an unknown way.");
        var limit = Math.Min(options.MaxBytes, kinds.CutsOffAt ?? options.MaxBytes);
        if (content.ContentLength > limit && kinds.CutsOffAt is null
            || await BodyReader.ReadAsync(await response.Content.ReadAsStreamAsync(cancellation), limit, kinds.CutsOffAt is not null, cancellation)
            is not { } bytes)
            return FetchResult.Refused(FormattableString.Invariant($"{address.Host} sends more than {options.MaxBytes >> 20} MB."));
        var decoded = TextDecoder.Decode(bytes, content.ContentType?.CharSet);
        if (BinaryText.Is(decoded.Text))
            return FetchResult.Refused($"{address.Host} sends what is no text.");
        return FetchResult.Of(new FetchedPage(address, decoded.Text)
        {
            Repair = decoded.Repair,
            At = clock.GetUtcNow(),
            ETag = First(response.Headers, "ETag"),
            LastModified = First(content, "Last-Modified"),
        });
    }

    // As sent: a server that writes them wrongly still knows them again.
    private static string? First(HttpHeaders headers, string name) =>
        headers.NonValidated.TryGetValues(name, out var values) && values.Count > 0 ? values.First() : null;

    private TimeSpan? RetryAfter(RetryConditionHeaderValue? value) =>
        value?.Delta ?? (value?.Date is { } date && date - clock.GetUtcNow() is var wait && wait > TimeSpan.Zero ? wait : null);

    private static RefusedAddressException? Refusal(Exception? exception) =>
        exception is null ? null : exception as RefusedAddressException ?? Refusal(exception.InnerException);
}
