namespace TalksBot.Lucene;

/// <summary>An article's text, of which each piece is read once something of it is wanted.</summary>
internal sealed class ArticleText(Part part, int article) : IStoredText
{
    private readonly string?[] pieces = new string?[part.Segment.PieceEnds(article).Length];

    public string Whole => part.Segment.PieceEnds(article) is [.., var length] ? Slice(0, length) : "";

    public string Slice(int start, int length)
    {
        var ends = part.Segment.PieceEnds(article);
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        ArgumentOutOfRangeException.ThrowIfLessThan((ends.IsEmpty ? 0 : ends[^1]) - length, start);
        if (length == 0)
            return "";
        var number = ends.BinarySearch(start + 1);
        if (number < 0)
            number = ~number;
        var from = start - (number == 0 ? 0 : ends[number - 1]);
        if (start + length <= ends[number])
            return Piece(number).Substring(from, length);
        return string.Create(length, (number, from), (text, at) =>
        {
            var (next, skip) = at;
            for (var left = text; left.Length > 0; skip = 0)
            {
                var piece = Piece(next++).AsSpan(skip);
                piece = piece[..Math.Min(piece.Length, left.Length)];
                piece.CopyTo(left);
                left = left[piece.Length..];
            }
        });
    }

    private string Piece(int number) => pieces[number] ??= part.Values.Text(part.Segment.FirstDocument(article), number, part.Segment.IdHash(article));
}
