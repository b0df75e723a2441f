namespace TalksBot.Core.Findings.Claims;

/// <summary>"the number of border guards killed": a toll of whoever is named in it.</summary>
internal static class TollPhrase
{
    private const int MostWords = 4;

    public static bool TryMatch(ImmutableArray<Token> tokens, int index, out HarmWord word, out int length)
    {
        (word, length) = (default!, 0);
        if (tokens[index].Lower != "number" || index + 3 >= tokens.Length || tokens[index + 1].Lower != "of")
            return false;
        var named = false;
        for (var i = index + 2; i < tokens.Length && i <= index + 2 + MostWords && tokens[i].IsWord; i++)
        {
            if (named && HarmWord.TryMatch(tokens, i, out var harm, out var words) && harm.Form is HarmForm.Participle or HarmForm.State)
            {
                (word, length) = (new HarmWord(harm.Harm, HarmForm.Toll, HarmNeeds.Nothing), i + words - index);
                return true;
            }

            if (ClauseWord.StartsAt(tokens, i))
                return false;
            named |= VictimLexicon.TryMatch(tokens, i, out _, out _);
        }

        return false;
    }
}
