using TalksBot.Core.Articles;
using TalksBot.Core.English;
using TalksBot.Core.Extraction.Dates;

namespace TalksBot.Core.Extraction.People;

/// <summary>
/// Finds what a sentence calls somebody, before the name ("Pakistan's Information Minister, …") or behind it
/// ("…, director general of the agency,"). A role is a stretch of the text without its article.
/// </summary>
internal static partial class RoleFinder
{
    private const int MaxWords = 16;
    private const int MaxAside = 24;
    private const int MaxAttributes = 2;

    private const WordTraits NeverAttributes = WordTraits.Clause | WordTraits.Auxiliary | WordTraits.Adverb | WordTraits.Preposition
        | WordTraits.Determiner | WordTraits.Pronoun | WordTraits.Locative | WordTraits.Day | WordTraits.Joining | WordTraits.Question;

    /// <summary>Where the role stands that leads up to the name; null where there is none.</summary>
    public static TextSpan? Before(SentenceWords words, NameMention name)
    {
        var end = name.First;

        // "spokesman Mr. Rahimi", "spokesman Lt. Gen. Rahimi": the honorific is no part of the role.
        while (Honorific(words, end) is var honorific && words.Has(honorific, WordTraits.Honorific) && !words.Has(honorific, WordTraits.Role))
            end = honorific;
        var title = end;

        // "Brig. (Retd.) Rahimi"
        if (IsRetired(words, end) is { } open)
            for (end = open; Honorific(words, end) is var rank && words.Has(rank, WordTraits.Honorific) && !words.Has(rank, WordTraits.Role);)
                title = end = rank;

        // "its ambassador to Northland, Southlander Nour Haddad": whose countryman he is belongs to neither role nor name.
        if (words.Is(end - 2, ",") && Gazetteer.At(words, end - 1) is { Kind: KnownNameKind.Demonym or KnownNameKind.State } home
            && (home.Kind == KnownNameKind.Demonym || words.IsPossessive(end - 1)))
            end--;

        // "A former general named Nour Haddad", "a baker known only as Nour"
        end = BeforeNaming(words, end);
        var comma = words.Is(end - 1, ",");
        if (comma && !IsClosed(words, name.End))
            return Shared(words, name);
        end -= comma ? 1 : 0;

        // "The director of the Harbour Office (HO), Nour Haddad, …"
        end = BeforeBrackets(words, end);

        // "Interior minister designate Nour Haddad"
        var head = words.Has(end - 1, WordTraits.Coming) && IsHead(words, end - 2) ? end - 2 : end - 1;

        // "director of the Coast Guard": what ends like a role may be the body that it belongs to.
        if (!IsHead(words, head) || words.Has(head, WordTraits.Organisation))
            head = HeadBefore(words, end, comma) is var farther and >= 0 ? farther : IsHead(words, head) ? head : -1;
        if (head < 0 || words.IsPossessive(end - 1))
            return words.Has(title, WordTraits.Rank) && title < name.First ? words.Span(title, name.First) : Shared(words, name);
        var first = FirstOfPair(words, FirstModifier(words, head), comma);

        // "The wife of the governor, Nour Haddad,": hers is the role that the other belongs to.
        var isOwned = false;
        while (comma && Owner(words, first) is var owner and >= 0)
            (head, first, isOwned) = (owner, FirstModifier(words, owner), true);
        if (first == head && end == head + 1 && IsKin(words, head) && !isOwned)
            return null;
        return IsSpeech(words, first, head, comma) ? null : words.Span(first, end);
    }

    /// <summary>Where the role stands that follows the name in apposition or after "is"; null where there is none.</summary>
    public static TextSpan? After(SentenceWords words, NameMention name)
    {
        var i = SkipBrackets(words, name.End);
        var apposition = words.Is(i, ",") || words.IsDash(i) && !words.Tokens.ElementAtOrDefault(i + 1).IsCapitalised;
        if (apposition)
        {
            i++;
            i = BehindAge(words, i);

            // "Nour Haddad, M.D., head of surgery"
            if (words.IsCapitalised(i) && words.Has(i, WordTraits.Degree))
                i = words.Is(i + 1, ",") ? i + 2 : words.Is(i + 2, ",") ? i + 3 : i;
            if (words.Is(i, "who") || words.Is(i, "as"))
                i++;
        }

        var copula = IsCopula(words, i);

        // "…, the daughter of Nour Haddad, is governor": the comma closes what is told of somebody before.
        if ((copula || BehindTenure(words, i) > i) && apposition && !words.Is(i - 1, "who") && !IsInApposition(words, name))
            return null;
        return At(words, i, apposition, copula);
    }

    // "The latter, Nour Haddad, was mayor", "his deputy, Nour Haddad, is mayor": the comma closes the name itself.
    private static bool IsInApposition(SentenceWords words, NameMention name) =>
        words.Is(name.First - 1, ",") && (words.Has(0, WordTraits.Determiner) && name.First <= MaxShared + 1 || IsHead(words, name.First - 2));

    // "…, and his deputy, Karo Venn, is mayor": the deputy is.
    private static bool IsBehindOwnName(SentenceWords words, int comma)
    {
        var first = comma;
        while (words.IsCapitalised(first - 1) || words.Has(first - 1, WordTraits.Particle))
            first--;
        return first < comma && words.Is(first - 1, ",") && IsHead(words, first - 2);
    }

    /// <summary>Where the role stands that is told behind an apposition ("Nour Haddad, the daughter of Karo Venn, is governor"); null where there is
    /// none.</summary>
    public static TextSpan? Beyond(SentenceWords words, NameMention name)
    {
        var open = SkipBrackets(words, name.End);
        if (!words.Is(open, ","))
            return null;
        for (var i = open + 1; i + 1 < words.Count && i - open <= MaxAside && !words.Is(i, ";"); i++)
            if (words.Is(i, ",") && !IsBehindOwnName(words, i) && (IsCopula(words, i + 1) || BehindTenure(words, i + 1) > i + 1))
                return At(words, i + 1, apposition: false, IsCopula(words, i + 1));
        return null;
    }

    /// <summary>Where the role stands that a pronoun is given ("before he became commander of the brigade"); null where there is none.</summary>
    public static TextSpan? OfPronoun(SentenceWords words, int pronoun) =>
        IsCopula(words, pronoun + 1) ? At(words, pronoun + 1, apposition: false, copula: true) : null;

    /// <summary>
    /// What somebody leads, where a relative clause says so ("Nour Haddad, who was mayor and now heads the committee,"); null where none does.
    /// </summary>
    public static TextSpan? Led(SentenceWords words, NameMention name)
    {
        var who = words.Is(name.End, ",") ? name.End + 1 : name.End;
        if (!words.Is(who, "who"))
            return null;
        for (var verb = who + 1; verb < words.Count && verb - who <= MaxAside && !words.Is(verb, ","); verb++)
            if (words.Has(verb, WordTraits.Leading) && (verb - 1 == who || words.Is(verb - 1, "and") || words.Has(verb - 1, WordTraits.Adverb)
                || words.Is(verb - 1, "has")))
                return EndOfComplement(words, verb + 1, any: true) is var end && end > verb + 1 ? words.Span(verb, end) : null;
        return null;
    }

    // "Nour Haddad, 61,", "Nour Haddad, 61 years old and"
    private static int BehindAge(SentenceWords words, int i)
    {
        if (words.Tokens.ElementAtOrDefault(i).Kind != TokenKind.Number)
            return i;
        var end = words.Is(i + 1, "years") && words.Is(i + 2, "old") ? i + 3 : i + 1;
        return words.Is(end, ",") || words.Is(end, "and") ? end + 1 : i;
    }

    private static bool IsCopula(SentenceWords words, int index) =>
        words.Word(index).Is(SmallWords.BecomingForms) || words.Word(index).Is(SmallWords.HasForms) && words.Is(index + 1, "been");

    // The role that begins at a verb or behind a comma.
    private static TextSpan? At(SentenceWords words, int i, bool apposition, bool copula)
    {
        // "holds the post of governor", "served the council as envoy"
        if (BehindTenure(words, i) is var office && office > i)
            return At(words, office, apposition: true, copula: false) is not { } held ? null
                : words.Word(VerbOfTenure(words, i)).Is(SmallWords.LeavingForms)
                    ? TextSpan.FromBounds(words.Tokens[VerbOfTenure(words, i)].Start, held.End) : held;

        // "was appointed governor", "has been named as envoy", "was sworn in as mayor"
        while (copula && (words.Is(i + 1, "been") || words.Has(i + 1, WordTraits.Adverb)))
        {
            if (words.Word(++i).Is(SmallWords.PlainNegations))
                return null;
        }

        if (copula && words.Has(i + 1, WordTraits.Appointing))
            for (i++; words.Word(i + 1).Is(SmallWords.RoleLeads);)
                i++;
        if (copula)
            i++;
        if (!apposition && !copula)
            return null;

        // "Nour Haddad, then the minister": it belongs to the role that he isn't minister now.
        var bygone = -1;
        for (; words.Has(i, WordTraits.Adverb) || words.Word(i).Is(SmallWords.RoleDeterminers); i++)
            if (words.Word(i).Is(SmallWords.PlainNegations))
                return null;
            else if (bygone < 0 && words.Has(i, WordTraits.Bygone))
                bygone = i;
        var first = i;
        while (i < words.Count && i - first < MaxWords
            && (IsModifier(words, i) || IsAttribute(words, i) || words.Tokens[i].Text.Is(SmallWords.Apostrophes) && words.IsPossessive(i - 1))
            && !(IsHead(words, i) && !LeadsToHead(words, i) && !words.IsPossessive(i)))
            i++;
        if (!IsHead(words, i) || words.IsPossessive(i) || copula && IsKin(words, i))
            return null;
        var end = EndOfComplement(words, words.Has(i + 1, WordTraits.Coming) ? i + 2 : i + 1, any: false);

        // "Nour Haddad, SP Bergen, said"
        if (apposition && first == i && EndOfPost(words, i) is var post && post > i)
            return words.Span(i, post);

        // "Ewa Nowak, Czech President Jan Dvořák and …": the next one of a list, with a role of their own.
        if (words.IsCapitalised(end) && !words.Has(end, WordTraits.Day | WordTraits.NotName))
            return null;
        return first == i && end == i + 1 && IsKin(words, i) ? null : words.Span(bygone < 0 ? first : bygone, EndOfTerm(words, end));
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
        (words.Has(index, WordTraits.Trade) || words.Word(index).Is(SmallWords.HeadsBehindModifiers) && words.Has(index - 1, WordTraits.Modifier))
            && !words.IsCapitalised(index) && !words.IsPossessive(index)
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
        var isList = false;
        for (var i = end - 1; i >= 0 && end - i <= MaxWords; i--)
        {
            // "Minister of Education, Skills, Youth and Works"
            isList |= words.Is(i, "and") && words.IsCapitalised(i - 1);
            if (isList && words.Is(i, ",") && words.IsCapitalised(i - 1) && words.IsCapitalised(i + 1))
                continue;
            var preposition = IsPreposition(words, i);
            if (preposition && i > 0 && IsHead(words, i - 1) && !words.IsPossessive(i - 1))
                return i - 1;

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
                || words.Is(i - 1, "and") && !words.IsCapitalised(i) && Lexicon.Of(words.Bare[i]) is { IsKnown: true } verb
                    && verb.Is(WordKinds.Present | WordKinds.Past) && !verb.Is(WordKinds.AlsoNoun))
                break;
            end = i + 1;
        }

        // A preposition, an article or "and" can't end a role.
        while (end > index && (IsPreposition(words, end - 1) || words.Bare[end - 1].Is(SmallWords.RoleTails)))
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
