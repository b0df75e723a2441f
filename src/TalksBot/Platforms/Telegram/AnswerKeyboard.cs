using TalksBot.Chat;
using Telegram.Bot.Types.ReplyMarkups;

namespace TalksBot.Platforms.Telegram;

/// <summary>The buttons under an answer: each says what it does.</summary>
public static class AnswerKeyboard
{
    /// <summary>Null where the answer cites nothing, has one page and offers nothing: then there is nothing to press for.</summary>
    /// <param name="given">The answer.</param>
    /// <param name="inlineIsOn">Whether words may be put into the text field, with the bot's name before them.</param>
    public static InlineKeyboardMarkup? Of(GivenAnswer given, bool inlineIsOn = false)
    {
        var (answer, page) = (given.Answer, given.Page);
        var fingerprint = AnswerFingerprint.Of(answer);
        var rows = new List<IEnumerable<InlineKeyboardButton>>();
        if (!given.IsAboutAnother)
        {
            var turns = PageTurner.Of(answer, page).Select(turn => Button(turn.Label, turn.Action, turn.Page));
            rows.Add(given.HasPicture ? turns.Append(Button(Own("picture"), ButtonAction.Picture, page)) : turns);
            rows.Add(Proof(given.Shown));
        }

        rows.AddRange(Offers(answer, fingerprint));
        if (inlineIsOn && answer.Unfinished is { } command)
            rows.Add([InlineKeyboardButton.WithSwitchInlineQueryCurrentChat($"{command} …", $"{command} ")]);
        return rows.Where(row => row.Any()).ToArray() is { Length: > 0 } filled ? new InlineKeyboardMarkup(filled) : null;

        IEnumerable<InlineKeyboardButton> Proof(AnswerPage shown) => answer.Citations.IsEmpty ? [] : given.IsOfAct ? [Removal()] :
        [
            Button(Own("sources"), ButtonAction.Sources, page),
            shown.Citations is [var only]
                ? Button(Own("context"), ButtonAction.Context, only.Number)
                : Button(Own("context"), ButtonAction.ChooseContext, page),
            Button("👍", ButtonAction.Helpful, page),
            Button("👎", ButtonAction.Unhelpful, page),
            Removal(),
        ];

        InlineKeyboardButton Removal() => Button("✖", ButtonAction.Remove, page);

        string Own(string what) => Label.Of($"button.{what}").In(answer.Language);

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
                Button(Label.Of("button.context-of", ("number", citation.Number)), ButtonAction.Context, citation.Number))],
            [Button(Label.Of("button.back"), ButtonAction.Back, page)],
        ]);

        InlineKeyboardButton Button(Label label, ButtonAction action, int argument) =>
            InlineKeyboardButton.WithCallbackData(label.In(answer.Language), new CallbackData(action, argument, fingerprint).ToString());
    }

    /// <summary>A row each: they are whole phrases.</summary>
    private static ImmutableArray<IEnumerable<InlineKeyboardButton>> Offers(Answer answer, string fingerprint) =>
    [
        .. Offer.Of(answer).Select((offer, place) => (IEnumerable<InlineKeyboardButton>)
            [InlineKeyboardButton.WithCallbackData(
                BidiText.Isolate(offer.Label), CallbackData.Ask(offer.Text) ?? new CallbackData(ButtonAction.Ask, place, fingerprint).ToString())]),
    ];
}
