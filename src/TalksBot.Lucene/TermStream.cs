using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Util;
using Attribute = Lucene.Net.Util.Attribute;

namespace TalksBot.Lucene;

/// <summary>
/// Terms that are ready, handed to Lucene as the bytes that its dictionary holds. Where they stand is not told: quotes are stored as they are.
/// </summary>
internal sealed class TermStream : TokenStream
{
    private readonly CurrentTerm current = new();
    private readonly List<byte[]> terms = [];
    private int next;

    public TermStream() => AddAttributeImpl(current);

    public int Count => terms.Count;

    public void Clear() => terms.Clear();

    public void Add(byte[] term) => terms.Add(term);

    public override void Reset()
    {
        base.Reset();
        ClearAttributes(); // the last text's end has changed them
        next = 0;
    }

    public override bool IncrementToken()
    {
        if (next == terms.Count)
            return false;
        current.Set(terms[next++]);
        return true;
    }

    private sealed class CurrentTerm : Attribute, ITermToBytesRefAttribute
    {
        public BytesRef BytesRef { get; } = new();

        public void Set(byte[] term) => (BytesRef.Bytes, BytesRef.Offset, BytesRef.Length) = (term, 0, term.Length);

        public void FillBytesRef()
        {
        }

        public override void Clear()
        {
        }

        public override void CopyTo(IAttribute target) => ((CurrentTerm)target).Set(BytesRef.Bytes);
    }
}
