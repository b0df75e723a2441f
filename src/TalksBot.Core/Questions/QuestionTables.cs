using TalksBot.Core.Questions.Chatter;
using TalksBot.Core.Questions.Languages;
using TalksBot.Core.Questions.Slips;

namespace TalksBot.Core.Questions;

/// <summary>
/// The tables that every question is read with. They take a few tenths of a second, which a program that is about to answer has while the rest of it
/// starts: a question that comes before they are read waits for them as it always would.
/// </summary>
public static class QuestionTables
{
    private const string Question = "who is the minister of the harbour";

    // No language has it: so all are asked.
    private const string Unknown = "tovalar";

    /// <summary>Reads them in the order in which a command needs them; what leads to one comes last.</summary>
    public static void Read()
    {
        _ = AnswerLanguage.All;
        _ = TongueDetector.Of(Unknown, isCommand: true);
        _ = OwnWords.Knows(Unknown) || OwnWords.MayBeMeant(Unknown);
        _ = (WhoQuestion.Of(Question), WhoQuestion.Of(Unknown));
        _ = Route.Of(ChatterFilter.WithoutChatter(ChatterFilter.WithoutMarks(Question)));
    }
}
