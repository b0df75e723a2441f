namespace TalksBot.Core.Findings.Events;

/// <summary>The words that tell the phases of an event (event-phases.tsv).</summary>
internal static class EventPhases
{
    private const string Number = "#";

    private static readonly PhraseTable<PhaseWords> Words = new(
        RuleData.Rows("Findings/Events/event-phases.tsv").SelectMany(row => WordSlots.Phrases(row[1]).Select(phrase => (phrase, Read(row)))));

    /// <summary>The phase whose words start at a token; none where none does.</summary>
    public static EventPhase At(ImmutableArray<Token> tokens, int index) =>
        Words.TryMatch(tokens, index, out var words, out var length) && !words.IsUndoneBy(tokens, index + length) ? words.Phase : EventPhase.None;

    /// <summary>The phases with their patterns, for a question's words.</summary>
    public static IEnumerable<(EventPhase Phase, string Pattern)> Patterns =>
        RuleData.Rows("Findings/Events/event-phases.tsv").Select(row => (Enum.Parse<EventPhase>(row[0]), WordSlots.Pattern(row[1]) + NotBefore(row)));

    private static PhaseWords Read(string[] row) =>
        new(Enum.Parse<EventPhase>(row[0]), row.Length > 2 ? row[2].Split('|').ToFrozenSet() : FrozenSet<string>.Empty);

    private static string NotBefore(string[] row) => row.Length < 3 ? "" : $@"(?! (?:{row[2].Replace(Number, @"\d+", StringComparison.Ordinal)})\b)";

    private sealed record PhaseWords(EventPhase Phase, FrozenSet<string> NotBefore)
    {
        public bool IsUndoneBy(ImmutableArray<Token> tokens, int next) => next < tokens.Length
            && (NotBefore.Contains(tokens[next].Lower) || tokens[next].Kind == TokenKind.Number && NotBefore.Contains(Number));
    }
}
