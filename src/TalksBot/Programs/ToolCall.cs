using TalksBot.Core.Findings;
using TalksBot.Core.Questions;

namespace TalksBot.Programs;

/// <summary>A call, its arguments read.</summary>
/// <param name="Tool">What is called.</param>
/// <param name="Message">The message to the bot that asks the same.</param>
public sealed record ToolCall(Tool Tool, string Message)
{
    public const int UsualLimit = 20;
    public const int MaxLimit = 100;

    public CorpusFilter Filter { get; private init; } = CorpusFilter.Everything;

    public string? Side { get; private init; }

    public int Limit { get; private init; } = UsualLimit;

    public string? Cursor { get; private init; }

    /// <summary>All that the whole answer depends on: equal calls of one state of the index have one answer.</summary>
    public string Key => string.Join('\n', Message, Filter.Articles?.Single(), Filter.Outlet, Filter.PublishedFrom, Filter.PublishedTo, Side);

    /// <param name="tool">What is called.</param>
    /// <param name="told">The arguments by their names.</param>
    /// <exception cref="WrongCallException">An argument is missing, unknown or can't be read.</exception>
    public static ToolCall Read(Tool tool, IReadOnlyDictionary<string, string> told)
    {
        var given = Checked(tool.AllArguments, told);
        return new ToolCall(tool, tool.Message(given))
        {
            Filter = FilterOf(given),
            Side = given.GetValueOrDefault("side"),
            Limit = given.TryGetValue("limit", out var limit) ? Number(limit, MaxLimit) : UsualLimit,
            Cursor = given.GetValueOrDefault("cursor"),
        };
    }

    /// <summary>The arguments that were given, trimmed; empty ones count as left out.</summary>
    public static Dictionary<string, string> Checked(ImmutableArray<ToolArgument> arguments, IReadOnlyDictionary<string, string> told)
    {
        if (told.Keys.FirstOrDefault(name => arguments.All(argument => argument.Name != name)) is { } unknown)
            throw new WrongCallException(
                $"There is no argument '{Shown(unknown)}': there are {string.Join(", ", arguments.Select(one => one.Name))}.", unknown);
        if (told.FirstOrDefault(pair => pair.Value.Length > QuestionText.MaxLength) is { Key: { } tooLong })
            throw new WrongCallException($"'{tooLong}' is too long: use at most {QuestionText.MaxLength} characters.", tooLong);
        var given = told.Where(pair => pair.Value.Trim().Length > 0).ToDictionary(pair => pair.Key, pair => pair.Value.Trim());
        return arguments.FirstOrDefault(argument => argument.IsRequired && !given.ContainsKey(argument.Name)) is { } missing
            ? throw new WrongCallException($"'{missing.Name}' is missing. {missing.Description}", missing.Name)
            : given;
    }

    public static CorpusFilter FilterOf(IReadOnlyDictionary<string, string> given) => new()
    {
        Articles = given.TryGetValue("article", out var id) ? [id] : null,
        Outlet = given.GetValueOrDefault("outlet"),
        PublishedFrom = Days(given, "from")?.FirstDay,
        PublishedTo = Days(given, "to")?.LastDay,
    };

    public static DateRange? Days(IReadOnlyDictionary<string, string> given, string name)
    {
        if (!given.TryGetValue(name, out var text))
            return null;
        try
        {
            var date = PartialDate.Parse(text);
            return date.Year is > 0 and < 9999 ? new DateRange(date, date) : throw new FormatException();
        }
        catch (Exception wrong) when (wrong is FormatException or OverflowException)
        {
            throw new WrongCallException($"'{name}' is no day, month or year of the calendar: write YYYY-MM-DD, YYYY-MM or YYYY.", name);
        }
    }

    public static int Number(string text, int most) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= most
            ? number
            : throw new WrongCallException($"'limit' is a whole number from 1 to {most}.", "limit");

    private static string Shown(string name) => QuestionText.Cut(name, 40);
}

/// <summary>A program asked wrongly. The message names the mend in one sentence.</summary>
/// <param name="message">The sentence.</param>
/// <param name="argument">The argument that is wrong; null where it is none in particular.</param>
public sealed class WrongCallException(string message, string? argument = null) : Exception(message)
{
    public string? Argument => argument;

    /// <summary>Whether the call was right before the index changed.</summary>
    public bool IsOutdated { get; init; }

    /// <summary>Whether it asks for something that there isn't.</summary>
    public bool IsAboutNothing { get; init; }
}
