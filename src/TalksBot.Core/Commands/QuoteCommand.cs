using System.Collections.Immutable;
using System.Text.RegularExpressions;
using TalksBot.Core.Answers;
using TalksBot.Core.Answers.People;
using TalksBot.Core.Indexing.Analysis;
using TalksBot.Core.Questions;

namespace TalksBot.Core.Commands;

/// <summary>What somebody said, newest first; with "about", only what touches the topic, closest first.</summary>
public sealed partial class QuoteCommand : ICommand
{
    private const int MaxStatements = 15;

    public CommandDescription Description { get; } = new("quote", "Quotes what somebody said, about a topic if you name one")
    {
        Argument = "name [about topic]",
        ArgumentName = "name",
        ArgumentRequired = true,
        Aliases = ["quotes"],
        Example = "/quote tarar about terrorism",
    };

    public async Task<Answer> AnswerAsync(CommandContext context, CancellationToken cancellation)
    {
        var question = context.Question;
        var parts = About().Split(question.Argument, 2);
        var builder = new AnswerBuilder(question);
        var named = await NameQuestion.FindAsync(context.Index, QuestionReading.Of(parts[0]), question.Filter, cancellation);
        if (named.IsEmpty)
        {
            var near = await NameQuestion.NearestAsync(context.Index, QuestionReading.Of(parts[0]), cancellation);
            return builder.Refused(near.IsEmpty ? "nobody of that name is in them" : $"nobody of that name is in them. Nearest names: {string.Join(", ", near)}");
        }

        var (speaker, sayings) = (named[0], ImmutableArray<Saying>.Empty);

        // Of two namesakes the one who said something on it is meant.
        foreach (var namesake in named)
        {
            var said = await StatementReader.ByAsync(context.Index, namesake, question.Filter, cancellation);
            (speaker, sayings) = (namesake, parts.Length > 1 ? OnTopic(said, QuestionReading.Of(parts[1])) : said);
            if (!sayings.IsEmpty)
                break;
        }

        if (sayings.IsEmpty)
        {
            speaker = named[0];
            builder.Cite(speaker.Proof.Article, speaker.Proof.Person.Sentence);
            return builder.Refused($"no statement of {speaker.Name}{(parts.Length > 1 ? " on that" : "")} is in them");
        }

        var rows = sayings
            .Take(MaxStatements)
            .Select(said => new AnswerRow(said.When is { } when ? DisplayDate.Of(when) : "", $"“{said.Statement.Content.Text}”", [builder.Add(said.Article, said.Statement)]))
            .ToImmutableArray();
        return builder.Answered($"{speaker.Name}, {(parts.Length > 1 ? "closest to the topic first" : "newest first")}") with
        {
            Sections = [new AnswerSection(null, rows)],
            FollowUps = ["/context 1", $"/who {speaker.Name}"],
        };
    }

    private static ImmutableArray<Saying> OnTopic(ImmutableArray<Saying> sayings, QuestionReading topic) =>
        [.. sayings
            .Select(said => (said, met: topic.Concepts.Count(concept => Analyzer.Terms(said.Statement.Content.Text).Any(term => concept.Match(term) > 0))))
            .Where(pair => pair.met > 0)
            .OrderByDescending(pair => pair.met)
            .Select(pair => pair.said)];

    [GeneratedRegex(@"\s+(?:about|on|regarding)\s+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex About();
}
