using System.Collections.Immutable;
using TalksBot.Core.Answers;
using TalksBot.Core.Commands;
using TalksBot.Core.Questions;
using TalksBot.Core.Search;

namespace TalksBot.Tests.Platforms.Discord;

/// <summary>Has a command that changes something that is kept, and one that only reads.</summary>
internal sealed class ActingConversation : IConversation
{
    public ImmutableArray<CommandDescription> Commands { get; } = [new("follow", "Follows") { Acts = true }, new("who", "Reads")];

    public Task<Answer> AnswerAsync(
        IncomingMessage message, Answer? previous = null, IProgress<IndexProgress>? progress = null, CancellationToken cancellation = default) =>
        Task.FromResult(SomeAnswer.With(0, question: message.Text));

    public Task<ImmutableArray<string>> SuggestAsync(Typing typing, int count, CancellationToken cancellation = default) =>
        Task.FromResult<ImmutableArray<string>>([]);
}
