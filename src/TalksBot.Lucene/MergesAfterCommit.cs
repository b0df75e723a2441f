using Lucene.Net.Index;

namespace TalksBot.Lucene;

/// <summary>Lucene's tiers, but nothing is written together before what has changed is committed and shown.</summary>
internal sealed class MergesAfterCommit : TieredMergePolicy
{
    public bool IsOpen { get; set; }

    public override MergeSpecification? FindMerges(MergeTrigger mergeTrigger, SegmentInfos segmentInfos) =>
        IsOpen ? base.FindMerges(mergeTrigger, segmentInfos) : null;
}
