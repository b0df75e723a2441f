using System.Collections.Immutable;
using System.Text.RegularExpressions;
using TalksBot.Core.Matching;
using TalksBot.Fetching;

namespace TalksBot.Feeds;

/// <summary>A feed that is followed: its address without a user's name and password, what its server wants, and which items count.</summary>
public sealed class FeedSource(string address)
{
    public string Address { get; } = address;

    public FeedAccess Access { get; init; } = FeedAccess.None;

    /// <summary>Where there are any, an item counts that has one of these words in its title or text.</summary>
    public ImmutableArray<string> Include { get; init; } = [];

    /// <summary>An item with one of these words doesn't count.</summary>
    public ImmutableArray<string> Exclude { get; init; } = [];

    public static implicit operator FeedSource(string address) => new(address);

    public bool Admits(FeedItem item)
    {
        var text = $"{item.Title}\n{item.Content}";
        return (Include.IsEmpty || Include.Any(word => Has(text, word))) && !Exclude.Any(word => Has(text, word));
    }

    public override string ToString() => ShownAddress.Of(Address);

    private static bool Has(string text, string word) =>
        new Regex($@"(?<![\p{{L}}\p{{Nd}}]){Regex.Escape(word.Trim())}(?![\p{{L}}\p{{Nd}}])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
            TimeSpan.FromMilliseconds(Patterns.Milliseconds)).Fits(text, "feed words");
}
