using System.Collections.Immutable;
using System.Text.RegularExpressions;
using TalksBot.Core.Articles;
using TalksBot.Core.Extraction;
using TalksBot.Core.Extraction.Casualties;
using TalksBot.Core.Labels;
using TalksBot.Core.Matching;

namespace TalksBot.Core.Answers.Checks;

/// <summary>Finds the sentence behind a figure that gives another one for the same people unnamed: “The Red Crescent put the number at 22.”</summary>
internal static class CarriedCount
{
    /// <summary>Farther behind "the number" is another one.</summary>
    private const int Reach = 500;

    /// <summary>The sentence and its figure; null where there is none.</summary>
    public static (PassageFinding Finding, Label Number)? Find(Article article, Quote sentence)
    {
        if (sentence.InTitle || sentence.Span.End >= article.Text.Length)
            return null;
        var behind = TextSpan.FromBounds(sentence.Span.End, Math.Min(article.Text.Length, sentence.Span.End + Reach));
        if (!Gives.Fits(article[behind]))
            return null;
        foreach (var span in SentenceSplitter.Split(article.Text, behind))
            if (Gives.Find(article[span]) is { Success: true } gives && Number(gives.Groups["rest"].Value) is { } number)
                return (new PassageFinding { ArticleId = article.Id, Sentence = article.Quote(span), Rule = "check.carried" }, number);
        return null;
    }

    private static Label? Number(string rest)
    {
        var tokens = Tokenizer.Tokenize(rest, new TextSpan(0, rest.Length));
        return QuantityReader.Read(tokens, 0) is { } quantity && CountsNothingElse(tokens, quantity.End) ? FigureMatch.Number(quantity.Figure) : null;
    }

    // "Put the number at 22", "at 22 dead"; not "put the cost at 22 million".
    private static bool CountsNothingElse(ImmutableArray<Token> tokens, int index) =>
        index == tokens.Length || !tokens[index].IsWord || ClauseWord.StartsAt(tokens, index)
        || HarmWord.TryMatch(tokens, index, out _, out _) || VictimLexicon.TryMatch(tokens, index, out _, out _);

    private static Regex Gives { get; } = Patterns.Of(
        @"\b(put|puts|placed|gave|gives|raised|revised|lowered)\s{1,3}(the|its|that|this"
        + @"|their)\s{1,3}(own\s{1,3})?(number|figure|toll|count|death toll|tally|total)" +
        @"(\s{1,3}of\s{1,3}(the\s{1,3})?(dead|deaths|victims|killed))?\s{1,3}(at|to|as)\s{1,3}(?<rest>.{1,400})", RegexOptions.IgnoreCase);
}
