using TalksBot.Chat.RateLimits;
using TalksBot.Core.Commands;
using TalksBot.Core.Views;
using TalksBot.Pictures;

namespace TalksBot.Web;

/// <summary>What the page is made with.</summary>
/// <param name="Conversation">Answers what is asked.</param>
/// <param name="Index">What views read.</param>
/// <param name="Timelines">Reads timelines.</param>
/// <param name="Figures">Reads figures.</param>
/// <param name="Options">The page's settings.</param>
/// <param name="Limits">Makes the limits on how much somebody asks.</param>
/// <param name="Loggers">Where faults go.</param>
/// <param name="Pictures">Draws what a link to a finding shows.</param>
public sealed record WebParts(
    IConversation Conversation, IPassageIndex Index, TimelineReader Timelines, FiguresReader Figures, WebOptions Options, QuestionLimits Limits,
    ILoggerFactory Loggers, PictureKeeper Pictures);
