using TalksBot.Core.Commands;
using TalksBot.Core.Questions;
using TalksBot.Pictures;

namespace TalksBot.Chat;

/// <summary>Does what the buttons under an answer say. Whoever presses asks in their own name, and nothing that acts is called again.</summary>
public sealed class ChatButtons(ChatAnswers answers, VoteKeeper votes, PictureKeeper? pictures = null)
{
    /// <summary>Gives an answer again, as after a restart, from the message that it answered: what only reads, to whoever may read it.</summary>
    /// <param name="asked">The message.</param>
    /// <param name="page">The page that the button stood under.</param>
    /// <param name="fingerprint">What the button says of the answer.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>Null where the articles answer otherwise by now.</returns>
    public async Task<GivenAnswer?> AgainAsync(IncomingMessage asked, int page, string fingerprint, CancellationToken cancellation)
    {
        var given = await answers.AnswerAsync(asked with { OnlyReads = true }, before: null, cancellation: cancellation);
        return AnswerFingerprint.Fits(given.Answer, fingerprint) ? given with { Page = page } : null;
    }

    /// <param name="presser">Who presses and where; the message's words don't count.</param>
    /// <param name="given">The answer that the button stands under.</param>
    /// <param name="action">What the button does.</param>
    /// <param name="argument">The page to turn to, the citation's number for its context, the place of what is offered.</param>
    /// <param name="cancellation">Stops the work.</param>
    public async Task<ChatReply> PressAsync(
        IncomingMessage presser, GivenAnswer given, ButtonAction action, int argument, CancellationToken cancellation)
    {
        presser = presser with { IsAdmin = false };
        switch (action)
        {
            case ButtonAction.Turn:
                return Shown(given with { Page = argument });
            case ButtonAction.Stay:
                return new ChatReply.Nothing();
            case ButtonAction.Sources:
                return new ChatReply.Sources(given.Answer);
            case ButtonAction.Picture:
                return await Task.Run(() => AnswerPicture.Of(given.Answer, pictures), cancellation) is { } picture
                    ? new ChatReply.Picture(picture)
                    : new ChatReply.Notice(Phrases.NoPicture);
            case ButtonAction.Context:
                var context = string.Create(CultureInfo.InvariantCulture, $"/{ContextCommand.Name} {argument}");
                return Shown(await answers.AnswerAsync(presser with { Text = context }, given with { IsAside = false }, cancellation: cancellation));
            case ButtonAction.Ask when Offer.Of(given.Answer) is var offers && argument < offers.Length:
                return Shown(await answers.AnswerAsync(presser with { Text = offers[argument].Text }, given, cancellation: cancellation));
            case ButtonAction.Helpful or ButtonAction.Unhelpful:
                await votes.KeepAsync(presser.Platform, presser.User, given.Answer, action == ButtonAction.Helpful, cancellation);
                return new ChatReply.Notice(action == ButtonAction.Helpful ? Label.Of("chat.voted-up") : Label.Of("chat.voted-down"));
            default:
                return new ChatReply.Notice(Phrases.Expired);
        }
    }

    /// <summary>Asks what a button has written on it, in the presser's name.</summary>
    /// <param name="asked">What is asked, by whom and where.</param>
    /// <param name="before">What they were given before; null for nothing.</param>
    /// <param name="cancellation">Stops the work.</param>
    public async Task<GivenAnswer> AskAsync(IncomingMessage asked, GivenAnswer? before, CancellationToken cancellation) =>
        await answers.AnswerAsync(asked with { IsAdmin = false }, before, cancellation: cancellation);

    private static ChatReply Shown(GivenAnswer given) => given.IsPastEnd ? new ChatReply.Notice(Phrases.NoMore) : new ChatReply.Page(given);
}

/// <summary>What comes of a pressed button.</summary>
public abstract record ChatReply
{
    /// <summary>A page of an answer.</summary>
    public sealed record Page(GivenAnswer Given) : ChatReply;

    /// <summary>The articles that an answer cites.</summary>
    public sealed record Sources(Answer Answer) : ChatReply;

    /// <summary>The answer as a picture.</summary>
    public sealed record Picture(AnswerPicture Drawn) : ChatReply;

    /// <summary>There is nothing to do or to say.</summary>
    public sealed record Nothing : ChatReply;

    /// <summary>A line for whoever pressed.</summary>
    public sealed record Notice(Label Text) : ChatReply;
}
