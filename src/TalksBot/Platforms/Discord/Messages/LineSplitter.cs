using System.Text;

namespace TalksBot.Platforms.Discord.Messages;

/// <summary>Lays lines of markdown out over texts of a limited length, so that nothing is lost where it can be helped.</summary>
public static class LineSplitter
{
    private const char Ellipsis = '…';

    /// <summary>Lines up to here are kept whole: links and marks in them stay together.</summary>
    private const int KeptWhole = 1800;

    /// <returns>One text or more, each of at most <paramref name="length"/>; what the last one can't hold ends in an ellipsis.</returns>
    public static ImmutableArray<string> Split(IEnumerable<string> lines, int length, int mostTexts)
    {
        var texts = ImmutableArray.CreateBuilder<string>();
        var text = new StringBuilder();
        foreach (var piece in lines.SelectMany(line => Pieces(line, length)))
        {
            var room = length - text.Length - 1;
            if (piece.Length > room - 2 && text.Length > 0)
            {
                if (texts.Count == mostTexts - 1)
                {
                    texts.Add(text.Append('\n').Append(Ellipsis).ToString());
                    return texts.ToImmutable();
                }

                texts.Add(text.ToString());
                text.Clear();
            }

            text.Append(text.Length > 0 ? "\n" : "").Append(piece);
        }

        texts.Add(text.ToString());
        return texts.ToImmutable();
    }

    /// <summary>Markdown cut at a word to a length that includes the ellipsis.</summary>
    public static string Cut(string markdown, int length) =>
        markdown.Length <= length ? markdown : markdown[..End(markdown, 0, length - 1)].TrimEnd() + Ellipsis;

    private static List<string> Pieces(string line, int length)
    {
        if (line.Length <= Math.Min(KeptWhole, length - 4))
            return [line];
        var pieces = new List<string>();
        for (var start = 0; start < line.Length;)
        {
            var end = line.Length - start <= KeptWhole ? line.Length : End(line, start, Math.Min(KeptWhole, length - 4));
            pieces.Add(line[start..end].Trim(' '));
            start = end;
        }

        return pieces;
    }

    /// <summary>Where at most so many characters end: at a word's end, never within a character or an escape.</summary>
    private static int End(string markdown, int start, int length)
    {
        var limit = start + length;
        var end = markdown.LastIndexOf(' ', limit, length);
        if (end > start + (length / 2))
            return end;
        end = limit;
        while (end > start + 1 && (char.IsHighSurrogate(markdown[end - 1]) || markdown[end - 1] == '\\'))
            end--;
        return end;
    }
}
