using System.Buffers;

namespace TalksBot.Core.Answers.Evidence;

/// <summary>Whether a word could be an answer of the kind that a question wants, by its looks alone.</summary>
public static class WantedKind
{
    private const int LongestName = 4;

    // "two and a half years"
    private const int WordsToUnit = 4;

    private static readonly SearchValues<char> EndsOfWord = SearchValues.Create(" -\n,.;:");

    private static readonly ImmutableArray<FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>>> Cues = Read();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Things =
        RuleData.Lines("Answers/Evidence/named-things.txt").ToFrozenSet().GetAlternateLookup<ReadOnlySpan<char>>();

    // "40 to 50 miles an hour", "two and a half tonnes"
    private static readonly Dictionary<AnswerType, Regex> Units = RuleData.Rows("Answers/Evidence/wanted-units.tsv").ToDictionary(
        row => Enum.Parse<AnswerType>(row[0]),
        row => Patterns.Of($@"^(?:[ -](?:to|and|or|point|hundred|thousand|million|a|half|\d[\d.,]{{0,9}})\b){{0,4}}(?:{row[1]})"));

    /// <summary>Whether answers of the kind can be told from other words.</summary>
    public static bool IsRecognised(AnswerType wanted) =>
        wanted is AnswerType.Number or AnswerType.Money or AnswerType.Date or AnswerType.Person or AnswerType.Organisation or AnswerType.Location
        or AnswerType.Reason
            || IsMeasure(wanted);

    /// <summary>Whether the word fits.</summary>
    /// <param name="wanted">The kind wanted.</param>
    /// <param name="text">The text that the span counts in.</param>
    /// <param name="span">The word.</param>
    /// <param name="isFirst">Whether it opens its sentence, where a capital says nothing.</param>
    public static bool Fits(AnswerType wanted, string text, TextSpan span, bool isFirst)
    {
        var word = text.AsSpan(span.Start, span.Length);
        return wanted switch
        {
            AnswerType.Number => IsNumber(word),
            AnswerType.Money => IsNumber(word)
            && (text.AsSpan(0, span.Start) is [.., '$' or '€' or '£' or '₹' or '¥' or '₨'] || HasUnit(wanted, text.AsSpan(span.End))),
            AnswerType.Duration or AnswerType.Length or AnswerType.Age =>
                IsNumber(word) ? HasUnit(wanted, text.AsSpan(span.End)) || wanted == AnswerType.Age && IsAge(text, span)
                : word is "a" or "an" && (wanted == AnswerType.Length || wanted == AnswerType.Duration && IsLasting(text.AsSpan(0, span.Start)))
                    && Is(NextWord(text.AsSpan(span.End)), wanted),
            AnswerType.Date => word.Length == 4 && char.IsAsciiDigit(word[0]) && char.IsAsciiDigit(word[3]) || Is(word, AnswerType.Date),
            AnswerType.Person or AnswerType.Organisation =>
                !isFirst && char.IsUpper(word[0]) && !Is(word, AnswerType.Date) && !IsPlace(text.AsSpan(0, span.Start))
                && !IsPeople(word, text.AsSpan(0, span.Start), text.AsSpan(span.End)),
            AnswerType.Place => !isFirst && char.IsUpper(word[0]) && !Is(word, AnswerType.Date),
            AnswerType.Location => !isFirst && char.IsUpper(word[0]) && !Is(word, AnswerType.Date) && IsWhere(text.AsSpan(0, span.Start))
                && !IsNoPlace(text.AsSpan(span.Start)),
            AnswerType.Reason => Is(word, AnswerType.Reason),
            _ => Units.TryGetValue(wanted, out var unit) && (Is(word, wanted) || IsNumber(word) && unit.Fits(text.AsSpan(span.End))),
        };
    }

    /// <summary>Whether it is a number with a unit of its own, that nothing else looks like.</summary>
    public static bool IsMeasure(AnswerType wanted) =>
        wanted is AnswerType.Money or AnswerType.Duration or AnswerType.Length or AnswerType.Age || Units.ContainsKey(wanted);

    private static bool IsNumber(ReadOnlySpan<char> word) => char.IsAsciiDigit(word[0]) || Is(word, AnswerType.Number);

    // "48-hour", "two long years", "40%"; but "two years ago" is when.
    private static bool HasUnit(AnswerType wanted, ReadOnlySpan<char> after)
    {
        for (var words = 0; words < WordsToUnit; words++)
        {
            var word = NextWord(after);
            if (word.Length == 0)
                return false;
            after = after[(after.IndexOf(word) + word.Length)..];
            if (Is(word, wanted))
                return !after.StartsWith(" ago");
            if (after is not [' ' or '-', ..])
                return false;
        }

        return false;
    }

    // "Ann Other, 42, said"; "aged 42"
    private static bool IsAge(string text, TextSpan span) =>
        text.AsSpan(0, span.Start) is var before
        && (before.EndsWith(", ") && text.AsSpan(span.End) is [',' or '.', ..] || Is(LastWord(before), AnswerType.Age));

    // "for a week", but not "two metres a second"
    private static bool IsLasting(ReadOnlySpan<char> before) => LastWord(before) is "for" or "than" or "about" or "nearly" or "almost" or "over" or "within";

    private static ReadOnlySpan<char> NextWord(ReadOnlySpan<char> after)
    {
        var words = after.TrimStart(" -");
        var end = words.IndexOfAny(EndsOfWord);
        return end < 0 ? words : words[..end];
    }

    // "in Rusk", "near Dessa": a name after such a word is where, not who.
    private static bool IsPlace(ReadOnlySpan<char> before) => before.EndsWith(' ') && Is(LastWord(before), AnswerType.Location);

    // "in Port Halden", "near the Orla", "in Aldersund, Tolva", "in the province of Tamble": a name after such a word, or a further word of one.
    private static bool IsWhere(ReadOnlySpan<char> before)
    {
        for (var words = 0; words < LongestName; words++)
        {
            var word = LastWord(before);
            if (Is(word, AnswerType.Location))
                return !SpeechVerbs.IsForm(LastWord(before.TrimEnd(' ')[..^word.Length]).ToString());
            if (word.Length == 0 || word[^1] == '.' || (!char.IsUpper(word[0]) && word is not ("the" or "of") && !Is(word, AnswerType.Place)))
                return false;
            before = before.TrimEnd(' ')[..^word.Length];
        }

        return false;
    }

    // "in the Doha Peace Agreement": a name that ends in such a word is a thing.
    private static bool IsNoPlace(ReadOnlySpan<char> name)
    {
        while (name is [>= 'A' and <= 'Z', ..])
        {
            var word = NextWord(name);
            if (Things.Contains(word))
                return true;
            name = name[word.Length..] is [' ', ..] after ? after[1..] : [];
        }

        return false;
    }

    private static ReadOnlySpan<char> LastWord(ReadOnlySpan<char> before)
    {
        var words = before.TrimEnd(' ');
        return words[(words.LastIndexOfAny(' ', '\n') + 1)..];
    }

    // "the Kestrian surveyor": an adjective made from a name; but "Imran Khan waited", "Khan said".
    private static bool IsPeople(ReadOnlySpan<char> word, ReadOnlySpan<char> before, ReadOnlySpan<char> after) =>
        (word.EndsWith("an") || word.EndsWith("ese") || word.EndsWith("ish")) && after is [' ', >= 'a' and <= 'z', ..]
        && LastWord(before) is not [>= 'A' and <= 'Z', ..] && !SpeechVerbs.IsForm(NextWord(after).ToString());

    private static bool Is(ReadOnlySpan<char> word, AnswerType type) => Cues[(int)type].Contains(word);

    private static ImmutableArray<FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>>> Read()
    {
        var rows = RuleData.Rows("Answers/Evidence/wanted-kinds.tsv").ToLookup(row => Enum.Parse<AnswerType>(row[0]), row => row[1].Split(' '));
        return [.. Enum.GetValues<AnswerType>()
            .Select(type => rows[type].SelectMany(words => words).ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>())];
    }
}
