namespace TalksBot.Core.Questions;

/// <summary>A question for somebody's words, read once: whose, by name or office, and about what.</summary>
/// <param name="Speaker">The name or office.</param>
/// <param name="Topic">What it is about; null where it doesn't say.</param>
/// <param name="Office">The question for whoever holds an office; null where it names none.</param>
internal sealed record QuoteQuestion(QuestionReading Speaker, QuestionReading? Topic, WhoQuestion? Office)
{
    private static readonly ImmutableArray<Regex> Asking =
        [.. RuleData.Rows("Questions/quote-asking.tsv").Select(row => Patterns.OfShort(row[1], RegexOptions.IgnoreCase))];

    public static QuoteQuestion Of(string argument)
    {
        var asked = Asking.Select(pattern => pattern.Find(argument)).FirstOrDefault(match => match.Success);
        var (name, topic) = (asked?.Groups["name"].Value ?? argument, asked?.Groups["topic"] is { Success: true } about ? QuestionReading.Of(
            about.Value) : null);
        var role = WhoQuestion.Of(name);
        return new QuoteQuestion(QuestionReading.Of(name), topic, role is { Office: not null, Wants: WhoWants.Holder } ? role : null);
    }
}
