using TalksBot.Core.Answers;

namespace TalksBot.Platforms.Discord;

/// <summary>The last answer that somebody got in a channel, and which page of it.</summary>
/// <param name="Answer">The answer.</param>
/// <param name="Question">The message that it answered.</param>
/// <param name="Page">The page last shown.</param>
public sealed record RecentAnswer(Answer Answer, string Question, int Page);
