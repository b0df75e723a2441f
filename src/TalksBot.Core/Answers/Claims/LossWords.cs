using System.Runtime.InteropServices;
using NodaTime;
using TalksBot.Core.Findings.Claims;

namespace TalksBot.Core.Answers.Claims;

/// <summary>Whom the articles' figures count, and where they fell, to be suggested to somebody typing. Read anew when the index has changed.</summary>
public sealed class LossWords(IPassageIndex index)
{
    private const int LongestPhrase = 40;

    private Vocabulary known = new(default, []);

    private sealed record Vocabulary(Instant MadeAt, ImmutableArray<(string Shown, string Folded)> Words);

    /// <summary>Those with a word that begins so, the most used first; without anything typed the most used.</summary>
    public async Task<ImmutableArray<string>> SuggestAsync(string prefix, int count, CancellationToken cancellation)
    {
        if (known.Words.IsEmpty)
            await PrepareAsync(cancellation);
        var folded = Folding.Fold(prefix).Trim();
        return [.. known.Words.Where(word => word.Folded.Contains($" {folded}", StringComparison.Ordinal)).Take(count).Select(word => word.Shown)];
    }

    public async Task PrepareAsync(CancellationToken cancellation)
    {
        var madeAt = (await index.GetStateAsync(cancellation)).Stamp?.BuiltAt ?? default;
        if (madeAt != known.MadeAt)
            known = new Vocabulary(madeAt, await ReadAsync(cancellation));
    }

    private async Task<ImmutableArray<(string Shown, string Folded)>> ReadAsync(CancellationToken cancellation)
    {
        var counts = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        await foreach (var hit in index.ReadAllAsync(new FindingList(FindingKind.Claim, CorpusFilter.Everything), cancellation))
            if (hit.Finding is ClaimFinding claim)
                foreach (var phrase in (string?[])[claim.Victims?.ToString(), claim.Place?.ToString()])
                    if (phrase is { Length: > 2 and <= LongestPhrase } && !phrase.Any(char.IsDigit))
                        CollectionsMarshal.GetValueRefOrAddDefault(counts, phrase, out _)++;
        return
        [
            .. counts.OrderByDescending(word => word.Value).ThenBy(word => word.Key, StringComparer.Ordinal)
                .Select(word => (word.Key, $" {Folding.Fold(word.Key)}")),
        ];
    }
}
