using System.Text;

namespace TalksBot.Core.Questions.Languages;

/// <summary>Makes spellings of one word alike: letters that keyboards exchange, marks that most leave out, digits of other scripts.</summary>
internal static class ScriptText
{
    // The letters that stand for those below them.
    private const string Written = "يىئےېۍێۓكڪګةۀہھەۂۃأإآٱؤۇٶںڼ";
    private const string Read = "ییییییییککگهههههههااااووونن";

    private const char Virama = '\u094D';
    private const char Anusvara = '\u0902';
    private const string Nasals = "ङञणनम";

    // Letters with a dot of their own are those without it.
    private const string Dotted = "\u0929\u0931\u0934\u0958\u0959\u095A\u095B\u095C\u095D\u095E\u095F";
    private const string Undotted = "नरळकखगजडढफय";

    /// <summary>Whether the letter is one of the Arabic script.</summary>
    public static bool IsArabic(char letter) => letter is >= '\u0600' and <= '\u06FF' or >= '\u0750' and <= '\u077F' or >= '\uFB50' and <= '\uFDFF';

    public static bool IsDevanagari(char letter) => letter is >= '\u0900' and <= '\u097F';

    public static bool IsLatin(char letter) => char.IsLetter(letter) && letter < 0x0250 || letter is >= '\u1E00' and <= '\u1EFF';

    /// <summary>The text in the spelling that words are compared in; of Latin letters, without their marks and in lower case.</summary>
    public static string Fold(string text)
    {
        if (!text.AsSpan().ContainsAnyExceptInRange('a', 'z'))
            return text;
        var folded = new StringBuilder(text.Length);
        Span<char> letters = stackalloc char[Folding.MaxLength];
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (Digit(c) is { } digit)
                folded.Append(digit);
            else if (IsArabic(c))
                FoldArabic(c, folded);
            else if (IsDevanagari(c))
                FoldDevanagari(text, i, folded);
            else
                folded.Append(letters[..Folding.Fold(c, letters)]);
        }

        return folded.ToString();
    }

    private static char? Digit(char c) => c switch
    {
        >= '٠' and <= '٩' => (char)('0' + c - '٠'),
        >= '۰' and <= '۹' => (char)('0' + c - '۰'),
        >= '०' and <= '९' => (char)('0' + c - '०'),
        _ => null,
    };

    private static void FoldArabic(char c, StringBuilder folded)
    {
        if (c is 'ء' or 'ـ' or >= '\u064B' and <= '\u065F' or '\u0670' or >= '\u0610' and <= '\u061A' or >= '\u06D6' and <= '\u06ED')
            return;
        var at = Written.IndexOf(c);
        folded.Append(at < 0 ? c : Read[at]);
    }

    private static void FoldDevanagari(string text, int i, StringBuilder folded)
    {
        var c = text[i];
        if (c == '\u093C')
            return;
        if (c == '\u0901')
            folded.Append(Anusvara);
        else if (Dotted.IndexOf(c) is var dotted and >= 0)
            folded.Append(Undotted[dotted]);
        else if (c == Virama && i > 0 && Nasals.Contains(text[i - 1]) && i + 1 < text.Length && IsDevanagari(text[i + 1]) && !Nasals.Contains(text[i + 1])
            && text[i + 1] is not ('य' or 'र' or 'व' or 'ह'))
        {
            folded.Length--;
            folded.Append(Anusvara);
        }
        else if (c is 'य' && i > 0 && i + 1 < text.Length && text[i + 1] is 'े' or 'ी' && IsLast(text, i + 2) && IsVowelBefore(text, i))
        {
            // "गये" is "गए": the vowel that follows stands by itself.
            folded.Append(text[i + 1] == 'े' ? 'ए' : 'ई');
        }
        else if (c is 'े' or 'ी' && i > 1 && text[i - 1] == 'य' && IsLast(text, i + 1) && IsVowelBefore(text, i - 1))
        {
        }
        else
            folded.Append(c);
    }

    private static bool IsLast(string text, int at) => at >= text.Length || !IsDevanagari(text[at]);

    // Of "गये" the letter before has its own vowel; a joined one ("मंत्र्ये") hasn't.
    private static bool IsVowelBefore(string text, int at) => at > 0 && text[at - 1] != Virama;
}
