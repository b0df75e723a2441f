using System.Collections.Immutable;
using NodaTime;
using TalksBot.Core.Answers;
using TalksBot.Core.Answers.People;
using TalksBot.Core.Extraction;
using TalksBot.Core.Extraction.People;
using TalksBot.Core.Indexing;

namespace TalksBot.Core.Commands;

/// <summary>Who acts in the articles, by side; those most spoken of first.</summary>
public sealed class CastCommand : ICommand
{
    private const int MaxPeople = 3000;
    private const int MaxRows = 24;
    private const string NoSide = "No side given";

    private volatile Kept? kept;

    public CommandDescription Description { get; } = new("cast", "Lists the people in the articles by side") { Aliases = ["people"] };

    public async Task<Answer> AnswerAsync(CommandContext context, CancellationToken cancellation)
    {
        var people = await PeopleAsync(context, cancellation);
        var builder = new AnswerBuilder(context.Question);
        if (people.IsEmpty)
            return builder.Refused();
        var sections = people
            .GroupBy(member => member.Side ?? NoSide)
            .OrderBy(side => side.Key == NoSide)
            .ThenByDescending(side => side.Sum(member => member.Mentions))
            .Select(side => new AnswerSection(side.Key, [.. side.Select(member => Row(builder, member))]))
            .ToImmutableArray();
        return builder.Answered("People in the articles, by side") with { Sections = sections };
    }

    /// <summary>Those of all articles are put together once an index.</summary>
    private async Task<ImmutableArray<CastMember>> PeopleAsync(CommandContext context, CancellationToken cancellation)
    {
        if (!context.Question.Filter.IsEverything || (await context.Index.GetStateAsync(cancellation)).Stamp is not { } stamp)
            return await ReadAsync(context, cancellation);
        if (kept is { } known && (known.Fingerprint, known.BuiltAt) == (stamp.Fingerprint, stamp.BuiltAt))
            return known.People;
        var people = await ReadAsync(context, cancellation);
        kept = new Kept(stamp.Fingerprint, stamp.BuiltAt, people);
        return people;
    }

    private static async Task<ImmutableArray<CastMember>> ReadAsync(CommandContext context, CancellationToken cancellation)
    {
        var hits = await context.Index.FindAsync(new FindingQuery(FindingKind.Person, [], context.Question.Filter, MaxPeople), cancellation);
        return [.. DossierReader.Read(hits)
            .Where(dossier => dossier.Actor == ActorKind.Person && !dossier.Proof.Person.Sentence.InTitle)
            .OrderByDescending(dossier => dossier.Mentions)
            .ThenBy(dossier => dossier.Name, StringComparer.Ordinal)
            .Take(MaxRows)
            .Select(CastMember.Of)];
    }

    private static AnswerRow Row(AnswerBuilder builder, CastMember member) => new(member.Name, member.Role, [builder.Add(member.Article, member.Finding)]);

    /// <summary>What a row says of somebody.</summary>
    private sealed record CastMember(string Name, string? Side, int Mentions, string Role, ArticleInfo Article, PersonFinding Finding)
    {
        public static CastMember Of(Dossier dossier)
        {
            var roles = dossier.Roles;
            return new CastMember(
                dossier.Name, dossier.Side, dossier.Mentions, roles.IsEmpty ? "" : $"“{roles[0].Text}”", dossier.Proof.Article, dossier.AsFinding());
        }
    }

    private sealed record Kept(string Fingerprint, Instant BuiltAt, ImmutableArray<CastMember> People);
}
