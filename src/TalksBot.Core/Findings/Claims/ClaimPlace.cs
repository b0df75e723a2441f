namespace TalksBot.Core.Findings.Claims;

/// <summary>Finds where the harm was done, as the sentence has it: the nearest place named after the figure, else before it.</summary>
internal static class ClaimPlace
{
    private const int MaxModifiers = 4;

    private static readonly FrozenSet<string> PlaceNouns = RuleData.Lines("Findings/Claims/place-nouns.txt").ToFrozenSet();
    /// <param name="sentence">The sentence.</param>
    /// <param name="toll">The figure.</param>
    /// <param name="limit">The token where the next figure that shares this one's verb, or has a place of its own, begins.</param>
    public static string? Find(Sentence sentence, Toll toll, int limit)
    {
        var tokens = sentence.Tokens;
        var allCapitals = Chunker.IsAllCapitals(sentence.Text);
        return Behind(tokens, toll, limit, allCapitals) ?? Heading(tokens, toll.Start, allCapitals)
            ?? Places.First(1, toll.Start - (toll.From ?? 0) + 1, back => At(tokens, toll.Start - back, allCapitals));
    }

    /// <summary>The place with a name that stands in or behind a figure; null where none does.</summary>
    public static string? NameBehind(Sentence sentence, Toll toll, int limit) =>
        Behind(sentence.Tokens, toll, limit, Chunker.IsAllCapitals(sentence.Text)) is { } place && place.Any(char.IsUpper) ? place : null;

    /// <summary>The place with a name that a preposition at a token opens.</summary>
    public static string? NameAt(Sentence sentence, int preposition) =>
        At(sentence.Tokens, preposition, Chunker.IsAllCapitals(sentence.Text)) is { } place && place.Any(char.IsUpper) ? place : null;

    /// <summary>Whether a word in lower case stands for a place that an article may name no more precisely ("village").</summary>
    public static bool IsPlaceNoun(string word) => PlaceNouns.Contains(word) || word.Is(SmallWords.LandNouns);

    private static string? Behind(ImmutableArray<Token> tokens, Toll toll, int limit, bool allCapitals) => Places.First(
        toll.Start, Places.End(toll.Start, limit, i => !LeavesClause(tokens, i, toll.End)), i => At(tokens, i, allCapitals));

    // "Tulvar, three raids and 5 deaths; Ossen – 7 deaths", "Tulvar: 4 dead": the name that opens the part of the sentence.
    private static string? Heading(ImmutableArray<Token> tokens, int toll, bool allCapitals)
    {
        var start = toll > 0 && tokens[toll - 1].Text == ":" ? toll - 1 : toll;
        while (start > 0 && !tokens[start - 1].Text.Is(SmallWords.StrongBreaks))
            start--;
        start += start < toll && tokens[start].Lower == "and" ? 1 : 0;
        var end = Places.End(start, toll, place => IsName(tokens, place, allCapitals));
        if (end == start || end == toll || !tokens[end].Text.Is(SmallWords.PlaceLineEnds))
            return null;
        var isPart = start > 0 && tokens[end].Text == ",";
        return isPart || end == toll - 1 && tokens[end].Text != "," && IsUnknown(tokens, start, end) ? tokens.Text(start, end) : null;
    }

    // "Tulvar: 4 dead", but "Update: 4 dead", "Rebels: 4 dead"
    private static bool IsUnknown(ImmutableArray<Token> tokens, int start, int end) => Places.All(start, end, i =>
        (WordList.Of(tokens[i].Lower) & ~WordTraits.GivenName) == WordTraits.None && !Lexicon.Of(tokens[i].Lower).IsKnown
        && !VictimLexicon.TryMatch(tokens, i, out _, out _) && !HarmWord.TryMatch(tokens, i, out _, out _) && tokens[i].Lower[^1] != 's');

    // A comma ends the clause unless an addition to the toll or the place itself follows.
    private static bool LeavesClause(ImmutableArray<Token> tokens, int i, int end)
    {
        if (i < end || i + 1 >= tokens.Length)
            return false;
        if (tokens[i].Text.Is(SmallWords.StrongBreaks))
            return true;
        return tokens[i].Text == ","
            && !(ClauseWord.TryMatch(tokens, i + 1, out var kind, out _) && kind is ChunkKind.Subset or ChunkKind.Prep or ChunkKind.And or ChunkKind.Adverb
                || NumberWords.TryRead(tokens, i + 1, out _, out _)
                || IsMember(tokens, i + 1));
    }

    // "… a farmer, a clerk and a nurse in Tulvar", but "… a farmer, an official in Tulvar said".
    private static bool IsMember(ImmutableArray<Token> tokens, int start) =>
        VictimGroupReader.ReadSingle(tokens, start, inTitle: false, allCapitals: false) is { IsDefinite: false } single
        && single.End < tokens.Length && tokens[single.End].Lower.Is(SmallWords.PlaceJoints);

    // A preposition, modifiers, and a name with its noun ("the northern Tulvar district") or a noun for places ("their common border").
    private static string? At(ImmutableArray<Token> tokens, int preposition, bool allCapitals)
    {
        if (!tokens[preposition].Lower.Is(SmallWords.ClaimPlacePrepositions))
            return null;
        var start = Places.End(preposition + 1, tokens.Length, at => tokens[at].Lower.Is(SmallWords.PlaceDeterminers));
        var end = Places.End(start, tokens.Length, at =>
            at - start < MaxModifiers && IsModifier(tokens, at) && !IsName(tokens, at, allCapitals) && !IsPlaceNoun(tokens, at));
        var name = end;
        while (end < tokens.Length
            && (IsName(tokens, end, allCapitals) || end > name && tokens[end].Lower.Is(SmallWords.NameInfixes) && end + 1 < tokens.Length && IsName(
                tokens, end + 1, allCapitals)))
            end++;
        var named = end > name;
        if (end < tokens.Length && IsPlaceNoun(tokens, end))
            return tokens.Text(start, EndOfName(tokens, end + 1, allCapitals));
        return named && tokens[preposition].Lower != "on" && !IsAttribute(tokens, end) ? tokens.Text(start, end) : null;
    }

    // "the village of Tal": the noun's own name.
    private static int EndOfName(ImmutableArray<Token> tokens, int noun, bool allCapitals)
    {
        if (noun >= tokens.Length || tokens[noun].Lower != "of")
            return noun;
        var first = noun + 1 < tokens.Length && tokens[noun + 1].Lower == "the" ? noun + 2 : noun + 1;
        var end = Places.End(first, tokens.Length, at => IsName(tokens, at, allCapitals));
        return end > first ? end : noun;
    }

    private static bool IsModifier(ImmutableArray<Token> tokens, int index) =>
        tokens[index].IsWord && !ClauseWord.StartsAt(tokens, index) && !HarmWord.TryMatch(tokens, index, out _, out _)
        && !VictimLexicon.IsNotPeople(tokens[index].Lower)
        && !VictimLexicon.TryMatch(tokens, index, out _, out _);

    private static bool IsName(ImmutableArray<Token> tokens, int index, bool allCapitals) =>
        !allCapitals && tokens[index].IsWord && tokens[index].IsCapitalised && !tokens[index].Lower.Is(SmallWords.ClaimPlaceNotPlaces)
            && !ClauseWord.StartsAt(tokens, index);

    private static bool IsPlaceNoun(ImmutableArray<Token> tokens, int index) => IsPlaceNoun(tokens[index].Lower);

    // "an Ardanian air strike", "the Kenyan and Tanzanian capitals": the name only says whose.
    private static bool IsAttribute(ImmutableArray<Token> tokens, int end) =>
        StateNames.Find(tokens[end - 1].Text)?.Demonyms.Contains(tokens[end - 1].Text) == true
        || end < tokens.Length && tokens[end].IsWord && !tokens[end].IsCapitalised && !ClauseWord.StartsAt(tokens, end)
        && !HarmWord.TryMatch(tokens, end, out _, out _) && !HospitalPhrase.TryMatch(tokens, end, out _, out _)
        && !tokens[end].Lower.EndsWith("ly", StringComparison.Ordinal) && !tokens[end].Lower.Is(SmallWords.ClaimPlaceTimeWords)
        && QuantityReader.Read(tokens, end) is null;
}
