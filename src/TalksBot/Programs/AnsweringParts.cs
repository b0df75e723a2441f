using TalksBot.Core.Indexing;

namespace TalksBot.Programs;

/// <summary>What answers programs, once it is there.</summary>
public sealed record AnsweringParts(ProgramAnswers Answers, ShownArticles Articles, IPassageIndex Index);
