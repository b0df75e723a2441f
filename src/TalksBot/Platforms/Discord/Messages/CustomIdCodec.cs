using TalksBot.Chat;

namespace TalksBot.Platforms.Discord.Messages;

/// <summary>
/// Keeps what a button needs in the custom ids of the message itself, so that it works after a restart and behind any
/// instance. A question too long for one custom id is spread over those of the buttons beside it.
/// </summary>
/// <remarks>
/// <c>2</c> version, action, page (2), part (1), parts (1), time of the answer (8), its fingerprint (4): all hexadecimal
/// but the first two; then the part of the question, and a full stop so that no custom id ends in a space.
/// </remarks>
public static class CustomIdCodec
{
    private const char Version = '2';

    // A button that asks something has the words themselves, and never expires.
    private const char Asking = 'q';
    private const int HeaderLength = 14 + AnswerReference.FingerprintLength;
    private const int PartLength = DiscordLimits.CustomId - HeaderLength - 1;

    /// <summary>A custom id with the words that the button asks; null where there is no room for them.</summary>
    public static string? Ask(string text) => text.Length <= DiscordLimits.CustomId - 2 ? $"{Asking}{text}." : null;

    /// <summary>The words that a button asks; null for a custom id without any.</summary>
    public static string? Asked(string id) => id is [Asking, .. var text, '.'] && text.Length > 0 ? text : null;

    /// <summary>How long a question may be for this many buttons to carry it, whatever characters it is made of.</summary>
    public static int Capacity(int buttons) => buttons * (PartLength - 1);

    /// <summary>A custom id for each action, in their order; empty where the question is too long for them.</summary>
    public static ImmutableArray<string> Encode(IEnumerable<ButtonAction> actions, AnswerReference answer, int page) =>
        Encode([.. actions.Select(action => (action, page))], answer);

    /// <summary>A custom id for each action on its page, in their order; empty where the question is too long for them.</summary>
    public static ImmutableArray<string> Encode(IReadOnlyList<(ButtonAction Action, int Page)> buttons, AnswerReference answer)
    {
        var parts = Split(answer.Question);
        if (parts.Count > buttons.Count || buttons.Any(button => button.Page is < 0 or > 0xFF))
            return [];
        var time = answer.Issued.ToUnixTimeSeconds();
        return [.. buttons.Select((button, index) => string.Create(
            CultureInfo.InvariantCulture,
            $"{Version}{(char)button.Action}{button.Page:x2}{index % parts.Count:x}{parts.Count:x}{time:x8}"
            + $"{answer.Fingerprint}{parts[index % parts.Count]}."))];
    }

    /// <param name="pressed">The custom id that came back.</param>
    /// <param name="beside">The custom ids of the message that it stands under, in any order.</param>
    /// <returns>Null where the id is none of ours or parts of the question are missing.</returns>
    public static ButtonState? Decode(string pressed, IEnumerable<string> beside)
    {
        if (Header.Read(pressed) is not { } header)
            return null;
        var parts = new string?[header.Parts];
        foreach (var id in beside.Prepend(pressed))
            if (Header.Read(id) is { } other && other.IsBeside(header))
                parts[other.Part] ??= id[HeaderLength..^1];
        return parts.Contains(null)
            ? null
            : new ButtonState(header.Action, header.Page, new AnswerReference(
                string.Concat(parts), DateTimeOffset.FromUnixTimeSeconds(header.Time), header.Fingerprint));
    }

    private static List<string> Split(string question)
    {
        var parts = new List<string>();
        var start = 0;
        do
        {
            var length = Math.Min(PartLength, question.Length - start);
            if (length > 0 && start + length < question.Length && char.IsHighSurrogate(question[start + length - 1]))
                length--;
            parts.Add(question.Substring(start, length));
            start += length;
        }
        while (start < question.Length);
        return parts;
    }

    private readonly record struct Header(ButtonAction Action, int Page, int Part, int Parts, long Time, string Fingerprint)
    {
        public bool IsBeside(Header other) => Parts == other.Parts && Time == other.Time && Fingerprint == other.Fingerprint;

        public static Header? Read(string id)
        {
            if (id.Length <= HeaderLength || id[0] != Version || id[^1] != '.' || !Enum.IsDefined((ButtonAction)id[1]))
                return null;
            return Hex(id, 2, 2) is { } page && Hex(id, 4, 1) is { } part && Hex(id, 5, 1) is { } parts && Hex(id, 6, 8) is { } time && part < parts
                ? new Header((ButtonAction)id[1], (int)page, (int)part, (int)parts, time, id[14..HeaderLength])
                : null;
        }

        private static long? Hex(string id, int start, int length) =>
            long.TryParse(id.AsSpan(start, length), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value) ? value : null;
    }
}

/// <summary>What a pressed button or menu knows.</summary>
/// <param name="Action">What it does.</param>
/// <param name="Page">The page of the answer that it stands under.</param>
/// <param name="Answer">Which answer.</param>
public sealed record ButtonState(ButtonAction Action, int Page, AnswerReference Answer);

/// <summary>Enough of an answer to give it again, and to tell when the articles answer otherwise by now.</summary>
/// <param name="Question">The message that was answered, command included.</param>
/// <param name="Issued">When the answer was given, to the second.</param>
/// <param name="Fingerprint">The beginning of its <see cref="AnswerFingerprint"/>: custom ids are short.</param>
public sealed record AnswerReference(string Question, DateTimeOffset Issued, string Fingerprint)
{
    public const int FingerprintLength = 4;

    public static AnswerReference Of(Answer answer, string question, DateTimeOffset issued) =>
        new(question, issued, AnswerFingerprint.Of(answer)[..FingerprintLength]);
}
