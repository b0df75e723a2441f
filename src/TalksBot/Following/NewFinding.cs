using System.Security.Cryptography;
using System.Text;
using TalksBot.Core.Extraction;
using TalksBot.Core.Indexing;

namespace TalksBot.Following;

/// <summary>Something that a new article says about what is followed.</summary>
/// <param name="Article">The article.</param>
/// <param name="Finding">What it says.</param>
/// <param name="Revised">The claim that this one takes the place of; null where there is none.</param>
public sealed record NewFinding(ArticleInfo Article, Finding Finding, FindingHit? Revised)
{
    /// <summary>Tells the finding from others whatever article it stands in: what was sent under a key isn't sent again.</summary>
    public string Key { get; } = Convert.ToHexStringLower(
        SHA256.HashData(Encoding.UTF8.GetBytes(Finding.Kind.Key(Finding).ToLowerInvariant())).AsSpan(0, 16));
}
