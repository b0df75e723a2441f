namespace TalksBot.Core.Extraction.People;

/// <summary>
/// What stands between an attribution and the words said: the hearer ("told reporters"), the day ("on Sunday") and the occasion
/// ("in a statement on its website").
/// </summary>
/// <param name="End">The first token of what was said, or where the sentence ends.</param>
/// <param name="Via">The outlet among the hearers or behind "by"; null where there is none.</param>
/// <param name="HasThat">A "that" leads what was said.</param>
internal readonly record struct AttributionTail(int End, string? Via, bool HasThat)
{
    public static AttributionTail Read(SentenceWords words, Quotations quotations, Cue cue) => new TailReader(words, quotations).Read(cue);
}
