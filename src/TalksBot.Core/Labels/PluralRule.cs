using System.Globalization;

namespace TalksBot.Core.Labels;

/// <summary>
/// When a language uses one of its plural forms, as CLDR writes it for whole numbers: "n % 100 = 3..10", "n = 0 or n = 1".
/// https://unicode.org/reports/tr35/tr35-numbers.html#Language_Plural_Rules
/// </summary>
/// <param name="Form">CLDR's name of the form ("few").</param>
/// <param name="Condition">When it holds.</param>
internal sealed record PluralRule(string Form, string Condition)
{
    public const string Other = "other";

    private readonly ImmutableArray<ImmutableArray<Relation>> alternatives =
        [.. Condition.Split(" or ").Select(all => all.Split(" and ").Select(Relation.Read).ToImmutableArray())];

    public bool Holds(int number) => alternatives.Any(all => all.All(relation => relation.Holds(number)));

    /// <param name="Modulus">What the number is divided by first, for the rest; null for nothing.</param>
    /// <param name="IsNot">Whether the number may be none of those.</param>
    /// <param name="Ranges">Those, both ends inclusive.</param>
    private sealed record Relation(int? Modulus, bool IsNot, ImmutableArray<(int First, int Last)> Ranges)
    {
        public static Relation Read(string text)
        {
            var isNot = text.Contains("!=", StringComparison.Ordinal);
            if (text.Split(isNot ? "!=" : "=") is not [var subject, var values])
                throw new FormatException($"'{text}' is no condition of a plural.");
            int? modulus = subject.Split('%') switch
            {
                [var n] when n.Trim() is "n" => null,
                [var n, var divisor] when n.Trim() is "n" => Number(divisor),
                _ => throw new FormatException($"'{text}' is no condition of a plural."),
            };
            return new Relation(modulus, isNot, [.. values.Split(',').Select(Range)]);
        }

        public bool Holds(int number)
        {
            var rest = Modulus is { } divisor ? number % divisor : number;
            return Ranges.Any(range => rest >= range.First && rest <= range.Last) != IsNot;
        }

        private static (int First, int Last) Range(string text)
        {
            var ends = text.Split("..");
            return (Number(ends[0]), Number(ends[^1]));
        }

        private static int Number(string text) => int.Parse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture);
    }
}
