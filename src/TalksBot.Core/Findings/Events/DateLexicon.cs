using System.Globalization;

namespace TalksBot.Core.Findings.Events;

/// <summary>The words and numbers that date expressions are made of.</summary>
public static class DateLexicon
{
    private const int FirstYear = 1000;
    private const int LastYear = 2199;
    private const int FirstFiscalYear = 1950;

    private static readonly Dictionary<string, ImmutableArray<WordMeaning>> Meanings = Read();

    /// <summary>Everything that a word or number, in lower case, can mean; empty for most words.</summary>
    public static ImmutableArray<WordMeaning> Find(string lower)
    {
        if (Meanings.TryGetValue(lower, out var meanings))
            return meanings;
        return lower.Length > 2 && char.IsAsciiDigit(lower[0]) ? NumberForms.Read(lower) : [];
    }

    private static Dictionary<string, ImmutableArray<WordMeaning>> Read()
    {
        var all = new Dictionary<string, List<WordMeaning>>();
        foreach (var row in RuleData.Rows("Findings/Events/words.tsv"))
            foreach (var word in row[2].Split('|'))
                Add(word, new WordMeaning(Enum.Parse<WordClass>(row[0], ignoreCase: true), Value(row[1])));
        foreach (var (word, value) in Ordinals(all))
            Add(word, new WordMeaning(WordClass.OrdinalDay, value));
        for (var number = 0; number <= LastYear; number++)
            AddNumber(number, number.ToString(CultureInfo.InvariantCulture));
        for (var number = 1; number <= 9; number++)
            AddNumber(number, $"0{number}");
        for (var decade = 1000; decade < LastYear; decade += 10)
        {
            Add($"{decade}s", new WordMeaning(WordClass.DecadeNumber, decade));
            Add($"{decade}'s", new WordMeaning(WordClass.DecadeNumber, decade));
        }

        for (var decade = 20; decade <= 90; decade += 10)
            Add($"{decade}s", new WordMeaning(WordClass.Decade, decade));
        foreach (var word in Holidays.FirstWords)
            Add(word, new WordMeaning(WordClass.Holiday, 0));
        for (var quarter = 1; quarter <= 4; quarter++)
        {
            Add($"q{quarter}", new WordMeaning(WordClass.QuarterName, quarter));
            Add($"{quarter}q", new WordMeaning(WordClass.QuarterName, quarter));
        }

        // "2h" are two hours.
        for (var half = 1; half <= 2; half++)
            Add($"h{half}", new WordMeaning(WordClass.HalfName, half));
        for (var year = FirstFiscalYear; year <= LastYear; year++)
            Add($"fy{year}", new WordMeaning(WordClass.Year, year));
        return all.ToDictionary(entry => entry.Key, entry => entry.Value.ToImmutableArray());

        void Add(string word, WordMeaning meaning)
        {
            if (!all.TryGetValue(word, out var list))
                all.Add(word, list = []);
            list.Add(meaning);
        }

        void AddNumber(int number, string word)
        {
            Add(word, new WordMeaning(WordClass.Count, number));
            Add(word, new WordMeaning(WordClass.Number, number));
            if (number is >= 1 and <= 31)
            {
                Add(word, new WordMeaning(WordClass.Day, number));
                foreach (var suffix in (string[])["st", "nd", "rd", "th"])
                {
                    Add(word + suffix, new WordMeaning(WordClass.Day, number));
                    Add(word + suffix, new WordMeaning(WordClass.DayTh, number));
                    Add(word + suffix, new WordMeaning(WordClass.Ordinal, number));
                }
            }

            if (number is >= FirstYear)
                Add(word, new WordMeaning(WordClass.Year, number));
        }
    }

    private static int Value(string text) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : (int)Enum.Parse<DateUnit>(text);

    private static List<(string Word, int Value)> Ordinals(Dictionary<string, List<WordMeaning>> all) =>
        [.. from entry in all from meaning in entry.Value where meaning.Class == WordClass.Ordinal select (entry.Key, meaning.Value)];
}
