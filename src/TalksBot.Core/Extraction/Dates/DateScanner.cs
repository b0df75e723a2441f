using System.Collections.Immutable;

namespace TalksBot.Core.Extraction.Dates;

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
            if (DateMistakes.Contains(mention, lexemes))
                continue;
            (best, bestRule) = (mention, number);
        }

        return best;
    }
}
