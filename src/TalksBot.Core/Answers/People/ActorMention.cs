using TalksBot.Core.Articles;
using TalksBot.Core.Extraction.People;

namespace TalksBot.Core.Answers.People;

/// <summary>An actor where an article names them.</summary>
public sealed record ActorMention(PersonFinding Person, TextSpan Span);
