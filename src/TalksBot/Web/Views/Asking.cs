using Microsoft.AspNetCore.Http;
using TalksBot.Chat;
using TalksBot.Core.Commands;
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

    /// <summary>Where a question is answered.</summary>
    /// <param name="question">The question.</param>
    /// <param name="visit">Who reads.</param>
    /// <param name="version">The state of the index that answers, for an address to be shared; null for whichever it is.</param>
    public static string Address(string question, Visit visit, string? version = null) =>
        visit.Link("/q", [new(QuestionKey, question), new(VersionKey, version)]);

    public async Task<HomeView> WelcomeAsync(Visit visit, CancellationToken cancellation)
    {
        var about = await AskAsync(command => command.Welcomes);
        return new HomeView(about, Offered(about), await AskAsync(command => command.TellsNews));

        Task<Answer> AskAsync(Func<CommandDescription, bool> isWanted) =>
            this.AskAsync($"/{conversation.Commands.First(isWanted).Name}", visit, cancellation);
    }

    public async Task<Shown> AnswerAsync(SiteRequest request)
    {
        var visit = request.Visit;
        if (visit[QuestionKey]?.Trim() is not { Length: > 0 } asked)
            return new ShownElsewhere(visit.Link("/"));
        asked = QuestionText.Cut(asked, Longest);
        var answer = await AskAsync(asked, visit, request.Cancellation);
        if (answer.IsUnavailable)
            throw new IndexUnavailableException(answer.Summary.ToString());
        if (answer.IsUnderstood && !IsForEverybody(answer.Command))
            return Shown.On<NoticePage>(Label.Of("web.only-in-chats")) with { Status = StatusCodes.Status404NotFound };
        var turning = Turning.Of(visit, AnswerPage.CountOf(answer), 1);
        return Shown.On<AnswerSheet>(new AskedView(
            asked, answer, AnswerPage.Of(answer, turning.Number), Offered(answer), turning, visit[VersionKey] is { } version && version != visit.Version));
    }

    /// <summary>What can be asked next: as much as is no matter of a chat.</summary>
    private ImmutableArray<Offer> Offered(Answer answer) =>
        [.. Offer.Of(answer).Where(offer => offer.Text is not ['/', ..] || IsForEverybody(offer.Text.TrimStart('/').Split(' ', 2)[0]))];

    private bool IsForEverybody(string name) => conversation.Commands.Any(command => command.Name == name && command.IsForEverybody);

    private Task<Answer> AskAsync(string text, Visit visit, CancellationToken cancellation) =>
        conversation.AnswerAsync(
            new IncomingMessage(Platform, Chat: "", User: "", text) { OnlyReads = true, IsPrivate = true, UserLanguage = visit.Language.Code },
            cancellation: cancellation);
}

/// <summary>An answer to be read.</summary>
/// <param name="Asked">The question.</param>
/// <param name="Answer">The answer as chats have it.</param>
/// <param name="Page">The part of it that is shown.</param>
/// <param name="Next">What can be asked next.</param>
/// <param name="Turning">Which part that is.</param>
/// <param name="HasChanged">Whether the address is of another state of the index.</param>
public sealed record AskedView(string Asked, Answer Answer, AnswerPage Page, ImmutableArray<Offer> Next, Turning Turning, bool HasChanged);

/// <summary>What the articles are about, what may be asked, and what is new.</summary>
/// <param name="About">The bot's first word.</param>
/// <param name="Next">What can be asked next.</param>
/// <param name="Newest">The newest articles with their first sentences.</param>
public sealed record HomeView(Answer About, ImmutableArray<Offer> Next, Answer Newest);
