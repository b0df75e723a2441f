using TalksBot.Core.Answers;
using TalksBot.Core.Answers.Claims;
using TalksBot.Core.Answers.Evidence;
using TalksBot.Core.Answers.Light;
using TalksBot.Core.Answers.People;
using TalksBot.Core.Findings.Claims;

namespace TalksBot.Core.Commands;

/// <summary>What each side says about a topic, and what each outlet writes about it, side by side and each cited.</summary>
public sealed class CompareCommand(AllClaims all) : ICommand
{
    private const int MaxStatements = 80;
    private const int MaxPassages = 12;
    private const int RowsASide = 3;
    private const int MaxSides = 5;
    private const int MaxClaimants = 8;

    // How much of the topic a statement or passage has to meet.
    private const double MinShare = 0.6;

    private readonly KeptOfIndex<Dictionary<string, string>> kept = new();

    public CommandDescription Description { get; } = new("compare")
    {
        Argument = Label.Of("command.compare.argument"),
        Suggests = Suggestion.Names | Suggestion.Events,
        ArgumentName = "topic",
        ArgumentRequired = true,
        Example = "/compare ceasefire",
    };

    public async Task<Answer> AnswerAsync(CommandContext context, CancellationToken cancellation)
    {
        var question = context.Question;
        var reading = QuestionReading.Of(question.Argument);
        if (reading.Concepts.Any(concept => (ClaimWords.Of(concept.Word.ToLowerInvariant()) & ClaimWordKinds.Loss) != 0)
            && await FiguresAsync(context, cancellation) is { } figures)
            return figures;
        var builder = new AnswerBuilder(question).Explain($"hangs on {string.Join(", ", reading.Concepts.Select(concept => concept.Word))}");
        var windows = await EvidenceFinder.FindAsync(context.Index, reading, question.Filter, MaxPassages, cancellation);
        var meter = await MeterAsync(context, reading, cancellation);
        var sides = Sides(meter is null ? [] : await StatementsAsync(context, reading, meter, cancellation), builder);
        var outlets = Outlets(windows.Where(window => !window.LacksName && meter?.Share(Sentence(window).Text) >= MinShare), builder);
        if (sides.Rows.IsEmpty && outlets.Rows.IsEmpty)
        {
            foreach (var window in windows.Take(RowsASide))
                builder.Cite(window.Article, window.Quote, window.Highlights);
            return builder.Refused(Label.Of("compare.nothing"));
        }

        return builder.Answered(Label.Of("compare", ("topic", question.Argument))) with
        {
            Sections = [.. new[] { sides, outlets }.Where(section => !section.Rows.IsEmpty)],
            FollowUps = ["/context 1"],
        };
    }

    public Task PrepareAsync(CommandContext context, CancellationToken cancellation) => KeptSidesAsync(context, cancellation);

    private Task<Dictionary<string, string>> KeptSidesAsync(CommandContext context, CancellationToken cancellation) =>
        kept.GetAsync(context, () => SidesAsync(context, cancellation), cancellation);

    /// <summary>Who counts how many, claimant by claimant; null where no figure fits.</summary>
    private async Task<Answer?> FiguresAsync(CommandContext context, CancellationToken cancellation)
    {
        var asked = ClaimQuestion.Of(context.Question.Argument, newest: null);
        var light = await QuestionLight.OfAsync(context.Index, asked.Event, context.Question.Filter, cancellation);
        var hits = await ClaimFinder.FindAsync(
            context.Index, asked, light, context.Question.Filter, () => all.GetAsync(context.Index, context.Question.Filter, cancellation), cancellation);
        if (hits.IsEmpty)
            return null;
        var articles = hits.Select(hit => hit.Article).DistinctBy(article => article.Id).ToDictionary(article => article.Id);
        var claims = hits.Select(hit => (ClaimFinding)hit.Finding).ToImmutableArray();
        var groups = ClaimGrouping.Group(claims, id => new ClaimSource(articles[id].Outlet, articles[id].Published));
        var builder = new AnswerBuilder(context.Question);
        var rows = groups.Rows
            .Select(row => (Row: row, Article: articles[row.Claim.ArticleId]))
            .GroupBy(pair => pair.Row.Claimants.FirstOrDefault() is { } claimant ? Label.Name(claimant) : SourceLabel.Outlet(pair.Article))
            .OrderBy(claimant => claimant.First().Row.Claimants.IsEmpty)
            .Take(MaxClaimants)
            .SelectMany(claimant => claimant.Take(RowsASide).Select((pair, place) => new AnswerRow(
                place == 0 ? claimant.Key : Label.None,
                Label.Of(
                    "claim.count",
                    ("figure", ClaimLine.Key(pair.Row.Claim)), ("harm", ClaimLine.Text(pair.Row, pair.Article, groups, claimant: claimant.Key))),
                [builder.Add(pair.Article, pair.Row.Claim)])))
            .ToImmutableArray();
        return builder.Answered(Label.Of("compare", ("topic", context.Question.Argument))) with
        {
            Sections = [new AnswerSection(Label.Of("compare.figures"), rows)],
            Notes = [Label.Of("casualties.note")],
            FollowUps = ["/context 1", "/casualties"],
        };
    }

    /// <summary>Measures how much of the topic words meet; null where it has no words to measure by.</summary>
    private static async Task<QuestionMeter?> MeterAsync(CommandContext context, QuestionReading reading, CancellationToken cancellation) =>
        reading.Concepts.IsEmpty ? null
        : new QuestionMeter(
            reading, ConceptWeights.Of(
                reading, await context.Index.SearchAsync(new PassageQuery(EvidenceFinder.Terms(reading), context.Question.Filter, 1), cancellation)));

    private async Task<ImmutableArray<(string Side, ArticleInfo Article, StatementFinding Statement)>> StatementsAsync(
        CommandContext context, QuestionReading reading, QuestionMeter meter, CancellationToken cancellation)
    {
        var (filter, terms) = (context.Question.Filter, EvidenceFinder.Terms(reading));
        var hits = await context.Index.FindAsync(new FindingQuery(FindingKind.Statement, terms, filter, MaxStatements), cancellation);
        var sides = await KeptSidesAsync(context, cancellation);
        return [.. hits
            .Where(hit => !hit.Finding.Sentence.InTitle && meter.Share(hit.Finding.Sentence.Text) >= MinShare)
            .Select(hit => (Statement: (StatementFinding)hit.Finding, hit.Article))
            .Select(said => (sides.GetValueOrDefault(said.Statement.Speaker, said.Statement.Speaker), said.Article, said.Statement))];
    }

    /// <summary>Whose side the people in the articles are on.</summary>
    private static async Task<Dictionary<string, string>> SidesAsync(CommandContext context, CancellationToken cancellation)
    {
        var sides = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        await foreach (var hit in context.Index.ReadAllAsync(new FindingList(FindingKind.Person, context.Question.Filter), cancellation))
            if (hit.Finding is PersonFinding { Actor: ActorKind.Person, Side: { } side } person) // states and organisations are sides of their own
                sides.TryAdd(person.Name, side);
        return sides;
    }

    private static AnswerSection Sides(ImmutableArray<(string Side, ArticleInfo Article, StatementFinding Statement)> statements, AnswerBuilder builder)
    {
        var rows = statements
            .GroupBy(said => said.Side, StringComparer.OrdinalIgnoreCase)
            .Take(MaxSides)
            .SelectMany(side => side.Where(said => !side.Any(other => IsWithin(said, other))).Take(RowsASide).Select((said, place) => new AnswerRow(
                place == 0 ? Label.Name(side.Key) : Label.None,
                said.Statement.Speaker == side.Key ? SayingText.Of(said.Statement) : SayingText.By(said.Statement),
                [builder.Add(said.Article, said.Statement)])));
        return new AnswerSection(Label.Of("compare.sides"), [.. rows]);
    }

    /// <summary>Whether what was said is a part of something else that was: no point of its own.</summary>
    private static bool IsWithin(
        (string Side, ArticleInfo Article, StatementFinding Statement) said, (string Side, ArticleInfo Article, StatementFinding Statement) other)
    {
        var (part, whole) = (said.Statement.Content, other.Statement.Content);
        return said.Article.Id == other.Article.Id && part.InTitle == whole.InTitle && part.Span != whole.Span && whole.Span.Contains(part.Span);
    }

    private static AnswerSection Outlets(IEnumerable<EvidenceWindow> windows, AnswerBuilder builder)
    {
        var rows = windows
            .GroupBy(window => SourceLabel.Outlet(window.Article))
            .SelectMany(outlet => outlet.Take(RowsASide).Select((window, place) => new AnswerRow(
                place == 0 ? outlet.Key : Label.None,
                QuotedText.Of(Sentence(window).Text),
                [builder.Add(window.Article, new PassageFinding { ArticleId = window.Article.Id, Sentence = Sentence(window), Rule = "compare.outlet" })])));
        return new AnswerSection(Label.Of("compare.outlets"), [.. rows]);
    }

    /// <summary>The sentence of a passage that meets most of the topic.</summary>
    private static Quote Sentence(EvidenceWindow window) => window.Quote.Span.Contains(window.Sentence) ? window.Quote.Part(window.Sentence) : window.Quote;
}
