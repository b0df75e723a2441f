using TalksBot.Core.Articles;

namespace TalksBot.Core.Extraction.People;

/// <summary>
/// Finds what a sentence calls somebody, before the name ("Pakistan's Information Minister, …") or behind it
/// ("…, director general of the agency,"). A role is a stretch of the text without its article.
/// </summary>
internal static class RoleFinder
{
    private const int MaxWords = 16;

    /// <summary>Where the role stands that leads up to the name; null where there is none.</summary>
    public static TextSpan? Before(SentenceWords words, NameMention name)
    {
        var end = name.First;

        // "spokesman Mr. Rahimi", "spokesman Lt. Gen. Rahimi": the honorific is no part of the role.
        while (Honorific(words, end) is var honorific && words.Has(honorific, WordTraits.Honorific) && !words.Has(honorific, WordTraits.Role))
            end = honorific;
        var comma = words.Is(end - 1, ",");
        if (comma && !IsClosed(words, name.End))
            return null;
        end -= comma ? 1 : 0;

        // "The director of the Harbour Office (HO), Nour Haddad, …"
        end = BeforeBrackets(words, end);
        var head = end - 1;

        // "director of the Coast Guard": what ends like a role may be the body that it belongs to.
        if (!IsHead(words, head) || words.Has(head, WordTraits.Organisation))
            head = HeadBefore(words, end, comma) is var farther and >= 0 ? farther : IsHead(words, head) ? head : -1;
        if (head < 0 || words.IsPossessive(end - 1))
            return null;
        var first = FirstModifier(words, head);
        if (first == head && IsKin(words, head))
            return null;
        return IsSpeech(words, first, head, comma) ? null : words.Span(first, end);
    }

    /// <summary>Where the role stands that follows the name in apposition or after "is"; null where there is none.</summary>
    public static TextSpan? After(SentenceWords words, NameMention name)
    {
        var i = SkipBrackets(words, name.End);
        var apposition = words.Is(i, ",");
        if (apposition)
        {
            i++;
            if (words.Tokens.ElementAtOrDefault(i).Kind == TokenKind.Number && words.Is(i + 1, ","))
                i += 2;
            if (words.Is(i, "who"))
                i++;
        }

        var copula = words.Word(i) is "is" or "was" or "became" or "remains";
        if (words.Is(i, "serves") && words.Is(i + 1, "as") || words.Is(i, "served") && words.Is(i + 1, "as"))
            (copula, i) = (true, i + 1);
        if (copula)
            i++;
        if (!apposition && !copula)
            return null;
        while (words.Has(i, WordTraits.Adverb) || words.Word(i) is "a" or "an" or "the" or "one" or "his" or "her" or "their")
            i++;
        var first = i;
        while (i < words.Count && i - first < MaxWords && (IsModifier(words, i) || words.Tokens[i].Text is "'" or "’" && words.IsPossessive(i - 1))
            && !(IsHead(words, i) && !LeadsToHead(words, i) && !words.IsPossessive(i)))
            i++;
        if (!IsHead(words, i) || words.IsPossessive(i) || copula && IsKin(words, i))
            return null;
        var end = EndOfComplement(words, i + 1);

        // "Ewa Nowak, Czech President Jan Dvořák and …": the next one of a list, with a role of their own.
        if (words.IsCapitalised(end) && !words.Has(end, WordTraits.Day | WordTraits.NotName))
            return null;
        return first == i && end == i + 1 && IsKin(words, i) ? null : words.Span(first, end);
    }

    // "Deputy energy minister", "deputy director": the deputy is only the beginning.
    private static bool LeadsToHead(SentenceWords words, int head)
    {
        var next = head + 1;
        while (words.Has(head, WordTraits.Modifier) && !IsHead(words, next) && words.Has(next, WordTraits.Modifier | WordTraits.Portfolio))
            next++;
        return IsHead(words, next);
    }

    private static int Honorific(SentenceWords words, int end) => words.Is(end - 1, ".") ? end - 2 : end - 1;

    // "his wife" says whose only outside of the role.
    private static bool IsKin(SentenceWords words, int head) => words.Has(head, WordTraits.Kin);

    private static bool IsHead(SentenceWords words, int index) => words.Has(index, WordTraits.Role) && words.Tokens[index].IsWord;

    private static bool IsClosed(SentenceWords words, int end) =>
        end >= words.Count || words.Tokens[end].Kind is not (TokenKind.Word or TokenKind.Number) && !words.IsPossessive(end - 1);

    // The head of "Minister of Information" or "ambassador to the United States", seen from behind.
    private static int HeadBefore(SentenceWords words, int end, bool comma)
    {
        if (!comma && !words.IsCapitalised(end - 1))
            return -1;
        for (var i = end - 1; i > 0 && end - i <= MaxWords; i--)
        {
            var preposition = IsPreposition(words, i);
            if (preposition && IsHead(words, i - 1) && !words.IsPossessive(i - 1))
                return i - 1;
            if (!preposition && !IsComplement(words, i))
                return -1;
        }

        return -1;
    }

    private static bool IsPreposition(SentenceWords words, int index) =>
        words.Word(index) is "of" or "for" or "to" or "at" or "in" or "on" or "with" or "from";

    private static bool IsComplement(SentenceWords words, int index) =>
        words.IsCapitalised(index)
        || words.Bare[index] is "the" or "and" or "'s" or "&" or "'"
        || words.Has(index, WordTraits.Organisation | WordTraits.Modifier | WordTraits.Portfolio | WordTraits.Place)
        || words.Tokens[index].IsWord && words.IsPossessive(index);

    private static int FirstModifier(SentenceWords words, int head)
    {
        var first = head;
        while (first > 0 && head - first < MaxWords)
        {
            var before = first - 1;
            if (words.Is(before, "and") && words.Has(before - 1, WordTraits.Portfolio) && words.Has(first, WordTraits.Portfolio))
                before--;
            if (words.Is(before, "'") && words.Has(before - 1, WordTraits.Organisation | WordTraits.Role))
                before--;
            if (!IsModifier(words, before))
                break;
            first = before;
        }

        return first;
    }

    private static bool IsModifier(SentenceWords words, int index)
    {
        if (index < 0 || index >= words.Count || !words.Tokens[index].IsWord)
            return false;
        if (words.IsCapitalised(index))
            return !words.Has(index, WordTraits.NotName)
                || index > 0 && words.Bare[index]
                is not ("the" or "a" or "an" or "my" or "our" or "your" or "his" or "her" or "their" or "its" or "but" or "and" or "in" or "on" or "as" or "i")
                && !words.Has(index, WordTraits.Day | WordTraits.Clause | WordTraits.Adverb);
        return words.Has(index, WordTraits.Modifier | WordTraits.Role | WordTraits.Portfolio | WordTraits.Organisation) && !words.Has(index, WordTraits.Clause)
            || words.IsPossessive(index) && words.Bare[index] is not ("it" or "that" or "he" or "she" or "who" or "what" or "there")
            || words.Bare[index].Contains('-', StringComparison.Ordinal) && !words.Has(index, WordTraits.NotName);
    }

    // "Reporters asked President …": not a role but somebody else who acts.
    private static bool IsSpeech(SentenceWords words, int first, int head, bool comma) =>
        comma && first == head && words.Has(head, WordTraits.Collective) && !words.Has(head - 1, WordTraits.Determiner) && !IsPreposition(words, head + 1);

    private static int EndOfComplement(SentenceWords words, int index)
    {
        if (!IsPreposition(words, index) && !words.Is(index, "and"))
            return index;
        var end = index;
        for (var i = index; i < words.Count && i - index < MaxWords; i++)
        {
            if (!words.Tokens[i].IsWord && words.Tokens[i].Kind != TokenKind.Number && !words.Is(i, "'") && !words.Is(i, "&") && !words.Is(i, "."))
                break;
            if (words.Has(i, WordTraits.Auxiliary) && !words.IsPossessive(i) || words.Has(i, WordTraits.Clause) && !words.Is(i, "and")
                || SpeechVerbs.IsForm(words.Bare[i]) && !words.IsCapitalised(i))
                break;
            end = i + 1;
        }

        // A preposition, an article or "and" can't end a role.
        while (end > index && (IsPreposition(words, end - 1) || words.Bare[end - 1] is "the" or "and" or "a" or "an" or "."))
            end--;
        return end;
    }

    private static int BeforeBrackets(SentenceWords words, int end)
    {
        for (var i = end - 2; words.Is(end - 1, ")") && i > 0 && end - i < MaxWords; i--)
            if (words.Is(i, "("))
                return i;
        return end;
    }

    private static int SkipBrackets(SentenceWords words, int index)
    {
        if (!words.Is(index, "("))
            return index;
        for (var i = index + 1; i < words.Count && i - index < 12; i++)
            if (words.Is(i, ")"))
                return i + 1;
        return index;
    }
}
