namespace TalksBot.Web;

/// <summary>Places in a drawing, as parts of its width: so it fits every screen, and its letters stay as large.</summary>
internal static class Percent
{
    private const double All = 100;

    /// <param name="place">From 0 to 1.</param>
    /// <param name="isTurned">Whether it is counted from the right.</param>
    public static string Of(double place, bool isTurned = false) =>
        string.Create(CultureInfo.InvariantCulture, $"{All * (isTurned ? 1 - place : place):0.##}%");
}
