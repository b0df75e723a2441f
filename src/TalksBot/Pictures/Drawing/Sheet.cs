using SkiaSharp;
using TalksBot.Core.Views;
using TalksBot.Pictures.Text;
using TalksBot.Platforms;

namespace TalksBot.Pictures.Drawing;

/// <summary>The paper that a picture is drawn on: its edges, its language, and how words and places stand on it.</summary>
internal sealed class Sheet(TextSetter setter, AnswerLanguage language, PictureForm form)
{
    public const float Margin = 16;
    public const float Gap = 8;

    private const int SourcesOnLines = 3;

    private readonly bool isRightToLeft = language.IsRightToLeft;

    public AnswerLanguage Language => language;

    /// <summary>How wide what is drawn may be.</summary>
    public float Width => form.Width - 2 * Margin;

    /// <summary>How high all of it may be.</summary>
    public float Room => form.MostHeight - 2 * Margin;

    /// <summary>Where a place of an axis lies: in a right-to-left language it begins at the right.</summary>
    public float X(double at) => (float)(isRightToLeft ? Margin + Width * (1 - at) : Margin + Width * at);

    /// <summary>The left edge of something that stands so far from where lines begin.</summary>
    public float Left(float indent, float width) => isRightToLeft ? Margin + Width - indent - width : Margin + indent;

    public SetText Set(Label label, TextStyle style, float width, int mostLines = int.MaxValue) =>
        setter.Set(BidiText.Of(label, language), style, width, isRightToLeft, mostLines);

    /// <summary>An article's words, which run as they begin, with the numbers of their citations behind them.</summary>
    public SetText SetQuote(string words, ImmutableArray<int> citations, TextStyle style, float width, int mostLines)
    {
        var runsRight = BidiText.BeginsRightToLeft(words);
        var marks = string.Concat(citations.Select(number => $"\u00A0[{number + 1}]"));
        var whole = setter.Set(BidiText.Paragraph(words, runsRight) + marks, style, width, runsRight);
        if (whole.Lines.Length <= mostLines || marks.Length == 0)
            return whole.Lines.Length <= mostLines ? whole : setter.Set(BidiText.Paragraph(words, runsRight), style, width, runsRight, mostLines);

        // The numbers stay where the words are cut.
        var numbers = setter.Set(marks, style, width, runsRight);
        var cut = setter.Set(BidiText.Paragraph(words, runsRight), style, width - numbers.Width - style.Size, runsRight, mostLines);
        var last = cut.Lines[^1];
        return cut with
        {
            Lines = cut.Lines.SetItem(
                cut.Lines.Length - 1,
                new TextLine(runsRight ? [.. numbers.Lines[0].Pieces, .. last.Pieces] : [.. last.Pieces, .. numbers.Lines[0].Pieces])),
        };
    }

    /// <summary>Words across the whole width.</summary>
    public SheetBlock Text(Label label, TextStyle style, int mostLines = int.MaxValue, float after = 0)
    {
        var block = Set(label, style, Width, mostLines);
        return new SheetBlock(block.Height + after, (canvas, top) => block.Draw(canvas, Margin, top, Width));
    }

    public static SheetBlock Space(float height) => new(height, (_, _) => { });

    /// <summary>Puts as much as has room between what stands first and what stands last, and draws it.</summary>
    /// <param name="head">What stands first.</param>
    /// <param name="body">What may be left out, from the end.</param>
    /// <param name="foot">What stands last, for the blocks of the body that are shown.</param>
    public Picture Draw(IReadOnlyList<SheetBlock> head, IReadOnlyList<SheetBlock> body, Func<IReadOnlyList<SheetBlock>, IReadOnlyList<SheetBlock>> foot)
    {
        var shown = new List<SheetBlock>();
        var end = foot(shown);
        foreach (var block in body)
        {
            shown.Add(block);
            var longer = foot(shown);

            // The first is shown whatever it takes: there is no picture without.
            if (shown.Count > 1 && Height(head) + Height(shown) + Height(longer) > Room)
            {
                shown.RemoveAt(shown.Count - 1);
                break;
            }

            end = longer;
        }

        return Paint(SheetBlock.Stack([.. head, .. shown, .. end]));
    }

    private static float Height(IEnumerable<SheetBlock> blocks) => blocks.Sum(block => block.Height);

    /// <summary>The sources of what is shown, a line each where they are few, and what was searched.</summary>
    public IEnumerable<SheetBlock> Sources(AnswerView view, IEnumerable<SheetBlock> shown)
    {
        var cited = shown.SelectMany(block => block.Citations).Distinct().Order().ToList();
        var sources = cited.Select(number => Label.Joined("\u00A0", $"[{number + 1}]", SourceLabel.Of(view.Citations[number].Article))).ToList();
        IEnumerable<Label> lines = sources.Count > SourcesOnLines ? [Label.Joined(" · ", sources)] : sources;
        foreach (var line in lines)
            yield return Text(line, PictureStyles.Source);
        if (view.Scope is { } scope)
            yield return Text(scope, PictureStyles.Source);
    }

    private Picture Paint(SheetBlock all)
    {
        var (width, height) = ((int)(form.Width * form.Scale), (int)Math.Ceiling((form.Height ?? all.Height + 2 * Margin) * form.Scale));
        using var surface = SKSurface.Create(new SKImageInfo(width, height, SKColorType.Rgb888x, SKAlphaType.Opaque));
        var canvas = surface.Canvas;
        canvas.Clear(PictureColors.Paper);
        canvas.Scale(form.Scale);
        if (form.Height is { } given && all.Height + 2 * Margin is var needed && needed > given)
        {
            var smaller = given / needed;
            canvas.Scale(smaller);
            canvas.Translate(isRightToLeft ? form.Width / smaller - form.Width : 0, 0);
        }

        all.Draw(canvas, Margin);
        using var image = surface.Snapshot();
        using var pixels = image.PeekPixels();

        // Each line as it differs from the one above, weakly packed: a fifth of the time of the encoder's own choice, and a fifth more bytes.
        using var png = pixels!.Encode(new SKPngEncoderOptions(SKPngEncoderFilterFlags.Up, 3))!;
        return new Picture(png.ToArray(), width, height);
    }
}
