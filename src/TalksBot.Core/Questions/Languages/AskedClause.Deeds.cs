namespace TalksBot.Core.Questions.Languages;

/// <content>How the deed is found: of a verb, of a noun with "do", of a verb with its noun; and what was said.</content>
internal sealed partial class AskedClause
{
    // "Came to power" is one deed.
    private void Compound()
    {
        foreach (var phrase in phrases)
            if (Deed is not null && phrase.Last is { } noun && Compounds.TryGetValue((Deed.Verb!, noun.English), out var row)
                && (row.Length < 4 || Asked is { } asked && string.Equals(row[3], asked.ToString(), StringComparison.OrdinalIgnoreCase)) && row[2] is var both)
            {
                Deed = Deed with { Verb = both, English = both };
                if (!both.Split(' ').Contains(noun.English))
                    return;
                phrase.Remove(noun);
                if (phrase.IsEmpty)
                    phrases.Remove(phrase);
                return;
            }
    }

    // "Who is the head of the delegation": who leads it.
    private void Office()
    {
        if (Deed is not null || Harms.Count > 0 || Asked is not (null or WordUse.Who or WordUse.WhoOrWhen))
            return;
        foreach (var phrase in phrases)
            foreach (var office in phrase.Words.Where(word => word.Use == WordUse.Person))
                if (phrase.Nouns.Select(noun => Offices.GetValueOrDefault((office.English, noun.English))).FirstOrDefault(verb => verb is not null) is { } verb)
                {
                    phrase.Remove(office);
                    Deed = new Meaning(verb, WordUse.Deed, verb, Time: VerbTime.Now);
                    return;
                }
    }

    // "Tarar terör hakkında ne dedi": who said it stands right before what it was about.
    private void Speaker()
    {
        if (Asked == WordUse.What && Deed is { } said && Governors.Says(said.Verb!) && phrases is [{ Mark: "about" } topic]
            && topic.TakeLeadingName() is { } name)
            phrases.Insert(0, name);
    }

    // Of two deeds one is said, or only named.
    private void Join(Meaning later)
    {
        if (Deed is null)
            return;
        if (Governors.Says(later.Verb!) && !Governors.Says(Deed.Verb!))
            PutAside();
        else if (Governors.Says(Deed.Verb!) && !Governors.Says(later.Verb!))
            Told(later);
        else if (Deed.Time == VerbTime.Base)
        {
            var named = new NounPhrase();
            named.Add(new Meaning(Deed.Verb!, WordUse.Thing));
            phrases.Add(named);
            Deed = null;
        }
    }

    // "When did it say it is willing to talk": what stands behind the saying is what was said.
    private void Told(Meaning later)
    {
        var content = new AskedClause(tongue) { Deed = later };
        content.phrases.AddRange(phrases.Skip(saidAt));
        phrases.RemoveRange(saidAt, phrases.Count - saidAt);
        content.Harms.AddRange(Harms);
        Harms.Clear();
        Content ??= content;
    }

    // "That it was violated, who said?": what stands before the saying is what was said.
    private void PutAside()
    {
        Content = new AskedClause(tongue) { Deed = Deed, IsNegated = IsNegated, State = State };
        Content.phrases.AddRange(phrases);
        Content.Harms.AddRange(Harms);
        (Deed, IsNegated, State) = (null, false, null);
        phrases.Clear();
        Harms.Clear();
        if (Asked is WordUse.Who || Content.phrases.Count == 0)
            return;
        if (Content.phrases[0] is { IsName: true, Mark: null or "subject" } doer)
        {
            phrases.Add(doer);
            Content.phrases.RemoveAt(0);
        }
        else if (Content.phrases[0].TakeLeadingName() is { } leading)
            phrases.Add(leading);
    }

    /// <summary>"Mediation did": the noun's verb, where it has one.</summary>
    private void Do(Meaning how)
    {
        if (Deed is not null)
        {
            Close(null);
            Deed = how.Time is VerbTime.Done && Deed.IsIntransitive || Deed.Time != VerbTime.Past ? Deed : Deed with { Time = how.Time };
            return;
        }

        if (how.Time == VerbTime.Base)
            return;
        var isHeadFirst = tongue.IsHeadFirst && how.Time != VerbTime.Done;
        var phrase = HasVerb(current, isHeadFirst) ? current : current.IsEmpty ? Told(isHeadFirst) : null;
        if (phrase is null || Harms.Count > 0 && Asked == WordUse.Many)
        {
            Close(null);
            State ??= how;
            return;
        }

        // "An explosion was" is the explosion itself, unless something stands beside it that it came to.
        var noun = phrase.Last is { Verb: not null } last ? last : phrase.Head(isHeadFirst)!;
        if (how.Time == VerbTime.Done && noun.Verb!.EndsWith(noun.English, StringComparison.Ordinal)
            || how.Time == VerbTime.Done && !noun.IsIntransitive && noun.IsNoun && Asked is not (null or WordUse.Who or WordUse.Whether) && !IsNegated
            && phrases.All(other => other == phrase || other.Mark is not null
            && other.Mark is not ("on" or "object" or "subject")) && phrase.Words.Count == 1)
        {
            Close(null);
            State ??= how;
            return;
        }

        phrase.Remove(noun);
        saidAt = phrases.Count;
        Deed = new Meaning(noun.Verb!, WordUse.Deed, noun.Verb, noun.IsIntransitive, how.Time);
        if (phrase.IsEmpty && phrase != current)
            phrases.Remove(phrase);
        Close(null);
    }

    /// <summary>The last phrase that a verb can be made of.</summary>
    private NounPhrase? Told(bool isHeadFirst) => phrases.LastOrDefault(phrase => (phrase.Mark is null or "object") && HasVerb(phrase, isHeadFirst));

    private static bool HasVerb(NounPhrase phrase, bool isHeadFirst) =>
        phrase.Last is { Verb: not null } || isHeadFirst && phrase.Head(true) is { Verb: not null };
}
