using System.Collections.Frozen;

namespace TalksBot.Core.Extraction.People;

/// <summary>Finds the noun phrases that are the subject of a verb and can act: people, bodies, states, and those who hold a role.</summary>
internal sealed class SubjectPhrases(SentenceWords words, NameIndex names, VerbGroups verbs)
{
    private const WordTraits Actors = WordTraits.Role | WordTraits.Organisation | WordTraits.Collective;
    private static readonly FrozenSet<string> Governors = FrozenSet.ToFrozenSet(
        ["between", "among", "without", "despite", "including", "like", "than", "behind", "against", "under"]);

    private const int MaxApposition = 20;
    private const int MaxShared = 3;

    /// <summary>Several where they are joined by "and"; none where the subject can't act or isn't told.</summary>
    public IReadOnlyList<NounPhrase> Of(VerbGroup group)
    {
        for (var shared = 0; shared < MaxShared; shared++)
        {
            var before = group.First - 1;
            while (before >= 0 && words.Has(before, WordTraits.Adverb) && !words.IsCapitalised(before))
                before--;
            if (before < 0)
                return [];
            if (words.Word(before) is "who" or "which" or "that")
                return Antecedent(words.Is(before - 1, ",") ? before - 1 : before, isPerson: words.Is(before, "who"));
            if (words.Is(before, ",") || words.IsDash(before))
                return AcrossApposition(before);
            if (words.Word(before) is not ("and" or "but" or "then"))
                return Joined(before + 1);

            // "Beck met the envoys and left on Friday": the verb before it has the subject.
            if (verbs.Before(before) is not { } earlier || earlier.IsPassive != group.IsPassive)
                return [];
            group = earlier;
        }

        return [];
    }

    public static bool CanAct(SentenceWords words, NameIndex names, NounPhrase phrase) =>
        phrase.IsPronoun(words)
            ? words.Word(phrase.Head) is "he" or "she" or "they"
            : names.ActorEndingAt(words, phrase.Head) is not null
                || words.Has(phrase.Head, Actors) && !words.Has(phrase.Head, WordTraits.Occasion | WordTraits.Source);

    private List<NounPhrase> Joined(int end)
    {
        var phrases = new List<NounPhrase>();
        while (NounPhraseReader.Back(words, names, end) is { } phrase && CanAct(words, names, phrase))
        {
            // "talks between Northland and Southland began": they don't do it.
            if (IsGoverned(phrase))
                return [];
            phrases.Insert(0, phrase);
            if (!words.Is(phrase.First - 1, "and"))
                return phrases;
            end = phrase.First - 1;
        }

        return phrases.Count > 0 && words.Is(phrases[0].First - 1, "and") ? [] : phrases;
    }

    // "a mission led by Beck, who left"; "the port in Northland, which closed": it was the port.
    private List<NounPhrase> Antecedent(int end, bool isPerson) =>
        NounPhraseReader.Back(words, names, end) is { } phrase && CanAct(words, names, phrase)
        && (isPerson && names.IsPerson(words, phrase.Head) || !IsGoverned(phrase))
            ? [phrase]
            : [];

    private bool IsGoverned(NounPhrase phrase)
    {
        var before = phrase.First - 1;
        while (words.Has(before, WordTraits.Determiner))
            before--;
        return words.Has(before, WordTraits.Preposition | WordTraits.Locative) || Governors.Contains(words.Word(before)) || words.IsPossessive(before);
    }

    // "Beck, the head of the team, left"; "Beck, who leads it, left"
    private List<NounPhrase> AcrossApposition(int comma)
    {
        for (var i = comma - 1; i > 0 && comma - i <= MaxApposition; i--)
            if (words.Is(i, ",") || words.IsDash(i))
                return Joined(i);
        return [];
    }
}
