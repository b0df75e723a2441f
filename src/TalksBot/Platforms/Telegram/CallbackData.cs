using System.Text;
using TalksBot.Chat;

namespace TalksBot.Platforms.Telegram;

/// <summary>
/// What a button carries: at most 64 bytes, so not the answer itself but its fingerprint. After a restart the question is
/// asked again, and the fingerprint tells whether the articles still give the same answer.
/// </summary>
/// <param name="Action">What the button does.</param>
/// <param name="Argument">The page to turn to for <see cref="ButtonAction.Turn"/>, the citation's number for
/// <see cref="ButtonAction.Context"/>, the place of what is offered for <see cref="ButtonAction.Ask"/>; the page shown
/// otherwise.</param>
/// <param name="Fingerprint">Of the answer that the button stands under.</param>
public sealed record CallbackData(ButtonAction Action, int Argument, string Fingerprint)
{
    public const int MaxBytes = 64;

    private const string Version = "1";
    private const string Asking = "q:";

    /// <summary>What a button carries that asks something: the words themselves, so that it never expires; null where there is no room for them.</summary>
    public static string? Ask(string text) => Encoding.UTF8.GetByteCount(text) <= MaxBytes - Asking.Length ? Asking + text : null;

    /// <summary>The words that a button asks; null for what carries none.</summary>
    public static string? Asked(string? data) => data?.StartsWith(Asking, StringComparison.Ordinal) == true ? data[Asking.Length..] : null;

    /// <summary>Null for what no button of this version carries.</summary>
    public static CallbackData? Read(string? data)
    {
        if (data?.Split(':') is not [Version, [var letter], var argument, { Length: AnswerFingerprint.Length } fingerprint])
            return null;
        return Enum.IsDefined((ButtonAction)letter) && int.TryParse(argument, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? new CallbackData((ButtonAction)letter, number, fingerprint)
            : null;
    }

    /// <summary>The form that <see cref="Read"/> reads.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Version}:{(char)Action}:{Argument}:{Fingerprint}");
}
