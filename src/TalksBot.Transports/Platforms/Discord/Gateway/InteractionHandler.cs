using TalksBot.Platforms.Discord.Interactions;

namespace TalksBot.Platforms.Discord.Gateway;

/// <param name="interaction">What somebody did.</param>
/// <param name="respond">Sends the first response; fails where Discord doesn't take it.</param>
public delegate Task InteractionHandler(Interaction interaction, Func<InteractionResponse, Task> respond);
