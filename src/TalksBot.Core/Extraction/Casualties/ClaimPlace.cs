using System.Collections.Frozen;
using System.Collections.Immutable;
using TalksBot.Core.Articles;

namespace TalksBot.Core.Extraction.Casualties;

/// <summary>Finds where the harm was done, as the sentence has it: the nearest place named after the figure, else before it.</summary>
internal static class ClaimPlace
{
    private const int MaxWords = 6;

    private static readonly FrozenSet<string> Prepositions = FrozenSet.ToFrozenSet("in at near outside inside across around along on".Split(' '));
    private static readonly FrozenSet<string> PlaceNouns = RuleData.Lines("Extraction/Casualties/place-nouns.txt").ToFrozenSet();
    private static readonly FrozenSet<string> NotPlaces = FrozenSet.ToFrozenSet(
        "january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday jan feb mar apr jun jul aug sep sept oct nov dec twitter facebook telegram x".Split(' '));

    public static string? Find(Sentence sentence, Toll toll)
    {
        var tokens = sentence.Tokens;
        var allCapitals = Chunker.IsAllCapitals(sentence.Text);
        for (var i = toll.Group.Start; i < tokens.Length; i++)
            if (At(tokens, i, allCapitals) is { } after)
                return after;
        for (var i = toll.Start - 1; i >= 0; i--)
            if (At(tokens, i, allCapitals) is { } before)
                return before;
        return null;
    }

    private static string? At(ImmutableArray<Token> tokens, int preposition, bool allCapitals)
    {
        if (!Prepositions.Contains(tokens[preposition].Lower) || preposition + 1 >= tokens.Length)
            return null;
        var start = preposition + 1;
        while (start < tokens.Length && tokens[start].Lower is "the" or "a" or "an" or "their" or "its" or "his")
            start++;
        var end = start;
        var named = false;
        while (end < tokens.Length && end - start < MaxWords && tokens[end].IsWord
            && (!ClauseWord.StartsAt(tokens, end) || tokens[end].Lower == "of" && end > start) && !HarmWord.TryMatch(tokens, end, out _, out _))
        {
            if (NotPlaces.Contains(tokens[end].Lower))
                break;
            named |= tokens[end].IsCapitalised && !allCapitals || PlaceNouns.Contains(tokens[end].Lower) || tokens[end].Lower == "side";
            end++;
            if (end < tokens.Length && named && !tokens[end - 1].IsCapitalised && tokens[end].Lower != "of" && PlaceNouns.Contains(tokens[end - 1].Lower))
                break;
        }

        while (end > start && tokens[end - 1].Lower == "of")
            end--;
        return named && end > start ? string.Join(' ', Enumerable.Range(start, end - start).Select(i => tokens[i].Text)) : null;
    }
}
