namespace TalksBot.Core.Extraction;

/// <summary>Words of an article found by search rather than by a rule: <see cref="Finding.Sentence"/> is all there is to it.</summary>
public sealed record PassageFinding : Finding
{
    public override FindingKind Kind => FindingKind.Passage;
}
