using Microsoft.Data.Sqlite;
using TalksBot.Core.Search;
using TalksBot.Core.Search.Analysis;

namespace TalksBot.Benchmarks.Engines;

/// <summary>SQLite's FTS5 with its own Porter stemmer, one transaction, merged before it is searched; stop words are not searched for.</summary>
internal sealed class SqliteEngine : ISearchEngine
{
    private readonly ThreadLocal<SqliteCommand> commands;
    private string connectionString = "";

    public SqliteEngine() => commands = new ThreadLocal<SqliteCommand>(Prepare, trackAllValues: true);

    public string Name => "sqlite";

    public async Task BuildAsync(IAsyncEnumerable<IndexedArticle> articles, string folder)
    {
        await using var connection = Connect(folder);
        Run(
            connection,
            "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; CREATE VIRTUAL TABLE passages USING "
            + "fts5(title, text, article UNINDEXED, tokenize = 'porter unicode61')");
        await using var transaction = connection.BeginTransaction();
        await using var insert = connection.CreateCommand();
        insert.CommandText = "INSERT INTO passages(title, text, article) VALUES (@title, @text, @article)";
        var (title, text, id) = (insert.Parameters.Add("@title", SqliteType.Text), insert.Parameters.Add("@text", SqliteType.Text), insert.Parameters.Add(
            "@article", SqliteType.Text));
        await foreach (var article in articles)
        {
            (title.Value, id.Value) = (article.Article.Title, article.Article.Id);
            foreach (var passage in article.Passages)
            {
                text.Value = passage.Text.Text;
                insert.ExecuteNonQuery();
            }
        }

        transaction.Commit();
        Run(connection, "PRAGMA wal_checkpoint(TRUNCATE)");
    }

    public Task OpenAsync(string folder)
    {
        using (var connection = Connect(folder))
            Run(connection, "INSERT INTO passages(passages) VALUES ('optimize'); PRAGMA wal_checkpoint(TRUNCATE)");
        return Task.CompletedTask;
    }

    public IReadOnlyList<string> Search(string question)
    {
        // The words as written: the tokenizer stems them itself.
        var words = Analyzer.Tokens(question).Select(token => $"\"{question.Substring(token.Span.Start, token.Span.Length)}\"");
        var command = commands.Value!;
        command.Parameters[0].Value = string.Join(" OR ", words);
        var texts = new List<string>(10);
        using var reader = command.ExecuteReader();
        while (reader.Read())
            texts.Add(reader.GetString(0));
        return texts;
    }

    public ValueTask DisposeAsync()
    {
        foreach (var command in commands.Values)
            command.Connection!.Dispose();
        commands.Dispose();
        SqliteConnection.ClearAllPools();
        return ValueTask.CompletedTask;
    }

    private SqliteCommand Prepare()
    {
        var connection = new SqliteConnection(connectionString);
        connection.Open();
        Run(connection, "PRAGMA mmap_size = 4000000000; PRAGMA cache_size = -262144");
        var command = connection.CreateCommand();
        command.CommandText = "SELECT text FROM passages WHERE passages MATCH @words ORDER BY rank LIMIT 10";
        command.Parameters.Add("@words", SqliteType.Text);
        return command;
    }

    private SqliteConnection Connect(string folder)
    {
        Directory.CreateDirectory(folder);
        connectionString = new SqliteConnectionStringBuilder { DataSource = Path.Combine(folder, "passages.db"), Pooling = false }.ToString();
        var connection = new SqliteConnection(connectionString);
        connection.Open();
        return connection;
    }

    private static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
