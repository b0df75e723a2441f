using TalksBot.Core.Answers;
using TalksBot.Core.Answers.People;
using TalksBot.Core.Findings.Claims;

namespace TalksBot.Core.Commands;

/// <summary>The people in the articles by side, the most spoken of first. Kept once they are put together, until the index changes.</summary>
public sealed class CastCommand : ICommand
{
    private const int MaxRows = 24;
    private static readonly FrozenSet<string> Idle = FrozenSet.ToFrozenSet("the a of on in for by from side sides people persons all everybody".Split(' '));

    private readonly KeptOfIndex<ImmutableArray<CastMember>> kept = new();

    public CommandDescription Description { get; } = new("cast")
    {
        Argument = Label.Of("command.cast.argument"),
        Suggests = Suggestion.Names,
        ArgumentName = "filter",
        Aliases = ["people"],
        Example = "/cast",
    };

    public async Task<Answer> AnswerAsync(CommandContext context, CancellationToken cancellation)
    {
        var words = Words(context.Question);
        var people = (await PeopleAsync(context, cancellation)).Where(member => words.All(member.Fits)).Take(context.Most(MaxRows)).ToImmutableArray();
        var builder = new AnswerBuilder(context.Question);
        if (people.IsEmpty)
            return builder.Refused(words.IsEmpty ? null : Label.Of("cast.nobody"));
        var sections = people
            .GroupBy(member => member.Side ?? "")
            .OrderBy(side => side.Key.Length == 0)
            .ThenByDescending(side => side.Sum(member => member.Mentions))
            .Select(side => new AnswerSection(
                side.Key.Length == 0 ? Label.Of("cast.no-side") : Label.Name(side.Key), [.. side.Select(member => Row(builder, member))]))
            .ToImmutableArray();
        return builder.Answered(Label.Of("cast")) with { Sections = sections };
    }

    /// <summary>The names of those who are spoken of most.</summary>
    public async Task<ImmutableArray<string>> MostMentionedAsync(CommandContext context, int count, CancellationToken cancellation) =>
        [.. (await PeopleAsync(context, cancellation)).Take(count).Select(member => member.Name)];

    public Task PrepareAsync(CommandContext context, CancellationToken cancellation) => PeopleAsync(context, cancellation);

    private Task<ImmutableArray<CastMember>> PeopleAsync(CommandContext context, CancellationToken cancellation) =>
        kept.GetAsync(context, () => ReadAsync(context, cancellation), cancellation);

    // Only what stands behind the command filters: "who is who?" comes here as well.
    private static ImmutableArray<string> Words(Question question) => !question.IsExplicit || question.Command != "cast" ? []
        : [.. question.Argument.ToLowerInvariant().Split([' ', ',', '?', '!', '.'], StringSplitOptions.RemoveEmptyEntries).Where(word => !Idle.Contains(word))];

    private static async Task<ImmutableArray<CastMember>> ReadAsync(CommandContext context, CancellationToken cancellation)
    {
        var hits = await context.Index.ReadAllAsync(new FindingList(FindingKind.Person, context.Question.Filter), cancellation).ToArrayAsync(cancellation);
        return [.. DossierReader.Read(hits)
            .Where(dossier => dossier.Actor == ActorKind.Person && !dossier.Proof.Person.Sentence.InTitle)
            .OrderByDescending(dossier => dossier.Mentions)
            .ThenBy(dossier => dossier.Name, StringComparer.Ordinal)
            .Select(CastMember.Of)];
    }

    private static AnswerRow Row(AnswerBuilder builder, CastMember member) =>
        new(member.Name, member.Roles.IsEmpty ? "" : QuotedText.Of(member.Roles[0]), [builder.Add(member.Article, member.Finding)]);

    /// <summary>Somebody, and what a row says of them.</summary>
    private sealed record CastMember(string Name, string? Side, int Mentions, ImmutableArray<string> Roles, ArticleInfo Article, PersonFinding Finding)
    {
        public static CastMember Of(Dossier dossier) => new(
            dossier.Name, dossier.Side, dossier.Mentions, [.. dossier.Roles.Select(role => role.Text)], dossier.Proof.Article, dossier.AsFinding());

        public bool Fits(string word) =>
            PartyNames.Holds(Side, word) || PartyNames.HoldsWord(Name, word) || Roles.Any(role => PartyNames.HoldsWord(role, word));
    }
}
