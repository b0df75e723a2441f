using TalksBot.Core.Articles;

namespace TalksBot.Core.Extraction.People;

/// <summary>Reads the noun phrase that ends or begins at a token, far enough to know who speaks.</summary>
internal static class NounPhraseReader
{
    private const WordTraits Nouns =
        WordTraits.Role | WordTraits.Collective | WordTraits.Organisation | WordTraits.Source | WordTraits.Occasion | WordTraits.Portfolio | WordTraits.Place;

    private const int MaxUnknown = 4;

    /// <summary>The phrase that ends before the token <paramref name="end"/>; null where none does.</summary>
    public static NounPhrase? Back(SentenceWords words, NameIndex names, int end)
    {
        var head = end - 1;
        if (head < 0 || !IsNominal(words, head))
            return null;
        if (IsPronoun(words, head))
            return new NounPhrase(head, end, head);
        var first = names.EndingAt(words, head) is { } name ? Titles(words, name) : First(words, head);
        var (outer, last) = (first, head);

        // "a spokesman for the ministry", "officials in the province": the phrase that the preposition hangs on has the head.
        while (outer > 1 && IsLink(words, outer - 1) && !names.IsPerson(words, last) && IsNominal(words, outer - 2) && !words.Has(outer - 2, WordTraits.Auxiliary) && SpeechVerbs.At(words, outer - 2) is null)
        {
            var before = names.EndingAt(words, outer - 2) ?? First(words, outer - 2);
            if (!words.Has(outer - 2, Nouns) && names.EndingAt(words, outer - 2) is null && !IsDeterminer(words, before))
                break;
            (outer, last) = (before, outer - 2);
        }

        return new NounPhrase(outer, end, last);
    }

    /// <summary>The phrase that begins at the token <paramref name="first"/>; null where none does.</summary>
    public static NounPhrase? Forward(SentenceWords words, NameIndex names, int first)
    {
        if (first >= words.Count || IsLink(words, first))
            return null;
        if (IsPronoun(words, first))
            return new NounPhrase(first, first + 1, first);
        var head = -1;
        var unknown = 0;
        for (var i = first; i < words.Count && i - first < 14; i++)
        {
            if (names.StartingAt(words, i) is { } end)
            {
                head = end - 1;
                if (!words.IsPossessive(head) && names.IsPerson(words, head) || !words.IsPossessive(head) && !IsInside(words, end))
                    return new NounPhrase(first, end, head);
                i = head;
                continue;
            }

            if (words.Is(i, ",") && head >= 0 && words.Has(head, WordTraits.Role) && names.StartingAt(words, i + 1) is { } named && names.IsPerson(words, named - 1))
                return new NounPhrase(first, named, named - 1);
            if (words.Is(i, "."))
            {
                if (i > first && words.Has(i - 1, WordTraits.Honorific) && i + 1 < words.Count)
                    continue;
                break;
            }

            if (!words.Tokens[i].IsWord && words.Tokens[i].Kind != TokenKind.Number || words.Has(i, WordTraits.Clause | WordTraits.Auxiliary) && !words.IsCapitalised(i) || head >= 0 && words.Has(i, WordTraits.Locative | WordTraits.Adverb | WordTraits.Day))
                break;
            if (IsLink(words, i) || IsDeterminer(words, i))
            {
                if (head < 0 && i > first)
                    break;
                continue;
            }

            if (words.Has(i, Nouns) && !words.IsPossessive(i))
                head = i;
            else if (!words.IsCapitalised(i) && !words.Has(i, WordTraits.Modifier) && ++unknown > MaxUnknown)
                break;
            else if (words.IsCapitalised(i) && !words.Has(i, WordTraits.NotName))
                head = i;
        }

        return head < 0 ? null : new NounPhrase(first, head + 1, head);
    }

    private static bool IsInside(SentenceWords words, int index) =>
        index < words.Count && words.Tokens[index].IsWord && (words.IsCapitalised(index) || words.Has(index, Nouns | WordTraits.Modifier)) && !words.Has(index, WordTraits.Auxiliary | WordTraits.Day);

    // "Trump lawyer Marc …", "Mr. …": what leads up to a name.
    private static int Titles(SentenceWords words, int first)
    {
        while (first > 0 && (IsAbbreviated(words, first - 1) || IsAttributive(words, first - 1) && !words.Has(first - 1, WordTraits.NotName)))
            first--;
        return first;
    }

    private static int First(SentenceWords words, int head)
    {
        var first = head;
        while (first > 0 && !IsDeterminer(words, first) && (IsAttributive(words, first - 1) || IsAbbreviated(words, first - 1)))
            first--;
        if (IsDeterminer(words, first))
            return first;

        // Adjectives that no rule knows, as long as an article opens the phrase.
        for (var i = first - 1; i >= 0 && first - i <= MaxUnknown + 1; i--)
        {
            if (IsDeterminer(words, i))
                return i;
            if (!words.Tokens[i].IsWord && words.Tokens[i].Kind != TokenKind.Number || words.Has(i, WordTraits.Auxiliary | WordTraits.Clause | WordTraits.Adverb | WordTraits.Locative) || SpeechVerbs.At(words, i) is not null)
                break;
        }

        return first;
    }

    private static bool IsAttributive(SentenceWords words, int index) =>
        words.Tokens[index].IsWord
        && (words.IsCapitalised(index) && !words.Has(index, WordTraits.Clause | WordTraits.Adverb | WordTraits.Locative | WordTraits.Day)
            || words.Has(index, Nouns | WordTraits.Modifier) && SpeechVerbs.At(words, index) is null
            || words.IsPossessive(index) && !IsPronoun(words, index)
            || IsDeterminer(words, index));

    private static bool IsAbbreviated(SentenceWords words, int index) =>
        words.Is(index, ".") && index > 0 && (words.Has(index - 1, WordTraits.Honorific) || words.Tokens[index - 1].Text.Length == 1);

    private static bool IsNominal(SentenceWords words, int index) =>
        words.Tokens[index].IsWord
        && (!words.IsPossessive(index) || IsPronoun(words, index))
        && (words.IsCapitalised(index) && index > 0 || !words.Has(index, WordTraits.Clause | WordTraits.Auxiliary | WordTraits.Adverb | WordTraits.Locative))
        && !IsDeterminer(words, index)
        && !IsLink(words, index)
        && words.Bare[index] is not ("to" or "and" or "or" or "i" or "we" or "you" or "not");

    private static bool IsPronoun(SentenceWords words, int index) =>
        words.Bare[index] is "he" or "she" or "they" or "it" or "who";

    private static bool IsDeterminer(SentenceWords words, int index) =>
        words.Bare[index] is "the" or "a" or "an" or "this" or "that" or "these" or "those" or "his" or "her" or "their" or "its" or "some" or "several" or "many" or "two" or "three" or "another" or "one" or "both" or "other" or "most" or "no";

    private static bool IsLink(SentenceWords words, int index) =>
        words.Bare[index] is "of" or "for" or "in" or "at" or "from" or "with" or "on" or "about" or "near" or "to" or "by";
}
