using System.Text.Json;
using TalksBot.Core.Answers;
using TalksBot.Core.Findings.Claims;
using TalksBot.Core.Findings.Events;
using TalksBot.Core.Findings.People;
using TalksBot.Tests.Support;

namespace TalksBot.Tests.Commands;

/// <summary>Asks the articles that come with the project what people would ask, and compares with Golden/Starter/questions.jsonl.</summary>
[Collection(SharedStarterCorpus.Name)]
public sealed class StarterGoldenTests(StarterCorpus starter)
{
    public static TheoryData<string, string> Questions
    {
        get
        {
            var questions = new TheoryData<string, string>();
            foreach (var line in File.ReadLines(Path.Combine(StarterCorpus.Root, "tests", "TalksBot.Tests", "Golden", "Starter", "questions.jsonl")))
            {
                using var json = JsonDocument.Parse(line);
                questions.Add(json.RootElement.GetProperty("question").GetString()!, line);
            }

            return questions;
        }
    }

    [Theory]
    [MemberData(nameof(Questions))]
    public async Task Starter_corpus_answers(string question, string line)
    {
        using var json = JsonDocument.Parse(line);
        var expected = json.RootElement;
        var articles = expected.TryGetProperty("articles", out var ids) ? ids.EnumerateArray().Select(id => id.GetString()!).ToArray() : [];

        var answer = await starter.AskAsync(question, articles: articles);

        Assert.Equal(!expected.TryGetProperty("refused", out _), answer.Answered);
        foreach (var property in expected.EnumerateObject())
            Check(property, answer);
    }

    private static void Check(JsonProperty expected, Answer answer)
    {
        switch (expected.Name)
        {
            case "person":
                Assert.Equal(expected.Value.GetString(), answer.Findings.Select(finding => finding.Finding).OfType<PersonFinding>().First().Name);
                break;
            case "role":
                var person = answer.Findings.Select(finding => finding.Finding).OfType<PersonFinding>().First();
                Assert.Contains(person.Roles, role => role.Text.Text.Contains(expected.Value.GetString()!, StringComparison.OrdinalIgnoreCase));
                break;
            case "date":
                Assert.Equal(expected.Value.GetString(), answer.Findings.Select(finding => finding.Finding).OfType<EventFinding>().First().When.ToString());
                break;
            case "killed":
                var killed = answer.Findings.Select(finding => finding.Finding).OfType<ClaimFinding>()
                    .Select(claim => (claim.Killed?.Low, claim.Claimant)).ToHashSet();
                var wanted = expected.Value.EnumerateArray().Select(pair => ((int?)pair[0].GetInt32(), pair[1].GetString())).ToHashSet();
                Assert.Equal(wanted.OrderBy(pair => pair.Item1).ThenBy(pair => pair.Item2), killed.OrderBy(pair => pair.Low).ThenBy(pair => pair.Claimant));
                break;
            case "disagree":
                Assert.Equal(expected.Value.GetBoolean(), !answer.Conflicts.IsEmpty);
                break;
            case "says":
                Assert.Contains(answer.Citations.Take(3), citation => citation.Quote.Text.Contains(
                    expected.Value.GetString()!, StringComparison.OrdinalIgnoreCase));
                break;
        }
    }
}
