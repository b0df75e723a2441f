using TalksBot.Tests.Support;
using TalksBot.Tests.Support.Postgres;

namespace TalksBot.Tests.Postgres;

/// <summary>The built program over a database.</summary>
[Collection(PostgresTests.Name)]
public sealed class PostgresProgramTests(PostgresFixture postgres) : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [PostgresFact]
    public async Task Answers_are_those_of_the_built_in_engine_and_the_doctor_is_content()
    {
        const string strike = "Omar Feld, head of the ferry union, said on Monday that the strike was over. Three dockers were injured in a scuffle.";
        const string talks = "The mayor, Lina Duarte, met Omar Feld in the harbour town. Nobody spoke of wages.";
        folder.Write("articles.jsonl", $$"""
            {"id":"a","title":"Ferry strike ends","outlet":"The Tern","published":"2025-03-05","text":"{{strike}}"}
            {"id":"b","title":"Harbour talks","outlet":"The Gull","published":"2025-03-06","text":"{{talks}}"}
            """);
        folder.Write("questions.jsonl", """
            {"id":"1","question":"/who feld"}
            {"id":"2","question":"/when did the strike end"}
            {"id":"3","question":"/casualties"}
            {"id":"4","question":"who met the mayor?"}
            {"id":"5","question":"/cast","articles":["b"]}
            """);
        string[] engine = ["--Index:Engine=postgres", $"--Index:ConnectionString={await postgres.CreateDatabaseAsync()}"];
        string[] ask = ["ask", "--batch", "questions.jsonl", "--articles", "articles.jsonl", "--index", "index"];
        var (plain, shared) = (await ProgramRun.StartAsync(folder.Path, "", ask), await ProgramRun.StartAsync(folder.Path, "", [.. ask, .. engine]));
        Assert.Equal((0, plain.Output), (shared.ExitCode, shared.Output));
        Assert.Equal(5, shared.Output.TrimEnd().Split('\n').Length);

        var doctor = await ProgramRun.StartAsync(folder.Path, "", ["doctor", "--Articles=articles.jsonl", .. engine]);
        Assert.Contains("ok   postgres: PostgreSQL", doctor.Output, StringComparison.Ordinal);
        Assert.Contains("ok   privileges:", doctor.Output, StringComparison.Ordinal);
    }

    [PostgresFact]
    public async Task Without_a_database_it_says_what_is_missing()
    {
        var run = await ProgramRun.StartAsync(folder.Path, "", ["index", "--Index:Engine=postgres"]);
        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith("Index:Engine is 'postgres', so Index:ConnectionString must say where", run.Error, StringComparison.Ordinal);
        var away = await ProgramRun.StartAsync(
            folder.Path, "", ["index", "--Index:Engine=postgres", "--Index:ConnectionString=Host=127.0.0.1:1;Database=nowhere;Password=hidden"]);
        Assert.Equal((1, "PostgreSQL can't be reached just now."), (away.ExitCode, away.Error.Trim()));
    }
}
