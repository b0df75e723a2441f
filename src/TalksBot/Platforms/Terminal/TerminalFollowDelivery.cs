using TalksBot.News.Following;

namespace TalksBot.Platforms.Terminal;

/// <summary>Prints what is followed between the answers.</summary>
public sealed class TerminalFollowDelivery(TerminalConsole console) : IFollowDelivery
{
    public string Platform => TerminalPlatform.Name;

    public async Task<Delivery> DeliverAsync(string chat, Answer notice, CancellationToken cancellation)
    {
        // In one piece: somebody may be being answered at the same time.
        await console.Output.WriteAsync($"\n{TerminalReplyRenderer.Render(AnswerPage.Of(notice, 0), notice, console.Style)}\n\n".AsMemory(), cancellation);
        await console.Output.FlushAsync(cancellation);
        return Delivery.Done;
    }
}
