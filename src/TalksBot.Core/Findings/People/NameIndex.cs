namespace TalksBot.Core.Findings.People;

/// <summary>The places of a text where actors are named.</summary>
internal sealed class NameIndex
{
    private readonly Dictionary<int, (PersonFinding Actor, int End)> byStart = [];
    private readonly Dictionary<int, (PersonFinding Actor, int Start)> byEnd = [];

    public NameIndex(ImmutableArray<PersonFinding> people)
    {
        foreach (var person in people)
        {
            foreach (var mention in person.Mentions)
            {
                byStart.TryAdd(mention.Start, (person, mention.End));
                byEnd.TryAdd(mention.End, (person, mention.Start));
            }
        }
    }

    /// <summary>Who is named by the words that end with the token; null where nobody is.</summary>
    public PersonFinding? ActorEndingAt(SentenceWords words, int index) =>
        index >= 0 && byEnd.TryGetValue(EndOf(words, index), out var named) ? named.Actor : null;

    public PersonFinding? ActorStartingAt(SentenceWords words, int index) =>
        index < words.Count && byStart.TryGetValue(words.Tokens[index].Start, out var named) ? named.Actor : null;

    public bool IsPerson(SentenceWords words, int index) => ActorEndingAt(words, index)?.Actor == ActorKind.Person;

    /// <summary>The first token of the name that ends with the token.</summary>
    public int? EndingAt(SentenceWords words, int index)
    {
        if (index < 0 || !byEnd.TryGetValue(EndOf(words, index), out var named))
            return null;
        while (index > 0 && words.Tokens[index].Start > named.Start)
            index--;
        return index;
    }

    /// <summary>The token behind the name that starts with the token.</summary>
    public int? StartingAt(SentenceWords words, int index)
    {
        if (index >= words.Count || !byStart.TryGetValue(words.Tokens[index].Start, out var named))
            return null;
        while (index < words.Count && words.Tokens[index].Start < named.End)
            index++;
        return index;
    }

    private static int EndOf(SentenceWords words, int index) => words.Tokens[index].End - words.EndingLength(index);
}
