using TalksBot.Storage;
using TalksBot.Tests.Support;

namespace TalksBot.Tests.Storage;

public sealed class SqliteStoreTests : StoreContract, IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly List<TalksDatabase> databases = [];

    public void Dispose()
    {
        databases.ForEach(database => database.Dispose());
        folder.Dispose();
    }

    protected override ISqlDatabase Open()
    {
        databases.Add(new TalksDatabase(new StorageOptions { Directory = folder["data"] }));
        return databases[^1];
    }
}
