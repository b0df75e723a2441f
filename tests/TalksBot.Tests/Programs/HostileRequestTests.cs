using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using TalksBot.Programs;
using TalksBot.Tests.Support;

namespace TalksBot.Tests.Programs;

/// <summary>
/// Requests that are broken, too large, too deep or never finished: each gets one clear error, and the bot goes on. How many are sent is
/// <c>HOSTILE_REQUESTS</c> (300 where it isn't set).
/// </summary>
[Collection(SharedStarterHost.Name)]
public sealed class HostileRequestTests(StarterHost host)
{
    private const int Usual = 300;

    private static readonly string[] Valid =
    [
        StdioSession.Greeting,
        """{"jsonrpc":"2.0","id":2,"method":"tools/list","params":{}}""",
        """{"jsonrpc":"2.0","id":"three","method":"tools/call","params":{"name":"who","arguments":{"query":"tarar","limit":3}}}""",
        """{"jsonrpc":"2.0","id":4,"method":"tools/call","params":{"name":"casualties","arguments":{"filter":"soldiers","from":"2025-11"}}}""",
        """{"jsonrpc":"2.0","id":5,"method":"resources/read","params":{"uri":"talksbot://article/003?offset=30"}}""",
        """{"jsonrpc":"2.0","id":6,"method":"prompts/get","params":{"name":"answer-with-citations","arguments":{"question":"who"}}}""",
    ];

    private static readonly string[] Pieces =
    [
        "{", "}", "[", "]", "\"", ":", ",", "null", "true", "-1", "1e999", "\\ud800", "\\u0000", "\u0000", "\ud83d\ude00", "‮", "99999999999999999999",
        "\"params\":[]", "\"id\":null", "\"method\":5", "\"jsonrpc\":\"1.0\"", "{\"$ref\":\"#\"}", " ", "\n", "tools/call", "../../etc/passwd",
    ];

    private static int Count { get; } =
        int.TryParse(Environment.GetEnvironmentVariable("HOSTILE_REQUESTS"), NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : Usual;

    [Fact]
    public async Task What_is_broken_on_the_way_gets_one_answer_and_the_bot_goes_on()
    {
        var before = await MemoryAsync();
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(Count), Prop.ForAll(Broken().ToArbitrary(), body => PostAsync(body).GetAwaiter().GetResult()));
        Assert.True(await PostAsync(Encoding.UTF8.GetBytes(Valid[2])));
        Assert.InRange(await MemoryAsync() - before, long.MinValue, 64L << 20);
    }

    [Fact]
    public void Addresses_of_any_kind_get_an_answer_or_a_problem() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(Count),
        Prop.ForAll(Addresses().ToArbitrary(), address => GetAsync(address).GetAwaiter().GetResult()));

    [Theory]
    [InlineData(300_000, HttpStatusCode.RequestEntityTooLarge)]
    [InlineData(200_000, HttpStatusCode.OK)]
    public async Task What_is_too_large_is_not_read(int length, HttpStatusCode status)
    {
        Assert.Equal(status, await StatusAsync(Who($"\"{new string('x', length)}\"")));
    }

    [Theory]
    [InlineData(40, HttpStatusCode.OK)]
    [InlineData(5000, HttpStatusCode.BadRequest)]
    public async Task What_is_nested_too_deep_is_refused(int depth, HttpStatusCode status)
    {
        Assert.Equal(status, await StatusAsync(Who(new string('[', depth) + new string(']', depth))));
    }

    [Theory]
    [InlineData("""{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":5}}""")]
    [InlineData("""{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"who","arguments":5}}""")]
    [InlineData("""{"jsonrpc":"2.0","id":1,"method":"tools/list","params":[5]}""")]
    [InlineData("""{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocol\ud800Version":"2025-06-18"}}""")]
    public async Task Parameters_that_are_none_are_refused_as_such(string body)
    {
        using var response = await SendAsync(Encoding.UTF8.GetBytes(body));

        Assert.Contains("-32602", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_sends_slowly_or_never_ends_keeps_nobody_waiting()
    {
        var slow = new List<TcpClient>();
        for (var i = 0; i < 20; i++)
        {
            var client = new TcpClient();
            slow.Add(client);
            await client.ConnectAsync(IPAddress.Loopback, host.Bot.Address.Port);
            await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(string.Join(
                "\r\n", "POST /mcp HTTP/1.1", "Host: 127.0.0.1", "Content-Type: application/json", "Accept: application/json, text/event-stream",
                "Content-Length: 5000", "", "{")));
        }

        Assert.True(await PostAsync(Encoding.UTF8.GetBytes(Valid[2])));
        Assert.Equal(HttpStatusCode.OK, (await host.Bot.Client.GetAsync("/api/who?query=tarar")).StatusCode);
        foreach (var client in slow)
            client.Dispose();
        Assert.True(await PostAsync(Encoding.UTF8.GetBytes(Valid[2])));
    }

    [Fact]
    public async Task Broken_lines_of_standard_input_are_answered_by_nothing_but_the_protocol()
    {
        using var folder = new TemporaryFolder();
        string[] lines =
        [
            Valid[0],
            """{"jsonrpc":"2.0","method":"notifications/initialized"}""",
            .. Broken().Sample(Count).Select(body => Encoding.UTF8.GetString(body).ReplaceLineEndings(" ")),
            """{"jsonrpc":"2.0","id":"last","method":"tools/list"}""",
        ];

        var (exitCode, output) = await StdioSession.RunAsync(folder.Path, StarterCorpus.Folder, lines);

        Assert.Equal(0, exitCode);
        Assert.All(output, line => Assert.Equal(JsonValueKind.Object, JsonDocument.Parse(line).RootElement.ValueKind));
    }

    /// <summary>A valid request that is cut off, or has a piece of it replaced, doubled, or set in where it doesn't belong.</summary>
    private static Gen<byte[]> Broken() =>
        from valid in Gen.Elements(Valid)
        from edits in Gen.Choose(1, 4)
        from places in Gen.ArrayOf(Gen.Choose(0, 10_000), 4)
        from pieces in Gen.ArrayOf(Gen.Elements(Pieces), 4)
        from kind in Gen.Choose(0, 4)
        select Break(valid, kind, [.. places.Take(edits).Zip(pieces)]);

    private static byte[] Break(string valid, int kind, (int Place, string Piece)[] edits)
    {
        var text = new StringBuilder(valid);
        foreach (var (place, piece) in edits)
        {
            var at = place % (text.Length + 1);
            switch (kind)
            {
                case 0:
                    text.Length = at;
                    break;
                case 1:
                    text.Insert(at, piece);
                    break;
                case 2:
                    text.Remove(at, Math.Min(piece.Length, text.Length - at)).Insert(at, piece);
                    break;
                case 3:
                    text.Append(text.ToString(at, text.Length - at));
                    break;
                default:
                    text.Insert(at, new string(piece[0], 200));
                    break;
            }
        }

        var bytes = Encoding.UTF8.GetBytes(text.ToString());
        if (kind == 2 && bytes.Length > 0)
            bytes[edits[0].Place % bytes.Length] ^= 0x80; // no UTF-8 any more
        return bytes;
    }

    private static Gen<string> Addresses()
    {
        string[] names =
            [.. ToolList.All.Select(tool => tool.Name), "findings", "articles/003", "nothing", "", "..%2f", "articles/%00", "articles/..%2f..%2fetc"];
        string[] arguments = [.. ToolList.Filters.Select(argument => argument.Name), "query", "event", "filter", "kind", "period", "claim", "x", "", "offset"];
        string[] values = [.. Pieces, "claim", "tarar", "2025", "2025-99", "-5", "100", "/reindex", "a%zz", new string('y', 1500), "%", "+", "&&", "=;"];
        return from name in Gen.Elements(names)
               from count in Gen.Choose(0, 4)
               from keys in Gen.ArrayOf(Gen.Elements(arguments), 4)
               from given in Gen.ArrayOf(Gen.Elements(values), 4)
               from isEscaped in Gen.Elements(true, true, false)
               let pairs = keys.Zip(given).Take(count).Select(pair => $"{pair.First}={(isEscaped ? Escape(pair.Second) : Plain(pair.Second))}")
               select $"/api/{name}?{string.Join('&', pairs)}";
    }

    private static string Escape(string text) => Uri.EscapeDataString(string.Concat(text.Where(c => !char.IsSurrogate(c))));

    private static string Plain(string text) => string.Concat(text.Where(c => c is > ' ' and < '\x7f' and not '#' and not '"' and not '<' and not '>'));

    private static byte[] Who(string query) => Encoding.UTF8.GetBytes(
        """{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"who","arguments":{"query":""" + query + "}}}");

    private async Task<HttpStatusCode> StatusAsync(byte[] body)
    {
        using var response = await SendAsync(body);
        return response.StatusCode;
    }

    /// <summary>True where there is one answer, and it is the protocol's.</summary>
    private async Task<bool> PostAsync(byte[] body)
    {
        using var response = await SendAsync(body);
        var text = await response.Content.ReadAsStringAsync();
        return (int)response.StatusCode switch
        {
            200 => text.Split('\n').Count(line => line.StartsWith("data: {", StringComparison.Ordinal)) == 1,
            202 => text.Length == 0,
            400 => JsonDocument.Parse(text).RootElement.GetProperty("error").GetProperty("message").GetString()!.Length > 0,
            var status => throw new InvalidOperationException($"{status} for {Encoding.UTF8.GetString(body)}"),
        };
    }

    private async Task<bool> GetAsync(string address)
    {
        using var response = await host.Bot.Client.GetAsync(address);
        var text = await response.Content.ReadAsStringAsync();
        return response.StatusCode == HttpStatusCode.OK
            || response.StatusCode == HttpStatusCode.BadRequest && text.Length == 0 && address.Contains("%00", StringComparison.Ordinal) // no path of HTTP's
            || (int)response.StatusCode is 400 or 404 or 410 && response.Content.Headers.ContentType?.MediaType == "application/problem+json"
                && JsonDocument.Parse(text).RootElement.GetProperty("detail").GetString()!.Length > 0;
    }

    private async Task<HttpResponseMessage> SendAsync(byte[] body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/mcp") { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new System.Net.Http.Headers.MediaTypeHeaderValue("application/json");
        request.Headers.Add("Accept", "application/json, text/event-stream");
        return await host.Bot.Client.SendAsync(request);
    }

    private static async Task<long> MemoryAsync()
    {
        await Task.Yield();
        return GC.GetTotalMemory(forceFullCollection: true);
    }
}
