using TalksBot.Core.Answers;

namespace TalksBot.Web.Views;

/// <summary>An answer to be read.</summary>
/// <param name="Asked">The question.</param>
/// <param name="Answer">The answer as chats have it.</param>
/// <param name="Page">The part of it that is shown.</param>
/// <param name="Turning">Which part that is.</param>
/// <param name="HasChanged">Whether the address is of another state of the index.</param>
public sealed record AskedView(string Asked, Answer Answer, AnswerPage Page, Turning Turning, bool HasChanged);
