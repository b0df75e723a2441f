namespace TalksBot.Core.Extraction.People;

/// <summary>A verb with its auxiliaries and adverbs: the tokens from <paramref name="First"/> up to <paramref name="End"/>.</summary>
internal readonly record struct VerbGroup(int First, int End, bool IsPassive);
