using System.Globalization;
using TalksBot.Core.Extraction.Casualties;

namespace TalksBot.Core.Answers.Claims;

/// <summary>Figures as people read them: "at least 5", "10–15", "dozens". Never a number that wasn't written.</summary>
public static class FigureText
{
    public static string Of(Figure figure, string qualifier) => (figure.Low, figure.High) switch
    {
        (null, null) => qualifier,
        ({ } low, { } high) when low != high => $"{Number(low)}–{Number(high)}",
        ({ } low, { }) => Number(low),
        ({ } low, null) => qualifier == "exact" ? Number(low) : $"{qualifier} {Number(low)}",
        (null, { } high) => qualifier == "exact" ? Number(high) : $"{qualifier} {Number(high)}",
    };

    private static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
