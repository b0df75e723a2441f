using TalksBot.Core.Text;

namespace TalksBot.Tests.Text;

public sealed class RepairedViewTests
{
    [Theory]
    [InlineData("The road is open.", "The road is open.")]
    [InlineData("&ldquo;It&rsquo;s open,&rdquo; she said &amp; left.", "“It’s open,” she said & left.")]
    [InlineData("It&#8217;s caf&#xE9; time.", "It’s café time.")]
    [InlineData("Itâ€™s Ã©tÃ© â€“ over.", "It’s été – over.")]
    [InlineData("Anna Be\u200Bck", "Anna Beck")]
    [InlineData("1\u066C200 people, 2\u066B5 million", "1,200 people, 2.5 million")]
    public void A_text_is_read_as_it_was_meant(string text, string meant) => Assert.Equal(meant, RepairedView.Plain(text));

    [Theory]
    [InlineData("Fish & chips; R&D; AT&T;")]
    [InlineData("â la carte, Ã la mode, Â")]
    [InlineData("&unknown; &#; &")]
    [InlineData("two\u066C three")]
    public void What_only_looks_broken_stays(string text) => Assert.Same(text, RepairedView.Of(text));

    [Theory]
    [InlineData("&ldquo;It&rsquo;s open,&rdquo; she said.")]
    [InlineData("Itâ€™s Ã©tÃ©.")]
    [InlineData("Anna Be\u200Bck")]
    public void Every_character_stays_where_it_stands(string text)
    {
        var view = RepairedView.Of(text);

        Assert.Equal(text.Length, view.Length);
        Assert.All(
            Tokenizer.Tokenize(view, new TextSpan(0, view.Length)).Where(token => token.IsWord),
            token => Assert.Equal(token.Text, RepairedView.Plain(text.Substring(token.Start, token.Span.Length))));
    }
}
