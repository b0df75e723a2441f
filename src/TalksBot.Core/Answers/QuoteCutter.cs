namespace TalksBot.Core.Answers;

/// <summary>Keeps quotes to <see cref="Citation.MaxLength"/> characters.</summary>
public static class QuoteCutter
{
    private static readonly char[] Joints = [';', ',', '—', '–', ':'];

    /// <summary>The quote as it is where it fits; else its beginning, ended at a joint of the sentence or between two words.</summary>
    public static Quote Cut(Quote quote) => Cut(quote, quote.Span.Start);

    /// <summary>The quote as it is where it fits; else the stretch between two of its joints that is worth most.</summary>
    /// <param name="quote">The words.</param>
    /// <param name="worth">What a stretch is worth, counted as the quote's span is.</param>
    public static Quote Cut(Quote quote, Func<TextSpan, double> worth)
    {
        if (quote.Text.Length <= Citation.MaxLength)
            return quote;
        var starts = Enumerable.Range(1, quote.Text.Length - 2)
            .Where(at => quote.Text[at] == ' ' && Joints.Contains(quote.Text[at - 1]))
            .Select(at => at + 1)
            .Prepend(0);
        return starts
            .Select(start => new TextSpan(quote.Span.Start + start, End(quote.Text, start) - start))
            .Select(quote.Part)
            .MaxBy(part => worth(part.Span))!;
    }

    /// <param name="quote">The words.</param>
    /// <param name="keep">A place that must stay inside, counted as the quote's span is.</param>
    public static Quote Cut(Quote quote, int keep)
    {
        if (quote.Text.Length <= Citation.MaxLength)
            return quote;
        var start = 0;
        if (keep - quote.Span.Start >= End(quote.Text, 0))
        {
            // The place lies beyond a first cut: begin at the last word's start that leaves it in.
            start = Math.Min(keep - quote.Span.Start - Citation.MaxLength / 2, quote.Text.Length - Citation.MaxLength);
            start = quote.Text.IndexOf(' ', start) is var space and >= 0 && space < keep - quote.Span.Start ? space + 1 : start;
        }

        var end = End(quote.Text, start);
        return quote.Part(new TextSpan(quote.Span.Start + start, end - start));
    }

    private static int End(string text, int start)
    {
        if (text.Length - start <= Citation.MaxLength)
            return text.Length;
        var window = text.AsSpan(start, Citation.MaxLength);
        var joint = window.LastIndexOfAny(Joints);
        if (joint > Citation.MaxLength / 2)
            return start + joint;
        var space = window.LastIndexOf(' ');
        var end = space > 0 ? space : Citation.MaxLength;
        return start + (char.IsHighSurrogate(window[end - 1]) ? end - 1 : end);
    }
}
