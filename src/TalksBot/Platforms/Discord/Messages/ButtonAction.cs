namespace TalksBot.Platforms.Discord.Messages;

/// <summary>What a button or menu under an answer does. The letter stands for it in custom ids.</summary>
public enum ButtonAction
{
    More = 'm',
    Sources = 's',
    Context = 'c',
    Up = 'u',
    Down = 'd',

    /// <summary>Asks another question of the same message: the one at the place that its page says.</summary>
    Ask = 'a',
}
