namespace TalksBot.Chat;

/// <summary>A thumb up or down on an answer.</summary>
/// <param name="At">When it was given.</param>
/// <param name="Platform">Where.</param>
/// <param name="Voter">A salted hash that tells one voter from another and nothing else.</param>
/// <param name="Question">The question as asked.</param>
/// <param name="Citations">The answer's citations as <c>article@offset</c>.</param>
/// <param name="Helpful">Up or down.</param>
public sealed record Vote(DateTimeOffset At, string Platform, string Voter, string Question, ImmutableArray<string> Citations, bool Helpful);
