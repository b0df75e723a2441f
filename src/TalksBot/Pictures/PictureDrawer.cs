using System.Text;
using TalksBot.Core.Views;
using TalksBot.Pictures.Drawing;
using TalksBot.Pictures.Text;

namespace TalksBot.Pictures;

/// <summary>Draws what is to be looked at. One picture at a time: each takes a processor for some hundredths of a second.</summary>
public sealed class PictureDrawer
{
    private readonly Lock oneAtATime = new();
    private readonly FontBook fonts;
    private readonly TextSetter setter;

    internal PictureDrawer(FontBook fonts) => (this.fonts, setter) = (fonts, new TextSetter(fonts));

    /// <summary>Draws with the fonts of the system.</summary>
    /// <exception cref="TypeInitializationException">The native libraries can't be loaded.</exception>
    /// <exception cref="DllNotFoundException">The native libraries can't be loaded.</exception>
    public static PictureDrawer OfSystem() => new(FontBook.OfSystem());

    /// <summary>The letters of the picture that no font has; without any it can be drawn.</summary>
    public IEnumerable<Rune> Lacks(AnswerView view, AnswerLanguage language) => Lacks([PictureWords.Of(view, language)]);

    /// <summary>The letters of some words that no font has.</summary>
    public IEnumerable<Rune> Lacks(IEnumerable<string> words)
    {
        lock (oneAtATime)
            return [.. words.SelectMany(fonts.Lacks).Distinct()];
    }

    /// <summary>Draws it; what no font has the letters of is left out.</summary>
    public Picture Draw(AnswerView view, AnswerLanguage language, PictureForm form)
    {
        var sheet = new Sheet(setter, language, form);
        lock (oneAtATime)
            return view switch
            {
                FiguresView figures => new FigurePicture(sheet, figures).Draw(),
                TimelineView timeline => new TimelinePicture(sheet, timeline).Draw(),
                QuoteView quote => new QuotePicture(sheet, quote).Draw(),
                _ => throw new ArgumentException($"There is no picture of a {view.GetType().Name}.", nameof(view)),
            };
    }
}

/// <summary>A drawn picture.</summary>
/// <param name="Png">The file.</param>
/// <param name="Width">In pixels.</param>
/// <param name="Height">In pixels.</param>
public sealed record Picture(byte[] Png, int Width, int Height);

/// <summary>How large a picture is.</summary>
/// <param name="Width">Its width in units; letters are 11 to 20 units high.</param>
/// <param name="Scale">How many pixels a unit takes.</param>
/// <param name="MostHeight">How high it may be, in units: what has no room is left to the answer, but for the first part.</param>
/// <param name="Height">Its height where it is given; null for what it needs. What is higher is drawn smaller.</param>
public sealed record PictureForm(int Width, float Scale, int MostHeight, int? Height = null)
{
    /// <summary>As wide as a phone held upright, three pixels a unit. Telegram makes a picture smaller that is higher than this.</summary>
    public static PictureForm Chat { get; } = new(360, 3, 700);

    /// <summary>What a link to the page shows, 1,200 by 630 pixels.</summary>
    public static PictureForm Preview { get; } = new(600, 2, 315, 315);
}
