using System.Globalization;
using System.Text;

namespace TalksBot.Tests.Hardening;

/// <summary>
/// Inputs that nobody means well with: random bytes, random Unicode, and whole pages, feeds, articles and questions with pieces
/// changed. CI runs a fixed number of rounds from a fixed seed; TALKSBOT_FUZZ_SECONDS runs each reader for so long from a new one.
/// </summary>
internal static class Mutations
{
    private const int Rounds = 150;
    private const int MaxLength = 20_000;

    // Where there is time, one in a hundred is of the size of the longest articles.
    private const int LongEvery = 100;
    private const int MaxLongLength = 200_000;

    private static readonly string[] Pieces =
    [
        "\0", "\u001b[31m", "\r", "\n", "\ud800", "\udc00", "\u202e", "\ufeff", "\u00a0", "é", "𝔞", "ا", "<", ">", "</", "<![CDATA[", "]]>", "&#0;", "&x;",
        "\"", "'", "{", "}", "[", "]",
        "---\n", ": ", "\\ud800", "\\u0000", "<article>", "<a>", "</p>", "<svg>", "AFP/", "2025-11-02", "gmt ", "999999999999999999999", "-1", "%00", "//[bad",
        "javascript:", "http://",
        "“", "”", "killed ", "said ", "Mr. ", "\t", "=1+1", ",,,,", "....", "((((",
    ];

    public static TimeSpan? Duration => Environment.GetEnvironmentVariable("TALKSBOT_FUZZ_SECONDS") is { Length: > 0 } seconds
        ? TimeSpan.FromSeconds(double.Parse(seconds, CultureInfo.InvariantCulture))
        : null;

    /// <summary>The same texts each time, unless there is time for more.</summary>
    /// <param name="share">How many readers share the time.</param>
    /// <param name="seeds">What is changed.</param>
    public static IEnumerable<string> Texts(int share, params string[] seeds)
    {
        var random = new Random(Duration is null ? 19 : Environment.TickCount);
        var end = DateTime.UtcNow + Duration / share;
        for (var round = 0; end is null ? round < Rounds : DateTime.UtcNow < end; round++)
            yield return (round % 10) switch
            {
                0 => Encoding.Latin1.GetString(Bytes(random)),
                1 => Encoding.UTF8.GetString(Bytes(random)),
                2 => Encoding.Unicode.GetString(Bytes(random)),
                3 => Repeated(random, end is not null && round % LongEvery == 3 ? MaxLongLength : MaxLength),
                4 when end is not null && round % LongEvery == 4 => Long(seeds[random.Next(seeds.Length)], random),
                _ => Mutated(seeds[random.Next(seeds.Length)], random),
            };
    }

    private static byte[] Bytes(Random random)
    {
        var bytes = new byte[random.Next(2000)];
        random.NextBytes(bytes);
        return bytes;
    }

    private static string Repeated(Random random, int maxLength)
    {
        var piece = Pieces[random.Next(Pieces.Length)] + Pieces[random.Next(Pieces.Length)];
        return string.Concat(Enumerable.Repeat(piece, random.Next(1, maxLength / piece.Length)));
    }

    private static string Long(string seed, Random random)
    {
        var text = new StringBuilder();
        while (text.Length < MaxLongLength)
            text.Append(Mutated(seed, random)).Append('\n');
        return text.ToString(0, random.Next(MaxLength, MaxLongLength));
    }

    private static string Mutated(string seed, Random random)
    {
        var text = new StringBuilder(seed);
        for (var change = random.Next(1, 12); change > 0; change--)
        {
            var at = random.Next(text.Length + 1);
            var length = random.Next(Math.Min(text.Length - at, 60) + 1);
            switch (random.Next(4))
            {
                case 0:
                    text.Remove(at, length);
                    break;
                case 1:
                    text.Insert(at, Pieces[random.Next(Pieces.Length)]);
                    break;
                case 2:
                    text.Insert(random.Next(text.Length + 1), text.ToString(at, length));
                    break;
                default:
                    text.Insert(at, string.Concat(Enumerable.Repeat(text.ToString(at, Math.Min(length, 20)), random.Next(100))));
                    break;
            }
        }

        return text.Length > MaxLength ? text.ToString(0, MaxLength) : text.ToString();
    }
}
