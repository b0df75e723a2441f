namespace TalksBot.Core.Search.Columns;

/// <summary>The texts of one kind in a part of an index, as the search goes through them. An engine fills the columns.</summary>
internal interface ITextColumns
{
    /// <summary>Each text's length in terms.</summary>
    ReadOnlySpan<ushort> Lengths { get; }

    /// <summary>The average length that the columns' impacts are made with.</summary>
    double AverageLength { get; }

    /// <summary>The postings of a term; an empty column where no text contains it.</summary>
    PostingColumn Column(string term);
}

/// <summary>A part of an index, with those of its texts that take part in a search.</summary>
internal readonly record struct SearchedPart(ITextColumns Texts, Selection Selection);
