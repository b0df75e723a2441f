using System.Runtime.CompilerServices;
using System.Text;

namespace TalksBot.Tests.Platforms.Discord;

/// <summary>A request signed once by tweetnacl (node-discord/vectors.mjs).</summary>
public sealed record SignedVector(string Name, bool IsGood, string PublicKey, string Timestamp, string Signature, string Body)
{
    /// <summary>When the good ones were signed.</summary>
    public static DateTimeOffset SignedAt { get; } = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static IEnumerable<SignedVector> All { get; } = Read();

    public static SignedVector Named(string name) => All.Single(vector => vector.Name == name);

    public HttpRequestMessage Request(Uri url)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = new StringContent(Body, Encoding.UTF8, "application/json") };
        request.Headers.TryAddWithoutValidation("X-Signature-Ed25519", Signature);
        request.Headers.TryAddWithoutValidation("X-Signature-Timestamp", Timestamp);
        return request;
    }

    public override string ToString() => Name;

    private static SignedVector[] Read([CallerFilePath] string here = "") =>
    [
        .. File.ReadLines(Path.Combine(Path.GetDirectoryName(here)!, "SignedVectors.tsv"))
            .Select(line => line.Split('\t'))
            .Select(cells => new SignedVector(cells[0], cells[1] == "true", cells[2], cells[3], cells[4], cells[5])),
    ];
}
