using System.Collections.Immutable;
using TalksBot.Chat;
using TalksBot.Core.Answers;
using Telegram.Bot.Types.ReplyMarkups;

namespace TalksBot.Platforms.Telegram;

/// <summary>The buttons under an answer: each says what it does.</summary>
public static class AnswerKeyboard
{
    /// <summary>Null where the answer cites nothing, has one page and offers nothing: then there is nothing to press for.</summary>
    public static InlineKeyboardMarkup? Of(GivenAnswer given)
    {
        var (answer, page) = (given.Answer, given.Page);
        var fingerprint = AnswerFingerprint.Of(answer);
        var rows = new List<IEnumerable<InlineKeyboardButton>>();
        if (!given.IsAboutAnother)
        {
            rows.Add(PageTurner.Of(answer, page).Select(turn => Button(turn.Label, turn.Action, turn.Page)));
            rows.Add(Proof(given.Shown));
        }

        rows.AddRange(Offers(answer, fingerprint));
        return rows.Where(row => row.Any()).ToArray() is { Length: > 0 } filled ? new InlineKeyboardMarkup(filled) : null;

        IEnumerable<InlineKeyboardButton> Proof(AnswerPage shown) => answer.Citations.IsEmpty ? [] :
        [
            Button("Sources", ButtonAction.Sources, page),
            shown.Citations is [var only] ? Button("Context", ButtonAction.Context, only.Number) : Button("Context", ButtonAction.ChooseContext, page),
            Button("👍", ButtonAction.Helpful, page),
            Button("👎", ButtonAction.Unhelpful, page),
            Button("✖", ButtonAction.Remove, page),
        ];

        InlineKeyboardButton Button(string text, ButtonAction action, int argument) =>
            InlineKeyboardButton.WithCallbackData(text, new CallbackData(action, argument, fingerprint).ToString());
    }

    /// <summary>What can be asked next, alone: under a message that no answer can be given again for.</summary>
    public static InlineKeyboardMarkup? OfOffers(Answer answer) =>
        Offers(answer, AnswerFingerprint.Of(answer)) is { IsEmpty: false } rows ? new InlineKeyboardMarkup(rows) : null;

    /// <summary>One button a citation of the page.</summary>
    public static InlineKeyboardMarkup Choice(Answer answer, int page)
    {
        var fingerprint = AnswerFingerprint.Of(answer);
        return new InlineKeyboardMarkup(
        [
            [.. AnswerPage.Of(answer, page).Citations.Select(citation =>
                InlineKeyboardButton.WithCallbackData(
                    $"Context {citation.Number}", new CallbackData(ButtonAction.Context, citation.Number, fingerprint).ToString()))],
            [InlineKeyboardButton.WithCallbackData("Back", new CallbackData(ButtonAction.Back, page, fingerprint).ToString())],
        ]);
    }

    /// <summary>A row each: they are whole phrases.</summary>
    private static ImmutableArray<IEnumerable<InlineKeyboardButton>> Offers(Answer answer, string fingerprint) =>
    [
        .. Offer.Of(answer).Select((offer, place) => (IEnumerable<InlineKeyboardButton>)
            [InlineKeyboardButton.WithCallbackData(
                BidiText.Isolate(offer.Label), CallbackData.Ask(offer.Text) ?? new CallbackData(ButtonAction.Ask, place, fingerprint).ToString())]),
    ];
}
