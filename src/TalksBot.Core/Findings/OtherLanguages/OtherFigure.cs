using TalksBot.Core.Findings.Claims;

namespace TalksBot.Core.Findings.OtherLanguages;

/// <summary>A figure of a sentence in another language, with those of other harms that stand behind it.</summary>
internal sealed record OtherFigure(Harm Harm, Figure Figure, string Qualifier, string Rule, TextSpan Span)
{
    public string? Victims { get; init; }

    public string? Side { get; init; }

    /// <summary>It and those behind it.</summary>
    public List<OtherFigure> All => field ??= [this];

    public ClaimFinding Claim(Document document, Sentence sentence, string language) => new()
    {
        ArticleId = document.Article.Id,
        Sentence = sentence.Quote,
        Rule = $"other-language.{language}.{Rule}",
        Killed = Of(Harm.Killed),
        Injured = Of(Harm.Injured),
        Missing = Of(Harm.Missing),
        Captured = Of(Harm.Captured),
        Qualifier = Qualifier,
        Victims = Victims,
        VictimClass = VictimWords.ClassOf(VictimWords.GroupOf(Victims)),
        VictimSide = Side,
        Wording = document.Quote(sentence, TextSpan.FromBounds(Span.Start, All[^1].Span.End)),
    };

    private Figure? Of(Harm harm) => All.Find(figure => figure.Harm == harm)?.Figure;
}
