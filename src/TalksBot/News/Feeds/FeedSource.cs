using TalksBot.News.Fetching;

namespace TalksBot.News.Feeds;

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

    /// <summary>Whether a text has a word or words, whatever the case, and not as a part of a longer word.</summary>
    private static bool Has(string text, string given)
    {
        var word = given.Trim();
        if (word.Length == 0)
            return false;
        for (var at = text.IndexOf(word, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(word, at + 1, StringComparison.OrdinalIgnoreCase))
            if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (at + word.Length == text.Length || !char.IsLetterOrDigit(text[at + word.Length])))
                return true;
        return false;
    }
}
