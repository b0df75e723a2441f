using System.Collections.Frozen;
using System.Collections.Immutable;

namespace TalksBot.Core.Articles;

/// <summary>Cuts a paragraph into sentences; survives abbreviations, initials, quotations and decimal points.</summary>
public static class SentenceSplitter
{
    private static readonly FrozenSet<string> Abbreviations = FrozenSet.ToFrozenSet(
        ["mr", "mrs", "ms", "dr", "prof", "gen", "lt", "col", "maj", "capt", "sgt", "sen", "rep", "gov", "st", "jr", "sr", "vs", "no",
         "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "etc", "inc", "ltd", "co", "corp", "brig", "adm", "hon", "rev"]);

    /// <summary>The sentences' spans in order; together they cover everything in the paragraph but white space.</summary>
    public static ImmutableArray<TextSpan> Split(string text, TextSpan paragraph)
    {
        var sentences = ImmutableArray.CreateBuilder<TextSpan>();
        var start = paragraph.Start;
        for (var i = paragraph.Start; i < paragraph.End; i++)
        {
            if (text[i] is not ('.' or '!' or '?' or '…'))
                continue;
            var end = i + 1;
            while (end < paragraph.End && text[end] is '.' or '!' or '?' or '"' or '”' or '’' or '\'' or ')' or ']' or '»')
                end++;
            if (end < paragraph.End && (!char.IsWhiteSpace(text[end]) || !StartsSentence(text, end, paragraph.End)))
                continue;
            if (text[i] == '.' && end == i + 1 && EndsInAbbreviation(text, start, i))
                continue;
            sentences.Add(TextSpan.FromBounds(start, end));
            while (end < paragraph.End && char.IsWhiteSpace(text[end]))
                end++;
            start = end;
            i = end - 1;
        }

        if (start < paragraph.End)
            sentences.Add(TextSpan.FromBounds(start, paragraph.End));
        return sentences.DrainToImmutable();
    }

    private static bool StartsSentence(string text, int position, int end)
    {
        while (position < end && (char.IsWhiteSpace(text[position]) || text[position] is '"' or '“' or '‘' or '\'' or '(' or '['))
            position++;
        return position >= end || !char.IsLower(text[position]);
    }

    private static bool EndsInAbbreviation(string text, int start, int stop)
    {
        var word = stop;
        while (word > start && (char.IsLetter(text[word - 1]) || text[word - 1] == '.'))
            word--;
        var length = stop - word;
        return length == 1 && char.IsUpper(text[word]) || length > 0 && Abbreviations.Contains(text[word..stop].ToLowerInvariant());
    }
}
