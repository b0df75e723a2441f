using System.Runtime.InteropServices;

namespace TalksBot.Core.Search.Analysis;

/// <summary>A folded word with its term.</summary>
/// <param name="Word">The word.</param>
/// <param name="Term">Its term; null for a stop word.</param>
/// <param name="InCapitals">Its term where it is written in capitals; null for a stop word that is no acronym.</param>
internal sealed record KnownTerm(string Word, string? Term, string? InCapitals);

/// <summary>
/// The terms of the words met lately. A word has two places, and takes that of another where both are full: so nobody waits for anybody, and
/// there are never more than there is room for.
/// </summary>
/// <param name="make">Makes the term of a word that isn't there.</param>
internal sealed class KnownTerms(KnownTerms.Maker make)
{
    private const int Places = 1 << 15;

    public delegate KnownTerm Maker(ReadOnlySpan<char> word);

    private readonly KnownTerm?[] known = new KnownTerm?[Places];

    public KnownTerm Of(ReadOnlySpan<char> word)
    {
        var place = PlaceOf(word);
        if (known[place] is { } first && word.SequenceEqual(first.Word))
            return first;
        if (known[place ^ 1] is { } second && word.SequenceEqual(second.Word))
            return second;
        var made = make(word);
        known[known[place] is null ? place : place ^ 1] = made;
        return made;
    }

    // Quicker than a string's own hash, which guards against whoever would slow a dictionary down: here that costs no more than making a term again.
    private static int PlaceOf(ReadOnlySpan<char> word)
    {
        const int Block = sizeof(ulong) / sizeof(char);
        var hash = (ulong)word.Length;
        for (; word.Length >= Block; word = word[Block..])
            hash = Mixed(hash ^ MemoryMarshal.Read<ulong>(MemoryMarshal.AsBytes(word)));
        foreach (var letter in word)
            hash = (hash << 16) ^ (hash >> 48) ^ letter;
        return (int)(Mixed(hash) >> 40) % Places;
    }

    private static ulong Mixed(ulong hash)
    {
        const ulong Odd = 0x9E3779B97F4A7C15;
        hash *= Odd;
        return hash ^ (hash >> 32);
    }
}
