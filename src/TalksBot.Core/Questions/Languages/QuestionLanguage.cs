namespace TalksBot.Core.Questions.Languages;

/// <summary>The language of a question: what the bot's own words in the answer are to be in.</summary>
/// <param name="Code">As in ISO 639 ("ur", "ps", "fa", "ar", "tr", "hi").</param>
/// <param name="Name">In English.</param>
/// <param name="IsLatin">Whether it was typed in Latin letters.</param>
public sealed record QuestionLanguage(string Code, string Name, bool IsLatin);
