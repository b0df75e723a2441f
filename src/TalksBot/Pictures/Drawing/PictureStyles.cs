using TalksBot.Pictures.Text;

namespace TalksBot.Pictures.Drawing;

/// <summary>The few ways that words look in pictures.</summary>
internal static class PictureStyles
{
    public static TextStyle Title { get; } = new(18, PictureColors.Ink, IsBold: true);

    public static TextStyle Heading { get; } = new(15, PictureColors.Ink, IsBold: true);

    public static TextStyle DisputedHeading { get; } = new(15, PictureColors.Disputed, IsBold: true);

    public static TextStyle Figure { get; } = new(19, PictureColors.Ink, IsBold: true);

    public static TextStyle Body { get; } = new(14, PictureColors.Ink);

    public static TextStyle Quote { get; } = new(18, PictureColors.Ink);

    public static TextStyle Date { get; } = new(13.5f, PictureColors.Ink, IsBold: true);

    public static TextStyle Small { get; } = new(12, PictureColors.Quiet);

    public static TextStyle Source { get; } = new(11, PictureColors.Quiet);
}
