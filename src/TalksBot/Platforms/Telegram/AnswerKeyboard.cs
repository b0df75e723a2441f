using TalksBot.Chat;
using TalksBot.Core.Answers;
using TalksBot.Core.Labels;
using Telegram.Bot.Types.ReplyMarkups;

namespace TalksBot.Platforms.Telegram;

/// <summary>The buttons under an answer: each says what it does.</summary>
public static class AnswerKeyboard
{
    private const int MaxOtherQuestions = 4;
    private const int MaxLabel = 60;

    /// <summary>Null where the answer cites nothing and nothing else was asked: then there is nothing to press for.</summary>
    public static InlineKeyboardMarkup? Of(Answer answer, int page, bool withMore = true)
    {
        var fingerprint = AnswerFingerprint.Of(answer);
        var others = answer.OtherQuestions.Take(MaxOtherQuestions)
            .Select((question, place) => (IEnumerable<InlineKeyboardButton>)[Button(Shortened(question), ButtonAction.Ask, place)]);
        if (answer.Citations.IsEmpty)
            return answer.OtherQuestions.IsEmpty ? null : new InlineKeyboardMarkup([.. others]);
        var shown = AnswerPage.Of(answer, page);
        var first = new List<InlineKeyboardButton>();
        if (withMore && shown.HasMore)
            first.Add(Button(Own("more"), ButtonAction.More, page + 1));
        first.Add(Button(Own("sources"), ButtonAction.Sources, page));
        first.Add(shown.Citations is [var only]
            ? Button(Own("context"), ButtonAction.Context, only.Number)
            : Button(Own("context"), ButtonAction.ChooseContext, page));
        return new InlineKeyboardMarkup([.. others, first, [Button("👍", ButtonAction.Helpful, page), Button("👎", ButtonAction.Unhelpful, page)]]);

        string Own(string what) => Label.Of($"button.{what}").In(answer.Language);

        InlineKeyboardButton Button(string text, ButtonAction action, int argument) =>
            InlineKeyboardButton.WithCallbackData(text, new CallbackData(action, argument, fingerprint).ToString());
    }

    private static string Shortened(string question) => question.Length <= MaxLabel ? question : $"{question[..MaxLabel].TrimEnd()}…";

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
}
