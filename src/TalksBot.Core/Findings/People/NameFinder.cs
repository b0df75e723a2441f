namespace TalksBot.Core.Findings.People;

/// <summary>
/// Finds names in a sentence: runs of capitalised words, cut where a title, an office, a state or another known name begins,
/// so that "Pakistan Information Minister Attaullah Tarar" leaves "Attaullah Tarar".
/// </summary>
internal static class NameFinder
{
    private const WordTraits NeverInNames =
        WordTraits.Role | WordTraits.Portfolio | WordTraits.Honorific | WordTraits.Organisation | WordTraits.Place | WordTraits.NotName | WordTraits.Collective;

    private const int LongestTitle = 5;

    public static IEnumerable<NameMention> Find(SentenceWords words)
    {
        for (var i = 0; i < words.Count;)
        {
            if (words.IsCapitalised(i) && Acronyms.EndOfExpansion(words, i) is var introduced && introduced > i)
            {
                yield return new NameMention(
                    words, i, introduced, MentionKind.Organisation,
                    Gazetteer.At(words, i) is { Kind: KnownNameKind.Organisation } famous && i + famous.Words.Length == introduced
                        ? famous.Canonical
                        : words.Text(words.NameSpan(i, introduced)));
                i = introduced;
            }
            else if (Gazetteer.At(words, i) is { } known && !BelongsToName(words, i, known))
            {
                var end = i + known.Words.Length;
                var body = OrganisationReader.EndBehind(words, i, end);
                yield return body > end
                    ? new NameMention(words, i, body, MentionKind.Organisation, words.Text(words.NameSpan(i, body)))
                    : new NameMention(words, i, end, KindOf(known), known.Canonical);
                i = Math.Max(end, body);
            }
            else if (!words.IsCapitalised(i) && !IsParticleBehindHonorific(words, i))
            {
                i++;
            }
            else if (OrganisationReader.End(words, i) is var organisation && organisation > i)
            {
                yield return new NameMention(words, i, organisation, MentionKind.Organisation, words.Text(words.NameSpan(i, organisation)));
                i = organisation;
            }
            else if (EndOfName(words, i) is var name && name > i && IsUnknownTitle(words, i, name))
            {
                i = name;
            }
            else if (name > i && GivenNameBehindPlace(words, i, name) is var given && given > i)
            {
                i = given;
            }
            else if (name > i)
            {
                yield return new NameMention(words, i, name, KindOf(words, i, name), words.Text(words.NameSpan(i, name)));
                i = AfterLetters(words, name);
            }
            else
            {
                i++;
            }
        }
    }

    private static MentionKind KindOf(SentenceWords words, int first, int end) =>
        IsPlace(words, first, end) ? MentionKind.Place
        : Enumerable.Range(first, end - first).Any(i => IsAcronym(words, i, end - first == 1) && !(i > first && IsRulersNumber(words.Bare[i])))
            ? MentionKind.Organisation
        : MentionKind.Name;

    // "KDP" by itself, and "Bergen KDP": but "Anna BECK" is how some agencies write a surname.
    private static bool IsAcronym(SentenceWords words, int index, bool alone)
    {
        var text = words.Tokens[index].Text.AsSpan(0, words.Bare[index].Length);
        if (text.Length < 2 || words.Has(index, WordTraits.GivenName) || !alone && NameMatch.IsSuffix(words.Bare[index]))
            return false;
        foreach (var c in text)
            if (!char.IsUpper(c) && c != '-')
                return false;
        return alone || text.Length <= 3 || text.Contains('-');
    }

    // "Clement XIV"
    private static bool IsRulersNumber(string word) => word.AsSpan().IndexOfAnyExcept("ivx") < 0;

    private static MentionKind KindOf(KnownName known) => known.Kind switch
    {
        KnownNameKind.State => MentionKind.State,
        KnownNameKind.Capital => MentionKind.Capital,
        KnownNameKind.Demonym => MentionKind.Demonym,
        KnownNameKind.Organisation => MentionKind.Organisation,
        _ => MentionKind.Outlet,
    };

    // "Jordan Peele", "Valeska Paris": a state's or capital's name inside a person's.
    private static bool BelongsToName(SentenceWords words, int index, KnownName known) =>
        known.Words.Length == 1
        && words.Has(index, WordTraits.AlsoName)
        && (words.Has(index - 1, WordTraits.GivenName) && words.IsCapitalised(index - 1)
            || !words.IsPossessive(index) && IsNameWord(words, index + 1) && Gazetteer.At(words, index + 1) is null
                && (words.Has(index, WordTraits.GivenName)
                    || known.Kind == KnownNameKind.State && !words.Word(index - 1).Is(SmallWords.StatePrepositions)));

    // "Mr. van der Berg"
    private static bool IsParticleBehindHonorific(SentenceWords words, int index) =>
        words.Has(index, WordTraits.Particle)
        && IsNameWord(words, AfterParticles(words, index))
        && words.Has(words.Is(index - 1, ".") ? index - 2 : index - 1, WordTraits.Honorific);

    // "President of Bergen Nour Haddad": the place belongs to the post.
    private static int GivenNameBehindPlace(SentenceWords words, int first, int end)
    {
        var link = words.Is(first - 1, "the") ? first - 2 : first - 1;
        for (var i = first + 1; words.Word(link).Is(SmallWords.RolePrepositions) && words.Has(link - 1, WordTraits.Role | WordTraits.Portfolio)
            && i + 1 < end; i++)
            if (words.Has(i, WordTraits.GivenName) && !words.Has(i - 1, WordTraits.GivenName) && !words.Has(i + 1, NeverInNames))
                return i;
        return first;
    }

    private static bool IsNameWord(SentenceWords words, int index) =>
        words.IsCapitalised(index)
        && (!words.Has(index, NeverInNames) || IsGivenNameToo(words, index) || IsBehindTitle(words, index) || IsInitial(words, index))
        && !AsksFor(words, index)
        && !IsMonth(words, index)

        // "Mother-of-three Carla Venn", "Twelve-year-old Carla Venn", "Bergen-based Carla Venn", "Prize-winner Carla Venn"
        && !words.Bare[index].Contains("-of-", StringComparison.Ordinal)
        && !IsMadeOfTwo(words, index)

        // "Nour Haddad, R-Bergen,"
        && !IsAffiliation(words, index)

        // "D-N.Y."
        && !(words.Is(index - 1, ".") && words.Tokens[index].Text.Length == 1 && IsAffiliation(words, index - 2));

    private static bool IsAffiliation(SentenceWords words, int index) => index > 0 && words.Tokens[index].Text is [_, '-', ..]
        && (words.Is(index - 1, ",") || words.Is(index - 1, "("));

    // "Nour Haddad Feb. 3"
    private static bool IsMonth(SentenceWords words, int index) => words.Bare[index].Is(SmallWords.ShortMonths)
        && words.Word(words.Is(index + 1, ".") ? index + 2 : index + 1) is [>= '0' and <= '9', ..];

    private static bool IsMadeOfTwo(SentenceWords words, int index) =>
        words.Bare[index].LastIndexOf('-') is > 0 and var hyphen && words.Bare[index][(hyphen + 1)..] is var behind
        && char.IsLower(words.Tokens[index].Text[hyphen + 1])
        && (behind == "old" || behind.Length > 3 && VerbWords.IsPast(behind) || WordList.Of(behind).HasFlag(WordTraits.Role));

    // "A. B. Venn": the first letter is an article elsewhere.
    private static bool IsInitial(SentenceWords words, int index) =>
        words.Tokens[index].Text == "A" && words.Is(index + 1, ".") && words.IsCapitalised(index + 2) && !words.IsCapitalised(index - 1);

    // "Will Haddad march?"
    private static bool AsksFor(SentenceWords words, int index) =>
        words.Has(index, WordTraits.Auxiliary) && words.IsInitial(index) && words.Is(words.Count - 1, "?");

    // "Supervisor Dean Haddad": one title is enough.
    private static bool IsBehindTitle(SentenceWords words, int index) =>
        words.Has(index, WordTraits.GivenName) && words.Has(index, WordTraits.Role) && words.Has(index - 1, WordTraits.Role) && words.IsCapitalised(index - 1)
        && words.IsCapitalised(index + 1) && !words.Has(index + 1, NeverInNames | WordTraits.Modifier) && !words.IsPossessive(index);

    // "Bill Haddad", "President Bill Haddad": but not "the Bill", "the Harbour Bill Haddad wants".
    private static bool IsGivenNameToo(SentenceWords words, int index) =>
        words.Has(index, WordTraits.GivenName) && words.Has(index, WordTraits.NotName) && !words.Has(index, WordTraits.Day)
        && !words.IsPossessive(index)
        && !words.Has(index - 1, WordTraits.Determiner)
        && (!words.IsCapitalised(index - 1) || words.IsPossessive(index - 1) || words.Has(index - 1, NeverInNames | WordTraits.Modifier))
        && AfterParticles(words, index + 1) is var next && words.IsCapitalised(next) && !words.Has(next, NeverInNames);

    private static int EndOfName(SentenceWords words, int first)
    {
        if (!IsNameWord(words, first) && !IsTitleInName(words, first, first) && !IsParticleBehindHonorific(words, first)
            || RoleFinder.IsPluralHead(words, first) && IsNameWord(words, first + 1))
            return first;
        // "The director of the F.B.I. Nour Haddad": the body's letters are nobody's initials.
        if (words.Has(first - 1, WordTraits.Determiner) && words.Tokens[first].Text.Count(c => c == '.') > 1
            && !words.Tokens[first].Text.Contains('-', StringComparison.Ordinal))
            return first + 1;
        var end = first;
        var i = AfterParticles(words, first);
        while (i < words.Count)
        {
            if (i > first && (AfterLetters(words, i) > i
                || Gazetteer.At(words, i) is { } known && !BelongsToName(words, i, known) && !IsTitleInName(words, i, first)))
                break;
            if (words.IsCapitalised(i) && (IsNameWord(words, i) || IsTitleInName(words, i, first)))
            {
                end = ++i;

                // A full stop belongs to an initial, to "Jr." or to the "St." of a surname, and only there does a name go on behind it.
                if (words.Is(i, ".")
                    && (words.Tokens[i - 1].Text.Length == 1 || words.Bare[i - 1].Is(SmallWords.GenerationSuffixes) || words.Has(i - 1, WordTraits.GivenName)
                        && words.Bare[i - 1] is "mohd" || words.Bare[i - 1] == "st" && i - 1 > first && IsNameWord(
                        words, i + 1)))
                    end = ++i;
                if (words.IsPossessive(i - 1))
                    break;
                continue;
            }

            if (i > first && words.Has(i, WordTraits.Particle) && !words.IsCapitalised(i) && IsNameWord(words, AfterParticles(words, i)))
            {
                i = AfterParticles(words, i);
                continue;
            }

            // Karo “Shorty” Venn, Karo (Shorty) Venn
            if (i > first && EndOfNickname(words, i) is var behind && behind > i)
            {
                i = behind;
                continue;
            }

            // "Hassan, Jr." keeps its ending.
            if (i > first && words.Is(i, ",") && words.Is(i + 1, "jr"))
            {
                i++;
                continue;
            }

            break;
        }

        return end;
    }

    /// <summary>The token behind the letters of honours and degrees that stand behind a name ("Nour Haddad MBE").</summary>
    internal static int AfterLetters(SentenceWords words, int index)
    {
        while (words.Has(index, WordTraits.Degree) && words.Tokens[index].Text.All(char.IsUpper))
            index++;
        return index;
    }

    private static int EndOfNickname(SentenceWords words, int open)
    {
        var closing = words.Tokens[open].Kind == TokenKind.OpenQuote ? null : words.Has(open - 1, WordTraits.GivenName)
            ? words.Is(open, "(") ? ")" : words.Is(open, "'") ? "'" : "" : "";
        for (var i = open + 1; i < words.Count && i <= open + 3; i++)
            if (closing is null ? words.Tokens[i].Kind == TokenKind.CloseQuote : words.Is(i, closing))
                return i > open + 1 && words.IsCapitalised(i - 1) && IsNameWord(words, i + 1) && !words.IsPossessive(open - 1) ? i + 1 : open;
        return open;
    }

    // "Ald. Nour Haddad": whatever it is short for, a full stop inside of the sentence makes it a title.
    private static bool IsUnknownTitle(SentenceWords words, int first, int end) =>
        end - first == 1 && words.Is(end, ".") && words.Bare[first].Length is > 1 and <= LongestTitle && IsNameWord(words, end + 1)
        && !words.Has(first, WordTraits.GivenName);

    private static int AfterParticles(SentenceWords words, int index)
    {
        while (words.Has(index, WordTraits.Particle) && !words.IsCapitalised(index))
            index++;
        return index;
    }

    // "Larry King", "Mr. Church", "Robert E. Bishop": what is a title elsewhere ends a name behind a given name, an initial or an honorific.
    private static bool IsTitleInName(SentenceWords words, int index, int first)
    {
        // "Vik Sen": short for a title only before a name.
        if (index > first && words.Has(index, WordTraits.Rank) && !words.IsCapitalised(index + 1) && !words.Is(index + 1, "."))
            return true;

        // "Amna Islam", "Grace Law": some of what is written large is a surname behind a given name.
        if (index > first && words.Word(index).Is(SmallWords.AlsoSurnames) && words.Has(index - 1, WordTraits.GivenName) && words.IsCapitalised(index)
            && !words.IsCapitalised(index + 1))
            return true;
        if (words.Has(index, WordTraits.NotName) || !words.IsCapitalised(index) || IsMadeOfTwo(words, index)
            || words.IsCapitalised(index + 1) && !words.Is(index + 1, "jr"))
            return false;
        if (index == first)
            return words.Word(words.Is(index - 1, ".") ? index - 2 : index - 1).Is(SmallWords.DottedTitles);
        if (words.Is(index + 1, "jr") || words.Is(index + 1, "sr"))
            return true;
        var before = words.Is(index - 1, ".") ? index - 2 : index - 1;
        return before >= first
            && words.IsCapitalised(before)
            && (words.Has(before, WordTraits.GivenName) || words.Tokens[before].Text.Length == 1)
            && !words.Has(index, WordTraits.Organisation);
    }

    private static bool IsPlace(SentenceWords words, int first, int end) =>
        words.Has(end, WordTraits.Place) && !words.IsPossessive(end - 1)
        || words.Has(end - 1, WordTraits.Place)

            // "Nour Lake, a nurse,"
            && !(end - first == 2 && words.Has(first, WordTraits.GivenName) && PersonEvidence.IsTradesman(words, end))

        // "from Port Sable"
        || words.IsCapitalised(first - 1) && words.Has(first - 1, WordTraits.Place) && !words.IsPossessive(first - 1)
            && words.Has(first - 2, WordTraits.Preposition | WordTraits.Locative) && !words.Has(first, WordTraits.GivenName)
        || words.Is(first - 1, "of") && words.Has(first - 2, WordTraits.Place)
        || words.Is(end, ",") && words.Has(first - 1, WordTraits.Locative)
        && Gazetteer.At(words, Math.Min(end + 1, words.Count - 1)) is { Kind: KnownNameKind.State };
}
