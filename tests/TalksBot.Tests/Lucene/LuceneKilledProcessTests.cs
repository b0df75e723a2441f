using TalksBot.Core.Indexing;
using TalksBot.Lucene;
using TalksBot.Tests.Hosting;

namespace TalksBot.Tests.Lucene;

public sealed class LuceneKilledProcessTests : KilledProcessTests
{
    protected override string Engine => LucenePassageIndex.EngineName;

    protected override IPassageIndex Open(string index) => LucenePassageIndex.Open(Path.Combine(index, LucenePassageIndex.EngineName));
}
