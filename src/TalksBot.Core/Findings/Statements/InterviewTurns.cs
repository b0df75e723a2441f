namespace TalksBot.Core.Findings.Statements;

/// <summary>
/// Finds the turns of a printed interview: paragraphs that begin with who speaks and a colon ("NOUR HADDAD: We have closed the road."), with those
/// behind them that go on in the first person. "A:" is whom the interview introduces. A list of people looks alike, but nobody speaks in it of "us".
/// </summary>
internal sealed class InterviewTurns
{
    private const int LongestLabel = 8;
    private const int MinWords = 3;
    private const int MaxName = 3;

    private readonly SentenceWords[] sentences;
    private readonly NameIndex names;
    private readonly ImmutableArray<PersonFinding> people;

    public InterviewTurns(SentenceWords[] sentences, NameIndex names, ImmutableArray<PersonFinding> people)
    {
        (this.sentences, this.names, this.people) = (sentences, names, people);
        var labelled = Enumerable.Range(0, sentences.Length).Where(i => Label(i) > 0).ToArray();
        IsInterview = labelled.Length > 1 && labelled.Any(i => Array.Exists(Paragraph(i), IsInFirstPerson));
    }

    /// <summary>Whether the article has turns at all.</summary>
    public bool IsInterview { get; }

    /// <summary>What is said in the turn that begins with the sentence, and by whom; null where none begins.</summary>
    public (TextSpan Words, NounPhrase Label, Speaker Speaker)? At(int index)
    {
        if (!IsInterview || Label(index) is not (> 0 and var end) || SpeakerOf(index, end) is not { } speaker || end + 1 >= sentences[index].Count)
            return null;
        var last = Paragraph(index)[^1];
        var count = Paragraph(index).Sum(part => part.CountWords(0, part.Sentence.Span.End)) - end;
        var hasVerb = Array.Exists(Paragraph(index), part => Enumerable.Range(0, part.Count).Any(i =>
            VerbWords.MayStand(part.Tokens, i) || Lexicon.Of(part.Bare[i]) is { IsKnown: true } verb && verb.Is(WordKinds.Present)
                && !verb.Is(WordKinds.AlsoNoun)));
        if (count < MinWords || !hasVerb && !Array.Exists(Paragraph(index), IsInFirstPerson) || !last.IsEnd(last.Count - 1))
            return null;
        for (var next = index + Paragraph(index).Length; next < sentences.Length && Label(next) == 0; next += Paragraph(next).Length)
        {
            if (!Array.Exists(Paragraph(next), IsInFirstPerson) || !last.IsEnd(last.Count - 1))
                break;
            last = Paragraph(next)[^1];
        }

        return (TextSpan.FromBounds(sentences[index].Tokens[end + 1].Start, last.Sentence.Span.End), new NounPhrase(0, end, end - 1), speaker);
    }

    /// <summary>Whether somebody speaks of himself or of those he speaks for.</summary>
    public static bool IsInFirstPerson(SentenceWords sentence) =>
        sentence.Bare.Any(word => word.Is(SmallWords.FirstPersons));

    // The colon's place, where the paragraph begins with a few words written large and a colon; 0 where it doesn't.
    private int Label(int index)
    {
        var words = sentences[index];
        if (index > 0 && sentences[index - 1].Sentence.Paragraph == words.Sentence.Paragraph)
            return 0;
        for (var i = 0; i < words.Count && i < LongestLabel; i++)
        {
            if (words.Is(i, ":"))
                return i;
            if (!words.IsCapitalised(i) && !words.Is(i, ".") && !words.Has(i, WordTraits.Particle | WordTraits.Role | WordTraits.Preposition))
                return 0;
        }

        return 0;
    }

    private Speaker? SpeakerOf(int index, int end)
    {
        var words = sentences[index];
        if (names.ActorEndingAt(words, end - 1) is { Actor: ActorKind.Person } person)
            return new Speaker(person.Name, person);
        if (end == 1 && words.Is(0, "a"))
            return Introduced();
        return IsName(words, end) ? new Speaker(words.Text(words.Span(0, end)), null) : null;
    }

    // "Karo Venn: We have closed it.": nobody else in the article bears the name, and it is no word.
    private static bool IsName(SentenceWords words, int end)
    {
        for (var i = 0; i < end; i++)
            if (words.Bare[i].Length < 3 || !words.IsCapitalised(i) || Lexicon.Of(words.Bare[i]).IsKnown || words.Bare[i].EndsWith('s')
                || (words.Traits[i] & ~WordTraits.GivenName) != WordTraits.None)
                return false;
        return end <= MaxName;
    }

    // The one person whom the text names before the first turn, if that isn't who asks: somebody with a post, and not at a paper.
    private Speaker? Introduced()
    {
        var first = Enumerable.Range(0, sentences.Length).First(i => Label(i) > 0);
        var limit = sentences[first].Sentence.Span.Start;
        var named = people.Where(person => person.Actor == ActorKind.Person && person.Mentions.Any(mention => mention.Start < limit)).Take(2).ToArray();
        return named is [{ Roles.IsEmpty: false } only] && !only.Roles.Any(role => role.Text.Text.Split(' ').Any(IsOfThePress))
            ? new Speaker(only.Name, only)
            : null;
    }

    private static bool IsOfThePress(string word) => (WordList.Of(word.ToLowerInvariant()) & WordTraits.Press) != 0;

    private SentenceWords[] Paragraph(int index)
    {
        var end = index + 1;
        while (end < sentences.Length && sentences[end].Sentence.Paragraph == sentences[index].Sentence.Paragraph)
            end++;
        return sentences[index..end];
    }
}
