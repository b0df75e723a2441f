namespace TalksBot.Core.Questions.Slips;

/// <summary>What is read otherwise in a text, by where it stands.</summary>
internal sealed class Changes(string text)
{
    private readonly SortedDictionary<int, (int End, string Meant, bool IsTold)> byStart = [];

    public void Add(IEnumerable<TypedWord> words, string meant, bool isTold = true)
    {
        foreach (var word in words)
            byStart[word.Span.Start] = (word.Span.End, meant, isTold);
    }

    public void Add(int start, int end, string meant) => byStart[start] = (end, meant, true);

    public bool Has(int start) => byStart.ContainsKey(start);

    public SpellingReading Apply(ImmutableArray<ImmutableArray<string>> offers)
    {
        var read = text;
        foreach (var (start, change) in byStart.Reverse())
            read = $"{read[..start]}{change.Meant}{read[change.End..]}";
        var changes = byStart.Select(change => new SpellingChange(text[change.Key..change.Value.End], change.Value.Meant, change.Value.IsTold));
        return new SpellingReading(read, [.. changes.Distinct()], offers);
    }
}
