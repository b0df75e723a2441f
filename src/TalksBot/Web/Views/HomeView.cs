using TalksBot.Core.Answers;

namespace TalksBot.Web.Views;

/// <summary>What the articles are about, what may be asked, and what is new.</summary>
/// <param name="About">The bot's first word.</param>
/// <param name="Newest">The newest articles with their first sentences.</param>
public sealed record HomeView(Answer About, Answer Newest);
