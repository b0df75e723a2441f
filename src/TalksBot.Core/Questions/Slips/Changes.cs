namespace TalksBot.Core.Questions.Slips;

/// <summary>What is read otherwise in a text, by where it stands.</summary>
internal sealed class Changes(string text)
{
    private readonly Dictionary<int, Change> byStart = [];

    public void Add(IEnumerable<TypedWord> words, string meant, bool isTold = true)
    {
        foreach (var word in words)
            byStart[word.Span.Start] = new Change(word.Span.Start, word.Span.End, meant, isTold);
    }

    public void Add(int start, int end, string meant) => byStart[start] = new Change(start, end, meant, IsTold: true);

    public bool Has(int start) => byStart.ContainsKey(start);

    public SpellingReading Apply(ImmutableArray<ImmutableArray<string>> offers)
    {
        var (read, changes) = (text, byStart.Values.OrderBy(change => change.Start).ToArray());
        foreach (var change in changes.AsEnumerable().Reverse())
            read = $"{read[..change.Start]}{change.Meant}{read[change.End..]}";
        return new SpellingReading(
            read, [.. changes.Select(change => new SpellingChange(text[change.Start..change.End], change.Meant, change.IsTold)).Distinct()], offers);
    }

    private sealed record Change(int Start, int End, string Meant, bool IsTold);
}
