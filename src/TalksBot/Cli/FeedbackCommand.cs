using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using TalksBot.Chat;
using TalksBot.Hosting;
using TalksBot.Platforms;
using TalksBot.Storage;

namespace TalksBot.Cli;

/// <summary><c>TalksBot feedback</c>: the votes that readers gave, oldest first, one a line.</summary>
public static class FeedbackCommand
{
    public static Command Create(HostFactory hosts)
    {
        var format = ChoiceOption.Of("--format", "How votes are printed: text or json", "text", "json");
        var command = new Command("feedback", "Prints the thumbs up and down that answers got") { format };
        command.SetAction(async (result, cancellation) =>
        {
            using var host = hosts.Create(CorpusSettings.Configured);
            var votes = await host.Services.GetRequiredService<VoteStore>().ReadAsync(cancellation);
            await (result.GetValue(format) == "json" ? PrintJsonAsync(votes) : PrintTextAsync(votes));
            return 0;
        });
        return command;
    }

    private static async Task PrintTextAsync(ImmutableArray<Vote> votes)
    {
        var (up, down) = (0, 0);
        foreach (var vote in votes)
        {
            await Console.Out.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture,
                $"{vote.At:yyyy-MM-dd HH:mm}  {(vote.Helpful ? "up  " : "down")}  {vote.Platform}  "
                + $"{BidiText.Isolate(vote.Question)}  [{string.Join(' ', vote.Citations)}]"));
            (up, down) = vote.Helpful ? (up + 1, down) : (up, down + 1);
        }

        await Console.Error.WriteLineAsync(up + down == 0 ? "No votes yet." : $"{up} up, {down} down");
    }

    private static async Task PrintJsonAsync(ImmutableArray<Vote> votes)
    {
        await using var output = Console.OpenStandardOutput();
        foreach (var vote in votes)
        {
            await output.WriteAsync(PlainJson.Of(new
            {
                at = vote.At, platform = vote.Platform, voter = vote.Voter, helpful = vote.Helpful, question = vote.Question, citations = vote.Citations,
            }));
            output.WriteByte((byte)'\n');
        }
    }
}
