using TalksBot.Chat;
using TalksBot.Core.Commands;
using TalksBot.Core.Questions;

namespace TalksBot.Programs;

/// <summary>Answers programs' calls: it asks the bot what a chat would, and hands the whole answer out part by part.</summary>
public sealed class ProgramAnswers(IConversation conversation, IPassageIndex index, TimeProvider clock)
{
    /// <summary>What asks, where messages tell their platform.</summary>
    public const string Platform = "program";

    private const int Remembered = 32;

    private static readonly TimeSpan ForSoLong = TimeSpan.FromMinutes(5);

    // Whoever reads on gets the rest of the same answer without another search.
    private readonly AnswerMemory<Answer> memory = new(clock, Remembered, ForSoLong);

    /// <param name="call">The call.</param>
    /// <param name="progress">Where long work reports; null where nobody watches.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="WrongCallException">The filters admit no article, or the cursor is none of this question's.</exception>
    /// <exception cref="IndexUnavailableException">The articles can't be read just now.</exception>
    public async Task<AnswerSlice> AskAsync(ToolCall call, IProgress<IndexProgress>? progress, CancellationToken cancellation)
    {
        if (call.Tool.IsForAdmins)
            return AnswerSlice.Of(await conversation.AnswerAsync(MessageOf(call), previous: null, progress, cancellation), 0, call.Limit);
        var version = await IndexVersion.OfAsync(index, cancellation);
        var start = AnswerCursor.Read(version, call);
        var place = $"{version}\n{call.Key}";
        var answer = (start > 0 ? memory.Find(place) : null) ?? await WholeAsync(call, cancellation);
        var slice = AnswerSlice.Of(answer, start, call.Limit) with { Index = version };
        if (slice.End >= slice.Total)
            return slice;
        memory.Keep(answer, place);
        return slice with { Next = AnswerCursor.Write(version, call, slice.End) };
    }

    /// <summary>Checks that there is something to answer from: of no articles nothing may be said, not even that they don't say.</summary>
    /// <exception cref="WrongCallException">The filters admit no article.</exception>
    public static async Task CheckAsync(IPassageIndex index, CorpusFilter filter, CancellationToken cancellation)
    {
        if (filter.IsEverything || !(await index.ListArticlesAsync(filter, cancellation)).IsEmpty)
            return;
        throw filter.Articles is { } named && (await index.ListArticlesAsync(new CorpusFilter { Articles = named }, cancellation)).IsEmpty
            ? new WrongCallException($"There is no article '{named.Single()}': 'sources' lists them.", "article") { IsAboutNothing = true }
            : new WrongCallException("No article fits 'article', 'outlet', 'from' and 'to': 'sources' lists them.") { IsAboutNothing = true };
    }

    private async Task<Answer> WholeAsync(ToolCall call, CancellationToken cancellation)
    {
        await CheckAsync(index, call.Filter, cancellation);
        var answer = await conversation.AnswerAsync(MessageOf(call), cancellation: cancellation);
        if (answer.IsUnavailable)
            throw new IndexUnavailableException(answer.Summary.ToString());
        return call.Side is { } side ? await new OneSide(side, index).OfAsync(answer, cancellation) : answer;
    }

    private static IncomingMessage MessageOf(ToolCall call) =>
        new(Platform, Chat: "", User: "", call.Message, call.Tool.IsForAdmins) { Filter = call.Filter, WantsAll = true };
}
