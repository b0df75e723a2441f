using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using TalksBot.Hosting;
using TalksBot.Storage;

namespace TalksBot.Operations.Doctor;

/// <summary>The folders that the bot writes can be written, and its database opened.</summary>
public sealed class FoldersCheck(CorpusOptions corpus, StorageOptions storage, TalksDatabase database) : ICheck
{
    public async IAsyncEnumerable<Diagnosis> RunAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        yield return Folder("index", corpus.IndexDirectory, "Index:Directory");
        yield return Folder("storage", storage.Directory, "Storage:Directory");
        yield return await DatabaseAsync(cancellation);
    }

    private static Diagnosis Folder(string subject, string path, string setting)
    {
        try
        {
            PrivateFolder.Create(path);
            var probe = Path.Combine(path, $".{Guid.NewGuid():N}.tmp");
            File.WriteAllText(probe, "");
            File.Delete(probe);
            return new Diagnosis(subject, $"{path} can be written.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return new Diagnosis(subject, $"{path} can't be written: {exception.Message}", $"Give the bot's account the folder, or set {setting} to another.");
        }
    }

    private async Task<Diagnosis> DatabaseAsync(CancellationToken cancellation)
    {
        try
        {
            return await database.ReadAsync("PRAGMA quick_check", row => row.GetString(0), cancellation) is ["ok"]
                ? new Diagnosis("database", "It opens and is whole.")
                : new Diagnosis("database", "It is damaged.", "Stop the bot and move the file talksbot.db away: votes and follows are lost, articles are not.");
        }
        catch (Exception exception) when (exception is SqliteException or InvalidDataException or IOException or UnauthorizedAccessException)
        {
            return new Diagnosis("database", exception.Message, "Check who may write Storage:Directory, and that the program isn't older than the file.");
        }
    }
}
