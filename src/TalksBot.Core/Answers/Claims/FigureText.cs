using TalksBot.Core.Findings.Claims;

namespace TalksBot.Core.Answers.Claims;

/// <summary>Figures as people read them: "at least 5", "10–15", "dozens". Never a number that wasn't written.</summary>
public static class FigureText
{
    public static Label Of(Figure figure, string qualifier) => (figure.Low, figure.High) switch
    {
        (null, null) => Label.Term(Bound, qualifier),
        ({ } low, { } high) when low != high => Label.Of("figure.range", ("low", Label.Number(low)), ("high", Label.Number(high))),
        ({ } low, { }) => Label.Number(low),
        ({ } low, null) => Bounded(low, qualifier),
        (null, { } high) => Bounded(high, qualifier),
    };

    private const string Bound = "bound";

    private static Label Bounded(int number, string qualifier) =>
        qualifier == "exact" ? Label.Number(number)
        : Label.Term(
            Bound, qualifier, Label.Of("figure.bounded", ("bound", qualifier), ("number", Label.Number(number))), ("number", Label.Number(number)));
}
