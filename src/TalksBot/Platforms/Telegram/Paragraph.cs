namespace TalksBot.Platforms.Telegram;

/// <summary>A paragraph of a message, not yet marked up.</summary>
/// <param name="Runs">Its words.</param>
/// <param name="IsQuote">Shown as a quotation that folds up when it is long.</param>
/// <param name="OpensGroup">An empty line stands before it.</param>
public sealed record Paragraph(ImmutableArray<TextRun> Runs, bool IsQuote = false, bool OpensGroup = false)
{
    public string Text => string.Concat(Runs.Select(run => run.Text));

    /// <summary>Length in UTF-16 units as Telegram counts it: without mark-up.</summary>
    public int Length => Runs.Sum(run => run.Text.Length);

    /// <summary>How many entities the mark-up makes.</summary>
    public int Entities => Runs.Count(run => run.IsEntity) + (IsQuote ? 1 : 0);

    public static Paragraph Of(string text, RunStyle style = RunStyle.Plain, bool opensGroup = false) =>
        new([new TextRun(text, style)], OpensGroup: opensGroup);

    /// <summary>The block behind a mark; as it is where there is none.</summary>
    public Paragraph Opened(string mark) => mark.Length == 0 || Runs.IsEmpty ? this : this with { Runs = [new TextRun(mark), .. Runs] };

    /// <summary>The block in two, cut before <paramref name="position"/>.</summary>
    public (Paragraph Head, Paragraph Tail) CutAt(int position)
    {
        var head = ImmutableArray.CreateBuilder<TextRun>();
        var tail = ImmutableArray.CreateBuilder<TextRun>();
        var start = 0;
        foreach (var run in Runs)
        {
            var cut = Math.Clamp(position - start, 0, run.Text.Length);
            if (cut > 0)
                head.Add(run with { Text = run.Text[..cut] });
            if (cut < run.Text.Length)
                tail.Add(run with { Text = run.Text[cut..] });
            start += run.Text.Length;
        }

        return (this with { Runs = head.DrainToImmutable() }, new Paragraph(tail.DrainToImmutable(), IsQuote));
    }
}

/// <summary>Words in one dress, not yet marked up.</summary>
/// <param name="Text">What the reader sees.</param>
/// <param name="Style">How.</param>
/// <param name="Link">Where a tap leads; null for nowhere.</param>
public sealed record TextRun(string Text, RunStyle Style = RunStyle.Plain, string? Link = null)
{
    public bool IsEntity => Style != RunStyle.Plain || Link is not null;
}

public enum RunStyle
{
    Plain,
    Bold,
    Italic,
    Code,
}
