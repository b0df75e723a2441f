using TalksBot.Core.Answers;
using TalksBot.Core.Answers.Evidence;
using TalksBot.Core.Answers.Light;
using TalksBot.Core.Answers.People;

namespace TalksBot.Core.Commands;

/// <summary>Who somebody is and what they said; who holds a role or did something; without words, the cast by side.</summary>
public sealed class WhoCommand(CastCommand cast) : ICommand
{
    private const int MaxStatements = 6;
    private const int MaxOthers = 3;
    private const int MaxCandidates = 3;
    private const int MinSameSaying = 40;

    // What of a role or deed has to be met before somebody is named for it, with a slash as without.
    private const double MinScore = 0.62;

    // A sentence that names nobody has to meet more: it may be about others.
    private const double MinUnnamed = 0.75;

    // From here on nobody whom the articles don't name comes first.
    private const double MinBesideUnnamed = 0.8;

    public CommandDescription Description { get; } = new("who")
    {
        Argument = Label.Of("command.who.argument"),
        ArgumentName = "name",
        Suggests = Suggestion.Names,
        Example = "/who tarar",
    };

    public async Task<Answer> AnswerAsync(CommandContext context, CancellationToken cancellation)
    {
        var question = WhoQuestion.Of(context.Question.Argument);
        var builder = new AnswerBuilder(context.Question)
            .Explain($"hangs on {string.Join(", ", question.Reading.Concepts.Select((concept, i) => $"{concept.Word} ({question.Parts[i]})"))}")
            .Explain($"asks for the {question.Wants} ({question.Rule}), {question.Office?.Name ?? "no office"}");
        if (question.Reading.Concepts.IsEmpty)
            return await cast.AnswerAsync(context, cancellation);
        var named = question.MayBeName ? await NameQuestion.FindAsync(context.Index, question.Reading, context.Question.Filter, cancellation) : [];
        return named.IsEmpty
            ? await AnswerDeedAsync(context, question, builder, cancellation)
            : await AnswerNameAsync(context, named, builder, cancellation);
    }

    private static async Task<Answer> AnswerNameAsync(
        CommandContext context, ImmutableArray<Dossier> named, AnswerBuilder builder, CancellationToken cancellation)
    {
        var person = named[0];
        var sections = ImmutableArray.CreateBuilder<AnswerSection>();
        var proof = builder.Add(person.Proof.Article, person.AsFinding());
        var roles = person.Roles
            .Select(role => new AnswerRow("", SharedText.Append(QuotedText.Of(role.Text), role.Stated.Select(stated => (stated.Article, stated.Role.Sentence))),
                [.. role.Stated.Select(stated => builder.Cite(stated.Article, stated.Role.Sentence)).Distinct()]))
            .ToImmutableArray();
        sections.Add(new AnswerSection(null, roles.IsEmpty ? [new AnswerRow("", string.Join(" · ", person.Aliases.Prepend(person.Name)), [proof])] : roles));
        var statements = await StatementReader.ByAsync(context.Index, person, context.Question.Filter, cancellation);
        Add(Label.Of("who.said"), statements.Take(context.Most(MaxStatements)), said => SayingText.Of(said.Statement));
        var others = await StatementReader.AboutAsync(context.Index, person, context.Question.Filter, cancellation);
        Add(Label.Of("who.said-about"), others.Take(context.Most(MaxOthers)), said => SayingText.By(said.Statement));
        var namesakes = named.Skip(1).Take(MaxCandidates).ToImmutableArray();
        if (!namesakes.IsEmpty)
            sections.Add(new AnswerSection(Label.Of("who.namesakes"), [.. namesakes.Select(other => new AnswerRow(
                other.Name, other.Roles.IsEmpty ? "" : QuotedText.Of(other.Roles[0].Text), [builder.Add(other.Proof.Article, other.AsFinding())]))]));
        return builder.Answered(person.Side is { } side && side != person.Name ? Label.Joined(" · ", person.Name, Label.Name(side)) : person.Name) with
        {
            IsSettled = true,
            Sections = sections.ToImmutable(),
            FollowUps = ["/context 1", $"/quote {person.Name}", .. namesakes.Select(other => $"/who {other.Name}")],
        };

        void Add(Label heading, IEnumerable<Saying> sayings, Func<Saying, Label> text)
        {
            // The same words at length were said once, however many articles have them.
            var rows = sayings
                .GroupBy(said => said.Statement.Content.Text is { Length: >= MinSameSaying } words ? words
                    : $"{said.Article.Id} {said.Statement.Content.Offset}")
                .Select(same => (First: same.First(), All: same))
                .Select(said => new AnswerRow(
                    said.First.When is { } when ? DisplayDate.Of(when) : Label.None,
                    SharedText.Append(text(said.First), said.All.Select(one => (one.Article, one.Statement.Sentence))),
                    [.. said.All.Select(one => builder.Add(one.Article, one.Statement)).Distinct()]))
                .ToImmutableArray();
            if (!rows.IsEmpty)
                sections.Add(new AnswerSection(heading, rows));
        }
    }

    /// <summary>Whom the sentence names that answers the question as a plain one; the sentence alone where it names nobody.</summary>
    private static async Task<(DeedCandidate? Named, Quote? Nameless)> OfPassageAsync(
        CommandContext context, WhoQuestion question, QuestionLight light, ImmutableArray<ArticleCast> casts, CancellationToken cancellation)
    {
        if (!KindNamed.IsAskedBy(question, light, casts))
            return default;
        var reading = QuestionReading.Of(context.Question.Argument);
        var windows = await EvidenceFinder.FindAsync(context.Index, reading, context.Question.Filter, 1, cancellation);
        if (windows is not [var window] || !EvidenceGate.Answers(window) || casts.FirstOrDefault(cast => cast.Info.Id == window.Article.Id) is not { } cast)
            return default;
        var passage = new KindNamed(question, light.In(cast.Info.Id));
        return passage.Find(cast, window) is { } named && !WhoFinder.IsLeftOut(question, cast, named) ? (named, null)
            : (null, passage.NamelessIn(cast, window));
    }

    private static async Task<Answer> AnswerDeedAsync(
        CommandContext context, WhoQuestion asked, AnswerBuilder builder, CancellationToken cancellation)
    {
        var light = await QuestionLight.OfAsync(context.Index, asked.Reading, context.Question.Filter, cancellation);
        var question = asked.WithNames(light.EndsNameOfWords);
        var casts = await WhoFinder.CastsAsync(context.Index, question, light, context.Question.Filter, cancellation);
        var candidates = await WhoFinder.FindAsync(context.Index, question, light, casts, context.Question.Filter, cancellation);
        foreach (var otherwise in question.Otherwise)
            if (candidates.IsEmpty || candidates[0].Score < MinScore)
                candidates = await WhoFinder.FindAsync(context.Index, otherwise, light, casts, context.Question.Filter, cancellation)
                    is { IsEmpty: false } found ? found : candidates;
        foreach (var otherwise in new[] { question, question.AsAnybody() }.OfType<WhoQuestion>())
            if (candidates.IsEmpty || candidates[0].Score < MinScore)
                candidates = await WhoFinder.FindOnlyOneAsync(context.Index, otherwise, light, casts, context.Question.Filter, cancellation)
                    is { IsEmpty: false } found ? found : candidates;
        var passage = candidates.IsEmpty || candidates[0].Score < MinScore ? await OfPassageAsync(context, question, light, casts, cancellation) : default;
        var time = await TimeAsked.OfAsync(context.Index, question, casts, context.Question.Filter, cancellation);
        if (passage.Named is { } alone && time?.IsOther(alone) != true)
            candidates = [alone];
        foreach (var candidate in candidates.Take(MaxCandidates))
            builder.Explain($"{candidate.Score:0.00} {candidate.Name} ({candidate.Rule}) {candidate.Article.Id}@{candidate.Quote.Offset}");
        var best = candidates.IsEmpty ? 0 : candidates[0].Score;
        if (best < MinBesideUnnamed)
        {
            // Nobody is named for half of what others, whom the articles don't name, did.
            var unnamed = WhoFinder.Unnamed(question, light, casts)
                .Where(told => told.Score >= MinUnnamed && time?.IsOther(told) != true).ToList();
            if (unnamed.Count > 0 && (best < MinScore || best < DeedCandidate.Beside * unnamed[0].Score))
                return Unnamed(builder, unnamed);
        }

        if (best < MinScore)
        {
            if (new PersonOdds(question, light, candidates, MinScore).Nearest(casts) is { } nearest)
                builder.Cite(nearest.Cast.Info, nearest.Sentence);
            var names = question is { MayBeName: true, Office: null } ? await NameQuestion.NearestAsync(context.Index, question.Reading, cancellation) : [];
            var refused = builder.Refused(names.IsEmpty ? null : Label.Of("nobody.nearest", ("names", Label.List(names.Select(name => (Label)name)))));

            // Passages may tell what somebody unnamed did, but not who holds an office or claims something.
            return refused with
            {
                IsSettled = question is { Office: not null, Wants: WhoWants.Holder } or { Succession: not null } or { Wants: WhoWants.Claimant }
                    || passage.Nameless is not null || candidates.Any(candidate => candidate.IsOfAnother)
                    || question.Deed is not null && WhoFinder.IsOnlyReversed(question, light, casts),
            };
        }

        var shown = candidates.Where(candidate => candidate.Score >= DeedCandidate.Beside * candidates[0].Score).Take(MaxCandidates).ToImmutableArray();
        var (rows, addsToNames) = (ImmutableArray.CreateBuilder<AnswerRow>(), false);
        foreach (var candidate in shown)
        {
            var person = await PersonAsync(context, candidate, cancellation);
            var citation = builder.Add(candidate.Article, person with { Sentence = candidate.Quote, Rule = candidate.Rule });
            if (candidate.Proof is not null)
                builder.Add(candidate.Article, candidate.Proof);
            var naming = candidate.Naming is { } named ? builder.Cite(candidate.Article, named) : (int?)null;
            var words = candidate.ToldBy is { } told && !SayingText.IsPlain(told) ? SayingText.By(told) : null;
            rows.Add(new AnswerRow("", words is null ? Introduce(person) : Label.Joined(" · ", Introduce(person), words),
                naming is { } second ? [citation, second] : [citation]));
            addsToNames |= words is not null || naming is not null || !person.Roles.IsEmpty || citation != rows[0].Citations[0];
        }

        return builder.Answered(Label.Joined(" · ", shown.Select(candidate => Named(candidate, shown.All(other => other.ToldBy is not null))))) with
        {
            // Who is named is named for the same reasons with a slash as without.
            IsSettled = true,
            Sections = addsToNames ? [new AnswerSection(null, rows.ToImmutable())] : [],
            FollowUps = ["/context 1", $"/who {shown[0].Name}"],
        };
    }

    /// <summary>"Five hijackers were arrested": nobody is named, but the sentence answers.</summary>
    private static Answer Unnamed(AnswerBuilder builder, List<DeedCandidate> told)
    {
        var called = new List<string>();
        foreach (var candidate in told.Where(candidate => candidate.Score >= DeedCandidate.Beside * told[0].Score).Take(MaxCandidates))
        {
            builder.Explain($"{candidate.Score:0.00} nobody by name ({candidate.Rule}) {candidate.Article.Id}@{candidate.Quote.Offset}");
            if (candidate.Name.Length == 0)
            {
                builder.Add(candidate.Article, new PassageFinding { ArticleId = candidate.Article.Id, Sentence = candidate.Quote, Rule = candidate.Rule });
                continue;
            }

            called.Add(candidate.Name);
            builder.Add(candidate.Article, new PersonFinding
            {
                ArticleId = candidate.Article.Id, Sentence = candidate.Quote, Rule = candidate.Rule, Name = candidate.Name, Actor = candidate.Actor,
            });
        }

        var plain = Label.Of(builder.FindingCount == 1 ? "ask.one" : "ask.several");
        return builder.Answered(called.Count == builder.FindingCount
            ? Label.Joined(" · ", called.Distinct(StringComparer.OrdinalIgnoreCase).Select(name => (Label)name))
            : plain) with
        {
            IsSettled = true,
            FollowUps = ["/context 1"],
        };
    }

    /// <summary>Whose word it is that somebody did it; in brackets where it isn't so of the others, who would be taken for named by it too.</summary>
    private static Label Named(DeedCandidate candidate, bool areAllTold) => candidate.ToldBy is { } told
        ? Label.Of(areAllTold ? "who.says" : "who.says-alone", ("name", candidate.Name), ("who", told.Speaker))
        : candidate.Name;

    private static Label Introduce(PersonFinding person) =>
        person.Roles.IsEmpty ? person.Name : Label.Of("list", ("before", person.Name), ("next", $"“{person.Roles[0].Text.Text}”"));

    /// <summary>The person of a candidate, not a namesake, with what all articles say of them.</summary>
    private static async Task<PersonFinding> PersonAsync(CommandContext context, DeedCandidate candidate, CancellationToken cancellation)
    {
        var reading = QuestionReading.Of(candidate.Name);
        var dossiers = await NameQuestion.FindAsync(context.Index, reading, context.Question.Filter, cancellation);
        var meant = dossiers.FirstOrDefault(dossier =>
            dossier.Appearances.Any(seen => seen.Article.Id == candidate.Article.Id && seen.Person.Name == candidate.Name))
            ?? dossiers.FirstOrDefault(dossier => dossier.Aliases.Prepend(dossier.Name).Contains(candidate.Name));
        return meant is null
            ? new PersonFinding { ArticleId = candidate.Article.Id, Sentence = candidate.Quote, Rule = candidate.Rule, Name = candidate.Name,
                Actor = candidate.Actor }
            : meant.AsFinding() with { ArticleId = candidate.Article.Id };
    }
}
