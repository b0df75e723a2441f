using System.Globalization;
using TalksBot.Core.Questions.Languages;

namespace TalksBot.Core.Answers.OwnLanguage;

/// <summary>Answers a question in another language by sentences of articles in that language.</summary>
internal static class OwnAnswerer
{
    private const int MaxPassages = 3;
    private const int MaxNearest = 2;

    /// <returns>An answer, a refusal with the nearest sentences where the articles in the language have its names; null where they have nothing.</returns>
    public static async Task<Answer?> AnswerAsync(
        Question question, OwnReading reading, IPassageIndex index, CancellationToken cancellation)
    {
        var asked = question with { Command = QuestionParser.FreeQuestion };
        var passages = await new OwnPassageFinder(reading).FindAsync(index, question.Filter, cancellation);
        var builder = new AnswerBuilder(asked).Explain(
            $"in {reading.Analyzer.Code}, hangs on {string.Join(", ", reading.Concepts.Select(concept => concept.Word))}");
        foreach (var passage in passages.Take(MaxPassages))
            builder.Explain(string.Create(
                CultureInfo.InvariantCulture,
                $"covers {passage.Coverage:0.00}, misses [{string.Join(", ", passage.Missing)}]{(passage.Objection is { } why ? $", {why}" : "")}: "
                + $"{passage.Article.Id}@{passage.Words.Offset}"));
        ImmutableArray<OwnPassage> answering = [.. passages.Where(passage => passage.Objection is null).Take(MaxPassages)];
        if (answering.IsEmpty)
            return Nearest(builder, passages);
        foreach (var passage in answering)
            builder.Add(passage.Article, passage.Finding, [passage.Sentence]);
        return builder.Answered(Label.Of(!answering[0].SaysIt ? "ask.bearing" : answering.Length == 1 ? "ask.one" : "ask.several")) with
        {
            PageSize = MaxPassages,
            FollowUps = ["/context 1"],
            MeetsTheDeed = answering[0].SaysIt,
        };
    }

    // That a name stands in them is enough for the articles not to be said to lack it.
    private static Answer? Nearest(AnswerBuilder builder, ImmutableArray<OwnPassage> passages)
    {
        var near = passages.Where(passage => !passage.LacksName).Take(MaxNearest).ToArray();
        foreach (var passage in near)
            builder.Cite(passage.Article, passage.Words, [passage.Sentence]);
        return near.Length == 0 ? null : builder.Refused() with
        {
            IsNear = true, Summary = AnswerBuilder.Refusal(isNear: true, reason: null), PageSize = 1,
        };
    }
}
