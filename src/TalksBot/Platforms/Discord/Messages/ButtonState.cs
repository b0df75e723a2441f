using TalksBot.Chat;

namespace TalksBot.Platforms.Discord.Messages;

/// <summary>What a pressed button or menu knows.</summary>
/// <param name="Action">What it does.</param>
/// <param name="Page">The page of the answer that it stands under.</param>
/// <param name="Answer">Which answer.</param>
public sealed record ButtonState(ButtonAction Action, int Page, AnswerReference Answer);
