using TalksBot.Core.Questions.Chatter;
using TalksBot.Core.Questions.Languages;
using TalksBot.Core.Questions.Slips;

namespace TalksBot.Core.Questions;

/// <summary>
/// The tables that questions are read with. They take a few tenths of a second, which a program that is about to answer has while the rest of it starts: a
/// question that comes before they are read waits for them as it always would.
/// </summary>
public static class QuestionTables
{
    // No language has it: so all are asked.
    private const string Unknown = "tovalar";

    /// <summary>Reads those of every question, in the order in which a command needs them; what leads to one comes last.</summary>
    public static void Read()
    {
        _ = AnswerLanguage.All;
        _ = TongueDetector.Of(Unknown, isCommand: true);
        _ = OwnWords.Knows(Unknown);
        _ = WhoQuestion.Of(Unknown);
        _ = Route.Of(Unknown);
    }

    /// <summary>Reads those that only some questions need: of words in other scripts, for slips, for offices and deeds.</summary>
    public static void ReadRest()
    {
        foreach (var tongue in Tongue.All)
            _ = (tongue.Roman, tongue.Native);
        _ = OwnWords.MayBeMeant(Unknown);
        _ = WhoQuestion.Of("who is the minister of the harbour");
    }
}
