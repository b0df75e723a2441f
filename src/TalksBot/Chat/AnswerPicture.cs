using TalksBot.Pictures;

namespace TalksBot.Chat;

/// <summary>An answer as a picture, with the words for whoever doesn't see it.</summary>
/// <param name="Png">The file.</param>
/// <param name="Name">The file's name.</param>
/// <param name="Alternative">What it shows, at most <see cref="MostWords"/> characters.</param>
public sealed record AnswerPicture(byte[] Png, string Name, string Alternative)
{
    /// <summary>Telegram takes as much below a picture, Discord beside one.</summary>
    public const int MostWords = 1024;

    /// <summary>Null where none can be drawn.</summary>
    public static AnswerPicture? Of(Answer answer, PictureKeeper? pictures) =>
        PictureKeeper.Of(answer) is { } view && pictures?.Draw(answer) is { } drawn
            ? new AnswerPicture(drawn.Png, $"{answer.Command}.png", PictureWords.Alternative(view, answer.Language, MostWords))
            : null;
}
