using System.Globalization;
using TalksBot.Core.Answers;
using TalksBot.Core.Answers.Evidence;

namespace TalksBot.Core.Commands;

/// <summary>Plain questions: the sentences that answer, best first, or a refusal with the nearest ones.</summary>
public sealed class AskCommand : ICommand
{
    private const int MaxPassages = 10;
    private const int MaxNearest = 3;
    private const int PassagesAPage = 3;

    // Two words stand in very many passages: who did that is told where one sentence has both.
    private const int FewWords = 2;

    // An answer stands in one of the first three passages, or nowhere.
    private const int MaxAnswering = 3;

    public CommandDescription Description { get; } = new("ask")
    {
        Argument = Label.Of("command.ask.argument"),
        ArgumentName = "question",
        TakesQuestion = true,
        ArgumentRequired = true,
        Example = "/ask what does Pakistan demand?",
    };

    public async Task<Answer> AnswerAsync(CommandContext context, CancellationToken cancellation)
    {
        var question = context.Question;
        var reading = QuestionReading.Of(question.Argument);
        var windows = await EvidenceFinder.FindAsync(context.Index, reading, question.Filter, MaxPassages, cancellation);
        var within = question.Filter.Within(windows.Take(MaxAnswering).Select(window => window.Article.Id).Distinct());
        var deeds = windows.IsEmpty || PlainQuestion.Of(question.Argument) is not { } plain ? null
            : await PlainDeeds.OfAsync(context.Index, plain, within, cancellation);
        var earlier = await EarlierTimes.OfAsync(context.Index, reading, windows, within, cancellation);
        windows = [.. windows.Select(window => deeds?.Telling(window) is { } told ? window with { Sentence = told } : window)];
        var isSettled = !windows.IsEmpty && IsSettled(windows[0]);
        windows = AnswerFirst(reading, windows, Answers);
        var builder = Explain(new AnswerBuilder(question), reading, windows);
        if (!windows.Take(MaxAnswering).Any(Answers))
        {
            foreach (var window in windows.Take(MaxNearest))
                builder.Cite(window.Article, PassageQuote.Near(window));
            return builder.Explain(windows.IsEmpty ? "refused: no passage meets a word of it" : $"refused: {Objection(windows[0])}").Refused();
        }

        windows = [.. windows.Where((window, i) => i == 0 || MeetsAnything(reading, window))];
        foreach (var (i, window) in windows.Index())
        {
            var quote = PassageQuote.Of(reading, window, i == 0);
            builder.Add(window.Article, new PassageFinding { ArticleId = window.Article.Id, Sentence = quote.Words, Rule = "evidence.window" }, quote.Marks);
        }

        return builder.Answered(Heading(question, reading, windows)) with
        {
            PageSize = PassagesAPage,
            MeetsTheDeed = windows[0].Missing.IsEmpty && (reading.Wanted != AnswerType.Person
                || reading.Concepts.Count(concept => !concept.IsLight) > FewWords || StandsInOneSentence(reading, windows[0])),
            FollowUps = ["/context 1"],
        };

        bool Answers(EvidenceWindow window) => Objection(window) is null && (window.HasWanted || !isSettled);

        // Where the best passage says that it isn't known or that it wasn't so, one that only has the question's words tells nothing else.
        bool IsSettled(EvidenceWindow window) => window.SaysUnknown || earlier?.Recall(window) == true || deeds?.Objection(window) is not null;

        string? Objection(EvidenceWindow window) => earlier?.Recall(window) == true ? "it recalls an earlier time"
            : deeds?.Objection(window) ?? (deeds?.Telling(window) is null ? EvidenceGate.Objection(window) : null);
    }

    /// <summary>
    /// Who is right is no article's to say, who did it would have been found, and names that stand in one sentence with the deed in another,
    /// or with its denial, may tell of something else: then the passages only bear on it.
    /// </summary>
    private static Label Heading(Question question, QuestionReading reading, ImmutableArray<EvidenceWindow> windows) =>
        question.Rule == "question.judgement" || reading.Wanted == AnswerType.Person || !SaidInOneBreath(reading, windows[0]) ? Label.Of("ask.bearing")
            : Label.Of(windows.Length == 1 ? "ask.one" : "ask.several");

    private static bool SaidInOneBreath(QuestionReading reading, EvidenceWindow window) => !window.Quote.Span.Contains(window.Sentence)
        || StandsInOneSentence(reading, window) && !Denial.Meets(reading, window.Quote.Part(window.Sentence).Text);

    private static bool StandsInOneSentence(QuestionReading reading, EvidenceWindow window)
    {
        if (!window.Quote.Span.Contains(window.Sentence))
            return true;
        var terms = Analyzer.Terms($"{window.Article.Title} {window.Quote.Part(window.Sentence).Text}");
        return reading.Concepts.All(concept => concept.Kind != ConceptKind.Name && concept != reading.Deed || terms.Any(term => concept.Match(term) > 0));
    }

    // Beside a passage that answers, one that has no word of the question tells nothing of it.
    private static bool MeetsAnything(QuestionReading reading, EvidenceWindow window) =>
        reading.Concepts.All(concept => concept.IsLight) || reading.Concepts.Any(concept => !concept.IsLight && !window.Missing.Contains(concept.Word));

    // A passage that answers comes before one that scores better, but is about somebody or something else, or lacks what is wanted: a sum, a speed.
    private static ImmutableArray<EvidenceWindow> AnswerFirst(
        QuestionReading reading, ImmutableArray<EvidenceWindow> windows, Func<EvidenceWindow, bool> answers)
    {
        var isMeasure = WantedKind.IsMeasure(reading.Wanted) && !reading.AsksForNewest && windows is [{ HasWanted: false }, ..];
        var answering = isMeasure ? windows.FirstOrDefault(window => window.HasWanted && answers(window)
                && (reading.Wanted == AnswerType.Money ? window.HoldsAll : window.Missing.IsEmpty))
            : windows.Take(MaxAnswering).FirstOrDefault(answers);
        return answering is null || !isMeasure && !EvidenceGate.IsBesideThePoint(windows[0])
            ? windows : [answering, .. windows.Where(window => window != answering)];
    }

    private static AnswerBuilder Explain(AnswerBuilder builder, QuestionReading reading, ImmutableArray<EvidenceWindow> windows)
    {
        builder.Explain($"wants {reading.Wanted}; hangs on {string.Join(", ", reading.Concepts.Select(Describe))}");
        if (reading.AsksForNewest)
            builder.Explain("asks how things stand now: of passages that meet as much, the newest first");
        foreach (var window in windows)
            builder.Explain(string.Create(
                CultureInfo.InvariantCulture,
                $"{window.Score:0.00} = {window.Parts}; covers {window.Coverage:0.00}, misses "
                + $"[{string.Join(", ", window.Missing)}]: {window.Article.Id}@{window.Quote.Offset}"));
        return builder;
    }

    private static string Describe(Concept concept)
    {
        var others = concept.Forms.AddRange(concept.Alternatives);
        var kind = concept.Kind == ConceptKind.Word ? "" : $" ({concept.Kind.ToString().ToLowerInvariant()})";
        return $"{concept.Word}{kind}{(concept.IsLight ? " (light)" : "")}{(others.IsEmpty ? "" : $" or {string.Join("/", others)}")}";
    }
}
