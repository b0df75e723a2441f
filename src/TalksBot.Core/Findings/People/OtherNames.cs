namespace TalksBot.Core.Findings.People;

/// <summary>Finds the names that people go by besides their own: "Ann Other, also known as Ann A.", "Other was a singer known as “Annie”".</summary>
internal static class OtherNames
{
    private static readonly string Leads = string.Join('|', RuleData.Lines("Findings/People/other-name-leads.txt").Select(Regex.Escape));

    /// <summary>The people with those names among their aliases.</summary>
    public static ImmutableArray<PersonFinding> Add(Document document, ImmutableArray<PersonFinding> people)
    {
        foreach (var sentence in document.Readable.Where(sentence => sentence is { Kind: SentenceKind.Prose, InTitle: false }))
            foreach (Match lead in Lead.FindAll(sentence.Quote.Text))
                if (Owner(people, sentence.Quote, lead.Index) is { } owner && Names(lead).Where(name => !owner.Aliases.Contains(name)
                    && !people.Any(person => person.Name == name || person.Aliases.Contains(name))).ToArray() is { Length: > 0 } names)
                    people = people.Replace(owner, owner with { Aliases = [.. owner.Aliases, .. names] });
        return people;
    }

    private static IEnumerable<string> Names(Match lead) =>
        lead.Groups["name"].Captures.Select(name => name.Value.Trim('.', ',', ' ')).Where(name => name.Length > 1);

    private static PersonFinding? Owner(ImmutableArray<PersonFinding> people, Quote sentence, int lead)
    {
        var at = sentence.Span.Start + lead;
        var named = people.Where(person => person.Actor == ActorKind.Person).SelectMany(person => person.Mentions
                .Where(span => sentence.Span.Contains(span) && span.End <= at).Select(span => (person, span)))
            .OrderBy(mention => mention.span.Start).ToArray();
        if (named.Length == 0)
            return null;
        var (person, span) = named[^1];
        var between = sentence.Text[(span.End - sentence.Span.Start)..lead];
        return Right.Fits(between) || named.DistinctBy(mention => mention.person.Name).Count() == 1 && IsWhatTheyAre(between) ? person : null;
    }

    // "Was an up-and-coming singer from Lakeport"
    private static bool IsWhatTheyAre(string between) =>
        Is.Find(between) is { Success: true } told && (WordList.Of(told.Groups["noun"].Value) & WordTraits.Role) != 0;

    // A singer "with a dog known as …" may not be the one.
    private static Regex Is { get; } = Patterns.Of(@"\b(?:was|is) (?:[\w'’-]+ ){0,6}?(?<noun>\p{Ll}+)(?: (?:from|in|of)(?: \p{Lu}[\w'’-]*)+)? $");

    private static Regex Lead { get; } = Patterns.Of(
        $@"\b(?:{Leads})(?: both| either)? (?:[""“‘](?<name>[^""”’]{{2,40}})[""”’]"
        + @"|(?<name>\p{Lu}[\w.'’-]*(?: (?:(?:tha|the|da|of|de|el|al|bin) )?\p{Lu}[\w.'’-]*)"
        + @"{0,4}))(?: (?:and|or) (?:[""“‘](?<name>[^""”’]{2,40})[""”’]|(?<name>\p{Lu}[\w.'’-]*(?: \p{Lu}[\w.'’-]*){0,3}))(?=[),.;—–]))?");

    private static Regex Right { get; } = Patterns.Of(
        @"^(?:, \d{1,3})?(?:,| \(| —| –| -)?\s?(?:who (?:is|was) |also |better |sometimes |often |previously |formerly )*$");
}
