using TalksBot.Core.Answers;
using TalksBot.Platforms.Telegram.BotApi;

namespace TalksBot.Platforms.Telegram;

/// <summary>The buttons under an answer: each says what it does.</summary>
public static class AnswerKeyboard
{
    /// <summary>Null where the answer cites nothing: then there is nothing to press for.</summary>
    public static InlineKeyboardMarkup? Of(Answer answer, int page, bool withMore = true)
    {
        if (answer.Citations.IsEmpty)
            return null;
        var shown = AnswerPage.Of(answer, page);
        var fingerprint = CallbackData.FingerprintOf(answer);
        var first = new List<InlineKeyboardButton>();
        if (withMore && shown.HasMore)
            first.Add(Button("More", ButtonAction.More, page + 1));
        first.Add(Button("Sources", ButtonAction.Sources, page));
        first.Add(shown.Citations is [var only]
            ? Button("Context", ButtonAction.Context, only.Number)
            : Button("Context", ButtonAction.ChooseContext, page));
        return new InlineKeyboardMarkup([first, [Button("👍", ButtonAction.Helpful, page), Button("👎", ButtonAction.Unhelpful, page)]]);

        InlineKeyboardButton Button(string text, ButtonAction action, int argument) =>
            new(text, new CallbackData(action, argument, fingerprint).ToString());
    }

    /// <summary>One button a citation of the page.</summary>
    public static InlineKeyboardMarkup Choice(Answer answer, int page)
    {
        var fingerprint = CallbackData.FingerprintOf(answer);
        return new InlineKeyboardMarkup(
        [
            [.. AnswerPage.Of(answer, page).Citations.Select(citation =>
                new InlineKeyboardButton($"Context {citation.Number}", new CallbackData(ButtonAction.Context, citation.Number, fingerprint).ToString()))],
            [new InlineKeyboardButton("Back", new CallbackData(ButtonAction.Back, page, fingerprint).ToString())],
        ]);
    }
}
