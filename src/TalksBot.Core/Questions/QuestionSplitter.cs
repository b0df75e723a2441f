using TalksBot.Core.Questions.Chatter;

namespace TalksBot.Core.Questions;

/// <summary>
/// Parts a message that asks several questions: each on a line of its own, or behind a question mark, a stroke, a semicolon or an
/// "and" with a question word. What isn't a question by itself belongs to the one before; a message that opens with a statement is one.
/// </summary>
public static class QuestionSplitter
{
    private const int MinWords = 2;

    // What these take isn't parted: a claim, a subject.
    private static readonly ImmutableArray<string> Parted = ["who", "whom", "when", "casualties", "ask", "quote"];

    /// <summary>The questions without marks, first things first; just one for most messages, and for an empty one.</summary>
    public static ImmutableArray<string> Split(string text)
    {
        var lines = QuestionText.Cut(text, QuestionText.MaxRead).Split('\n').Select(line => ChatterFilter.WithoutMarks(QuestionText.Clean(line)))
            .Where(line => line.Length > 0);
        var all = QuestionText.Cut(string.Join('\n', lines));
        var whole = all.Replace('\n', ' ');
        if (!Boundary.Fits(all) || IsWhole(all))
            return [whole];
        var questions = new List<string>();
        foreach (var part in Boundary.Parts(all, int.MaxValue).Select(part => part.Trim()).Where(part => part.Length > 0))
            if (questions.Count == 0 && Route.Of(part)?.Command == QuestionParser.Help)
                continue;
            else if (questions.Count == 0 || IsQuestion(part))
                questions.Add(part);
            else
                questions[^1] = $"{questions[^1]} {part}";
        return questions.Count < 2 || !(questions[0][0] is '/' or '!' || IsQuestion(questions[0]))
            ? [whole]
            : [questions[0], .. questions.Skip(1).Select(question => Named(question, questions[0]))];
    }

    private static bool IsWhole(string text) =>
        Command.Find(text) is { Success: true } command && !Parted.Contains(command.Groups["name"].Value.ToLowerInvariant());

    /// <summary>Whether words open as a question does.</summary>
    public static bool IsQuestion(string part) =>
        ChatterFilter.WithoutChatter(part) is var words && words.Count(letter => letter == ' ') + 1 >= MinWords && Opening.Fits(words);

    /// <summary>"What did he say" after "who is Tarar" is about Tarar.</summary>
    private static string Named(string question, string first)
    {
        var opened = Joining.Without(question);
        return WhoIs.Find(ChatterFilter.WithoutChatter(first)) is { Success: true } who
            ? Pronoun.Changed(Possessive.Changed(opened, $"{who.Groups["name"].Value}'s"), who.Groups["name"].Value)
            : opened;
    }

    private const string Asks = @"(who|whom|whose|what|which|when|where|why|how|whos|whats|whens|wheres|wen)('s|’s)?";

    private const string Auxiliary = @"(is|are|was|were|did|does|do|has|have|had|will|would|can|could|should|many|much|long|old|far)";

    private static Regex Boundary { get; } = Patterns.Of(
        @"\n|\s{1,5}/\s{1,5}(?=\S+ )|(?<=\?)\s{1,5}|;\s{0,5}(?=" + Asks + @"\b)|,\s{1,5}(?=" + Asks + @"\s+" + Auxiliary + @"\b)"
        + @"|,?\s{1,5}(?=(and|also|plus|n|&)\s{1,5}(also\s{1,5})?((what|when|where|why|how|which)\s+" + Auxiliary + @"|who\s+\p{L}+)\s+\S+)",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture);

    private static Regex Opening { get; } = Patterns.Of(
        "^((and|also|then|plus) )*(" + Asks + "|(is|are|was|were|did|does|do|has|have|had|will|would|can|could|any|/[a-z]+))\\b", RegexOptions.IgnoreCase);

    private static Regex Command { get; } = Patterns.Of(@"^[/!](?<name>[\p{L}\p{N}_]{1,32})");

    private static Regex Joining { get; } = Patterns.Of(@"^((and|also|then|plus|n|&)\s+)+", RegexOptions.IgnoreCase);

    private static Regex WhoIs { get; } = Patterns.Of(
        @"^([/!]who\s+|who(\s+is|'s|’s|\s+was)\s+)(?<name>[\p{L}'’. -]{2,40}?)[\s?!.]*$", RegexOptions.IgnoreCase);

    private static Regex Pronoun { get; } = Patterns.Of(@"\b(he|she|they|him)\b", RegexOptions.IgnoreCase);

    private static Regex Possessive { get; } = Patterns.Of(@"\b(his|her|their)\b", RegexOptions.IgnoreCase);
}
