using Lucene.Net.Analysis;

namespace TalksBot.Lucene;

/// <summary>The project's analyzer as Lucene takes one, so that the same words match in every engine.</summary>
internal sealed class TermAnalyzer : Analyzer
{
    protected override TokenStreamComponents CreateComponents(string fieldName, TextReader reader) => new(new TermTokenizer(reader));
}
