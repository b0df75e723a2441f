using System.Collections.Immutable;
using TalksBot.Core.Answers;
using TalksBot.Core.Commands;
using TalksBot.Core.Questions;
using TalksBot.Core.Search;

namespace TalksBot.Tests.Platforms.Discord;

/// <summary>Answers as the test says, and remembers what it was asked.</summary>
internal sealed class FakeConversation : IConversation
{
    public ImmutableArray<CommandDescription> Commands { get; init; } =
    [
        new("who", "Who somebody is, what they did and said")
        {
            Argument = "name, role or deed",
            ArgumentName = "name",
            ArgumentRequired = true,
            Suggests = Suggestion.Names,
        },
        new("casualties", "Who was killed or injured, by whose count") { Argument = "side, place or date", ArgumentName = "filter" },
        new("ask", "Quotes what answers a question") { Argument = "question", ArgumentName = "question", ArgumentRequired = true, TakesQuestion = true },
        new("more", "The next page"),
        new("context", "The words around a quote") { Argument = "number of the quote", ArgumentName = "number", ContinuesAnswer = true },
        new("check", "Holds a claim against the articles") { Argument = "the claim", ArgumentName = "claim", ArgumentRequired = true, TakesMessage = true },
        new("reindex", "Reads the articles again") { AdminOnly = true, RunsLong = true },
    ];

    public List<IncomingMessage> Asked { get; } = [];

    public List<Answer?> Previous { get; } = [];

    public Func<IncomingMessage, IProgress<IndexProgress>?, CancellationToken, Task<Answer>> Answering { get; set; } =
        (message, _, _) => Task.FromResult(SomeAnswer.With(7, question: message.Text));

    public Func<string, ImmutableArray<string>> Suggesting { get; set; } = prefix => [$"{prefix} Osta"];

    public Task<Answer> AnswerAsync(
        IncomingMessage message, Answer? previous = null, IProgress<IndexProgress>? progress = null, CancellationToken cancellation = default)
    {
        lock (Asked)
        {
            Asked.Add(message);
            Previous.Add(previous);
        }

        return Answering(message, progress, cancellation);
    }

    public Task<ImmutableArray<string>> SuggestAsync(Typing typing, int count, CancellationToken cancellation = default) =>
        Task.FromResult(Suggesting(typing.Typed));
}
