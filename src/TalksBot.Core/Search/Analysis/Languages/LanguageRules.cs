namespace TalksBot.Core.Search.Analysis.Languages;

/// <summary>How words of a language are cut and folded.</summary>
/// <param name="Letters">Which letters are one.</param>
/// <param name="Thousands">What parts the thousands of a number.</param>
/// <param name="CutsAtApostrophe">Whether what stands behind an apostrophe is an ending.</param>
internal sealed record LanguageRules(LanguageLetters Letters, string Thousands, bool CutsAtApostrophe);
