namespace TalksBot.Core.Text;

/// <summary>
/// Cuts a paragraph into sentences. A quotation of several sentences is cut like any text, its attribution stays with the last:
/// «"We tried. We failed," she said.» is two sentences. Time is linear in the paragraph's length, whatever it holds.
/// </summary>
public static class SentenceSplitter
{
    /// <summary>Nothing that people write is longer; what is (tables, dumps) is cut at white space so that no rule meets it whole.</summary>
    public const int MaxLength = 2000;

    /// <summary>The sentences' spans in order; together they cover everything in the paragraph but white space.</summary>
    public static ImmutableArray<TextSpan> Split(string text, TextSpan paragraph)
    {
        var sentences = ImmutableArray.CreateBuilder<TextSpan>();
        var start = Characters.SkipBlanks(text, paragraph.Start, paragraph.End);
        var position = start;
        var quoteOpen = false;
        while (position < paragraph.End)
        {
            var c = text[position];
            if (c == '"')
                quoteOpen = !quoteOpen;
            if (position - start >= MaxLength)
                CutAt(LastBlank(text, start, position));
            else if (Characters.IsBullet(c) && position > start && Characters.IsBlank(text[position - 1])
                || char.IsAsciiLetterOrDigit(c) && ListMarks.Continues(text, start, position, paragraph.End))
                CutAt(position);
            if (!Characters.IsStop(c))
            {
                position++;
                continue;
            }

            var stop = SentenceStop.Read(text, position, paragraph.End, ref quoteOpen);
            position = stop.End;
            if (stop.EndsSentence(text, start, paragraph.End))
                CutAt(stop.End);
        }

        CutAt(paragraph.End);
        return sentences.DrainToImmutable();

        void CutAt(int end)
        {
            if (Characters.Trimmed(text, start, end) is { Length: > 0 } sentence)
                Add(sentence);
            start = Characters.SkipBlanks(text, end, paragraph.End);
            position = Math.Max(position, start);
        }

        // Stray marks ("…", a quotation mark after a space) are no sentence: they stay with the one before.
        void Add(TextSpan sentence)
        {
            if (sentences.Count > 0 && !HasLetterOrDigit(text, sentence) && sentence.End - sentences[^1].Start <= MaxLength)
                sentences[^1] = TextSpan.FromBounds(sentences[^1].Start, sentence.End);
            else
                sentences.Add(sentence);
        }
    }

    private static bool HasLetterOrDigit(string text, TextSpan span) =>
        Places.Any(span.Start, span.End, i => char.IsLetterOrDigit(text[i]) || char.IsSurrogate(text[i]));

    private static int LastBlank(string text, int start, int position)
    {
        for (var i = position; i > start + MaxLength / 2; i--)
            if (Characters.IsBlank(text[i]))
                return i;
        return Characters.SplitsPair(text, position) ? position - 1 : position;
    }
}
