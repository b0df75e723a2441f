using System.Collections.Immutable;
using TalksBot.Platforms.Telegram;

namespace TalksBot.Tests.Platforms.Telegram;

public sealed class MessageSplitterTests
{
    [Fact]
    public void Paragraphs_stay_whole_where_they_fit()
    {
        var messages = MessageSplitter.Split([Paragraph.Of("one two"), Paragraph.Of("three"), Paragraph.Of("four five")], maxLength: 13);
        Assert.Equal(["one two\nthree", "four five"], messages.Select(Plain));
    }

    [Fact]
    public void An_empty_line_before_a_group_counts()
    {
        var messages = MessageSplitter.Split([Paragraph.Of("one two"), Paragraph.Of("three", opensGroup: true)], maxLength: 13);
        Assert.Equal(["one two", "three"], messages.Select(Plain));
    }

    [Fact]
    public void A_long_paragraph_is_cut_at_the_last_sentence_that_fits() =>
        Assert.Equal(["First it ends. ", "Then it goes on."], MessageSplitter.Split([Paragraph.Of("First it ends. Then it goes on.")], maxLength: 20)
            .Select(Plain));

    [Fact]
    public void Without_sentences_it_is_cut_between_words_and_without_words_anywhere_but_inside_a_character()
    {
        Assert.Equal(["one two ", "three"], MessageSplitter.Split([Paragraph.Of("one two three")], maxLength: 10).Select(Plain));
        var pieces = MessageSplitter.Split([Paragraph.Of("abc😀def")], maxLength: 4).Select(Plain).ToArray();
        Assert.Equal(["abc", "😀de", "f"], pieces);
    }

    [Fact]
    public void Pieces_of_a_quote_are_quotes_and_keep_their_bold_words()
    {
        var quote = new Paragraph([new TextRun("One. "), new TextRun("Two. Three.", RunStyle.Bold)], IsQuote: true);
        var messages = MessageSplitter.Split([quote], maxLength: 11);
        Assert.Equal(
            ["<blockquote expandable>One. <b>Two. </b></blockquote>", "<blockquote expandable><b>Three.</b></blockquote>"],
            messages.Select(message => TelegramHtml.Write(message)));
    }

    [Fact]
    public void A_message_has_at_most_a_hundred_entities() =>
        Assert.All(
            MessageSplitter.Split(Enumerable.Range(0, 250).Select(number => Paragraph.Of($"{number}", RunStyle.Bold))),
            message => Assert.True(message.Sum(block => block.Entities) <= MessageSplitter.MaxEntities));

    private static string Plain(ImmutableArray<Paragraph> message) => TelegramHtml.Plain(message);
}
