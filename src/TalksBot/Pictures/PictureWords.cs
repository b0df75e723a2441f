using TalksBot.Core.Questions;
using TalksBot.Core.Views;
using TalksBot.Platforms;

namespace TalksBot.Pictures;

/// <summary>What a picture says, in words.</summary>
public static class PictureWords
{
    private const string Cut = "…";

    /// <summary>All words that may stand in the picture.</summary>
    internal static string Of(AnswerView view, AnswerLanguage language) => string.Join(
        '\n', Labels(view).OfType<Label>().Concat(Lines(view)).Concat(view.Citations.Select(citation => SourceLabel.Of(citation.Article)))
            .Select(label => label.In(language))
            .Concat(Wordings(view)));

    /// <summary>The alternative text: what is seen, for whoever doesn't see it.</summary>
    /// <param name="view">What is drawn.</param>
    /// <param name="language">The reader's language.</param>
    /// <param name="most">How long it may be; what is longer ends at a line in an ellipsis.</param>
    public static string Alternative(AnswerView view, AnswerLanguage language, int most)
    {
        var first = new[] { view.Title ?? (view is QuoteView ? Label.None : Label.Of(view is FiguresView ? "casualties" : "timeline")) };
        var last = view.Scope is { } scope ? BidiText.Opening(language) + BidiText.Of(scope, language) : null;
        var text = "";
        foreach (var line in first.Concat(Lines(view)).Select(label => BidiText.Opening(language) + BidiText.Of(label, language)))
        {
            var longer = text.Length == 0 ? line : $"{text}\n{line}";
            if (longer.Length + Cut.Length + 2 + (last?.Length ?? 0) > most)
            {
                text = text.Length == 0 ? Beginning(line, most / 2) : $"{text}\n{Cut}";
                break;
            }

            text = longer;
        }

        return last is null ? text : $"{text}\n{last}";
    }

    private static string Beginning(string line, int most) =>
        line.Length <= most ? line : QuestionText.Cut(line, most) + Cut;

    private static IEnumerable<string> Wordings(AnswerView view) =>
        view is FiguresView figures ? figures.Groups.SelectMany(group => group.Panels).SelectMany(panel => panel.Marks).Select(mark => mark.Wording.Text)
        : view is QuoteView ? [view.Citations[0].Quote.Text]
        : [];

    private static IEnumerable<Label?> Labels(AnswerView view) =>
    [
        view.Title, view.Scope, Label.Of("casualties.note"), Label.Of("view.more"), Label.Of("view.stated"), Label.Of("view.reckoned"),
        .. view is TimelineView timeline ? timeline.Lanes.Select(lane => lane.Name).Concat(timeline.Marks.Select(mark => mark.Reckoned).OfType<Label>()) : [],
    ];

    private static IEnumerable<Label> Lines(AnswerView view) => view switch
    {
        FiguresView figures => figures.Groups.SelectMany(group => group.Panels).SelectMany(Lines),
        TimelineView timeline => timeline.Marks.Select(mark => Label.Joined(
            ": ", mark.Reckoned is { } how ? Label.Joined(" · ", mark.When, how) : mark.When, mark.Told)),
        _ => view.Citations.Take(1).Select(cited => Label.Joined(" · ", QuotedText.Of(cited.Quote.Text), SourceLabel.Of(cited.Article))),
    };

    private static IEnumerable<Label> Lines(FigurePanel panel) =>
        panel.Marks.Select(mark => Label.Joined(" · ", Parts(mark).OfType<Label>()))
            .Prepend(panel.IsDisputed ? Label.Of("casualties.disagree", ("about", panel.About)) : panel.About);

    private static Label?[] Parts(FigureMark mark) =>
        [mark.Figure, mark.Claimant, mark.Detail, mark.IsSuperseded ? Label.Of("view.replaced") : null];
}
