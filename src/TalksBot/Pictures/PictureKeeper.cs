using System.Security.Cryptography;
using System.Text;
using TalksBot.Core.Commands;
using TalksBot.Core.Views;

namespace TalksBot.Pictures;

/// <summary>
/// Draws pictures where the machine can, and keeps the latest by what they show. Where it can't, because the native libraries or a font are
/// missing, nothing is drawn and all else goes on; <c>/status</c> says why.
/// </summary>
/// <param name="log">Gets told once why nothing can be drawn.</param>
/// <param name="open">Opens the fonts; null for those of the system.</param>
public sealed class PictureKeeper(ILogger<PictureKeeper> log, Func<PictureDrawer>? open = null)
{
    /// <summary>A picture takes a quarter of a megabyte.</summary>
    private const int Most = 32;
    private const int MostLetters = 12;

    private readonly Lock guard = new();
    private readonly Dictionary<string, LinkedListNode<(string Key, Picture Picture)>> byKey = new(StringComparer.Ordinal);
    private readonly LinkedList<(string Key, Picture Picture)> latest = new();
    private readonly SortedSet<string> lacking = new(StringComparer.Ordinal);
    private PictureDrawer? drawer;
    private bool isBroken;
    private bool isPrepared;

    /// <summary>Whether there is something to draw and the machine has what it takes.</summary>
    public bool CanDraw(AnswerView? view, AnswerLanguage language)
    {
        if (view is null or FiguresView { Groups.IsEmpty: true } or TimelineView { Marks.IsEmpty: true } or QuoteView { Citations.IsEmpty: true }
            || Drawer() is not { } opened)
            return false;
        var lacks = opened.Lacks(view, language).Select(letter => letter.ToString()).ToList();
        if (lacks.Count == 0)
            return true;
        lock (guard)
            foreach (var letter in lacks)
                if (lacking.Count < MostLetters)
                    lacking.Add(letter);
        return false;
    }

    /// <summary>The picture, drawn now or before; null where the machine can't draw it.</summary>
    public Picture? Draw(AnswerView view, AnswerLanguage language, PictureForm form)
    {
        if (!CanDraw(view, language))
            return null;
        var key = Key(view, language, form);
        lock (guard)
            if (byKey.TryGetValue(key, out var known))
            {
                latest.Remove(known);
                latest.AddFirst(known);
                return known.Value.Picture;
            }

        var picture = Drawer()!.Draw(view, language, form);
        lock (guard)
        {
            if (byKey.TryAdd(key, new LinkedListNode<(string, Picture)>((key, picture))))
                latest.AddFirst(byKey[key]);
            while (latest.Count > Most)
            {
                byKey.Remove(latest.Last!.Value.Key);
                latest.RemoveLast();
            }
        }

        return picture;
    }

    /// <summary>The picture of an answer, with its first line and what was searched.</summary>
    public Picture? Draw(Answer answer) =>
        Of(answer) is { } view ? Draw(view, answer.Language, PictureForm.Chat) : null;

    /// <summary>What a picture of an answer shows; null where there is nothing to draw.</summary>
    public static AnswerView? Of(Answer answer) => answer.View is { } view ? view with { Title = answer.Summary, Scope = answer.Scope } : null;

    /// <summary>Looks once whether each language can be written, so that the first picture doesn't wait for fonts to be opened.</summary>
    public void Prepare()
    {
        if (Interlocked.Exchange(ref isPrepared, true) || Drawer() is not { } opened)
            return;
        var without = AnswerLanguage.All.Where(language => opened.Lacks(language.Keys.Select(language.Fact)).Any()).ToList();
        lock (guard)
            lacking.UnionWith(without.Select(language => language.Code));
        if (without.Count > 0)
            log.LogWarning(
                "No font has the letters of {Languages}: no picture is drawn in them (Debian's fonts are in fonts-noto-core)",
                string.Join(", ", without.Select(language => language.Code)));
    }

    public ImmutableArray<(Label Name, Label Value)> Lines
    {
        get
        {
            Prepare();
            lock (guard)
                return
                [
                    (Label.Of("status.pictures"),
                        isBroken ? Label.Of("status.pictures.natives")
                        : lacking.Count > 0 ? Label.Of("status.pictures.letters", ("letters", string.Join(' ', lacking)))
                        : Label.Of("status.pictures.drawn")),
                ];
        }
    }

    private static string Key(AnswerView view, AnswerLanguage language, PictureForm form) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"{view.GetType().Name} {language.Code} {form}\n{PictureWords.Of(view, language)}")));

    private PictureDrawer? Drawer()
    {
        lock (guard)
        {
            if (drawer is not null || isBroken)
                return drawer;
            try
            {
                return drawer = open is null ? PictureDrawer.OfSystem() : open();
            }
            catch (Exception fault) when (fault is TypeInitializationException or TypeLoadException or BadImageFormatException)
            {
                isBroken = true;
                log.LogWarning(
                    "No pictures are drawn: SkiaSharp's native libraries can't be loaded (Debian has what they need in libfontconfig1): {Reason}",
                    (fault.InnerException ?? fault).Message.Split('\n')[0]);
                return null;
            }
        }
    }
}
