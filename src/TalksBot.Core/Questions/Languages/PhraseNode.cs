namespace TalksBot.Core.Questions.Languages;

/// <summary>Phrases that begin alike: what they go on with, and what the phrase means that ends here.</summary>
internal sealed class PhraseNode
{
    // Null where no phrase goes on, as behind most.
    private Dictionary<string, PhraseNode>? next;

    /// <summary>Null where no phrase ends.</summary>
    public Meaning? Meaning { get; private set; }

    /// <summary>What it may mean as well.</summary>
    public Meaning? Other { get; private set; }

    /// <summary>What the phrase means where its last word is a stem: small words have no endings.</summary>
    public Meaning? Of(WordStem stem) =>
        !stem.LacksEnding || Meaning is { MayHaveEnding: true } ? Meaning : Other is { MayHaveEnding: true } ? Other : null;

    public PhraseNode? Find(string word) => next?.GetValueOrDefault(word);

    /// <summary>Of two meanings of one phrase the first counts.</summary>
    public void Add(IEnumerable<string> words, Meaning meaning)
    {
        var node = this;
        foreach (var word in words)
        {
            node.next ??= new Dictionary<string, PhraseNode>(StringComparer.Ordinal);
            node = node.next.TryGetValue(word, out var known) ? known : node.next[word] = new PhraseNode();
        }

        if (node.Meaning is null)
            node.Meaning = meaning;
        else if (node.Meaning != meaning)
            node.Other ??= meaning;
    }
}
