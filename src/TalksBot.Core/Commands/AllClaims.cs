using System.Collections.Immutable;
using TalksBot.Core.Answers.Claims;
using TalksBot.Core.Indexing;

namespace TalksBot.Core.Commands;

/// <summary>Every claim of the index, read once: what is asked about losses without naming an event looks through all of them.</summary>
public sealed class AllClaims
{
    private readonly KeptOfIndex<ImmutableArray<FindingHit>> kept = new();

    internal Task<ImmutableArray<FindingHit>> GetAsync(CommandContext context, CancellationToken cancellation) =>
        kept.GetAsync(context, () => ClaimFinder.AllAsync(context.Index, context.Question.Filter, cancellation), cancellation);
}
