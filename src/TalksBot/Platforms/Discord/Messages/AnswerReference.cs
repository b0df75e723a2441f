using TalksBot.Chat;
using TalksBot.Core.Answers;

namespace TalksBot.Platforms.Discord.Messages;

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
