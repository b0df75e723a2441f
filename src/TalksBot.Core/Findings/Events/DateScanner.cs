namespace TalksBot.Core.Findings.Events;

/// <summary>Finds the date expressions of a sentence: at each place the longest match of any rule, from left to right.</summary>
internal static class DateScanner
{
    /// <summary>The sentence's expressions in order, joined where several speak of one date, with the words before that belong to them.</summary>
    public static IEnumerable<DateMention> Mentions(List<DateLexeme> lexemes)
    {
        var floor = 0;
        foreach (var mention in DateJoiner.Join(Scan(lexemes), lexemes))
        {
            yield return DateModifiers.Extend(mention, lexemes, floor);
            floor = mention.End;
        }
    }

    private static List<DateMention> Scan(List<DateLexeme> lexemes)
    {
        var found = new List<DateMention>();
        var rules = new List<int>();
        var slots = new DateSlots();
        for (var at = 0; at < lexemes.Count; at++)
        {
            var last = DayLists.Last(lexemes, at);
            DateRuleIndex.Collect(lexemes[last], rules);
            if (rules.Count == 0 || Longest(lexemes, last, rules, slots) is not { } mention)
                continue;
            found.AddRange(DayLists.Before(mention, lexemes, at));
            found.Add(mention);
            found.AddRange(DayLists.After(mention, lexemes));
            at = found[^1].End - 1;
        }

        YearsBehind.Fill(found, lexemes);
        return found;
    }

    private static DateMention? Longest(List<DateLexeme> lexemes, int at, List<int> rules, DateSlots slots)
    {
        DateMention? best = null;
        var bestRule = int.MaxValue;
        foreach (var number in rules)
        {
            var rule = DateRule.All[number];
            slots.Clear();
            var end = rule.Pattern.Match(lexemes, at, slots);
            if (end < 0 || best is not null && (end < best.End || end == best.End && number >= bestRule))
                continue;
            foreach (var (slot, value) in rule.Constants)
                slots[slot] ??= value;
            var mention = new DateMention(rule, slots.Copy(), at, at, end);
            if (!DateMistakes.Contains(mention, lexemes))
                (best, bestRule) = (mention, number);
        }

        return best;
    }
}

/// <summary>A date expression found in a sentence and not yet resolved.</summary>
/// <param name="Rule">The rule that matched.</param>
/// <param name="Slots">What it filled in.</param>
/// <param name="Core">The first word of the expression itself, without prepositions and hedges.</param>
/// <param name="First">The first word of the whole expression.</param>
/// <param name="End">The word after the last one.</param>
internal sealed record DateMention(DateRule Rule, DateSlots Slots, int Core, int First, int End)
{
    public DateReading Reading => Rule.Reading;

    /// <summary>The expression leaves the edge open ("early December", "about").</summary>
    public bool IsApproximate { get; init; }

    /// <summary>The date that this one is counted from, where it stands right beside ("two days before 9 May").</summary>
    public DateMention? Base { get; init; }
}
