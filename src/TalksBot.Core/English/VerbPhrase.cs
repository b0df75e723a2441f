namespace TalksBot.Core.English;

/// <summary>A verb with its auxiliaries, adverbs and the small word that belongs to it.</summary>
/// <param name="First">Its first token.</param>
/// <param name="Main">The verb itself; the last auxiliary where none follows.</param>
/// <param name="Lemma">The verb's base.</param>
internal sealed record VerbPhrase(int First, int Main, string Lemma)
{
    /// <summary>The token behind its last one.</summary>
    public int End { get; init; } = Main + 1;

    public VerbShape Form { get; init; }

    public bool IsPassive { get; init; }

    public bool IsPerfect { get; init; }

    public bool IsNegated { get; init; }

    /// <summary>What its first auxiliary makes of it ("will", "should", "have to", "be to", "going to"); null where it has none of that kind.</summary>
    public string? Modal { get; init; }

    /// <summary>Whether it is only heard ("reportedly").</summary>
    public bool IsHearsay { get; init; }

    /// <summary>Whether its auxiliary stands before the subject.</summary>
    public bool IsInverted { get; init; }

    /// <summary>The small word that makes it another verb ("out" of "carried out"); -1 where it has none.</summary>
    public int Particle { get; init; } = -1;

    /// <summary>Whether it only says what something is.</summary>
    public bool IsCopula => Lemma == "be";
}
