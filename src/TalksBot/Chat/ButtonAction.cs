namespace TalksBot.Chat;

/// <summary>What a button under an answer does. The letter stands for it in what the button carries.</summary>
public enum ButtonAction
{
    /// <summary>Turns to a page of the answer, in its place.</summary>
    Turn = 'm',

    /// <summary>Says which page is shown, and does nothing.</summary>
    Stay = 'n',

    /// <summary>Shows the answer as a picture.</summary>
    Picture = 'p',

    Sources = 's',

    /// <summary>Shows the text around a citation.</summary>
    Context = 'x',

    /// <summary>Shows a button for each citation, where there are several to choose from.</summary>
    ChooseContext = 'c',

    /// <summary>Puts the first buttons back.</summary>
    Back = 'b',

    Helpful = 'u',
    Unhelpful = 'd',

    /// <summary>Asks what the answer offers at that place.</summary>
    Ask = 'q',

    /// <summary>Takes the answer away, for whoever asked for it and for admins.</summary>
    Remove = 'r',
}
