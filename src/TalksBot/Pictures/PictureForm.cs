namespace TalksBot.Pictures;

/// <summary>How large a picture is.</summary>
/// <param name="Width">Its width in units; letters are 11 to 20 units high.</param>
/// <param name="Scale">How many pixels a unit takes.</param>
/// <param name="MostHeight">How high it may be, in units: what has no room is left to the answer, but for the first part.</param>
/// <param name="Height">Its height where it is given; null for what it needs. What is higher is drawn smaller.</param>
public sealed record PictureForm(int Width, float Scale, int MostHeight, int? Height = null)
{
    /// <summary>As wide as a phone held upright, three pixels a unit. Telegram makes a picture smaller that is higher than this.</summary>
    public static PictureForm Chat { get; } = new(360, 3, 700);

    /// <summary>What a link to the page shows, 1,200 by 630 pixels.</summary>
    public static PictureForm Preview { get; } = new(600, 2, 315, 315);
}
