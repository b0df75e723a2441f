namespace TalksBot.Core.Findings.Claims;

/// <summary>Parts of a figure that the sentence before gave: "Among them were five children", "Twelve of them were women".</summary>
internal static class CarriedRule
{
    private const int Reach = 4;

    /// <summary>Whether the sentence begins by pointing back at people just counted.</summary>
    public static bool PointsBack(Sentence sentence) => Places.Any(0, Math.Min(Reach, sentence.Tokens.Length - 1), i =>
        sentence.Tokens[i].Lower.Is(SmallWords.CarriedPrepositions) && sentence.Tokens[i + 1].Lower.Is(SmallWords.CarriedBackwards));

    public static ImmutableArray<Toll> Match(Sentence sentence, ImmutableArray<Chunk> chunks, ClaimFinding whole)
    {
        if (!PointsBack(sentence) || Harmed(whole) is not { } harm)
            return [];
        var found = ImmutableArray.CreateBuilder<Toll>();
        for (var i = 0; i < chunks.Length && chunks[i].Kind is not (ChunkKind.Break or ChunkKind.Relative); i++)
        {
            if (chunks[i].Group is not { IsDefinite: false } part)
                continue;
            if ((part is { Kind: GroupKind.People, OfThem: false, IsElliptic: false } ? part : VictimGroupReader.Noun(sentence.Tokens, chunks[i].End, part))
                is { } told)
                found.Add(new Toll(harm, told, chunks[i], "carried") { Carried = whole });
        }

        return found.DrainToImmutable();
    }

    // Of a claim that counts dead and wounded, nobody knows whom "them" means.
    private static Harm? Harmed(ClaimFinding claim) =>
        Enum.GetValues<Harm>().Where(harm => ClaimDraft.FigureOf(claim, harm) is not null).ToArray() is [not Harm.Casualties and var only] ? only : null;
}
