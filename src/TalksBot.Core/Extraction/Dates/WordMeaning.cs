namespace TalksBot.Core.Extraction.Dates;

/// <summary>One thing that a word can mean in a date expression.</summary>
public readonly record struct WordMeaning(WordClass Class, int Value);
