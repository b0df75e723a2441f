using TalksBot.Core.Findings;
using TalksBot.Core.Findings.Events;
using TalksBot.Tests.Support;

namespace TalksBot.Tests.Findings.Events;

/// <summary>Runs every row of Specs/DateSettings.md.</summary>
public sealed class DateSettingSpecTests
{
    private static readonly WordMarks[] Shown = [WordMarks.After, WordMarks.InPassing, WordMarks.By, WordMarks.PartOf];

    public static TheoryData<string[]> Told => SpecTable.Rows("DateSettings.md", "Told");

    [Theory]
    [MemberData(nameof(Told))]
    public void The_words_around_a_date_are_read_with_the_article(string[] row) => Assert.Equal(row[1], Describe(row[0]));

    private static string Describe(string sentence)
    {
        var found = FindingExtractor.Extract(Some.Document(sentence)).OfType<EventFinding>().Last();
        var (setting, text) = (found.Setting, found.Sentence.Text);
        var marks = setting.Marks.Where(word => !found.Expression.Span.Contains(word.At)).ToArray();
        string?[] parts =
        [
            setting.Traits == DateTraits.None ? null : setting.Traits.ToString(),
            setting.Verb is { } verb ? $"verb {text[verb.Start..verb.End]}" : null,
            setting.Saying is { } saying ? $"saying {text[saying.Start..saying.End]}" : null,
            setting.Modified is { } nouns ? $"modified {text[nouns.Start..nouns.End]}" : null,
            setting.Start is { } start ? $"start {Word(text, start)}" : null,
            .. Shown.Select(mark => (Mark: mark, Words: marks.Where(word => word.Does.HasFlag(mark)).Select(word => Word(text, word.At))
                    .Where(IsNoun).ToArray()))
                .Where(marked => marked.Words.Length > 0).Select(marked => $"{marked.Mark} {string.Join(' ', marked.Words)}"),
        ];
        return string.Join("; ", parts.OfType<string>());
    }

    private static string Word(string text, int at) => new([.. text.Skip(at).TakeWhile(char.IsLetter)]);

    // Small words are marked too, and nobody asks for them.
    private static bool IsNoun(string word) => word is not ("the" or "her" or "of" or "a" or "on" or "to");
}
