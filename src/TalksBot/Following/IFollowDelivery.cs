using TalksBot.Core.Answers;

namespace TalksBot.Following;

/// <summary>How a platform brings a message into a chat that hasn't just asked for one.</summary>
public interface IFollowDelivery
{
    /// <summary>The platform's name as <see cref="Core.Questions.IncomingMessage.Platform"/> has it.</summary>
    string Platform { get; }

    /// <summary>Sends the notice as the platform shows answers. What is thrown means that it didn't arrive and is tried again.</summary>
    Task<Delivery> DeliverAsync(string chat, Answer notice, CancellationToken cancellation);
}
