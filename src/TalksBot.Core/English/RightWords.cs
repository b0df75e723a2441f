using System.Text;

namespace TalksBot.Core.English;

/// <summary>Common English words, whatever the articles hold: none of them is a slip, and none a name that the articles lack.</summary>
internal static class RightWords
{
    // Tens of thousands, in the order of their letters: they are looked up as they lie in the file, since a set of them takes long to make.
    private static readonly byte[] All = Words(RuleData.Bytes("English/english-words.txt"));

    /// <param name="word">A folded word.</param>
    public static bool Has(string word)
    {
        Span<byte> sought = stackalloc byte[WordReader.BufferLength];
        if (!Encoding.UTF8.TryGetBytes(word, sought, out var length) || length == 0)
            return false;
        sought = sought[..length];
        for (ReadOnlySpan<byte> words = All; !words.IsEmpty;)
        {
            var start = words[..(words.Length / 2)].LastIndexOf((byte)'\n') + 1;
            var end = words[start..].IndexOf((byte)'\n') is var left and >= 0 ? start + left : words.Length;
            switch (sought.SequenceCompareTo(words[start..end]))
            {
                case 0:
                    return true;
                case < 0:
                    words = words[..start];
                    break;
                default:
                    words = words[Math.Min(end + 1, words.Length)..];
                    break;
            }
        }

        return false;
    }

    private static byte[] Words(ReadOnlySpan<byte> file)
    {
        while (file[0] == '#')
            file = file[(file.IndexOf((byte)'\n') + 1)..];
        return file.ToArray();
    }
}
