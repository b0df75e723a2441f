using TalksBot.Core.Indexing;
using TalksBot.Tests.Indexing.Memory;

namespace TalksBot.Tests.Indexing;

public sealed class MemoryPassageIndexTests : PassageIndexContract
{
    protected override Task<IPassageIndex> EmptyAsync() => Task.FromResult<IPassageIndex>(new MemoryPassageIndex());
}
