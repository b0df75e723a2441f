using System.Collections.Immutable;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;
using ProjectAnalyzer = TalksBot.Core.Indexing.Analysis.Analyzer;

namespace TalksBot.Lucene;

/// <summary>The terms of a text, one token each. Where they stand is not told: quotes are stored as they are.</summary>
internal sealed class TermTokenizer : Tokenizer
{
    private readonly ICharTermAttribute term;
    private ImmutableArray<string> terms = [];
    private int next;

    public TermTokenizer(TextReader input)
        : base(input)
    {
        term = AddAttribute<ICharTermAttribute>();
    }

    public override bool IncrementToken()
    {
        if (next == terms.Length)
            return false;
        ClearAttributes();
        term.SetEmpty().Append(terms[next++]);
        return true;
    }

    public override void Reset()
    {
        base.Reset();
        terms = ProjectAnalyzer.Terms(m_input.ReadToEnd());
        next = 0;
    }
}
