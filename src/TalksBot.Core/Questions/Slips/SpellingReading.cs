namespace TalksBot.Core.Questions.Slips;

/// <summary>Words of a question that are read as others.</summary>
/// <param name="Typed">As they were typed.</param>
/// <param name="Meant">What they are read as.</param>
/// <param name="IsTold">Whether it is another word: an apostrophe put in isn't worth a line.</param>
public sealed record SpellingChange(string Typed, string Meant, bool IsTold = true);

/// <summary>A question with its slips undone.</summary>
/// <param name="Text">The question as it is read; as typed where nothing is changed.</param>
/// <param name="Changes">What is changed in it, in its order.</param>
/// <param name="Offers">Words that may be slips of several others, and those: they stay as typed.</param>
public sealed record SpellingReading(string Text, ImmutableArray<SpellingChange> Changes, ImmutableArray<ImmutableArray<string>> Offers)
{
    /// <summary>How many of its words nobody knows: neither English, nor the bot's tables, nor the articles.</summary>
    public int Unknown { get; init; }

    /// <summary>How many words it has.</summary>
    public int Words { get; init; }

    /// <summary>Whether it is no question in English at all: no known word, or two unknown ones and more than known.</summary>
    public bool IsGibberish => Unknown > 0 && (Unknown == Words || (Unknown > 1 && Unknown * 2 > Words));

    /// <summary>Says how the question is read; null where it is read as typed.</summary>
    public Label? Note => Changes.Where(change => change.IsTold).Select(change => Told(change.Typed, change.Meant)).ToArray() is { Length: > 0 } told
        ? Label.Of("read-as", ("readings", Label.List(told)))
        : null;

    /// <summary>Asks which words were meant; null where none are in doubt.</summary>
    public Label? Doubt => Offers.IsEmpty ? null : Label.Of("did-you-mean", ("offers", Offers
        .Select(words => words.Select(word => (Label)word).Aggregate((before, next) => Label.Of("or", ("before", before), ("next", next))))
        .Aggregate((before, next) => Label.Of("or.else", ("before", before), ("next", next)))));

    /// <summary>One word that is read otherwise than typed, in the line that says so.</summary>
    public static Label Told(string typed, string meant) => Label.Of("read-as.word", ("typed", typed), ("meant", meant));
}
