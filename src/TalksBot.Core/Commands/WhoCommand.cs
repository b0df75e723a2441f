using System.Collections.Immutable;
using System.Text.RegularExpressions;
using TalksBot.Core.Answers;
using TalksBot.Core.Answers.People;
using TalksBot.Core.Extraction.People;
using TalksBot.Core.Matching;
using TalksBot.Core.Questions;

namespace TalksBot.Core.Commands;

/// <summary>Who somebody is and what they said; who holds a role or did something; without words, the cast by side.</summary>
public sealed partial class WhoCommand(CastCommand cast) : ICommand
{
    private const int MaxStatements = 6;
    private const int MaxOthers = 3;
    private const int MaxCandidates = 3;
    private const int MaxNearest = 3;
    private const int MinSameSaying = 40;

    // What of a role or deed has to be met before somebody is named for it; more where nobody asked for /who:
    // then a passage may answer better.
    private const double MinScore = 0.55;
    private const double MinScoreUnasked = 0.8;
    private const int WordsOfASaying = 3;

    // Others are shown beside the first only when they meet nearly as much.
    private const double Beside = 0.9;

    public CommandDescription Description { get; } = new("who", "Says who somebody is, or who holds a role or did something")
    {
        Argument = "name, role or deed",
        ArgumentName = "name",
        Example = "/who tarar",
    };

    public async Task<Answer> AnswerAsync(CommandContext context, CancellationToken cancellation)
    {
        var question = context.Question;
        var reading = QuestionReading.Of(Asking().Without(question.Argument));
        if (reading.Concepts.IsEmpty)
            return await cast.AnswerAsync(context, cancellation);
        var builder = new AnswerBuilder(question).Explain($"hangs on {string.Join(", ", reading.Concepts.Select(concept => concept.Word))}");
        var named = await NameQuestion.FindAsync(context.Index, reading, question.Filter, cancellation);
        return named.IsEmpty
            ? await AnswerDeedAsync(context, reading, builder, cancellation)
            : await AnswerNameAsync(context, named, builder, cancellation);
    }

    private static async Task<Answer> AnswerNameAsync(
        CommandContext context, ImmutableArray<Dossier> named, AnswerBuilder builder, CancellationToken cancellation)
    {
        var person = named[0];
        var sections = ImmutableArray.CreateBuilder<AnswerSection>();
        var proof = builder.Add(person.Proof.Article, person.AsFinding());
        var roles = person.Roles
            .Select(role => new AnswerRow("", SharedText.Append($"“{role.Text}”", role.Stated.Select(stated => (stated.Article, stated.Role.Sentence))), [.. role.Stated.Select(stated => builder.Cite(stated.Article, stated.Role.Sentence)).Distinct()]))
            .ToImmutableArray();
        sections.Add(new AnswerSection(null, roles.IsEmpty ? [new AnswerRow("", string.Join(" · ", person.Aliases.Prepend(person.Name)), [proof])] : roles));
        var statements = await StatementReader.ByAsync(context.Index, person, context.Question.Filter, cancellation);
        Add("Said, newest first", statements.Take(MaxStatements), said => SayingText.Of(said.Statement));
        var others = await StatementReader.AboutAsync(context.Index, person, context.Question.Filter, cancellation);
        Add("Said about them", others.Take(MaxOthers), said => $"{said.Statement.Speaker}: {SayingText.Of(said.Statement)}");
        var namesakes = named.Skip(1).Take(MaxCandidates).ToImmutableArray();
        if (!namesakes.IsEmpty)
            sections.Add(new AnswerSection("Also named so", [.. namesakes.Select(other =>
                new AnswerRow(other.Name, other.Roles.IsEmpty ? "" : $"“{other.Roles[0].Text}”", [builder.Add(other.Proof.Article, other.AsFinding())]))]));
        return builder.Answered(person.Side is { } side && side != person.Name ? $"{person.Name} · {side}" : person.Name) with
        {
            IsSettled = true,
            Sections = sections.ToImmutable(),
            FollowUps = ["/context 1", $"/quote {person.Name}", .. namesakes.Select(other => $"/who {other.Name}")],
        };

        void Add(string heading, IEnumerable<Saying> sayings, Func<Saying, string> text)
        {
            // The same words at length were said once, however many articles have them.
            var rows = sayings
                .GroupBy(said => said.Statement.Content.Text is { Length: >= MinSameSaying } words ? words : $"{said.Article.Id} {said.Statement.Content.Offset}")
                .Select(same => (First: same.First(), All: same))
                .Select(said => new AnswerRow(
                    said.First.When is { } when ? DisplayDate.Of(when) : "",
                    SharedText.Append(text(said.First), said.All.Select(one => (one.Article, one.Statement.Sentence))),
                    [.. said.All.Select(one => builder.Add(one.Article, one.Statement)).Distinct()]))
                .ToImmutableArray();
            if (!rows.IsEmpty)
                sections.Add(new AnswerSection(heading, rows));
        }
    }

    private static async Task<Answer> AnswerDeedAsync(
        CommandContext context, QuestionReading reading, AnswerBuilder builder, CancellationToken cancellation)
    {
        var question = context.Question;
        var candidates = await DeedQuestion.FindAsync(context.Index, reading, AsksForPatient().Fits(question.Argument), question.IsExplicit, context.Question.Filter, cancellation);
        foreach (var candidate in candidates.Take(MaxCandidates))
            builder.Explain($"{candidate.Score:0.00} {candidate.Name} ({candidate.Rule}) {candidate.Article.Id}@{candidate.Quote.Offset}");
        if (candidates.IsEmpty || candidates[0].Score < (context.Question.IsExplicit ? MinScore : MinScoreUnasked))
        {
            foreach (var near in candidates.Take(MaxNearest))
                builder.Cite(near.Article, near.Quote);
            var names = context.Question.IsExplicit ? await NameQuestion.NearestAsync(context.Index, reading, cancellation) : [];
            return builder.Refused(names.IsEmpty ? null : $"nobody of that name is in them. Nearest names: {string.Join(", ", names)}");
        }

        var shown = candidates.Where(candidate => candidate.Score >= Beside * candidates[0].Score).Take(MaxCandidates).ToImmutableArray();
        var rows = ImmutableArray.CreateBuilder<AnswerRow>();
        foreach (var candidate in shown)
        {
            var person = await PersonAsync(context, candidate, cancellation);
            var citation = builder.Add(candidate.Article, person with { Sentence = candidate.Quote, Rule = candidate.Rule });
            if (candidate.Proof is not null)
                builder.Add(candidate.Article, candidate.Proof);
            rows.Add(new AnswerRow("", Introduce(person) + (candidate.ToldBy is { } told && !SayingText.IsPlain(told) ? $" · {told.Speaker}: {SayingText.Of(told)}" : ""), [citation]));
        }

        return builder.Answered(string.Join(" · ", shown.Select(candidate => candidate.ToldBy is { } told ? $"{candidate.Name}, says {told.Speaker}" : candidate.Name))) with
        {
            // Whoever is said to be just that, or said all that, needs no passage to prove it.
            IsSettled = candidates[0] is { IsSure: true } first && (first.Rule == DeedQuestion.Role || first.Rule == DeedQuestion.Statement && reading.Concepts.Length >= WordsOfASaying),
            Sections = [new AnswerSection(null, rows.ToImmutable())],
            FollowUps = ["/context 1", $"/who {shown[0].Name}"],
        };
    }

    private static string Introduce(PersonFinding person) =>
        person.Roles.IsEmpty ? person.Name : $"{person.Name}, “{person.Roles[0].Text.Text}”";

    /// <summary>The person of a candidate, not a namesake, with what all articles say of them.</summary>
    private static async Task<PersonFinding> PersonAsync(CommandContext context, DeedCandidate candidate, CancellationToken cancellation)
    {
        var reading = QuestionReading.Of(candidate.Name);
        var dossiers = await NameQuestion.FindAsync(context.Index, reading, context.Question.Filter, cancellation);
        var meant = dossiers.FirstOrDefault(dossier => dossier.Appearances.Any(seen => seen.Article.Id == candidate.Article.Id && seen.Person.Name == candidate.Name)) ?? dossiers.FirstOrDefault();
        return meant is null
            ? new PersonFinding { ArticleId = candidate.Article.Id, Sentence = candidate.Quote, Rule = candidate.Rule, Name = candidate.Name, Actor = candidate.Actor }
            : meant.AsFinding() with { ArticleId = candidate.Article.Id };
    }

    // "who was accused", but not "who was the minister"
    [GeneratedRegex(@"^\s*((who|whom)\s+)?(was|were|is|are|has been|have been|had been)\s+\w+(ed|en|wn|lt|id)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, Patterns.Milliseconds)]
    private static partial Regex AsksForPatient();

    [GeneratedRegex(@"^\s*(and\s+)?(who|whom|whose)(\s*['’]?s|\s+(is|are|was|were|has been|had been))?\b\s*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, Patterns.Milliseconds)]
    private static partial Regex Asking();
}
