using System.Collections.Immutable;
using TalksBot.Core.Answers;

namespace TalksBot.Platforms.Telegram;

/// <summary>An answer as it stands in a chat.</summary>
/// <param name="Question">The message that asked.</param>
/// <param name="Answer">What was answered.</param>
/// <param name="Page">The page shown.</param>
/// <param name="Messages">The messages it stands in, first to last.</param>
public sealed record SentAnswer(TelegramQuestion Question, Answer Answer, int Page, ImmutableArray<int> Messages);
