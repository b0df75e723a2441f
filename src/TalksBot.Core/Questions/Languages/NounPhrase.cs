namespace TalksBot.Core.Questions.Languages;

/// <summary>A noun with what belongs to it, and what it has to do with the deed.</summary>
internal sealed class NounPhrase
{
    private readonly List<Meaning> words = [];
    private readonly List<NounPhrase> owners = [];

    /// <summary>"subject", "object", "in", "about"; null where nothing tells.</summary>
    public string? Mark { get; set; }

    /// <summary>Whether it is asked how many, or which.</summary>
    public WordUse? Asked { get; set; }

    public IReadOnlyList<Meaning> Words => words;

    public bool IsEmpty => words.Count == 0 && owners.Count == 0 && Asked is null;

    /// <summary>Its nouns, and those that it belongs to.</summary>
    public IEnumerable<Meaning> Nouns => words.Concat(owners.SelectMany(owner => owner.Nouns)).Where(word => word.IsNoun);

    /// <summary>What it is said to be, last: "closed", "open or closed".</summary>
    public IEnumerable<Meaning> Qualities
    {
        get
        {
            var last = words.FindLastIndex(IsQuality);
            while (last > 1 && words[last - 1].Use == WordUse.And && IsQuality(words[last - 2]))
                last -= 2;
            return last < 0 ? [] : words.Skip(last).TakeWhile(word => IsQuality(word) || word.Use == WordUse.And);
        }
    }

    /// <summary>Whether all that it has are names.</summary>
    public bool IsName => words.Count > 0 && owners.Count == 0 && words.All(word => word.Use is WordUse.Name or WordUse.And);

    /// <summary>The noun that the others belong to; null where it has none.</summary>
    /// <param name="isHeadFirst">Whether it stands before them.</param>
    public Meaning? Head(bool isHeadFirst) => words.Count == 0 ? null : isHeadFirst ? words[0] : words[^1];

    public Meaning? Last => words.Count > 0 ? words[^1] : null;

    public void Add(Meaning word) => words.Add(word);

    public void AddOwner(NounPhrase owner) => owners.Add(owner);

    /// <summary>Takes all but the last word off, as a phrase of its own.</summary>
    public NounPhrase TakeLeading()
    {
        var leading = new NounPhrase();
        words[..^1].ForEach(leading.Add);
        words.RemoveRange(0, words.Count - 1);
        return leading;
    }

    public void Remove(Meaning word) => words.Remove(word);

    /// <summary>
    /// Takes the name off that its words open with, where others follow ("Pakistan the talks' failure"): it may be who does it; null for none.
    /// </summary>
    public NounPhrase? TakeLeadingName()
    {
        if (owners.Count > 0)
            return owners[0].TakeLeadingName();
        var names = words.TakeWhile(word => word.Use is WordUse.Name or WordUse.And).ToList();
        if (names.Count == 0 || names.Count == words.Count)
            return null;
        words.RemoveRange(0, names.Count);
        var name = new NounPhrase();
        names.ForEach(name.Add);
        return name;
    }

    /// <summary>The phrase in English, without an article.</summary>
    /// <param name="isHeadFirst">Whether its words stand behind the noun that they belong to.</param>
    public string English(bool isHeadFirst)
    {
        var own = isHeadFirst ? HeadFirst(words) : string.Join(' ', words.Select(word => word.English));
        return string.Join(" of ", owners.AsEnumerable().Reverse().Select(owner => owner.English(isHeadFirst)).Prepend(own).Where(part => part.Length > 0));
    }

    private static bool IsQuality(Meaning word) => word.Use == WordUse.Quality && !char.IsUpper(word.English[0]);

    // "Minister defence Pakistan": each noun belongs to the one before, qualities stand before theirs.
    private static string HeadFirst(List<Meaning> words)
    {
        var parts = new List<List<Meaning>>();
        foreach (var word in words)
            if (parts.Count > 0 && parts[^1][^1].Use == WordUse.And)
                parts[^1].Add(word);
            else if (parts.Count == 0 || word.IsNoun && parts[^1].Exists(part => part.IsNoun || part.Use is WordUse.Name)
                || word.Use is WordUse.Name && parts[^1].Exists(part => part.IsNoun))
                parts.Add([word]);
            else if (word.Use is WordUse.Quality or WordUse.Number)
                parts[^1].Insert(0, word);
            else
                parts[^1].Add(word);
        return string.Join(" of ", parts.Select(part => string.Join(' ', part.Select(word => word.English))));
    }
}
