using System.Collections.Frozen;
using Microsoft.AspNetCore.Http;
using TalksBot.Core.Answers;
using TalksBot.Core.Commands;
using TalksBot.Core.Indexing;
using TalksBot.Core.Labels;
using TalksBot.Core.Questions;
using TalksBot.Web.Pages;

namespace TalksBot.Web.Views;

/// <summary>Asks the bot for whoever reads the page: what a chat would be answered, without anything that belongs to a chat.</summary>
internal sealed class Asking(IConversation conversation)
{
    public const string QuestionKey = "q";

    /// <summary>The state of the index that an address was shared in.</summary>
    public const string VersionKey = "v";

    private const string Platform = "web";
    private const int Longest = 500;

    // The other commands are about a chat, its follows and its settings, or for whoever runs the bot.
    private static readonly FrozenSet<string> Readable = FrozenSet.ToFrozenSet(
        ["who", "when", "casualties", "ask", "latest", "quote", "timeline", "cast", "compare", "check", "sources"]);

    /// <summary>Whether a page may lead to the answer.</summary>
    public static bool IsOffered(string text) => text is not ['/', ..] || Readable.Contains(text.TrimStart('/').Split(' ', 2)[0]);

    /// <summary>Where a question is answered.</summary>
    /// <param name="question">The question.</param>
    /// <param name="visit">Who reads.</param>
    /// <param name="version">The state of the index that answers, for an address to be shared; null for whichever it is.</param>
    public static string Address(string question, Visit visit, string? version = null) =>
        visit.Link("/q", [new(QuestionKey, question), new(VersionKey, version)]);

    public async Task<HomeView> WelcomeAsync(Visit visit, CancellationToken cancellation) => new(
        await AskAsync($"/{QuestionParser.Welcome}", visit, cancellation), await AskAsync("/latest", visit, cancellation));

    public async Task<Shown> AnswerAsync(SiteRequest request)
    {
        var visit = request.Visit;
        if (visit[QuestionKey]?.Trim() is not { Length: > 0 } asked)
            return new ShownElsewhere(visit.Link("/"));
        asked = QuestionText.Cut(asked, Longest);
        var answer = await AskAsync(asked, visit, request.Cancellation);
        if (answer.IsUnavailable)
            throw new IndexUnavailableException(answer.Summary.ToString());
        if (answer.IsUnderstood && !Readable.Contains(answer.Command))
            return Shown.On<NoticePage>(Label.Of("web.only-in-chats")) with { Status = StatusCodes.Status404NotFound };
        var turning = Turning.Of(visit, AnswerPage.CountOf(answer), 1);
        return Shown.On<AnswerSheet>(new AskedView(
            asked, answer, AnswerPage.Of(answer, turning.Number), turning, visit[VersionKey] is { } version && version != visit.Version));
    }

    private Task<Answer> AskAsync(string text, Visit visit, CancellationToken cancellation) =>
        conversation.AnswerAsync(
            new IncomingMessage(Platform, Chat: "", User: "", text) { OnlyReads = true, IsPrivate = true, UserLanguage = visit.Language.Code },
            cancellation: cancellation);
}
