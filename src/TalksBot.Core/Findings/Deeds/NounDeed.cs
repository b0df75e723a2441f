namespace TalksBot.Core.Findings.Deeds;

/// <summary>A deed that a noun tells.</summary>
/// <param name="Noun">Its token.</param>
/// <param name="Doer">Whoever did it; null where it isn't told.</param>
/// <param name="Object">Whom it was done to; null where it isn't told.</param>
internal sealed record NounDeed(int Noun, TokenSpan? Doer, TokenSpan? Object)
{
    public DeedStatus Status { get; init; }

    public Phrase? ToldBy { get; init; }

    /// <summary>Whether somebody is only accused of it.</summary>
    public bool IsAccused { get; init; }
}

/// <summary>Tokens from <paramref name="First"/> up to <paramref name="End"/>.</summary>
internal readonly record struct TokenSpan(int First, int End)
{
    public static TokenSpan Of(Phrase phrase) => new(phrase.First, phrase.End);
}
