using System.Collections.Immutable;
using TalksBot.Core.Text;

namespace TalksBot.Tests.Text;

public sealed class TokenizerTests
{
    [Theory]
    [InlineData("Brennan's 48-hour truce", "Brennan's·48-hour·truce")]
    [InlineData("the U.S.-led talks at 3 p.m. in the U.N.", "the·U.S.-led·talks·at·3·p.m.·in·the·U.N.")]
    [InlineData("J. Finch paid $1,700.50, or 3.5%.", "J·.·Finch·paid·$·1,700.50·,·or·3.5·%·.")]
    [InlineData("Mr. Vane (left).", "Mr·.·Vane·(·left·)·.")]
    [InlineData("see https://example.org/a?b=1, or ask@example.org.", "see·https://example.org/a?b=1·,·or·ask@example.org·.")]
    [InlineData("naïve cafe\u0301s 🙂 went", "naïve·cafe\u0301s·🙂·went")]
    [InlineData("co\u00ADoperate at 20:30", "co\u00ADoperate·at·20:30")]
    public void Text_falls_into_tokens(string text, string tokens) =>
        Assert.Equal(tokens.Split('·'), Tokens(text).Select(token => token.Text));

    [Theory]
    [InlineData("\"We left,\" he said.", "\"O \"C")]
    [InlineData("We failed,\" he said. \"We tried.", "\"C \"O")]
    [InlineData("``We left,'' he said.", "``O ''C")]
    [InlineData("“We left,” he said: ‘Yes.’", "“O ”C ‘O ’C")]
    [InlineData("The guards’ tents and 'a roof'", "'O 'C")]
    [InlineData("the workers' tents", "")]
    public void Quotation_marks_open_and_close(string text, string marks) =>
        Assert.Equal(
            marks,
            string.Join(' ', Tokens(text).Where(token => token.Kind is TokenKind.OpenQuote or TokenKind.CloseQuote)
                .Select(token => token.Text + token.Kind.ToString()[0])));

    [Theory]
    [InlineData("1990", TokenKind.Number)]
    [InlineData("1990s", TokenKind.Word)]
    [InlineData("14-YEAR-OLD", TokenKind.Word)]
    [InlineData("www.example.org", TokenKind.Address)]
    [InlineData("–", TokenKind.Punctuation)]
    public void A_token_has_its_kind(string text, TokenKind kind) => Assert.Equal(kind, Assert.Single(Tokens(text)).Kind);

    [Fact]
    public void Half_a_surrogate_pair_is_a_token() => Assert.Equal(["\uD83D", "a"], Tokens("\uD83Da").Select(token => token.Text));

    [Fact]
    public void Lower_case_form_is_for_comparing() =>
        Assert.Equal("o'hara's", Assert.Single(Tokens("O’Ha\u00ADra’s")).Lower);

    [Theory]
    [InlineData("a.")]
    [InlineData("a-")]
    [InlineData("🙂")]
    [InlineData("'")]
    [InlineData("1.")]
    public void A_megabyte_of_anything_is_cut_without_parting_a_pair(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 1_000_000 / piece.Length));

        Assert.DoesNotContain(Tokens(text), token => char.IsLowSurrogate(token.Text[0]));
    }

    private static ImmutableArray<Token> Tokens(string text) => Tokenizer.Tokenize(text, new TextSpan(0, text.Length));
}
