using System.Runtime.InteropServices;
using NodaTime;
using TalksBot.Core.Findings.Events;

namespace TalksBot.Core.Answers.Events;

/// <summary>The nouns (event-words.txt) that the articles' dated clauses use for what happened, to be suggested to somebody typing.</summary>
public sealed class EventWords(IPassageIndex index)
{
    private static readonly FrozenSet<string> Nouns =
        RuleData.Lines("Answers/Events/event-words.txt").SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToFrozenSet();

    private Vocabulary known = new(default, []);

    private sealed record Vocabulary(Instant MadeAt, ImmutableArray<string> Words);

    /// <summary>Those that begin so, the most used first.</summary>
    public async Task<ImmutableArray<string>> SuggestAsync(string prefix, int count, CancellationToken cancellation)
    {
        var folded = Folding.Fold(prefix).Trim();
        if (folded.Length == 0 || count <= 0)
            return [];
        if (known.Words.IsEmpty)
            await PrepareAsync(cancellation);
        return [.. known.Words.Where(word => word.StartsWith(folded, StringComparison.Ordinal)).Take(count)];
    }

    /// <summary>Reads them anew where the index has changed: whoever types meanwhile gets those from before.</summary>
    public async Task PrepareAsync(CancellationToken cancellation)
    {
        var madeAt = (await index.GetStateAsync(cancellation)).Stamp?.BuiltAt ?? default;
        if (madeAt != known.MadeAt)
            known = new Vocabulary(madeAt, await ReadAsync(cancellation));
    }

    /// <summary>The most used ones.</summary>
    public async Task<ImmutableArray<string>> MostUsedAsync(int count, CancellationToken cancellation) => [.. (await ReadAsync(cancellation)).Take(count)];

    private async Task<ImmutableArray<string>> ReadAsync(CancellationToken cancellation)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        await foreach (var hit in index.ReadAllAsync(new FindingList(FindingKind.Event, CorpusFilter.Everything), cancellation))
            foreach (var word in Words(((EventFinding)hit.Finding).Clause.Text).Where(Nouns.Contains))
                CollectionsMarshal.GetValueRefOrAddDefault(counts, word, out _)++;
        return [.. counts.OrderByDescending(word => word.Value).ThenBy(word => word.Key, StringComparer.Ordinal).Select(word => word.Key)];
    }

    private static IEnumerable<string> Words(string text) => Tokenizer.Tokenize(text, new TextSpan(0, text.Length)).Select(token => token.Lower);
}
