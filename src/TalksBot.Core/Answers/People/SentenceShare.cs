using TalksBot.Core.Answers.Light;

namespace TalksBot.Core.Answers.People;

/// <summary>How much of all that is asked a sentence tells, in the light of its article.</summary>
internal sealed class SentenceShare(WhoQuestion question, QuestionLight light)
{
    private const double MinOwn = 0.5;
    private const double MinShare = 0.8;
    private const double Around = 0.9;

    // Words of the deed, of one like it or of everyday words for it; not those that are only near.
    private const double MinDeed = 0.5;
    private const double Opening = 0.85;

    // What a name or the kind of event must reach: the opening does, somewhere in the article doesn't.
    private const double Required = 0.55;

    /// <summary>From 0 to 1; null where the sentence lacks what can't be told elsewhere, or tells too little.</summary>
    /// <param name="cast">The article.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="head">What somebody is called, which is told of them and not of the matter; negative for nothing.</param>
    public double? Of(ArticleCast cast, Quote sentence, int head)
    {
        var (own, around) = (cast.Light.Sentence(sentence.Span), cast.Light.Around(sentence.Span));
        var written = question.Office is null ? [] : Analyzer.Terms($"{cast.BeforeInParagraph(sentence)?.Text} {sentence.Text}");
        var (all, alone) = (new double[own.Length], new double[own.Length]);
        for (var i = 0; i < own.Length; i++)
        {
            if (i == head || question.Parts[i] == WhoPart.Aside)
            {
                all[i] = alone[i] = 1;
                continue;
            }

            var concept = light.Reading.Concepts[i];
            alone[i] = Met(own[i]);
            all[i] = Math.Max(alone[i], Math.Max(Around * Met(around[i]), Opening * Met(cast.Light.Lead[i])));
            if (question.Parts[i] == WhoPart.Deed && own[i] < MinDeed || i >= question.AsWhat && !concept.IsLight && alone[i] < Required
                || concept.Kind == ConceptKind.Number && alone[i] < 1
                || all[i] < Required && !concept.IsLight && (light.IsName[i] || concept.IsEvent || question.Parts[i] == WhoPart.Kind)
                || IsWhose(i) && !written.Any(term => concept.Match(term) >= QuestionLight.Enough))
                return null;
        }

        return light.Share(alone) >= MinOwn && light.Share(all) is >= MinShare and var share ? share : null;
    }

    // Whose office over a body it is stands in the sentence, or in the one before.
    private bool IsWhose(int concept) => question.Parts[concept] == WhoPart.Kind && question.Office is { IsOfALand: false }
        && (light.IsName[concept] || concept + 1 < question.Parts.Length && light.IsName[concept + 1]
            && light.Reading.Concepts[concept + 1].Position - light.Reading.Concepts[concept].Position == 1);

    private static double Met(double strength) => strength >= QuestionLight.Enough ? 1 : strength;
}
