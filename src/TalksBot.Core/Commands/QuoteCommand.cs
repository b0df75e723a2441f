using TalksBot.Core.Answers;
using TalksBot.Core.Answers.Light;
using TalksBot.Core.Answers.People;

namespace TalksBot.Core.Commands;

/// <summary>What somebody said, newest first; with "about", only what touches the topic, closest first.</summary>
public sealed class QuoteCommand : ICommand
{
    private const int MaxStatements = 15;

    public CommandDescription Description { get; } = new("quote")
    {
        Argument = Label.Of("command.quote.argument"),
        ArgumentName = "name",
        Suggests = Suggestion.Names,
        ArgumentRequired = true,
        Aliases = ["quotes"],
        Example = "/quote tarar about terrorism",
    };

    public async Task<Answer> AnswerAsync(CommandContext context, CancellationToken cancellation)
    {
        var question = context.Question;
        var asked = QuoteQuestion.Of(question.Argument);
        var topic = asked.Topic;
        var builder = new AnswerBuilder(question);
        var named = await SpeakersAsync(context, asked, cancellation);
        if (named.IsEmpty)
        {
            var near = await NameQuestion.NearestAsync(context.Index, asked.Speaker, cancellation);
            return builder.Refused(
                near.IsEmpty ? Label.Of("nobody") : Label.Of("nobody.nearest", ("names", Label.List(near.Select(name => (Label)name)))));
        }

        var (speaker, sayings) = (named[0], ImmutableArray<Saying>.Empty);

        // Of two people with one name, the one who said something about it is meant.
        foreach (var namesake in named)
        {
            var said = await StatementReader.ByAsync(context.Index, namesake, question.Filter, cancellation);
            (speaker, sayings) = (namesake, topic is null ? said : OnTopic(said, topic, question.IsExplicit ? 1 : int.MaxValue));
            if (!sayings.IsEmpty)
                break;
        }

        if (sayings.IsEmpty)
        {
            speaker = named[0];
            builder.Cite(speaker.Proof.Article, speaker.Proof.Person.Sentence);

            // What they said of a topic may stand in other words; who never spoke is quoted by no passage.
            var nothing = topic is null ? "quote.nothing" : "quote.nothing-on-that";
            return builder.Refused(Label.Of(nothing, ("who", speaker.Name))) with { IsSettled = topic is null };
        }

        var rows = SayingLine.Merge(sayings)
            .Take(context.Most(MaxStatements))
            .Select(line => new AnswerRow(
                line[0].When is { } when ? DisplayDate.Of(when) : Label.None,
                SayingText.Of(line[0].Statement),
                [.. line.Select(said => builder.Add(said.Article, said.Statement)).Distinct()]))
            .ToImmutableArray();
        return builder.Answered(Label.Of(topic is null ? "quote.newest" : "quote.closest", ("who", speaker.Name))) with
        {
            IsSettled = true,
            Sections = [new AnswerSection(null, rows)],
            FollowUps = ["/context 1", $"/who {speaker.Name}"],
        };
    }

    /// <summary>Whom a name means, or the one who holds a role ("the information minister").</summary>
    private static async Task<ImmutableArray<Dossier>> SpeakersAsync(CommandContext context, QuoteQuestion asked, CancellationToken cancellation)
    {
        var named = await NameQuestion.FindAsync(context.Index, asked.Speaker, context.Question.Filter, cancellation);
        if (!named.IsEmpty || asked.Office is not { } role)
            return named;
        var light = await QuestionLight.OfAsync(context.Index, role.Reading, context.Question.Filter, cancellation);
        var holders = await WhoFinder.FindAsync(context.Index, role, light, context.Question.Filter, cancellation);
        return holders is [{ Rule: WhoFinder.Role, IsSure: true } holder, ..]
            ? await NameQuestion.FindAsync(context.Index, QuestionReading.Of(holder.Name), context.Question.Filter, cancellation)
            : [];
    }

    /// <summary>What meets most words of the topic first.</summary>
    /// <param name="sayings">What somebody said.</param>
    /// <param name="topic">The topic.</param>
    /// <param name="least">How many of its words must be met; all of them where there are fewer.</param>
    private static ImmutableArray<Saying> OnTopic(ImmutableArray<Saying> sayings, QuestionReading topic, int least)
    {
        var words = topic.Concepts.Count(concept => !concept.IsLight);
        return [.. sayings
            .Select(said => (said, terms: Analyzer.Terms(said.Statement.Content.Text)))
            .Select(pair => (pair.said, met: topic.Concepts.Where(concept => !concept.IsLight)
                .Select(concept => pair.terms.Max(term => (double?)concept.Match(term)) ?? 0).Where(match => match > 0).ToList()))
            .Where(pair => pair.met.Count > 0 && pair.met.Count >= Math.Min(least, words))
            .OrderByDescending(pair => pair.met.Sum())
            .Select(pair => pair.said)];
    }
}
