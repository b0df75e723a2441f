namespace TalksBot.Platforms.Telegram;

public enum ButtonAction
{
    More,
    Sources,

    /// <summary>Shows a button for each citation, where there are several to choose from.</summary>
    ChooseContext,

    Context,

    /// <summary>Puts the first buttons back.</summary>
    Back,

    Helpful,
    Unhelpful,

    /// <summary>Asks another question of the same message.</summary>
    Ask,
}
