using TalksBot.Platforms.Discord.Messages;

namespace TalksBot.Tests.Platforms.Discord;

public sealed class DiscordMarkdownTests
{
    [Theory]
    [InlineData("plain words, 1.5 of them", "plain words, 1.5 of them")]
    [InlineData("*b* _i_ ~~s~~ `c` ||spoiler||", @"\*b\* \_i\_ \~\~s\~\~ \`c\` \|\|spoiler\|\|")]
    [InlineData("<@123> <@&1> <#2> <:x:3> <t:1>", @"\<\@123\> \<\@&1\> \<#2\> \<:x:3\> \<t:1\>")]
    [InlineData("@everyone", @"\@everyone")]
    [InlineData("[here](https://example.org)", @"\[here\]\(https://example.org\)")]
    [InlineData("# heading", @"\# heading")]
    [InlineData("-# small", @"\-# small")]
    [InlineData("- item", @"\- item")]
    [InlineData("> quote", @"\> quote")]
    [InlineData("12. item", @"12\. item")]
    [InlineData(@"\*", @"\\\*")]
    [InlineData("one\n# two\r\n\tthree", "one # two three")]
    public void Marks_of_markdown_are_escaped(string text, string escaped) => Assert.Equal(escaped, DiscordMarkdown.Escape(text));

    [Theory]
    [InlineData("Talks with علی رضا today", "Talks with \u2068علی رضا\u2069 today")]
    [InlineData("a\u202Eb\u2066c\u200Fd\u0007e", "abcde")]
    public void Right_to_left_names_are_isolated_and_foreign_bidi_controls_dropped(string text, string escaped) =>
        Assert.Equal(escaped, DiscordMarkdown.Escape(text));
}
