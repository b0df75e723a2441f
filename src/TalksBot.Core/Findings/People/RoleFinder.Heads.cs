namespace TalksBot.Core.Findings.People;

// What of a phrase is the noun of a role, what tells of it before, and how far it goes behind.
internal static partial class RoleFinder
{
    // "The Rebel Council's director": the head is only the first word of a body's name.
    private static bool OpensBody(SentenceWords words, int head) =>
        words.IsCapitalised(head) && words.IsCapitalised(head + 1) && words.IsPossessive(head + 1) && words.Has(head + 1, WordTraits.Organisation);

    // "Deputy energy minister", "deputy director": the deputy is only the beginning.
    private static bool LeadsToHead(SentenceWords words, int head)
    {
        var next = head + 1;
        while (words.Has(head, WordTraits.Modifier) && !IsHead(words, next) && words.Has(next, WordTraits.Modifier | WordTraits.Portfolio))
            next++;
        return IsHead(words, next);
    }

    private static int Honorific(SentenceWords words, int end) => words.Is(end - 1, ".") ? end - 2 : end - 1;

    private static int? IsRetired(SentenceWords words, int end)
    {
        var close = end - 1;
        if (!words.Is(close, ")"))
            return null;
        var word = words.Is(close - 1, ".") ? close - 2 : close - 1;
        return words.Word(word).Is(SmallWords.RetiredMarks) && words.Is(word - 1, "(") ? word - 1 : null;
    }

    // The role noun before "of the", "to the" or "as"; -1 where none stands there.
    private static int Owner(SentenceWords words, int first)
    {
        var i = words.Has(first - 1, WordTraits.Determiner) ? first - 2 : first - 1;
        return words.Word(i).Is(SmallWords.OwnerPrepositions) && IsHead(words, i - 1) ? i - 1 : -1;
    }

    // "his wife" says whose only outside of the role.
    private static bool IsKin(SentenceWords words, int head) => words.Has(head, WordTraits.Kin);

    // "5 PM Nour Haddad left" tells the time.
    private static bool IsHead(SentenceWords words, int index) =>
        (words.Has(index, WordTraits.Trade) || IsTradeByForm(words.Word(index), every: true)
            || words.Word(index).Is(SmallWords.HeadsBehindModifiers)
                && (words.Has(index - 1, WordTraits.Modifier) || words.IsPossessive(index - 1)))
            && !words.IsCapitalised(index) && !words.IsPossessive(index)
        || words.Is(index - 1, "number") && words.Word(index).Is(SmallWords.PlacesInRank)
        || words.Has(index, WordTraits.Role) && words.Tokens[index].IsWord && !(IsShort(words, index) && (index > 0
            && words.Tokens[index - 1].Kind == TokenKind.Number
            || words.Tokens[index].Text.Any(char.IsLower)));

    // "PM", "DG": short for a post.
    private static bool IsShort(SentenceWords words, int index) => words.Tokens[index].Text.Length <= 3 && words.Has(index, WordTraits.Role)
        && !words.Has(index, WordTraits.NotName) && words.Bare[index].AsSpan().IndexOfAny("aeiou") < 0;

    private static bool IsClosed(SentenceWords words, int end) =>
        end >= words.Count || words.Tokens[end].Kind is not (TokenKind.Word or TokenKind.Number) && !words.IsPossessive(end - 1);

    // The head of "Minister of Information" or "ambassador to the United States", seen from behind.
    private static int HeadBefore(SentenceWords words, int end, bool comma)
    {
        if (!comma && !words.IsCapitalised(end - 1) && !words.Has(end - 1, WordTraits.Organisation | WordTraits.Portfolio)
            && !(words.Has(end - 1, WordTraits.Place) && words.IsCapitalised(end - 2)))
            return -1;
        // "The editor of The Lantern": the article belongs to what follows.
        if (words.Has(end - 1, WordTraits.Determiner))
            return -1;
        var isList = false;
        for (var i = end - 1; i >= 0 && end - i <= MaxWords; i--)
        {
            // "Minister of Education, Skills, Youth and Works"
            isList |= words.Is(i, "and") && words.IsCapitalised(i - 1);
            if (isList && words.Is(i, ",") && words.IsCapitalised(i - 1) && words.IsCapitalised(i + 1))
                continue;
            var preposition = IsPreposition(words, i);
            if (preposition && i > 0 && IsHead(words, i - 1) && !words.IsPossessive(i - 1))
                // "The governors of Kentucky and Texas": the last is no governor.
                return isList && IsPluralHead(words, i - 1) ? -1 : i - 1;

            // "DG ISI Nour Haddad"
            if (!preposition && i < end - 1 && IsHead(words, i) && IsShort(words, i))
                return i;
            if (!preposition && !IsComplement(words, i) && !(comma && IsAttribute(words, i)))
                return -1;
        }

        return -1;
    }

    private static bool IsPreposition(SentenceWords words, int index) =>
        words.Word(index).Is(SmallWords.RolePrepositions);

    private static bool IsComplement(SentenceWords words, int index) =>
        words.IsCapitalised(index)
        || words.Bare[index].Is(SmallWords.RoleGlue)
        || words.Has(index, WordTraits.Organisation | WordTraits.Modifier | WordTraits.Portfolio | WordTraits.Place)
        || words.Tokens[index].IsWord && words.IsPossessive(index);

    private static int FirstModifier(SentenceWords words, int head)
    {
        var first = head;
        while (first > 0 && head - first < MaxWords)
        {
            var before = BehindAttributes(words, first) - 1;
            if (words.Is(before, "and") && words.Has(before - 1, WordTraits.Portfolio) && words.Has(first, WordTraits.Portfolio))
                before--;
            if (words.Is(before, "'") && words.Has(before - 1, WordTraits.Organisation | WordTraits.Role))
                before--;
            if (!IsModifier(words, before))
                break;
            first = before;
        }

        return Telling(words, BehindAttributes(words, first));
    }

    // "Former port minister", "acting dam chief": whoever isn't minister now isn't so whatever the words between are.
    private static int Telling(SentenceWords words, int first)
    {
        for (var i = first - 1; i >= 0 && first - i <= MaxShared && words.Tokens[i].IsWord; i--)
            if (words.Word(i).Is(SmallWords.ReserveWords))
                return i;
            else if (words.IsCapitalised(i) || words.Has(i, WordTraits.Clause | WordTraits.Preposition | WordTraits.Determiner | WordTraits.Auxiliary
                | WordTraits.Adverb | WordTraits.Pronoun | WordTraits.Role) || VerbWords.MayStand(words.Tokens, i))
                break;
        return first;
    }

    private static bool IsModifier(SentenceWords words, int index)
    {
        if (index < 0 || index >= words.Count || !words.Tokens[index].IsWord)
            return false;
        if (words.IsCapitalised(index))
            return !words.Has(index, WordTraits.NotName) || index == 0 && words.Has(index, WordTraits.Modifier)
                || index > 0 && !words.Bare[index].Is(SmallWords.NotRoleStarts)
                && !words.Has(index, WordTraits.Day | WordTraits.Clause | WordTraits.Adverb);
        return words.Has(index, WordTraits.Modifier | WordTraits.Role | WordTraits.Portfolio | WordTraits.Organisation) && !words.Has(index, WordTraits.Clause)
            || words.IsPossessive(index) && !words.Bare[index].Is(SmallWords.ContractedWords)
            || words.Bare[index].Contains('-', StringComparison.Ordinal) && !words.Has(index, WordTraits.NotName);
    }

    // "The crown prince", "law professor": nouns that no rule knows belong to the head too, where what stands before them shows that they do.
    private static int BehindAttributes(SentenceWords words, int first)
    {
        var i = first;
        while (first - i < MaxAttributes && i > 0 && IsNounBefore(words, i - 1))
            i--;
        return i == first || i == 0 || !words.Tokens[i - 1].IsWord || (words.Traits[i - 1] & NeverAttributes) != 0 || words.IsCapitalised(i - 1)
            || words.IsPossessive(i - 1) || IsOnlyVerb(words.Bare[i - 1]) || VerbWords.MayStand(words.Tokens, i - 1) ? i : first;
    }

    private static bool IsNounBefore(SentenceWords words, int index) =>
        (IsAttribute(words, index) || !words.IsCapitalised(index) && Lexicon.Of(words.Bare[index]) is { IsKnown: true } slain
            && slain.Is(WordKinds.Participle) && !slain.Is(WordKinds.Past | WordKinds.Closed))
        && !words.Has(index, WordTraits.DayPart | WordTraits.Occasion | WordTraits.Collective) && !words.IsPossessive(index)
        && words.Bare[index].Length > 2 && words.Bare[index][^1] != 's' && !words.Bare[index].EndsWith("ing", StringComparison.Ordinal)
        && !words.Bare[index].EndsWith("ed", StringComparison.Ordinal) && RightWords.Has(words.Bare[index]);

    // "A customs agency director": a noun that no rule knows may stand before a head.
    private static bool IsAttribute(SentenceWords words, int index) =>
        words.Tokens[index].IsWord && !words.IsCapitalised(index) && (words.Traits[index] & NeverAttributes) == 0
        && !Lexicon.Of(words.Bare[index]).Is(WordKinds.Closed) && !VerbWords.MayStand(words.Tokens, index) && !IsOnlyVerb(words.Bare[index]);

    private static bool IsOnlyVerb(string word) => Lexicon.Of(word) is { IsKnown: true } verb && verb.Is(WordKinds.Verb)
        && !verb.Is(WordKinds.AlsoNoun | WordKinds.Participle | WordKinds.Adjective | WordKinds.Noun);

    // "Reporters asked President …": not a role but somebody else who acts.
    private static bool IsSpeech(SentenceWords words, int first, int head, bool comma) =>
        comma && first == head && words.Has(head, WordTraits.Collective) && !words.Has(head - 1, WordTraits.Determiner) && !IsPreposition(words, head + 1);

    private static int EndOfComplement(SentenceWords words, int index, bool any)
    {
        if (!any && !IsPreposition(words, index) && !words.Is(index, "and"))
            return index;
        var end = index;
        for (var i = index; i < words.Count && i - index < MaxWords; i++)
        {
            if (!words.Tokens[i].IsWord && words.Tokens[i].Kind != TokenKind.Number && !words.Is(i, "'") && !words.Is(i, "&") && !words.Is(i, "."))
                break;
            if ((words.Tokens[i] is { Kind: TokenKind.Number, Text.Length: 4 } || words.Has(i, WordTraits.Day)) && IsPreposition(words, i - 1)
                || words.Has(i, WordTraits.Auxiliary) && !words.IsPossessive(i) || words.Has(i, WordTraits.Clause) && !words.Is(i, "and")
                || SpeechVerbs.IsForm(words.Bare[i]) && !words.IsCapitalised(i) || words.Word(i).Is(SmallWords.OtherNames)
                || words.Is(i - 1, "and") && words.IsCapitalised(i) && words.Has(i, WordTraits.GivenName)
                || words.Is(words.Has(i - 1, WordTraits.Adverb) ? i - 2 : i - 1, "and") && !words.IsCapitalised(i)
                    && Lexicon.Of(words.Bare[i]) is { IsKnown: true } verb
                    && verb.Is(WordKinds.Present | WordKinds.Past) && !verb.Is(WordKinds.AlsoNoun))
                break;
            end = i + 1;
        }

        // A preposition, an article or "and" can't end a role.
        while (end > index && (IsPreposition(words, end - 1) || words.Bare[end - 1].Is(SmallWords.RoleTails)
            || words.Has(end - 1, WordTraits.Adverb) && words.Is(end - 2, "and")))
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
        index = NameFinder.AfterLetters(words, index);
        if (!words.Is(index, "("))
            return index;
        for (var i = index + 1; i < words.Count && i - index < 12; i++)
            if (words.Is(i, ")"))
                return i + 1;
        return index;
    }
}
