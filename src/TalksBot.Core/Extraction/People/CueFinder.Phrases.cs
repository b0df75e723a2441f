using TalksBot.Core.Articles;
using TalksBot.Core.English;

namespace TalksBot.Core.Extraction.People;

/// <summary>Attributions without a verb of saying: "according to Haddad", "in Haddad's words", "Haddad's claim that", "a statement by Haddad read".</summary>
internal sealed partial class CueFinder
{
    private const int MaxApposition = 14;

    private Cue? According(int index)
    {
        var end = words.Is(index, "according") && words.Is(index + 1, "to") ? index + 2
            : words.Is(index, "in") && words.Is(index + 1, "the") && words.Is(index + 2, "words") && words.Is(index + 3, "of") ? index + 4
            : index;
        return end > index && NounPhraseReader.Forward(words, names, end) is { } speaker
            ? new Cue(CueKind.Phrase, index, index, end, EndOfApposition(speaker.End), speaker)
            : null;
    }

    // "In Haddad's words, “…”", "in his view, the pact is dead", "for Nour Haddad, “…”"
    private Cue? InWords(int index)
    {
        if (words.Is(index, "for") && index == 0 && names.StartingAt(words, 1) is { } named && names.IsPerson(words, named - 1)
            && words.Is(named, ",") && named + 1 < words.Count && quotations.At(words.Tokens[named + 1].Start) is not null)
            return new Cue(CueKind.Phrase, 0, 0, 1, named, new NounPhrase(1, named, named - 1));
        if (!words.Is(index, "in"))
            return null;
        for (var i = index + 2; i < words.Count && i - index <= MaxTag; i++)
        {
            if (!words.Has(i, WordTraits.Voice))
                continue;
            var owner = i - 1 - (words.Tokens[i - 1].IsWord ? 0 : 1);
            return words.IsPossessive(owner) && owner > index || words.Word(owner).Is(SmallWords.PersonalPossessives) && owner == index + 1
                ? new Cue(CueKind.Phrase, index, index, i + 1, i + 1, new NounPhrase(index + 1, owner + 1, owner))
                : null;
        }

        return null;
    }

    // "according to the prosecutor, Nour Haddad, QC, …": what was said begins behind all of it.
    private int EndOfApposition(int end)
    {
        if (!words.Is(end, ","))
            return end;
        for (var i = end + 1; i < words.Count && i - end < MaxApposition; i++)
        {
            if (words.Is(i, ","))
                return i;
            if (!words.IsCapitalised(i) && !words.Has(i, WordTraits.Role | WordTraits.Modifier | WordTraits.Organisation | WordTraits.Determiner)
                && !words.Is(i, "of"))
                break;
        }

        return end;
    }

    // "Haddad's claim that …"
    private Cue? Saying(int index)
    {
        // "was frank in her admission that …"; whose "her" is in "mocked her claim that …" stays open.
        if (words.Has(index, WordTraits.Saying) && words.Is(index + 1, "that") && words.Word(index - 1).Is(SmallWords.PersonalPossessives)
            && words.Word(index - 2).Is(SmallWords.WordLeads))
            return new Cue(CueKind.Noun, index - 1, index, index + 1, index + 1, new NounPhrase(index - 1, index, index - 1));
        var end = words.Is(index - 1, "'") || words.Is(index - 1, "’") ? index - 1 : index;
        if (!words.Has(index, WordTraits.Saying) || !words.Is(index + 1, "that") || end < 1 || !words.IsPossessive(end - 1))
            return null;
        var first = names.EndingAt(words, end - 1) ?? end - 1;
        return new Cue(CueKind.Noun, first, index, index + 1, index + 1, new NounPhrase(first, end, end - 1));
    }

    // "Nour Haddad had this message for the rebels: “…”", "“…,” was Nour Haddad's message."
    private Cue? Message(int index)
    {
        if (words.Has(index, WordTraits.Being) && index > 0 && words.Tokens[index - 1].Kind == TokenKind.CloseQuote
            && names.StartingAt(words, index + 1) is { } owner && names.IsPerson(words, owner - 1) && words.IsPossessive(owner - 1)
            && words.Has(owner, WordTraits.Saying))
            return new Cue(CueKind.Verb, index, index, index + 1, owner, new NounPhrase(index + 1, owner, owner - 1)) { Grammar = Colon };
        if (!words.Is(index, ":") || index + 1 >= words.Count || quotations.At(words.Tokens[index + 1].Start) is null
            || !Enumerable.Range(0, index).Any(i => words.Has(i, WordTraits.Saying))
            || NounPhraseReader.Forward(words, names, 0) is not { } speaker || !names.IsPerson(words, speaker.Head)
            || !words.Word(speaker.End).Is(SmallWords.GivingForms))
            return null;
        return new Cue(CueKind.Colon, 0, index, index + 1, index, speaker);
    }

    // "A statement from Haddad, head of the mission, read: “…”"
    private Cue? Reading(int index)
    {
        // “…,” read a statement by Haddad.
        if (words.Word(index).Is(SmallWords.ReadingVerbs) && index > 0 && words.Tokens[index - 1].Kind == TokenKind.CloseQuote
            && words.Has(index + 1, WordTraits.Determiner) && words.Has(index + 2, WordTraits.Source | WordTraits.Occasion)
            && words.Word(index + 3).Is(SmallWords.GiverPrepositions) && NounPhraseReader.Forward(words, names, index + 4) is { } author)
            return new Cue(CueKind.Verb, index, index, index + 1, author.End, author) { Grammar = Colon };
        if (!words.Word(index).Is(SmallWords.ReadingVerbs) || !words.Is(index + 1, ":"))
            return null;
        for (var i = index - 1; i > 0; i--)
        {
            if (!words.Has(i, WordTraits.Source | WordTraits.Occasion))
                continue;
            if (words.Word(i + 1).Is(SmallWords.GiverPrepositions) && NounPhraseReader.Forward(words, names, i + 2) is { } giver && giver.End <= index)
                return new Cue(CueKind.Verb, i, index, index + 1, index + 1, giver) { Grammar = Colon };
            if (words.IsPossessive(i - 1))
                return new Cue(CueKind.Verb, i, index, index + 1, index + 1, new NounPhrase(names.EndingAt(words, i - 1) ?? i - 1, i,
                    i - 1)) { Grammar = Colon };
        }

        return null;
    }
}
