using System.Collections.Frozen;
using System.Collections.Immutable;
using TalksBot.Core.Answers;
using TalksBot.Core.Answers.People;
using TalksBot.Core.Extraction;
using TalksBot.Core.Extraction.Casualties;
using TalksBot.Core.Extraction.People;
using TalksBot.Core.Indexing;
using TalksBot.Core.Questions;

namespace TalksBot.Core.Commands;

/// <summary>Who acts in the articles, by side; those most spoken of first.</summary>
public sealed class CastCommand : ICommand
{
    private const int MaxPeople = 3000;
    private const int MaxRows = 24;
    private static readonly FrozenSet<string> Idle = FrozenSet.ToFrozenSet("the a of on in for by from side sides people persons all everybody".Split(' '));

    private const string NoSide = "No side given";

    public CommandDescription Description { get; } = new("cast", "Lists the people in the articles by side")
    {
        Argument = "side or name",
        ArgumentName = "filter",
        Aliases = ["people"],
        Example = "/cast",
    };

    public async Task<Answer> AnswerAsync(CommandContext context, CancellationToken cancellation)
    {
        var hits = await context.Index.FindAsync(new FindingQuery(FindingKind.Person, [], context.Question.Filter, MaxPeople), cancellation);
        var words = Words(context.Question);
        var people = DossierReader.Read(hits)
            .Where(dossier => dossier.Actor == ActorKind.Person && !dossier.Proof.Person.Sentence.InTitle && words.All(word => Fits(dossier, word)))
            .OrderByDescending(dossier => dossier.Mentions)
            .ThenBy(dossier => dossier.Name, StringComparer.Ordinal)
            .Take(MaxRows)
            .ToImmutableArray();
        var builder = new AnswerBuilder(context.Question);
        if (people.IsEmpty)
            return builder.Refused(words.IsEmpty ? null : "nobody of that side or name is in them");
        var sections = people
            .GroupBy(dossier => dossier.Side ?? NoSide)
            .OrderBy(side => side.Key == NoSide)
            .ThenByDescending(side => side.Sum(dossier => dossier.Mentions))
            .Select(side => new AnswerSection(side.Key, [.. side.Select(dossier => Row(builder, dossier))]))
            .ToImmutableArray();
        return builder.Answered("People in the articles, by side") with { Sections = sections };
    }

    // Only what stands behind the command filters: "who is who?" comes here as well.
    private static ImmutableArray<string> Words(Question question) => !question.IsExplicit || question.Command != "cast" ? []
        : [.. question.Argument.ToLowerInvariant().Split([' ', ',', '?', '!', '.'], StringSplitOptions.RemoveEmptyEntries).Where(word => !Idle.Contains(word))];

    private static bool Fits(Dossier dossier, string word) =>
        PartyNames.Holds(dossier.Side, word) || PartyNames.HoldsWord(dossier.Name, word) || dossier.Roles.Any(role => PartyNames.HoldsWord(role.Text, word));

    private static AnswerRow Row(AnswerBuilder builder, Dossier dossier)
    {
        var citation = builder.Add(dossier.Proof.Article, dossier.AsFinding());
        return new AnswerRow(dossier.Name, dossier.Roles.IsEmpty ? "" : $"“{dossier.Roles[0].Text}”", [citation]);
    }
}
