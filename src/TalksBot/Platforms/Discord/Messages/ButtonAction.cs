namespace TalksBot.Platforms.Discord.Messages;

/// <summary>What a button or menu under an answer does. The letter stands for it in custom ids.</summary>
public enum ButtonAction
{
    More = 'm',
    Sources = 's',
    Context = 'c',
    Up = 'u',
    Down = 'd',
}

/// <summary>What a pressed button knows of the answer that it stands under.</summary>
/// <param name="Action">What it does.</param>
/// <param name="Question">The message that was answered, commands included; asking it again gives the answer.</param>
/// <param name="Page">The page of the answer that it stands under.</param>
/// <param name="Issued">When the answer was given.</param>
public sealed record ButtonState(ButtonAction Action, string Question, int Page, DateTimeOffset Issued);
