namespace TalksBot.Core.English;

/// <summary>The forms of a verb that forms its past in -ed.</summary>
internal static class VerbEndings
{
    private const string Vowels = "aeiou";

    /// <summary>Each form with what it is; where writers double the last letter or don't, both.</summary>
    public static IEnumerable<(string Form, WordKinds Kinds)> Of(string verb)
    {
        const WordKinds Past = WordKinds.Past | WordKinds.Participle;
        yield return (verb, WordKinds.Base);
        if (verb[^1] == 'y' && !IsVowel(verb[^2]))
        {
            yield return ($"{verb[..^1]}ies", WordKinds.Present);
            yield return ($"{verb[..^1]}ied", Past);
            yield return ($"{verb}ing", WordKinds.Gerund);
            yield break;
        }

        yield return (verb + (Hisses(verb) ? "es" : "s"), WordKinds.Present);
        if (verb[^1] == 'e')
        {
            yield return ($"{verb}d", Past);
            yield return (verb.EndsWith("ie", StringComparison.Ordinal) ? $"{verb[..^2]}ying" : verb[^2] == 'e' ? $"{verb}ing" : $"{verb[..^1]}ing",
                WordKinds.Gerund);
            yield break;
        }

        yield return ($"{verb}ed", Past);
        yield return ($"{verb}ing", WordKinds.Gerund);
        if (!MayDouble(verb))
            yield break;
        yield return ($"{verb}{verb[^1]}ed", Past);
        yield return ($"{verb}{verb[^1]}ing", WordKinds.Gerund);
    }

    private static bool Hisses(string verb) =>
        verb[^1] is 's' or 'x' or 'z' or 'o' || verb.EndsWith("sh", StringComparison.Ordinal) || verb.EndsWith("ch", StringComparison.Ordinal);

    private static bool MayDouble(string verb) =>
        verb.Length > 2 && !IsVowel(verb[^1]) && verb[^1] is not ('w' or 'x' or 'y') && IsVowel(verb[^2])
        && (!IsVowel(verb[^3]) || verb.EndsWith("quit", StringComparison.Ordinal));

    private static bool IsVowel(char letter) => Vowels.Contains(letter, StringComparison.Ordinal);
}
