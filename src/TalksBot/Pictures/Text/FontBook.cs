using System.Collections.Concurrent;
using System.Text;
using SkiaSharp;

namespace TalksBot.Pictures.Text;

/// <summary>Which font has which letter. Opened fonts are kept for as long as the program runs.</summary>
/// <param name="installed">Finds a family that is installed; null for none.</param>
/// <param name="otherwise">Finds any font that has a letter; null for none.</param>
internal sealed class FontBook(Func<string, SKFontStyle, SKTypeface?> installed, Func<int, SKTypeface?> otherwise)
{
    private static readonly ImmutableArray<(string Script, ImmutableArray<string> Families)> Preferred =
        [.. Rows().Select(row => (row[0], row[1].Split(',').ToImmutableArray()))];

    private readonly ConcurrentDictionary<(string Family, bool IsBold), TextFace?> families = new();
    private readonly ConcurrentDictionary<(int Letter, bool IsBold), TextFace?> faces = new();

    /// <summary>The fonts of the system.</summary>
    /// <exception cref="TypeInitializationException">The native libraries can't be loaded.</exception>
    /// <exception cref="DllNotFoundException">The native libraries can't be loaded.</exception>
    public static FontBook OfSystem() => new(
        (family, style) => SKFontManager.Default.MatchFamily(family, style),
        letter => SKFontManager.Default.MatchCharacter(letter));

    /// <summary>The font of a letter; null where none has it.</summary>
    public TextFace? Of(Rune letter, bool isBold) => faces.GetOrAdd((letter.Value, isBold), key => Find(new Rune(key.Letter), key.IsBold));

    /// <summary>The letters and digits of a text that no font has.</summary>
    public IEnumerable<Rune> Lacks(string text) =>
        text.EnumerateRunes().Where(letter => Rune.IsLetterOrDigit(letter) && Of(letter, isBold: false) is null);

    private TextFace? Find(Rune letter, bool isBold)
    {
        foreach (var family in Families(letter))
            if (families.GetOrAdd((family, isBold), key => Open(key.Family, key.IsBold)) is { } face && face.Has(letter))
                return face;
        if (otherwise(letter.Value) is not { } any)
            return null;
        var other = families.GetOrAdd(($"\0{any.FamilyName}", isBold), _ => new TextFace(any))!;
        return other.Has(letter) ? other : null;
    }

    // The family of the script first, so that a line is of one font, then the others.
    private static IEnumerable<string> Families(Rune letter) =>
        Preferred.OrderBy(row => row.Script != Script(letter.Value)).SelectMany(row => row.Families);

    private TextFace? Open(string family, bool isBold) =>
        installed(family, isBold ? SKFontStyle.Bold : SKFontStyle.Normal) is { } face && face.FamilyName == family ? new TextFace(face) : null;

    private static string Script(int letter) => letter switch
    {
        (>= 0x0600 and <= 0x08FF) or (>= 0xFB50 and <= 0xFEFC) => "Arabic",
        >= 0x0900 and <= 0x097F => "Devanagari",
        _ => "Latin",
    };

    private static IEnumerable<string[]> Rows()
    {
        using var file = typeof(FontBook).Assembly.GetManifestResourceStream("Pictures/Text/fonts.tsv")!;
        using var reader = new StreamReader(file);
        foreach (var line in reader.ReadToEnd().Split('\n'))
            if (line.Length > 0 && line[0] != '#')
                yield return line.TrimEnd('\r').Split('\t');
    }
}
