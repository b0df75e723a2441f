using System.Collections.Frozen;
using TalksBot.Core.Answers.Light;
using TalksBot.Core.Articles;
using TalksBot.Core.Extraction;
using TalksBot.Core.Indexing.Analysis;
using TalksBot.Core.Questions;

namespace TalksBot.Core.Answers.Claims;

/// <summary>
/// The sentences and titles whose places are where people talked, signed or met and nobody came to harm: whoever died in the next
/// sentence didn't die there.
/// </summary>
internal sealed class PeacefulPlaces(QuestionLight light)
{
    private const ClaimWordKinds Harm =
        ClaimWordKinds.Killed | ClaimWordKinds.Injured | ClaimWordKinds.Missing | ClaimWordKinds.Captured | ClaimWordKinds.Casualties
        | ClaimWordKinds.Harm | ClaimWordKinds.Loss;

    private static readonly FrozenSet<string> Peaceful = RuleData.Lines("Answers/Claims/peaceful-words.txt").Select(Analyzer.Stem).ToFrozenSet();

    private readonly Dictionary<string, HashSet<TextSpan>> sentences = [];

    /// <summary>Whether a sentence of the article is such a one.</summary>
    public bool Has(string article, TextSpan sentence)
    {
        if (!sentences.TryGetValue(article, out var peaceful))
            sentences[article] = peaceful = [.. light.Passages.Where(hit => hit.Article.Id == article).SelectMany(hit => hit.Passage.Sentences
                .Where(span => IsPeaceful(hit.Passage.Text.Text.AsSpan(span.Start - hit.Passage.Text.Offset, span.Length).ToString())))];
        return peaceful.Contains(sentence);
    }

    /// <summary>Whether a text speaks of talks, meetings or agreements and of no harm.</summary>
    public static bool IsPeaceful(string text)
    {
        var terms = Analyzer.Tokens(text);
        return terms.Any(token => Peaceful.Contains(token.Term))
            && !terms.Any(token => !Peaceful.Contains(token.Term) && Synonyms.IsEventKind(token.Term)
                || (ClaimWords.Of(text.Substring(token.Span.Start, token.Span.Length).ToLowerInvariant()) & Harm) != 0);
    }
}
