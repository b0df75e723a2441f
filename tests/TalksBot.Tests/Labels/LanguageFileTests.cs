using System.Text.RegularExpressions;
using TalksBot.Core.Findings;
using TalksBot.Core.Labels;
using TalksBot.Core.Text;

namespace TalksBot.Tests.Labels;

/// <summary>Each language's file says all that English says, with the same in it, and no longer than the platforms take.</summary>
public sealed partial class LanguageFileTests
{
    // What only some languages need: forms of plurals, names, bounds, and names of commands where a platform takes them.
    private static readonly string[] Optional = ["plural.", "name.", "bound.", "menu.command.", "menu.option."];

    public static TheoryData<string> Codes { get; } = [.. AnswerLanguage.All.Select(language => language.Code)];

    /// <summary>A number that is bounded is never lost in a bound.</summary>
    [Theory]
    [MemberData(nameof(Codes))]
    public void A_bound_has_the_number_that_it_bounds(string code) => Assert.All(
        RuleData.Rows("Findings/Claims/bounds.tsv").Select(row => $"bound.{row[0]}").Where(AnswerLanguage.Of(code)!.Has),
        key => Assert.Equal(["number"], Placeholders(AnswerLanguage.Of(code)!.Fact(key))));

    [Theory]
    [MemberData(nameof(Codes))]
    public void Every_key_of_English_is_there_and_no_other(string code)
    {
        var language = AnswerLanguage.Of(code)!;
        Assert.Equal(Bases(AnswerLanguage.English), Bases(language));
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Each_label_has_the_placeholders_of_the_English_one(string code)
    {
        var language = AnswerLanguage.Of(code)!;
        Assert.All(language.Keys.Where(IsShared), key =>
        {
            var english = AnswerLanguage.English.Keys.First(other => Base(other) == Base(key));
            var (own, asked) = (Placeholders(language.Fact(key)), Placeholders(AnswerLanguage.English.Fact(english)));

            // "One article" and "two articles" are words in some languages.
            Assert.Equal(asked.Except(["count"]), own.Except(["count"]));
            Assert.True(own.Contains("count") == asked.Contains("count") || key.Contains('['), key);
        });
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void A_count_has_words_for_any_number(string code)
    {
        var language = AnswerLanguage.Of(code)!;
        var forms = Under(language, "plural.").Select(key => key["plural.".Length..]).Append("other").ToArray();
        Assert.All(language.Keys.Where(key => key.Contains('[')), key =>
        {
            Assert.True(language.Has($"{Base(key)}[other]"), key);
            Assert.Contains(key[(key.IndexOf('[') + 1)..^1], forms);
        });
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Nothing_is_longer_than_the_platforms_take(string code)
    {
        var language = AnswerLanguage.Of(code)!;
        Assert.All(language.Keys, key => Assert.True(language.Fact(key).Length <= Most(key), $"{key} is too long"));
        Assert.All(Under(language, "menu.command.").Concat(Under(language, "menu.option.")), key => Assert.Matches(DiscordName(), language.Fact(key)));
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Facts_have_the_form_they_need(string code)
    {
        var language = AnswerLanguage.Of(code)!;
        Assert.Equal(10, language.Fact("digits").Length);
        Assert.Contains(language.Fact("direction"), new[] { "ltr", "rtl" });
        Assert.Equal(12, Enumerable.Range(1, 12).Select(month => language.Fact($"month.{month}")).Distinct().Count());
        Assert.DoesNotContain(language.Keys, key => language.Fact(key).Any(IsBidiControl));
    }

    [Theory]
    [InlineData("tr-TR", "tr")]
    [InlineData("fa", "fa-AF")]
    [InlineData("prs", "fa-AF")]
    [InlineData("fa_IR", "fa-AF")]
    [InlineData("ur-PK", "ur")]
    [InlineData("en-GB", "en")]
    [InlineData("de", null)]
    [InlineData("", null)]
    public void A_platforms_code_means_a_language(string code, string? expected) => Assert.Equal(expected, AnswerLanguage.Of(code)?.Code);

    private static bool IsBidiControl(char c) => c is '\u200E' or '\u200F' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');

    private static IEnumerable<string> Under(AnswerLanguage language, string prefix) =>
        language.Keys.Where(key => key.StartsWith(prefix, StringComparison.Ordinal));

    private static bool IsShared(string key) => !Optional.Any(prefix => key.StartsWith(prefix, StringComparison.Ordinal));

    private static IEnumerable<string> Bases(AnswerLanguage language) => language.Keys.Where(IsShared).Select(Base).Distinct().Order(StringComparer.Ordinal);

    private static string Base(string key) => key.Split('[')[0];

    private static string[] Placeholders(string words) => [.. Placeholder().Matches(words).Select(match => match.Groups[1].Value).Distinct().Order()];

    // Discord's descriptions and labels of buttons, Telegram's notices.
    private static int Most(string key) => key.Split('.')[0] switch
    {
        "command" or "menu" => 100,
        "button" => 40,
        "chat" => 200,
        _ => 1000,
    };

    [GeneratedRegex(@"\{([^}]+)\}")]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"^[-_\p{Ll}\p{Lo}\p{N}\p{IsDevanagari}]{1,32}$")]
    private static partial Regex DiscordName();
}
