using System.Globalization;
using TalksBot.Core.Search.Analysis;

namespace TalksBot.Tests.Search.Analysis;

public sealed class KnownTermsTests
{
    private const int MoreThanThereIsRoomFor = 100_000;

    private int made;

    [Fact]
    public void Every_word_has_its_own_term_though_there_are_more_than_are_kept()
    {
        var known = new KnownTerms(Make);
        for (var round = 0; round < 2; round++)
            for (var i = 0; i < MoreThanThereIsRoomFor; i++)
            {
                var word = i.ToString(CultureInfo.InvariantCulture);
                Assert.Equal($"term {word}", known.Of(word).Term);
            }
    }

    [Fact]
    public void A_word_met_lately_is_not_worked_out_again()
    {
        var known = new KnownTerms(Make);
        Assert.Same(known.Of("harbour"), known.Of("the harbour".AsSpan(4)));
        Assert.Equal(1, made);
    }

    [Fact]
    public void Many_at_once_get_the_right_ones()
    {
        var known = new KnownTerms(Make);
        Parallel.For(0, MoreThanThereIsRoomFor, i =>
        {
            var word = (i % 50_000).ToString(CultureInfo.InvariantCulture);
            Assert.Equal(word, known.Of(word).Word);
        });
    }

    private KnownTerm Make(ReadOnlySpan<char> word)
    {
        Interlocked.Increment(ref made);
        return new KnownTerm(word.ToString(), $"term {word}", null);
    }
}
