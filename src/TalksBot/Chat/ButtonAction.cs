namespace TalksBot.Chat;

/// <summary>What a button under an answer does. The letter stands for it in what the button carries.</summary>
public enum ButtonAction
{
    More = 'm',
    Sources = 's',

    /// <summary>Shows the text around a citation.</summary>
    Context = 'x',

    /// <summary>Shows a button for each citation, where there are several to choose from.</summary>
    ChooseContext = 'c',

    /// <summary>Puts the first buttons back.</summary>
    Back = 'b',

    Helpful = 'u',
    Unhelpful = 'd',

    /// <summary>Asks another question of the same message.</summary>
    Ask = 'q',
}
