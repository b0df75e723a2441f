namespace TalksBot.Lucene;

/// <summary>What a stored value is sealed with besides its bytes: whose it is, and where in the article's block.</summary>
internal static class Place
{
    /// <summary>Of an article's header, which nothing else tells the place of.</summary>
    public const uint Header = 0;

    private const uint Spread = 0x9E37_79B1;
    private const uint Text = 0x85EB_CA6B;
    private const uint Names = 0xC2B2_AE35;

    public static uint OfStored(uint idHash, int document) => idHash ^ (uint)(document + 1) * Spread;

    public static uint OfText(uint idHash, int piece) => OfStored(idHash, piece) ^ Text;

    public static uint OfNames(uint idHash) => idHash ^ Names;
}
