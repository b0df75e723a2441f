namespace TalksBot.Core.Findings.People;

/// <summary>Reads the party that an article puts somebody with out of its own words: "Pakistan's Defence Minister", "Taliban spokesman".</summary>
public static class Sides
{
    private const int MaxHome = 3;

    private static readonly FrozenSet<string> Offices = RuleData.Lines("Findings/People/offices-of-state.txt").ToFrozenSet();

    private static readonly ImmutableArray<string> Demonyms = RuleData.Lines("Findings/People/demonym-endings.txt");

    /// <summary>The first state or organisation that a role or designation names as its own; null where it names none.</summary>
    public static string? Of(string designation)
    {
        var sentence = new Sentence(
            new Article { Id = "", Text = designation }.Quote(new TextSpan(0, designation.Length)),
            0, SentenceKind.Prose, Tokenizer.Tokenize(designation, new TextSpan(0, designation.Length)));
        var words = new SentenceWords(sentence);
        for (var i = 0; i < words.Count; i++)
        {
            // An ambassador to a state is another's.
            if (words.Bare[i].Is(SmallWords.SidePrepositions) && i > 0)
                return null;
            if (Gazetteer.At(words, i) is { Kind: not KnownNameKind.Outlet } known)
                return known.Canonical;
        }

        return Owner(words);
    }

    // "Velmara's Water Minister", "Tessaly Foreign Ministry spokesman": whoever has ministers and envoys is a party, whether or not a list knows it.
    private static string? Owner(SentenceWords words)
    {
        // "Tessian president", "Velmaran colonel": what ends as words for countrymen do.
        if (words.Count > 1 && words.IsCapitalised(0) && WordList.Of(words.Bare[0]) == WordTraits.None && IsDemonymByForm(words.Bare[0])
            && !words.IsCapitalised(1) && Governs(words, 1))
            return words.Tokens[0].Text;
        var end = 0;
        while (words.IsCapitalised(end) && !words.Has(end, WordTraits.Role | WordTraits.Portfolio | WordTraits.NotName | WordTraits.Day
            | WordTraits.Organisation | WordTraits.Modifier | WordTraits.Place))
        {
            if (words.IsPossessive(end++))
                return Governs(words, end) ? words.Text(words.NameSpan(0, end)) : null;
        }

        return end > 0 && words.IsCapitalised(end) && words.Has(end, WordTraits.Portfolio) && Governs(words, end) ? words.Text(words.NameSpan(0, end)) : null;
    }

    internal static bool IsDemonymByForm(string word) => Demonyms.Any(ending => word.EndsWith(ending, StringComparison.Ordinal));

    private static bool Governs(SentenceWords words, int first)
    {
        for (var i = first; i < words.Count; i++)
            if (words.Has(i, WordTraits.Portfolio) || Offices.Contains(words.Word(i)))
                return true;
        return false;
    }

    internal static string? Of(ActorEntry actor, string name) => actor.Kind switch
    {
        ActorKind.Person => actor.Roles.Select(role => Of(role.Words.Text(role.Span))).FirstOrDefault(side => side is not null)
            ?? actor.Mentions.Select(Home).FirstOrDefault(side => side is not null),
        ActorKind.State => "state",
        _ => OrganisationNames.Find(actor.Key) is { } known ? known.Kind == "armed" ? known.Name : "organisation" : Of(name) ?? "organisation",
    };

    // "Oman's Nour Haddad", "South Sudan's Nour Haddad"
    private static string? Home(NameMention mention)
    {
        for (var first = Math.Max(0, mention.First - MaxHome); mention.Words.IsPossessive(mention.First - 1) && first < mention.First; first++)
            if (Gazetteer.At(mention.Words, first) is { Kind: KnownNameKind.State or KnownNameKind.Capital } home && first + home.Words.Length == mention.First)
                return home.Canonical;
        return null;
    }
}
