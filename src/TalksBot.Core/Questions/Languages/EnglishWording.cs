namespace TalksBot.Core.Questions.Languages;

/// <summary>Says a question of another language in English, in the words and the order that English questions are read by.</summary>
/// <param name="tongue">The language it was asked in.</param>
/// <param name="command">The command that the asker named; null for none.</param>
internal sealed class EnglishWording(Tongue tongue, string? command)
{
    private static readonly Dictionary<(string Verb, string Mark), string> Relations = RuleData.Rows("Questions/Languages/relations.tsv")
        .ToDictionary(row => (row[0], row[1]), row => row.Length > 2 ? row[2] : "");

    private const string Who = "who";
    private const string When = "when";
    private const string Casualties = "casualties";

    public string Of(AskedClause clause)
    {
        var asked = clause.Asked ?? (command, clause.Deed) switch
        {
            (Who, not null) => WordUse.Who,
            (When, not null) => WordUse.When,
            _ => null,
        };
        if (asked == WordUse.WhoOrWhen)
            asked = command == When || command != Who && (clause.Deed is null or { Time: VerbTime.Done } or { IsIntransitive: true } || HasDoer(clause))
                && !clause.Phrases.Any(phrase => clause.Deed is null && phrase.Words.Any(word => word.Use == WordUse.Person)) ? WordUse.When : WordUse.Who;
        if (asked == WordUse.Who && clause.AskedMark is not (null or "subject" or "by" or "of") && clause.Deed is not null)
            asked = WordUse.Whom;
        var parts = new Parts(clause, tongue, asked is WordUse.Who);
        var said = asked switch
        {
            WordUse.Who => AskWho(clause, parts),
            WordUse.Whom => clause.Deed is null ? AskWho(clause, parts) : $"who {Did(clause, parts)}",
            WordUse.When => AskWith("when", clause, parts),
            WordUse.Where => AskWith("where", clause, parts),
            WordUse.Why => AskWith("why", clause, parts),
            WordUse.How => AskWith("how", clause, parts),
            WordUse.Long => AskWith("how long", clause, parts),
            WordUse.Many => AskHowMany(clause, parts),
            WordUse.Which => AskWhich(clause, parts),
            WordUse.What => AskWhat(clause, parts),
            WordUse.Whether => AskWhether(clause, parts),
            _ => Named(clause),
        };
        return Tidy(said);
    }

    private static bool HasDoer(AskedClause clause) => clause.Phrases.Any(phrase => phrase.Mark == "subject");

    private string AskWho(AskedClause clause, Parts parts)
    {
        if (clause.Deed is not { } deed)
        {
            if (clause.Harms.Count > 0)
                return $"who {(parts.Subject is not null || clause.AskedMark == "subject" ? "killed" : "was")} {Join(clause.Harms)} {parts.All}";
            if (clause.Phrases.FirstOrDefault(IsNominal) is not { } phrase)
                return $"who is {The(parts.Nouns)} {parts.Rest}";
            var noun = phrase.Head(tongue.IsHeadFirst)!;
            phrase.Remove(noun);
            return $"who {Told(noun)} {The(new Parts(clause, clause.Tongue, true).Nouns)} {parts.Rest}";
        }

        var not = clause.IsNegated ? "did not " : "";
        var verb = clause.IsNegated ? deed.Verb! : Told(deed);
        var content = Content(clause);
        return deed.Time == VerbTime.Done && clause.AskedMark is null && parts.Nouns.Length == 0
            ? $"who was {EnglishVerb.Participle(deed.Verb!)} {parts.Rest} {content}"
            : $"who {not}{verb} {The(parts.Nouns)} {parts.Rest} {content}";
    }

    // "Whose was the mediation": who did it.
    private bool IsNominal(NounPhrase phrase) => phrase is { Mark: null } && phrase.Head(tongue.IsHeadFirst) is { Use: WordUse.Thing, Verb: not null };

    private static string AskWith(string word, AskedClause clause, Parts parts)
    {
        if (clause.Deed is null && clause.Harms.Count > 0)
            return $"{word} were {The(parts.Nouns)} {Join(clause.Harms)} {parts.Rest}";
        if (clause.Deed is null)
            return $"{word} {(word is "when" or "how long" ? "was" : "is")} {The(parts.Nouns)} {parts.Rest}";
        return $"{word} {Did(clause, parts)}";
    }

    /// <summary>"Did the two sides meet", "was the ceasefire signed": what follows the word that asks.</summary>
    private static string Did(AskedClause clause, Parts parts)
    {
        var deed = clause.Deed!;
        var content = Content(clause);
        var not = clause.IsNegated ? "not " : "";
        if (deed.Time == VerbTime.Will)
            return $"will {The(parts.DoerOrNouns)} {not}{deed.Verb} {The(parts.Objects)} {parts.Rest} {content}";
        if (parts.IsDone(deed))
            return $"was {The(parts.Nouns)} {not}{EnglishVerb.Participle(deed.Verb!)} {parts.Rest} {content}";
        var aux = deed.Time == VerbTime.Now ? "does" : "did";
        return $"{aux} {The(parts.DoerOrNouns)} {not}{deed.Verb} {The(parts.Objects)} {parts.Rest} {content}";
    }

    private static string AskHowMany(AskedClause clause, Parts parts)
    {
        var isOfPeople = clause.Harms.Count > 0 || clause.Deed is { Verb: "kill" or "injure" } || clause.Content is not null;
        var counted = parts.Counted is { Length: > 0 } named ? named : isOfPeople ? "people" : "";
        var lost = clause.Harms.Concat(clause.Content?.Harms ?? []).Concat(new[] { clause.Deed, clause.Content?.Deed }
            .Where(deed => deed is { Verb: "kill" or "injure" }).Select(deed => EnglishVerb.Participle(deed!.Verb!))).ToList();
        var harms = lost.Count > 0 ? Join(lost) : null;
        if (clause.Content is { } content && content.Phrases.FirstOrDefault(phrase => phrase.Asked == WordUse.Many) is { } inside && harms is not null)
        {
            var others = new Parts(content, clause.Tongue, true, inside).All;
            return $"how many {inside.English(clause.Tongue.IsHeadFirst)} did {The(parts.Nouns)} claim to have {harms} {others} {parts.Rest}";
        }

        var rest = $"{parts.OthersThanCounted} {parts.Rest}";
        if (harms is null)
            return clause.Deed is null ? $"how many {counted} {rest}" : clause.Deed.Time == VerbTime.Done || parts.Subject is null
                ? $"how many {counted} were {EnglishVerb.Participle(clause.Deed.Verb!)} {rest}"
                : $"how many {counted} did {The(parts.Subject)} {clause.Deed.Verb} {rest}";
        if (clause.Deed is { } told && Governors.Says(told.Verb!) && parts.Subject is not null)
            return $"how many {counted} did {The(parts.Subject)} claim to have {harms} {parts.UnmarkedOthers} {parts.Rest}";
        if (clause.Deed is { } said && Governors.Says(said.Verb!) && parts.OthersThanCounted.Length > 0)
            return $"how many {counted} were {harms} {parts.Rest} according to {parts.OthersThanCounted}";
        return parts.Subject is null ? $"how many {counted} were {harms} {Inside(parts.OthersThanCounted)} {parts.Rest}"
            : $"how many {counted} did {The(parts.Subject)} {(harms.Contains("injured", StringComparison.Ordinal) ? "injure" : "kill")} "
                + $"{parts.UnmarkedOthers} {parts.Rest}";
    }

    private string AskWhich(AskedClause clause, Parts parts)
    {
        var asked = clause.Phrases.First(phrase => phrase.Asked == WordUse.Which || phrase.Asked is not null);
        var kind = asked.English(tongue.IsHeadFirst);
        var others = new Parts(clause, tongue, true, asked);
        if (clause.Deed is null || asked.Mark is not (null or "subject" or "by"))
            return clause.Deed is null ? $"which {kind} {others.Nouns} {others.Rest}" : $"{asked.Mark} which {kind} {Did(clause, others)}";
        return AnySomebody.Contains(kind) ? AskWho(clause, others) : $"which {kind} {Told(clause.Deed)} {The(others.Nouns)} {others.Rest} {Content(clause)}";
    }

    private static string AskWhat(AskedClause clause, Parts parts) => clause.Deed switch
    {
        null => $"what is {The(parts.Nouns)} {parts.Rest}",
        { Time: VerbTime.Done } deed when parts.Subject is null => $"what was {EnglishVerb.Participle(deed.Verb!)} {parts.All}",
        _ => $"what {Did(clause, parts)}",
    };

    private static string AskWhether(AskedClause clause, Parts parts)
    {
        if (clause.Deed is not null)
            return Did(clause, parts);
        if (clause.Harms.Count > 0)
            return $"were {The(parts.Nouns)} {Join(clause.Harms)} {parts.Rest}";
        var words = clause.Phrases.LastOrDefault(phrase => phrase.Mark is null && phrase.Words.Count > 0);
        var qualities = words?.Qualities.ToList() ?? [];
        if (qualities.Count == 0)
            return $"is {The(parts.Nouns)} {parts.Rest}";
        qualities.ForEach(words!.Remove);
        var stated = new Parts(clause, clause.Tongue, true).Nouns;
        return $"is {The(stated)} {(clause.IsNegated ? "not " : "")}{string.Join(' ', qualities.Select(word => word.English))} {parts.Rest}";
    }

    /// <summary>A command's words, which name a topic and ask nothing.</summary>
    private string Named(AskedClause clause)
    {
        var parts = new Parts(clause, tongue, true);
        var deed = clause.Deed is null ? "" : clause.Deed.Time == VerbTime.Done ? EnglishVerb.Participle(clause.Deed.Verb!) : Told(clause.Deed);
        if (command == Casualties || clause.Harms.Count > 0)
            return $"{parts.Nouns} {Join(clause.Harms)} {deed} {parts.Rest}";
        if (command == Who && clause.Deed is null && clause.Phrases is [{ IsName: true }])
            return TongueQuestion.Asking(command, parts.Nouns);
        return clause.Deed is null ? $"{parts.Nouns} {parts.Rest}" : $"{parts.Nouns} {deed} {parts.Rest} {Content(clause, tongue)}";
    }

    private static string Told(Meaning deed) => deed.Time switch
    {
        VerbTime.Now => EnglishVerb.Present(deed.Verb!),
        VerbTime.Will => $"will {deed.Verb}",
        VerbTime.May => $"may {deed.Verb}",
        _ => EnglishVerb.Past(deed.Verb!),
    };

    private static string Content(AskedClause clause) => clause.Content is { } content ? Statement(content) : "";

    private static string Content(AskedClause clause, Tongue tongue) => Content(clause);

    private static string Statement(AskedClause clause)
    {
        var parts = new Parts(clause, clause.Tongue, false);
        if (clause.Deed is not { } deed)
            return $"{The(parts.Nouns)} {Join(clause.Harms)} {parts.Rest}";
        var not = clause.IsNegated ? "not " : "";
        if (parts.IsDone(deed))
            return $"{The(parts.Nouns)} was {not}{EnglishVerb.Participle(deed.Verb!)} {parts.Rest}";
        var verb = deed.Time == VerbTime.Will ? $"will {not}{deed.Verb}" : not.Length > 0 ? $"has not {EnglishVerb.Participle(deed.Verb!)}" : Told(deed);
        return $"{The(parts.DoerOrNouns)} {verb} {The(parts.Objects)} {parts.Rest} {Content(clause)}";
    }

    // "Which country did it" asks who did.
    private static readonly FrozenSet<string> AnySomebody = RuleData.Lines("Questions/Languages/somebody.txt").ToFrozenSet();

    private static string Inside(string others) => others.Length == 0 ? "" : $"in {others}";

    private static string Join(List<string> words) => string.Join(" and ", words.Distinct());

    private static string The(string noun) =>
        noun.Length == 0 || char.IsUpper(noun[0]) || char.IsDigit(noun[0]) || noun.StartsWith("the ", StringComparison.Ordinal) ? noun : $"the {noun}";

    private static string Tidy(string text) => string.Join(' ', text.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The phrases of a clause by what they are to its deed.</summary>
    private sealed class Parts
    {
        private readonly ImmutableArray<NounPhrase> plain;
        private readonly Func<NounPhrase, string> english;

        public Parts(AskedClause clause, Tongue tongue, bool isDoerAsked, NounPhrase? without = null)
        {
            english = phrase => phrase.English(tongue.IsHeadFirst);
            ImmutableArray<NounPhrase> phrases = [.. clause.Phrases.Where(phrase => phrase != without)];
            foreach (var phrase in phrases)
                phrase.Mark = Relation(clause.Deed, phrase.Mark);
            Subject = phrases.FirstOrDefault(phrase => phrase.Mark == "subject") is { } subject ? english(subject) : null;
            var objects = phrases.Where(phrase => phrase.Mark == "object").ToImmutableArray();
            plain = [.. phrases.Where(phrase => phrase.Mark is null or "object")];
            var unmarked = phrases.Where(phrase => phrase.Mark is null).ToImmutableArray();
            Nouns = Together(Subject, plain);
            All = Together(null, phrases);
            Rest = string.Join(' ', phrases.Where(phrase => phrase.Mark is not (null or "object" or "subject"))
                .Select(phrase => $"{phrase.Mark} {The(english(phrase))}").Append(clause.Times));
            var counted = phrases.FirstOrDefault(phrase => phrase.Asked == WordUse.Many);
            Counted = counted is null ? unmarked.Length > 0 ? english(unmarked[0]) : "" : english(counted);
            var uncounted = plain.Where(phrase => phrase != counted && (counted is not null || phrase != unmarked.FirstOrDefault()));
            UnmarkedOthers = Together(null, uncounted);
            OthersThanCounted = Together(Subject is null ? null : "", uncounted);
            var hasDoer = !isDoerAsked && Subject is null && unmarked.Length > 0 && (unmarked.Length > 1 || objects.Length > 0);
            HasDoer = Subject is not null || hasDoer;
            DoerOrNouns = Subject ?? (unmarked.Length > 0 ? english(unmarked[0]) : "");
            Objects = Together(null, Subject is not null ? plain : [.. unmarked.Skip(1), .. objects]);
        }

        public string? Subject { get; }

        public bool HasDoer { get; }

        /// <summary>All that bears no other mark than the doer's or the object's.</summary>
        public string Nouns { get; }

        public string All { get; }

        /// <summary>All others, with what they have to do with the deed.</summary>
        public string Rest { get; }

        public string Counted { get; }

        public string UnmarkedOthers { get; }

        public string OthersThanCounted { get; }

        public string DoerOrNouns { get; }

        public string Objects { get; }

        /// <summary>Whether the deed is told as done to what is named.</summary>
        public bool IsDone(Meaning deed) => !deed.IsIntransitive && (deed.Time == VerbTime.Done || DoerOrNouns.Length == 0 && Objects.Length > 0);

        // "On the agreement signed" is what was signed.
        private static string? Relation(Meaning? deed, string? mark) =>
            mark is null || deed is null ? mark
            : Relations.TryGetValue((deed.Verb!, mark), out var becomes) ? becomes.Length > 0 ? becomes : "object"
            : mark == "of" ? "object" : mark;

        private string Together(string? first, IEnumerable<NounPhrase> phrases) =>
            string.Join(' ', phrases.Select(english).Prepend(first ?? "").Where(part => part.Length > 0));
    }
}
