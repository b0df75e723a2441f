using TalksBot.Core.Findings.Events;

namespace TalksBot.Core.Questions;

/// <summary>The words behind "when", parted into who does what to whom.</summary>
internal sealed class WhenSentence
{
    private readonly List<WhenWord> words;
    private readonly int opening;
    private readonly int verb;

    private readonly record struct WhenWord(string Lower, int Start, WhenUse Use)
    {
        public bool IsName { get; init; }

        public bool Holds(int position) => Start <= position && position < Start + Lower.Length;
    }

    /// <param name="asked">The words.</param>
    /// <param name="verbStart">Where the verb stands in them, as <see cref="Content"/> has them; null where it is to be found.</param>
    public WhenSentence(string asked, int? verbStart = null)
    {
        var text = PhrasalVerbs.Undone(PartedVerbs.Undone(asked));
        Content = text;
        words = [.. Word.FindAll(text).Select(match => (Word: match.Value.Trim('.', '\'', '’'), match.Index))
            .Where(word => word.Word.Length > 0)
            .Select(word => new WhenWord(word.Word.ToLowerInvariant(), word.Index, WhenWords.Of(word.Word.ToLowerInvariant()))
            {
                IsName = word.Index > 0 && char.IsUpper(word.Word[0]),
            })];
        opening = words.FindIndex(word => (word.Use & (WhenUse.Aux | WhenUse.Be)) != 0);
        verb = verbStart is { } start ? words.FindIndex(word => word.Holds(start)) : FindVerb();
        Phase = FindPhase();
    }

    /// <summary>The text.</summary>
    public string Content { get; }

    public bool IsPassive { get; private set; }

    public bool IsPlanned { get; private set; }

    /// <summary>The phase asked for.</summary>
    public PhaseAsked Phase { get; }

    /// <summary>What the first auxiliary does, which tells which way the question looks: "when are those who were held freed" is no past.</summary>
    public WhenUse Opening => opening < 0 ? WhenUse.None : words[opening].Use;

    /// <summary>Which of several is asked for; null where that isn't said.</summary>
    public string? Order => Enumerable.Range(0, words.Count).FirstOrDefault(IsOrder, -1) is >= 0 and var at
        ? (words[at].Use & WhenUse.Last) != 0 ? "last" : words[at].Lower : null;

    /// <summary>Whether a day is asked for so ("the last day"); "last week" only says when.</summary>
    public bool IsOrderOfDay => Enumerable.Range(0, words.Count).FirstOrDefault(IsOrder, -1) is >= 0 and var at
        && words.ElementAtOrDefault(at + 1).Lower == "day";

    /// <summary>Whether the word at a place of the text tells which of several is asked for.</summary>
    public bool IsOrderAt(int position) => words.FindIndex(word => word.Holds(position)) is >= 0 and var at && IsOrder(at);

    private bool IsOrder(int at) => (words[at].Use & (WhenUse.First | WhenUse.Second | WhenUse.Last)) != 0
        && ((words[at].Use & WhenUse.Noun) == 0 || at + 1 < words.Count && (words[at + 1].Use & WhenUse.Parts) == 0);

    public bool Has(WhenUse use) => words.Exists(word => (word.Use & use) != 0);

    /// <summary>What each word that the question depends on stands for.</summary>
    public ImmutableArray<WhenPart> Parts(ImmutableArray<Concept> concepts)
    {
        var parts = words.ConvertAll(_ => WhenPart.Other);
        if (verb >= 0)
            Mark(parts);
        return [.. concepts.Select(concept => words.FindIndex(word => word.Holds(concept.Start)) is >= 0 and var at ? parts[at] : WhenPart.Other)];
    }

    private void Mark(List<WhenPart> parts)
    {
        parts[verb] = WhenPart.Deed;
        var subject = GroupFrom(opening + 1, verb);
        var isSaying = SpeechVerbs.IsForm(words[verb].Lower) && !IsPassive;
        var by = words.FindIndex(verb, word => word.Lower == "by");
        var content = isSaying && IsAddressed(verb + 1) ? GroupFrom(verb + 2, words.Count) : verb + 1;
        for (var i = opening + 1; i < words.Count; i++)
            if (i < verb && IsAdverb(i))
                parts[i] = WhenPart.Carrier;
            else if (IsPlanned && i < verb && (words[i].Use & WhenUse.Plan) != 0)
                parts[i] = WhenPart.Carrier;
            else if (i < verb && i < subject)
                parts[i] = IsPassive ? WhenPart.Object : WhenPart.Doer;
            else if (i > verb && IsPassive && by > 0 && i > by && i < GroupFrom(by + 1, words.Count))
                parts[i] = WhenPart.Doer;
            else if (i > verb && isSaying)
                parts[i] = i < content ? WhenPart.Other : WhenPart.Content;
            else if (i > verb && !IsPassive && i < GroupFrom(IsParticle(verb + 1) ? verb + 2 : verb + 1, words.Count))
                parts[i] = WhenPart.Object;
        if (parts.LastIndexOf(WhenPart.Object) is >= 0 and var noun && IsCarried(noun))
        {
            (parts[verb], parts[noun]) = (WhenPart.Carrier, WhenPart.Deed);

            // "Take control of the port"
            if (noun > verb && noun + 2 < words.Count && words[noun + 1].Lower == "of")
                for (var i = noun + 2; i < GroupFrom(noun + 2, words.Count); i++)
                    parts[i] = WhenPart.Object;
        }

        if (IsParticle(verb + 1))
            parts[verb + 1] = WhenPart.Carrier;
    }

    // "Did they first report it": but "the first round" has an article. "Was Dorn forcibly removed"
    private bool IsAdverb(int at) => at + 1 == verb && at > opening + 1
        && ((words[at].Use & WhenUse.First) != 0 || words[at].Lower is [_, _, _, .., 'l', 'y'] && !words[at].IsName);

    // "Testify to congress", "speak in Ossen about the dam": to whom and where is nothing that is said.
    private bool IsAddressed(int at) => at < words.Count && words[at].Lower is "to" or "with" or "before" or "in" or "at";

    // "Carry out a strike", "hand down a verdict".
    private bool IsParticle(int at) => at < words.Count && words[at].Lower is "out" or "down" or "up";

    /// <summary>Whether a noun is what is done, and the verb only carries it: "hold talks", "was the vote held", "give a speech".</summary>
    private bool IsCarried(int noun)
    {
        var isAnyCarried = (words[verb].Use & WhenUse.Carry) != 0 && (noun > verb || CarriedNouns.IsEvent(words[noun].Lower));
        return isAnyCarried || CarriedNouns.Has(words[verb].Lower, words[noun].Lower);
    }

    /// <summary>Where the group of words that begins there ends.</summary>
    private int GroupFrom(int start, int limit)
    {
        for (var i = start; i < limit; i++)
            if ((words[i].Use & WhenUse.Parts) != 0 && (words[i].Use & WhenUse.Det) == 0)
                return i;
        return limit;
    }

    private int FindVerb()
    {
        if (opening < 0)
            return -1;
        var plan = words.FindIndex(opening, word => (word.Use & WhenUse.Plan) != 0);
        if (plan > opening && plan + 2 < words.Count + 1 && plan + 1 < words.Count && words[plan + 1].Lower == "to")
        {
            IsPlanned = true;
            var planned = plan + 2 < words.Count && words[plan + 2].Lower == "be" ? plan + 3 : plan + 2;
            IsPassive = planned == plan + 3;
            return planned < words.Count ? planned : -1;
        }

        var be = words.FindIndex(opening, word => (word.Use & WhenUse.Be) != 0);
        if (be >= 0 && FindParticiple(be) is >= 0 and var participle)
        {
            IsPassive = true;
            return participle;
        }

        return (words[opening].Use & WhenUse.Aux) != 0 ? FindGot(FindBase()) : -1;
    }

    // "Did he get [shot]": what was done to him.
    private int FindGot(int at)
    {
        if (at < 0 || at + 1 >= words.Count || words[at].Lower is not ("get" or "got" or "gotten") || !VerbForms.IsParticiple(words[at + 1].Lower))
            return at;
        IsPassive = true;
        return at + 1;
    }

    // "Was the truce [signed] in Doha", but "was the worst recorded flood" asks for the flood.
    private int FindParticiple(int be)
    {
        for (var i = words.Count - 1; i > be; i--)
        {
            var behind = i + 1 == words.Count ? WhenUse.Prep : words[i + 1].Use;
            if (VerbForms.IsParticiple(words[i].Lower) && !IsOwned(i)
                && ((behind & (WhenUse.Prep | WhenUse.Det)) != 0 || IsMade(i)) && (i > be + 1 || words[be].Lower == "be")
                && !words.GetRange(be, i - be).Exists(word => (word.Use & WhenUse.Relative) != 0 && (word.Use & WhenUse.Det) == 0 || word.Lower == "that"))
                return i;
        }

        return -1;
    }

    // "Is Beck's speech at the hall": of some verbs the noun stands among the forms.
    private bool IsOwned(int at) => Content[..words[at].Start] is [.., '\'' or '’', 's', ' '] && !VerbForms.IsPassiveVerb(words[at].Lower);

    // "Was Ann Other [elected] mayor"
    private bool IsMade(int at) => words[at].Lower is "elected" or "appointed" or "named" or "made" or "crowned" or "declared"
        && (WordList.Of(words[at + 1].Lower) & WordTraits.Role) != 0;

    private int FindBase()
    {
        var participle = words[opening].Lower is "has" or "have" or "had";
        var fits = Enumerable.Range(opening + 1, words.Count - opening - 1)
            .Where(i => (participle ? VerbForms.IsParticiple(words[i].Lower) : VerbForms.IsBase(words[i].Lower))
                && i > opening + 1 && !words[i].IsName && ((words[i - 1].Use & (WhenUse.Det | WhenUse.Prep | WhenUse.Join)) == 0 || IsObliged(i))
                && !IsOrdered(i) && !IsFollowedByOf(i)
                && (words[i].Use & (WhenUse.Prep | WhenUse.Pronoun | WhenUse.Det | WhenUse.Aux | WhenUse.First | WhenUse.Last)) == 0)
            .ToList();
        if (fits.Count == 0)
            return FindOther();

        if (fits.Find(i => i > fits[0] && (IsSubjectOf(i, fits[0]) || IsLone(i, fits[0]) || IsOnlyVerb(i, fits[0]))) is > 0 and var later)
            return later;

        // "Did the state visit end": a noun may look like a verb behind "the".
        var isNoun = !IsPhase(fits[0]) && fits.Count > 1 && fits[1] == fits[0] + 1
            && ((words[opening + 1].Use & WhenUse.Det) != 0 || IsBody(fits[0]) && !IsBody(fits[1]));
        return isNoun ? fits[1] : fits[0];
    }

    // "Did he [released]", as "get out of jail" is read: it was done to him.
    private int FindOther()
    {
        var other = words.FindLastIndex(word =>
            word.Start > words[opening].Start && !word.IsName && RightWords.Has(word.Lower) && (word.Use & (WhenUse.Parts | WhenUse.Pronoun)) == 0);
        IsPassive = other > 0 && VerbForms.IsPassive(words[other].Lower) && words[opening].Lower is "did" or "does" or "do" or "will"
            && (other + 1 == words.Count || (words[other + 1].Use & WhenUse.Prep) != 0);
        return other;
    }

    // "Did the River Hook families sue": what looks like a verb belongs to the plural before the next; but "did they let people go",
    // and "did the guards search becks house" has the noun last.
    private bool IsSubjectOf(int at, int first) =>
        IsPlural(at - 1) && at - 1 > first && !IsBody(at) && !IsPlural(first - 1)
        && (words[first - 1].Use & WhenUse.Pronoun) == 0 && (words[first].Use & WhenUse.Cause) == 0
        && words.GetRange(first, at - first).TrueForAll(word => (word.Use & (WhenUse.Parts | WhenUse.Det | WhenUse.Join)) == 0);

    // "Did the mill street blaze happen": nothing is done to anybody by a verb that ends the sentence and takes no object.
    private bool IsLone(int at, int first) => (words[at].Use & WhenUse.Lone) != 0 && (words[first].Use & WhenUse.Cause) == 0
        && (at + 1 == words.Count || (words[at + 1].Use & WhenUse.Prep) != 0)
        && words.GetRange(first, at - first).TrueForAll(word => (word.Use & (WhenUse.Parts | WhenUse.Det | WhenUse.Join)) == 0);

    // "Did the book ban take effect", "did Lina Hunt get married": what is often a noun belongs to the subject of what is always a verb.
    private bool IsOnlyVerb(int at, int first) => IsVerb(at) && !IsForeign(at) && !IsVerb(first) && (words[first].Use & WhenUse.Cause) == 0
        && words.GetRange(first, at - first).TrueForAll(word => (word.Use & (WhenUse.Parts | WhenUse.Det | WhenUse.Join | WhenUse.Pronoun)) == 0);

    // "Search mar a lago": what English doesn't know behind it makes a name of both.
    private bool IsForeign(int at) => at + 2 < words.Count
        && words[at + 1].Lower is "a" or "al" or "el" or "de" or "del" && !RightWords.Has(words[at + 2].Lower);

    private bool IsVerb(int at) => English.Lexicon.Of(words[at].Lower) is var word && word.Is(English.WordKinds.Base)
        && !word.Is(English.WordKinds.AlsoNoun | English.WordKinds.Noun | English.WordKinds.Adjective | English.WordKinds.Adverb);

    private bool IsPlural(int at) => words[at].Lower is [_, _, _, .., not ('s' or 'u' or 'i'), 's'];

    // "Have to testify"
    private bool IsObliged(int at) => at > 2 && words[at - 1].Lower == "to" && words[at - 2].Lower is "have" or "need" or "got";

    // "The last round": a noun; but "did they last win" has its verb there.
    private bool IsOrdered(int at) =>
        (words[at - 1].Use & (WhenUse.First | WhenUse.Second | WhenUse.Last)) != 0 && at > 1 && (words[at - 2].Use & WhenUse.Det) != 0;

    // "The round of talks": a noun; "warn of war": what can only be a verb isn't.
    private bool IsFollowedByOf(int at) => at + 1 < words.Count && words[at + 1].Lower == "of"
        && !(English.Lexicon.Of(words[at].Lower) is var read && read.Is(English.WordKinds.Verb)
            && !read.Is(English.WordKinds.AlsoNoun | English.WordKinds.Noun));

    private bool IsBody(int at) => (words[at].Use & WhenUse.Body) != 0;

    private bool IsPhase(int at) => WhenWords.All.Any(phase => WhenWords.Find(phase, Content[words[at].Start..]) is { Index: 0 });

    private PhaseAsked FindPhase()
    {
        var from = verb >= 0 ? words[verb].Start : 0;
        foreach (var phase in WhenWords.All)
            if (WhenWords.Find(phase, Content[from..]) is { } match
                && (verb < 0 || match.Index <= 1 || phase == EventPhase.End && match.Value == "over" && !IsTakenOver))
                return new PhaseAsked(phase, IsDeed: match.Index <= 1 && verb >= 0);
        return new PhaseAsked(EventPhase.None, IsDeed: false);
    }

    // "Take over", "flip over" is no end; "was it all over" is.
    private bool IsTakenOver => verb >= 0 && verb + 1 < words.Count && words[verb + 1].Lower == "over" && words[verb].Lower is not ("be" or "get" or "been");

    private static Regex Word { get; } = Patterns.Of(@"[\w’'.-]+");
}

/// <summary>A phase, and whether the deed asked for is just that ("end", "break out").</summary>
internal readonly record struct PhaseAsked(EventPhase Phase, bool IsDeed);
