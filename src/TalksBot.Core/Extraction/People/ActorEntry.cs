using TalksBot.Core.Articles;

namespace TalksBot.Core.Extraction.People;

/// <summary>One actor of an article while its mentions are being gathered.</summary>
internal sealed class ActorEntry(ActorKind kind, string key)
{
    public ActorKind Kind { get; } = kind;

    /// <summary>What other mentions are compared with: the fullest name of a person, the usual name of anything else.</summary>
    public string Key { get; set; } = key;

    public List<NameMention> Mentions { get; } = [];

    public List<(SentenceWords Words, TextSpan Span)> Roles { get; } = [];

    /// <summary>The sentence in which the actor acts; null while none has been seen.</summary>
    public SentenceWords? Acts { get; set; }

    public string? Side { get; set; }

    /// <summary>The gender that an honorific or the given name tells; none or both where it stays open.</summary>
    public WordTraits Gender { get; set; }

    /// <summary>The fullest form; a state's own name before its capital's.</summary>
    public string Name => Mentions
        .OrderByDescending(mention => mention.Kind == MentionKind.State)
        .ThenByDescending(mention => mention.Length)
        .ThenByDescending(mention => Mentions.Count(other => other.Text == mention.Text))
        .ThenByDescending(mention => mention.Text.Length)
        .First().Text;

    public IEnumerable<string> Aliases =>
        Mentions.Select(mention => mention.Text).Where(name => name != Name).Distinct(StringComparer.Ordinal);
}
