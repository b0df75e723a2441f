using TalksBot.Chat;
using TalksBot.Core.Answers;
using TalksBot.Core.Commands;
using TalksBot.Core.Questions;
using TalksBot.Tests.Platforms;

namespace TalksBot.Tests.House;

/// <summary>A platform maps messages in and renders pages out; all else that a chat owes its readers comes with the chat layer.</summary>
public sealed class AddedPlatformTests : PlatformContract
{
    protected override Task<IPlatformDriver> StartAsync(IConversation conversation) => Task.FromResult<IPlatformDriver>(new Letters(conversation));

    /// <summary>Letters: whoever writes is answered by a letter.</summary>
    private sealed class Letters(IConversation conversation) : IPlatformDriver
    {
        private readonly ChatAnswers answers = new(conversation);
        private GivenAnswer? given;

        public async Task<string> SendAsync(string text, bool asAdmin = false)
        {
            try
            {
                given = await answers.AnswerAsync(new IncomingMessage("letters", "desk", "writer", text, asAdmin), given);
                return given.IsPastEnd ? Phrases.NoMore.ToString() : Letter(given.Answer, given.Shown);
            }
            catch (IOException)
            {
                return Phrases.AskLater.ToString();
            }
        }

        public Task<string> MoreAsync() => SendAsync($"/{ChatAnswers.More}");

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;

        private static string Letter(Answer answer, AnswerPage page)
        {
            var lines = new List<string>();
            if (page.Number == 0)
                lines.AddRange([$"{answer.Summary}", .. answer.Notes.Select(note => $"{note}")]);
            foreach (var row in page.Sections.SelectMany(section => section.Rows))
                lines.Add($"{row.Key} {row.Text} {string.Join(' ', row.Citations.Select(index => $"[{index + 1}]"))}");
            foreach (var citation in page.Citations)
                lines.Add($"[{citation.Number}] {QuotedText.Of(citation.Citation.Quote.Text)} {SourceLabel.Of(citation.Citation.Article)}");
            return string.Join('\n', lines.Select(TalksBot.Platforms.BidiText.Isolate));
        }
    }
}
