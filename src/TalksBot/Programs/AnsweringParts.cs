namespace TalksBot.Programs;

/// <summary>What answers programs, once it is there.</summary>
/// <param name="Answers">Answers calls.</param>
/// <param name="Articles">Shows articles.</param>
/// <param name="Index">What both read.</param>
/// <param name="Log">Where faults go.</param>
public sealed record AnsweringParts(ProgramAnswers Answers, ShownArticles Articles, IPassageIndex Index, ILogger<AnsweringParts> Log);
