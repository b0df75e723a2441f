using System.Text.Json;

namespace TalksBot.Tests.Web;

/// <summary>The page as people have it before them: in a browser, at a phone's width and at a desk's.</summary>
[Collection(SharedWebHost.Name)]
public sealed class BrowserTests(WebHost host)
{
    [WebNodeFact]
    public async Task Every_view_fits_its_screen_says_the_same_without_a_script_and_leaves_nobody_out()
    {
        var seen = await WebNodeFactAttribute.RunAsync("views.mjs", host.Base, JsonSerializer.Serialize(await PathsAsync()));

        Assert.Empty(Problems(seen));
    }

    [WebNodeFact]
    public async Task Every_view_can_be_read_in_a_language_that_runs_from_the_right()
    {
        string[] paths = [.. WebHost.Paths.Select(path => path + (path.Contains('?', StringComparison.Ordinal) ? "&" : "?") + "lang=ur")];

        Assert.Empty(Problems(await WebNodeFactAttribute.RunAsync("views.mjs", host.Base, JsonSerializer.Serialize(paths))));
    }

    [WebNodeFact]
    public async Task Whoever_has_a_keyboard_alone_reaches_everything_and_is_answered()
    {
        var seen = await WebNodeFactAttribute.RunAsync(
            "keyboard.mjs", host.Base, JsonSerializer.Serialize(await PathsAsync()), "who leads the afghan delegation");

        Assert.Empty(Problems(seen));
        var answers = seen.GetProperty("answers").EnumerateArray().Select(answer => answer.GetString()!).ToArray();
        Assert.Equal(2, answers.Length);
        Assert.All(answers, answer => Assert.Contains("Abdul Haq Wasiq", answer, StringComparison.Ordinal));
    }

    private async Task<string[]> PathsAsync() => [.. WebHost.Paths, await FindingAddress.FirstAsync(host.Bot.Client)];

    private static string[] Problems(JsonElement seen) => [.. seen.GetProperty("problems").EnumerateArray().Select(problem => problem.GetString()!)];
}
