using TalksBot.Core.Answers;
using TalksBot.Core.Answers.People;
using TalksBot.Core.Findings.Deeds;

namespace TalksBot.Core.Commands;

/// <summary>Has a question answered by its command; where nobody named one and the one that was chosen finds nothing, by the one for free questions.</summary>
internal sealed class CommandRunner(ImmutableDictionary<string, ICommand> commands)
{
    private const int LongestName = 4;
    private const int NamesTried = 5;

    // What a free question is sent to because of its words, and has to prove itself against the passages.
    private static readonly ImmutableArray<string> Routed = ["who", "when", "quote", "casualties"];

    // What is asked for may be no person at all ("which storm hit the island").
    private static readonly ImmutableArray<string> Kinds = ["question.person-which-kind", "question.person-which-thing", "question.person-which-of-those"];

    // Of these a passage answers, whatever its verbs.
    private static readonly ImmutableArray<string> AnsweredByPassages =
        ["question.saying", "question.duration", "question.object", .. Kinds, "question.any-harm"];

    public async Task<Answer> RunAsync(CommandContext context, CancellationToken cancellation)
    {
        if (context.Question is { IsExplicit: false, Command: QuestionParser.FreeQuestion } && await IsNameAsync(context, cancellation))
            context = context with { Question = context.Question with { Command = "who" } };
        var question = context.Question;
        var command = commands.GetValueOrDefault(question.Command) ?? commands[QuestionParser.FreeQuestion];
        var answer = await command.AnswerAsync(context, cancellation);
        ImmutableArray<Citation>? nearest = null;
        if (!question.IsExplicit && answer.IsRefusal && !answer.IsSettled && Routed.Contains(question.Command))
        {
            var plain = await commands[QuestionParser.FreeQuestion].AnswerAsync(
                context with { Question = question with { Command = QuestionParser.FreeQuestion } }, cancellation);
            nearest = plain.Answered ? null : plain.Citations;
            answer = await IsBetterAsync(context.Index, plain, answer, question, cancellation) ? plain : answer;
        }

        if (answer.IsRefusal)
            answer = await RefusalEnding.OfAsync(answer, question.Argument, nearest, context.Index, question.Filter, cancellation);
        return answer.Citations.IsEmpty && answer.Answered ? answer : answer with { Scope = await AnswerScope.OfAsync(context, cancellation) };
    }

    /// <summary>Whether all that is asked is a name, or the end of one, that the articles have: whose it is is meant.</summary>
    private static async Task<bool> IsNameAsync(CommandContext context, CancellationToken cancellation)
    {
        var asked = context.Question.Argument.TrimEnd('?', '!', '.', ' ');
        var words = Analyzer.Terms(asked);
        if (words.Length is 0 or > LongestName || asked.Split(' ').Length != words.Length)
            return false;
        var names = await context.Index.SuggestAsync(asked, NamesTried, cancellation);
        return names.Any(name => Analyzer.Terms(name).TakeLast(words.Length).SequenceEqual(words));
    }

    /// <summary>Where nobody named a command and the one that was chosen finds nothing, a passage that has all that is asked may still answer.</summary>
    private static async Task<bool> IsBetterAsync(
        IPassageIndex index, Answer plain, Answer chosen, Question question, CancellationToken cancellation)
    {
        if (!plain.Answered || !plain.MeetsTheDeed && !AnsweredByPassages.Contains(question.Rule))
            return false;
        if (chosen.Command != "who" || Kinds.Contains(question.Rule))
            return true;
        var (asked, passage) = (WhoQuestion.Of(question.Argument), plain.Findings[0].Finding);
        if (asked.Deed is not { } deed || asked.IsSaying)
            return true;
        var told = new ToldDeeds(deed, asked.Wants == WhoWants.Patient);
        await foreach (var hit in index.ReadAllAsync(new FindingList(FindingKind.Deed, question.Filter.Within([passage.ArticleId])), cancellation))
            if (hit.Finding.Sentence.Span.Overlaps(passage.Sentence.Span) && told.LeavesRoom((DeedFinding)hit.Finding)
                && !ToldDeeds.IsTurnedRound(asked, (DeedFinding)hit.Finding))
                return true;
        return false;
    }
}
