using TalksBot.Core.Commands;
using TalksBot.Core.Questions;

namespace TalksBot.Chat;

/// <summary>Something that can be asked next, as a button has it.</summary>
/// <param name="Text">What is asked when it is pressed, as somebody would type it.</param>
/// <param name="Label">What stands on the button.</param>
public sealed record Offer(string Text, string Label)
{
    private const int Most = 12;
    private const int MaxLabel = 60;

    /// <summary>What an answer offers: the other questions of its message, then what it suggests; its citations have buttons of their own.</summary>
    public static ImmutableArray<Offer> Of(Answer answer) =>
    [
        .. answer.OtherQuestions.Concat(answer.FollowUps.Where(text => !IsContext(text)))
            .Where(text => !string.IsNullOrWhiteSpace(text))
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .Take(Most)
            .Select(text => new Offer(text, Cut(OfferLabels.Of(text).In(answer.Language)))),
    ];

    private static bool IsContext(string text) => text.Split(' ')[0] == $"/{ContextCommand.Name}";

    private static string Cut(string label) => label.Length <= MaxLabel ? label : $"{QuestionText.Cut(label, MaxLabel).TrimEnd()}…";
}
