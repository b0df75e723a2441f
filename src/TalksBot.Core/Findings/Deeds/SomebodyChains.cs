namespace TalksBot.Core.Findings.Deeds;

/// <summary>
/// The phrases of one noun in an article, put together by whom they mean: "a Lakeport man … the man … the man, Tom Other,". "The man" is the one of whom
/// alone the article has told so far; where it has told of two, or of several, it is nobody.
/// </summary>
internal sealed class SomebodyChains
{
    private readonly List<Chain> chains = [];

    // "Two men" were told of since: "the man" may be either.
    private bool hasSeveral;

    /// <param name="phrases">The phrases, in the article's order.</param>
    /// <param name="links">What is said of who they are.</param>
    /// <param name="called">Whom the article calls by the noun with a name beside it: others than the one without.</param>
    public static SomebodyChains Of(ImmutableArray<SomebodyPhrase> phrases, ILookup<SomebodyPhrase, NamingLink> links, ImmutableArray<CalledSo> called)
    {
        var read = new SomebodyChains();
        var others = called.OrderBy(person => person.Sentence).ToList();
        foreach (var phrase in phrases)
        {
            foreach (var other in others.Where(other => other.Sentence < phrase.Sentence).ToArray())
            {
                read.AddNamed(other);
                others.Remove(other);
            }

            read.Add(phrase, links[phrase].FirstOrDefault());
        }

        return read;
    }

    /// <summary>The phrases whose people the article names.</summary>
    public IEnumerable<DescribedAs> Meant => chains.Where(chain => chain.Name is not null).SelectMany(chain => chain.Phrases.Select(phrase =>
        new DescribedAs(phrase.Sentence, phrase.Phrase.Head, [chain.Name!])));

    private void AddNamed(CalledSo called)
    {
        if (!chains.Exists(chain => chain.Name == called.Name))
            chains.Add(new Chain { Name = called.Name, IsByTitle = !called.IsApposition });
    }

    private void Add(SomebodyPhrase phrase, NamingLink? link)
    {
        if (phrase.IsPlural)
            hasSeveral = true;
        else if (link is not null)
            AddLinked(phrase, link);
        else if (phrase.IsIndefinite || phrase.IsOther || phrase.HasOwner)
            Start(phrase, null);
        else if (phrase.IsDefinite)
            AddDefinite(phrase);
    }

    private void AddLinked(SomebodyPhrase phrase, NamingLink link)
    {
        var same = chains.Find(chain => chain.Name == link.Name);
        if (same is null && link.IsTold && phrase is { IsDefinite: true, IsToldApart: false }
            && Only(chain => chain.Name is null && phrase.Modifiers.IsSubsetOf(chain.Which)) is { } nameless
            && nameless.Phrases.All(other => NamingLinks.Fits(other, link.Name)))
            (same, nameless.Name) = (nameless, link.Name);
        if (same is null)
            Start(phrase, link.Name);
        else
            same.Phrases.Add(phrase);
        hasSeveral = false;
    }

    // "The man": of whom alone is told; "the dead man": the only one called so.
    private void AddDefinite(SomebodyPhrase phrase)
    {
        if (chains.Count == 0 || phrase.IsToldApart)
            Start(phrase, null);
        else if (!hasSeveral && (phrase.Modifiers.Count == 0 ? chains.Count == 1 ? chains[0] : null : Only(chain => phrase.Modifiers.IsSubsetOf(chain.Which)))
            is { IsByTitle: false } only && (only.Name is null || NamingLinks.Fits(phrase, only.Name)))
            only.Phrases.Add(phrase);
        else if (phrase.Modifiers.Count > 0)
            Start(phrase, null);
    }

    private Chain? Only(Predicate<Chain> fits) => chains.FindAll(fits) is [var only] ? only : null;

    private void Start(SomebodyPhrase phrase, string? name)
    {
        chains.Add(new Chain { Name = name, Which = phrase.Modifiers, Phrases = { phrase } });
        hasSeveral = false;
    }

    /// <summary>The phrases that mean one person.</summary>
    private sealed class Chain
    {
        public string? Name { get; set; }

        /// <summary>Whether only a title before the name says so: "the judge" may be another than "Judge Other".</summary>
        public bool IsByTitle { get; init; }

        /// <summary>The words that first said which one.</summary>
        public FrozenSet<string> Which { get; init; } = [];

        public List<SomebodyPhrase> Phrases { get; } = [];
    }
}
