using TalksBot.Core.Answers.Light;

namespace TalksBot.Core.Answers.People;

/// <summary>Where the words of a sentence stand that meet a question.</summary>
internal sealed class MeasuredSentence
{
    private readonly QuestionLight light;
    private readonly int length;
    private readonly List<(int At, int Concept)> met = [];
    private readonly ImmutableArray<int> deeds;

    public MeasuredSentence(WhoQuestion question, QuestionLight light, Quote sentence, double[] own)
    {
        (this.light, length) = (light, own.Length);
        var (concepts, deed) = (light.Reading.Concepts, question.Parts.IndexOf(WhoPart.Deed));
        var told = ImmutableArray.CreateBuilder<int>();
        foreach (var token in Analyzer.Tokens(sentence.Text))
            for (var i = 0; i < length; i++)
            {
                var (strength, at) = (concepts[i].Match(token.Term), sentence.Span.Start + token.Span.Start);
                if (strength >= QuestionLight.Enough)
                    met.Add((at, i));
                if (i == deed && strength > 0)
                    told.Add(at);
            }

        deeds = told.Count > 0 ? told.ToImmutable() : [.. met.Where(word => !concepts[word.Concept].IsLight).Select(word => word.At)];
    }

    /// <summary>The share of the question that is met between two places of the article.</summary>
    public double ShareWithin(int from, int to)
    {
        var within = new double[length];
        foreach (var (at, concept) in met)
            if (at >= from && at <= to)
                within[concept] = 1;
        return light.Share(within);
    }

    /// <summary>Where the word nearest to a place stands that tells the deed, or any of the question where none does; null where none is met.</summary>
    public int? NearestDeed(int place) => deeds.IsEmpty ? null : deeds.MinBy(at => Math.Abs(at - place));
}
