using TalksBot.Core.Answers.People;
using TalksBot.Core.Findings.Events;

namespace TalksBot.Core.Questions;

internal enum WhoWants
{
    /// <summary>Who holds a role or has a name.</summary>
    Holder,
    Doer,

    /// <summary>To whom it was done.</summary>
    Patient,

    /// <summary>Who claims to have done it.</summary>
    Claimant,

    /// <summary>Whose something is.</summary>
    Owner,
}

/// <summary>The ways in which a who-question is put: the rows of <c>who-asking.tsv</c>.</summary>
/// <param name="Rule">The row's name.</param>
/// <param name="Wants">What is wanted.</param>
/// <param name="Kind">Who is wanted ("us general", "president of France"); empty where it doesn't say.</param>
/// <param name="Deed">What they did or what was done to them; empty where a holder is wanted.</param>
internal sealed record WhoAsking(string Rule, WhoWants Wants, string Kind, string Deed)
{
    /// <summary>Whether a man or a woman is wanted; none where it doesn't say.</summary>
    public WordTraits Gender { get; private init; }

    /// <summary>What else tells of them, anywhere in the article ("harbour candidate", of which one is the head of the league); empty for nothing.
    /// </summary>
    public string Aside { get; private init; } = "";

    /// <summary>Whether somebody young is wanted ("which kid").</summary>
    public bool IsYoung { get; private init; }

    private static readonly ImmutableArray<Row> Rows = [.. RuleData.Rows("Questions/who-asking.tsv").Select(row => new Row(
        row[0], Enum.Parse<WhoWants>(row[1], ignoreCase: true), row[2], Patterns.OfShort(row[3], RegexOptions.IgnoreCase)))];

    private static readonly FrozenSet<string> Anybody = RuleData.Lines("Questions/who-kinds.txt").ToFrozenSet();

    private static readonly FrozenSet<string> Leading = RuleData.Lines("Questions/leading-verbs.txt").ToFrozenSet();

    private static readonly FrozenSet<string> Turning = RuleData.Lines("Questions/turning-words.txt").ToFrozenSet();

    private static readonly Dictionary<string, WordTraits> Genders = RuleData.Rows("Questions/who-persons.tsv")
        .Where(row => row[1] != "-").ToDictionary(row => row[0], row => Enum.Parse<WordTraits>(row[1], ignoreCase: true));

    private static readonly FrozenSet<string> Young = RuleData.Rows("Questions/who-persons.tsv").Where(row => row.Length > 2).Select(row => row[0])
        .ToFrozenSet();

    public static WhoAsking Of(string question)
    {
        var text = question.Trim(' ', '?', '!', '.', ',');
        foreach (var row in Rows)
            if (row.Pattern.Find(text) is { Success: true } match && row.Read(match) is { } asking && row.Admits(asking))
                return asking with { Kind = WithoutAnybody(asking.Kind), Gender = GenderOf(asking.Kind),
                    IsYoung = asking.Kind.ToLowerInvariant().Split(' ').Any(Young.Contains) };
        return new WhoAsking("unread", WhoWants.Holder, text, "");
    }

    /// <summary>Whether the word is for anybody at all.</summary>
    public static bool IsAnybody(string word) => Anybody.Contains(word.ToLowerInvariant());

    private static WordTraits GenderOf(string kind) =>
        kind.ToLowerInvariant().Split(' ').Select(word => Genders.GetValueOrDefault(word)).FirstOrDefault(gender => gender != WordTraits.None);

    // "Mayor of Little Tolva": a word of the name.
    private static string WithoutAnybody(string kind) => kind.Split(' ') is var words
        ? string.Join(' ', words.Where((word, i) => !Anybody.Contains(word.ToLowerInvariant()) || i > 0 && words[i - 1] == "of" && i + 1 < words.Length))
        : kind;

    private const int MaxSubject = 3;

    private const English.WordKinds NoSubject = English.WordKinds.Determiner | English.WordKinds.Preposition | English.WordKinds.Adverb
        | English.WordKinds.Negation | English.WordKinds.Be | English.WordKinds.Have | English.WordKinds.Modal | English.WordKinds.Relative
        | English.WordKinds.Participle | English.WordKinds.Past | English.WordKinds.Gerund | English.WordKinds.Adjective | English.WordKinds.Time;

    private static Regex Owned { get; } = Patterns.Of(@"['’]s?$");

    private sealed record Row(string Name, WhoWants Wants, string Guard, Regex Pattern)
    {
        public WhoAsking? Read(Match match)
        {
            var asking = new WhoAsking(Name, Wants, $"{match.Groups["kind"].Value}{match.Groups["name"].Value}".Trim(), match.Groups["deed"].Value.Trim())
            {
                Aside = match.Groups["aside"].Value,
            };
            return Guard == "verb-behind" ? AtVerb(asking) : asking;
        }

        // "Which prosecutor tweeted after the boy was shot": the first verb behind whoever is wanted is their deed. One that leads another is left to the
        // rows behind ("which officer was shot", "which officer wounded in the raid was promoted").
        private static WhoAsking? AtVerb(WhoAsking asking)
        {
            var words = asking.Deed.Split(' ');
            var verb = Array.FindIndex(words, 1, word => word.ToLowerInvariant() is var lower
                && (Leading.Contains(lower) || English.VerbWords.IsPast(lower) || SpeechVerbs.IsForm(lower)));
            if (verb < 0 || Leading.Contains(words[verb].ToLowerInvariant()) || !words[..verb].Any(IsPerson))
                return null;
            var behind = words[(verb + 1)..].TakeWhile(word => !Turning.Contains(word.ToLowerInvariant()));
            return !SpeechVerbs.IsForm(words[verb].ToLowerInvariant()) && behind.Any(word => Leading.Contains(word.ToLowerInvariant())) ? null
                : asking with { Kind = string.Join(' ', words[..verb]), Deed = string.Join(' ', words[verb..]) };
        }

        private static bool IsPerson(string word) => Anybody.Contains(word.ToLowerInvariant()) || Affiliation.IsParty(word)
            || Office.Asked(word.ToLowerInvariant()) is not null;

        public bool Admits(WhoAsking asking) => Guard switch
        {
            "kind" => IsKind(asking),
            "kind-done" => IsKind(asking) && IsDone(asking),
            "done" => IsDone(asking),
            "verb" => IsVerb(asking.Deed),
            "office" => IsOffice(asking.Kind),
            "subject-done" => HasSubject(asking.Deed, English.WordKinds.Participle),
            "subject-does" => HasSubject(asking.Deed, English.WordKinds.Base),
            "subject-doing" => HasSubject(asking.Deed, English.WordKinds.Gerund),
            _ => true,
        };

        // "Who has Beck sued": a name of at most three words before a verb; "who has already sued Beck", "who is the man suing Beck" ask who did it.
        private static bool HasSubject(string deed, English.WordKinds form)
        {
            var words = deed.ToLowerInvariant().Split(' ');
            var verb = Array.FindIndex(words, word => English.Lexicon.Of(word).Is(form));
            return verb is > 0 and <= MaxSubject && words[..verb].All(word => !IsAnybody(word) && Office.Asked(word) is null && !Owned.Fits(word)
                && !English.Lexicon.Of(word).Is(NoSubject) && (WordList.Of(word) & (WordTraits.Role | WordTraits.Modifier)) == 0);
        }

        private static bool IsKind(WhoAsking asking) =>
            Office.Words(asking.Kind).Any(word => Anybody.Contains(word) || Office.Asked(word) is not null) && !IsVerb(asking.Kind);

        // "Head of the league"
        private static bool IsOffice(string kind) => Office.Words(kind) is var words && words.IndexOf("of") is > 0 and var of
            && Office.Asked(words[of - 1]) is not null && !VerbForms.IsPassive(words[0]);

        private static bool IsDone(WhoAsking asking) => !OpensWithName(asking.Deed) && VerbForms.IsPassive(asking.Deed.Split(' ')[0].ToLowerInvariant());

        // "Majed al-Ansari", "Ahmed Khan": a word with a capital that English hasn't got is no verb, though it ends like one.
        private static bool OpensWithName(string words) =>
            words.Length > 0 && char.IsUpper(words[0]) && !RightWords.Has(words.Split(' ')[0].ToLowerInvariant());

        // "carried out", "supports the", "leads the"; not "talks mediator".
        private static bool IsVerb(string phrase)
        {
            var words = phrase.ToLowerInvariant().Split(' ');
            return !OpensWithName(phrase) && StateNames.Find(words[0]) is null && (WordList.Of(words[0]) & (WordTraits.Role | WordTraits.Modifier)) == 0
                && (English.VerbWords.IsPast(words[0]) || SpeechVerbs.IsForm(words[0])
                    || Office.AllVerbs.Any(verb => verb.Verb.Length > 4 && verb.Verb == words[0])
                    || words.Length > 1 && words[0].Length > 4 && words[0].EndsWith('s') && (WordList.Of(words[1]) & WordTraits.Determiner) != 0);
        }
    }
}
