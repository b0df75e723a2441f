namespace TalksBot.Core.Answers.People;

/// <summary>What an article calls somebody, taken apart as far as a question asks: offices, ranks, and whose they are.</summary>
internal sealed class Description
{
    private static readonly FrozenSet<string> Ending = FrozenSet.ToFrozenSet(["of", "for", "in", "to", "at", "from", "on", "with", "by", "who",
        "that", "which"]);

    // "The island's", "the town's" say whose only together with what the article is about; "the minister's" names another.
    private static readonly FrozenSet<string> Own = RuleData.Lines("Answers/People/own-bodies.txt").Select(noun => $"{noun}'s").ToFrozenSet();

    private const WordTraits OfRoles = WordTraits.Role | WordTraits.Modifier | WordTraits.Portfolio | WordTraits.Honorific;

    private readonly ImmutableArray<string> heads;

    private Description(string text, Quote sentence, string rule)
    {
        (Text, Sentence, Rule) = (text, sentence, rule);
        var words = Office.Words(text);
        heads = words.ToList().FindIndex(Ending.Contains) is >= 0 and var end ? words[..end] : words;
        Offices = [.. heads, .. heads.Select(Single), .. ByVerb(text)];
    }

    /// <summary>The words.</summary>
    public string Text { get; }

    /// <summary>The sentence that says so.</summary>
    public Quote Sentence { get; }

    public string Rule { get; }

    /// <summary>The nouns that say what somebody is; not those of others ("the minister's aide", "aide to the minister").</summary>
    public ImmutableArray<string> Offices { get; }

    /// <summary>"Deputy", "former" and their like.</summary>
    public FrozenSet<string> Rank => field ??= WhoQuestion.RanksOf(heads.Where(word => !word.EndsWith("'s", StringComparison.Ordinal)));

    public ImmutableHashSet<State> States => field ??= StatesIn(Text);

    /// <summary>Whether it names somebody or something, no state, that the office is of.</summary>
    public bool HasOtherOwner => !Owners.IsEmpty;

    /// <summary>The terms of each such name.</summary>
    public ImmutableArray<ImmutableArray<string>> Owners => field.IsDefault ? field = OwnersIn(Text) : field;

    public ImmutableArray<string> Terms => field.IsDefault ? field = Analyzer.Terms(Text) : field;

    /// <summary>"Adviser to the king and head of the guard" are two; "president and founder of the league" share the league.</summary>
    public static IEnumerable<Description> Read(string text, Quote sentence, string rule)
    {
        // "Secretary of State for Housing" is the housing secretary, and not the one for other lands.
        var parts = Parts(ForPortfolio.Changed(text, "Secretary for "));
        for (var i = 0; i < parts.Count; i++)
        {
            var words = Office.Words(parts[i]);
            if (words.IsEmpty)
                continue;
            var isShared = i + 1 < parts.Count && !words.Any(Ending.Contains) && parts[i + 1].Contains(" of ", StringComparison.Ordinal);
            var whose = i > 0 && !parts[i].Contains(" of ", StringComparison.Ordinal) && !Owned.Fits(parts[i]) ? Owned.Find(parts[0]).Value : "";
            yield return new Description(whose + (isShared ? $"{parts[i]} {parts[i + 1][parts[i + 1].IndexOf(" of ", StringComparison.Ordinal)..].Trim()}"
                : parts[i]), sentence, rule);
        }
    }

    // "The airport's | president and CEO"
    private static Regex Owned { get; } = Patterns.Of(@"^((the|an?) )?([\w.’'-]+ ){0,4}?[\w.-]+(['’]s|(?<=s)['’]) ", RegexOptions.IgnoreCase);

    // "Head of the information and culture department" is one: what follows "and" is no office.
    private static List<string> Parts(string text)
    {
        var parts = new List<string>();
        foreach (var part in text.Split(" and "))
            if (parts.Count > 0 && Office.Words(parts[^1]).Any(Ending.Contains)
                && !Office.Words(part).TakeWhile(word => !Ending.Contains(word)).Any(word => Office.Asked(word) is not null))
                parts[^1] += $" and {part}";
            else
                parts.Add(part);
        return parts;
    }

    private static string Single(string word) => word.EndsWith('s') && !word.EndsWith("'s", StringComparison.Ordinal) ? word[..^1] : word;

    // "An engineer who heads the water board" is its head.
    private static IEnumerable<string> ByVerb(string text)
    {
        if (!text.Contains("who ", StringComparison.OrdinalIgnoreCase))
            return [];
        var lower = $" {text.ToLowerInvariant()} ";
        return Office.AllVerbs.Where(verb => lower.Contains($" who {verb.Verb} ", StringComparison.Ordinal)
            || lower.Contains($" who now {verb.Verb} ", StringComparison.Ordinal)
            || lower.StartsWith($" who {verb.Verb} ", StringComparison.Ordinal)).Select(verb => verb.Office.Name);
    }

    /// <summary>The states that a text names, names of two words and capitals included.</summary>
    public static ImmutableHashSet<State> StatesIn(string text)
    {
        var words = text.Split([' ', ',', '(', ')', '“', '”', '"', '-'], StringSplitOptions.RemoveEmptyEntries).Select(Bare).ToArray();
        var found = ImmutableHashSet.CreateBuilder<State>();
        for (var i = 0; i < words.Length; i++)
            if (words[i].Length > 1 && char.IsUpper(words[i][0])
                && (StateNames.Find(words[i]) ?? (i + 1 < words.Length ? StateNames.Find($"{words[i]} {words[i + 1]}") : null)) is { } state)
                found.Add(state);
        return found.ToImmutable();
    }

    private static string Bare(string word) => word.EndsWith("'s", StringComparison.Ordinal)
        || word.EndsWith("’s", StringComparison.Ordinal) ? word[..^2] : word.TrimEnd(';', ':', '?', '!', '’', '\'');

    private static ImmutableArray<ImmutableArray<string>> OwnersIn(string text)
    {
        var (owners, name) = (ImmutableArray.CreateBuilder<ImmutableArray<string>>(), new List<string>());
        foreach (var word in text.Replace('’', '\'').Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var lower = word.ToLowerInvariant().Trim(',', '.');
            var isOwning = lower.EndsWith("'s", StringComparison.Ordinal) || lower.EndsWith("s'", StringComparison.Ordinal);
            if (isOwning && !Own.Contains(lower) && StateNames.Find(lower[..^2]) is null || !isOwning && lower.Length > 2 && char.IsUpper(word[0])
                && (WordList.Of(lower) & OfRoles) == 0 && StateNames.Find(Bare(word)) is null)
                name.Add(isOwning ? lower[..lower.LastIndexOf('\'')] : lower);
            else if (name.Count > 0)
                Close();
        }

        Close();
        return owners.ToImmutable();

        void Close()
        {
            if (name.Count > 0)
                owners.Add([.. name.SelectMany(word => Analyzer.Terms(word))]);
            name.Clear();
        }
    }

    private static Regex ForPortfolio { get; } = Patterns.Of(@"\bSecretary of State for ");
}
