namespace TalksBot.Core.Findings.People;

/// <summary>Whether a state or an organisation acts where it is named, or is only a place or a possessor there.</summary>
internal static class ActionEvidence
{
    public static bool Acts(NameMention mention)
    {
        var (words, first, end) = (mention.Words, mention.First, mention.End);
        var before = words.Is(first - 1, "the") ? first - 2 : first - 1;
        end = Acronyms.InBrackets(words, end) is null ? end : end + 3;
        if (words.IsPossessive(mention.End - 1) || words.IsCapitalised(end))
            return false;
        if (words.Is(before, "to") && words.Is(before - 1, "according"))
            return true;
        if (words.Is(before, "by") || words.Is(before, "between") || IsBlamed(words, before))
            return true;
        if (words.Is(before, "and") && before > 1
            && Enumerable.Range(Math.Max(0, before - 3), 3).Any(i => words.Is(i, "by") || words.Is(i, "between") || IsBlamed(words, i)))
            return true;
        return !words.Has(before, WordTraits.Locative) && !words.Is(before, "of") && IsFiniteVerb(words, BehindOthers(words, end));
    }

    // "Qatar and Turkey agreed": both do.
    private static int BehindOthers(SentenceWords words, int index)
    {
        if (!words.Is(index, "and"))
            return index;
        var end = words.Is(index + 1, "the") ? index + 2 : index + 1;
        while (words.IsCapitalised(end))
            end++;
        return end;
    }

    private static bool IsBlamed(SentenceWords words, int index) =>
        index >= 0 && words.Bare[index].Is(SmallWords.PersonalVerbs);

    private static bool IsFiniteVerb(SentenceWords words, int index)
    {
        while (index < words.Count && words.Has(index, WordTraits.Adverb) && !words.IsCapitalised(index))
            index++;
        if (index >= words.Count || words.IsCapitalised(index) || !words.Tokens[index].IsWord)
            return false;
        var word = words.Bare[index];
        return words.Has(index, WordTraits.Auxiliary)
            || SpeechVerbs.At(words, index) is not null
            || word.Length > 4 && (word.EndsWith("ed", StringComparison.Ordinal) || word.EndsWith('s') && !words.Has(
                index, WordTraits.Organisation | WordTraits.Collective | WordTraits.Role));
    }
}
