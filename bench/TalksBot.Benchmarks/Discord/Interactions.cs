using System.Globalization;
using System.Net.Http.Headers;
using System.Text;

namespace TalksBot.Benchmarks.Discord;

/// <summary>Signed interactions of the kinds that people send, in turn.</summary>
internal sealed class Interactions(Ed25519Signer signer, Uri endpoint)
{
    public const string Admin = "42";

    private static readonly string[] Data =
    [
        """{"type":1,"name":"who","options":[{"type":3,"name":"name","value":"minister"}]}""",
        """{"type":1,"name":"when","options":[{"type":3,"name":"event","value":"ceasefire"}]}""",
        """{"type":1,"name":"ask","options":[{"type":3,"name":"question","value":"what do the delegations demand of each other?"}]}""",
        """{"type":1,"name":"casualties","options":[{"type":3,"name":"filter","value":"soldiers"}]}""",
        """{"type":1,"name":"quote","options":[{"type":3,"name":"name","value":"spokesman"}]}""",
        """{"type":1,"name":"status"}""",
        """{"type":1,"name":"help"}""",
    ];

    private const string Typing = """{"type":1,"name":"who","options":[{"type":3,"name":"name","value":"ta","focused":true}]}""";
    private const int Command = 2;
    private const int Autocomplete = 4;

    private long lastId = DateTimeOffset.UtcNow.ToUnixTimeMilliseconds() << 22;

    public HttpRequestMessage Next(int index) => index % 8 == 7
        ? Signed(Autocomplete, Typing, "7")
        : Signed(Command, Data[index % 8], "7");

    public HttpRequestMessage Reindex() =>
        Signed(Command, """{"type":1,"name":"reindex","options":[{"type":3,"name":"mode","value":"full"}]}""", Admin);

    /// <summary>A request whose signature is well-formed and another message's.</summary>
    public HttpRequestMessage Forged()
    {
        var request = Signed(Command, Data[0], "7");
        request.Content = Content(Body(Command, Data[1], "7"));
        return request;
    }

    private HttpRequestMessage Signed(int type, string data, string user)
    {
        var body = Body(type, data, user);
        var timestamp = DateTimeOffset.UtcNow.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var request = new HttpRequestMessage(HttpMethod.Post, endpoint) { Content = Content(body) };
        request.Headers.Add("X-Signature-Timestamp", timestamp);
        request.Headers.Add("X-Signature-Ed25519", signer.Sign([.. Encoding.ASCII.GetBytes(timestamp), .. body]));
        return request;
    }

    private byte[] Body(int type, string data, string user) => Encoding.UTF8.GetBytes(string.Create(
        CultureInfo.InvariantCulture,
        $$"""{"id":"{{Interlocked.Increment(ref lastId)}}","application_id":"1","type":{{type}},"token":"t","channel_id":"31","guild_id":"20","member":{"user":{"id":"{{user}}"},"roles":[]},"data":{{data}}}"""));

    private static ByteArrayContent Content(byte[] body) => new(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
}
