using TalksBot.Core.Findings.Events;

namespace TalksBot.Core.Findings.People;

/// <summary>Reads the name of a body by its head noun: "Afghan Intelligence Directorate", "Ministry of Foreign Affairs of Pakistan".</summary>
internal static class OrganisationReader
{
    private const int LongestOwners = 4;

    private const WordTraits Parts = WordTraits.Organisation | WordTraits.Portfolio;

    /// <summary>Where the name ends that starts at <paramref name="first"/>; <paramref name="first"/> itself where there is none.</summary>
    public static int End(SentenceWords words, int first) => EndBehind(words, first, first);

    /// <summary>Where the name ends whose words before <paramref name="from"/> are known already; <paramref name="from"/> where there is none.</summary>
    public static int EndBehind(SentenceWords words, int first, int from)
    {
        if (from > first && words.IsPossessive(from - 1))
            return from;
        if (EndOfCompany(words, first) is var company && company > from)
            return company;
        var end = from;
        for (var i = from; CanBePart(words, i); i++)
        {
            if (words.Has(i, WordTraits.Organisation))
                end = i + 1;
            if (words.IsPossessive(i))
                break;
            i += JoinsOffices(words, i + 1) ? 1 : 0;
        }

        if (end > from && !words.IsPossessive(end - 1))
            end = EndOfComplement(words, end);

        // "Police said", "Congress": a head noun by itself is no name.
        return end - first == 1 && words.Has(first, WordTraits.Organisation) ? from : end;
    }

    // "Haddad & Sons", "Venn, Ltd.": a company, and nobody of whom it has the name.
    private static int EndOfCompany(SentenceWords words, int first)
    {
        var end = first;
        while (end - first < LongestOwners && words.IsCapitalised(end) && !words.Has(end, WordTraits.NotName) && !words.IsPossessive(end))
            end++;
        if (end == first || !words.Is(end, "&") && !words.Is(end, ","))
            return first;
        var isJoined = words.Is(end, "&");
        for (var i = end + 1; i - end <= LongestOwners && words.IsCapitalised(i); i++)
            if (words.Bare[i].Is(isJoined ? SmallWords.FellowOwners : SmallWords.CompanyForms))
                return BehindStop(words, words.Has(i + 1, WordTraits.Organisation) && words.IsCapitalised(i + 1) ? i + 2 : i + 1);
            else if (!isJoined)
                break;
        return first;
    }

    // The full stop of "Co."
    private static int BehindStop(SentenceWords words, int end) => words.Is(end, ".") && end + 1 < words.Count ? end + 1 : end;

    private static bool CanBePart(SentenceWords words, int index) =>
        words.IsCapitalised(index)
        && !words.Has(index, WordTraits.NotName)
        && (words.Has(index, Parts) || !words.Has(index, WordTraits.Role | WordTraits.Honorific));

    // "… of Foreign Affairs of Pakistan", "… for Public Opinion Research"
    private static int EndOfComplement(SentenceWords words, int end)
    {
        while (words.Word(end).Is(SmallWords.OrganisationLinks))
        {
            var start = words.Is(end + 1, "the") ? end + 2 : end + 1;
            var next = start;
            // "Approved by the Court on August 5"
            if (words.Is(end, "on") && next + 1 < words.Count && words.Tokens[next + 1].Kind == TokenKind.Number
                && DateLexicon.Find(words.Word(next)).Any(meaning => meaning.Class == WordClass.Month))
                break;
            while (words.IsCapitalised(next) && (words.Has(next, WordTraits.Portfolio) || !words.Has(next, WordTraits.Role | WordTraits.NotName)))
            {
                // "Secretary of the Union of Bakers Nour Haddad": a given name begins somebody's.
                if (next > start && words.Has(next, WordTraits.GivenName) && !words.Has(next - 1, WordTraits.GivenName) && words.IsCapitalised(next + 1))
                    break;
                next++;
                if (words.IsPossessive(next - 1))
                    return next;
                next += JoinsOffices(words, next) ? 1 : 0;
            }

            if (next == start)
                break;
            end = next;
        }

        return end;
    }

    // "Information and Culture Department", "Ministry of Water and Power"
    private static bool JoinsOffices(SentenceWords words, int index) =>
        words.Is(index, "and") && words.Has(index - 1, WordTraits.Portfolio) && words.IsCapitalised(index + 1) && words.Has(index + 1, WordTraits.Portfolio);
}
