namespace TalksBot.Core.Findings.Statements;

/// <summary>Finds those who are named beside a speaker: "Haddad and Beck said", "Haddad (D), Okoro (R) and Beck said".</summary>
internal sealed class FellowSpeakers(SentenceWords words, NameIndex names)
{
    private const int MaxBracket = 12;

    /// <summary>In the order of the text; none where the speaker stands alone.</summary>
    public IEnumerable<PersonFinding> Of(Cue cue) =>
        cue.Speaker is { } others && words.Is(others.First - 1, "and") && words.Is(others.First, "other") && names.EndingAt(words, others.First - 2) is not null
            && names.ActorEndingAt(words, others.First - 2) is { Actor: ActorKind.Person } named ? [named]
        : cue.Speaker is { } phrase && words.Is(phrase.First - 1, "and") && names.ActorEndingAt(words, phrase.Head) is { } speaker
            ? Before(phrase.First - 1, speaker).Reverse()
            : cue is { IsInverted: true, Speaker: { } first } && Behind(first) is { } fellow ? [fellow] : [];

    // “…,” said Haddad and Beck.
    private PersonFinding? Behind(NounPhrase phrase) =>
        words.Is(phrase.End, "and") && names.IsPerson(words, phrase.Head) && names.StartingAt(words, phrase.End + 1) is { } end
            && (words.IsEnd(end) || words.Is(end, ",")) && names.IsPerson(words, end - 1)
            ? names.ActorEndingAt(words, end - 1) : null;

    private IEnumerable<PersonFinding> Before(int end, PersonFinding speaker)
    {
        for (var isLast = true; end > 0; isLast = false)
        {
            end = words.Is(end - 1, ",") ? end - 1 : end;
            end = BeforeBracket(end);
            if (end < 1 || names.ActorEndingAt(words, end - 1) is not { } fellow || fellow.Actor != speaker.Actor || fellow == speaker
                || NounPhraseReader.Back(words, names, end) is not { } phrase

                // "After talks with Haddad, Okoro and Beck said": who stands behind a preposition doesn't speak.
                || !isLast && words.Has(phrase.First - 1, WordTraits.Preposition | WordTraits.Locative))
                yield break;
            yield return fellow;
            if (!words.Is(phrase.First - 1, ","))
                yield break;
            end = phrase.First;
        }
    }

    private int BeforeBracket(int end)
    {
        for (var i = end - 2; words.Is(end - 1, ")") && i > 0 && end - i < MaxBracket; i--)
            if (words.Is(i, "("))
                return i;
        return end;
    }
}
