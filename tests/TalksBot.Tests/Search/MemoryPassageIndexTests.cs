using TalksBot.Core.Search;
using TalksBot.Tests.Search.Memory;

namespace TalksBot.Tests.Search;

public sealed class MemoryPassageIndexTests : PassageIndexContract
{
    protected override Task<IPassageIndex> EmptyAsync() => Task.FromResult<IPassageIndex>(new MemoryPassageIndex());
}
