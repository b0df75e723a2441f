using TalksBot.Core.Answers.Light;
using TalksBot.Core.Extraction.Casualties;
using TalksBot.Core.Extraction.People;
using TalksBot.Core.Indexing.Analysis;

namespace TalksBot.Core.Answers.People;

/// <summary>Tells whether a deed was done to what the question names, and not to another: "leads the Omani team" isn't leading the Malian one.</summary>
internal static class DeedObject
{
    /// <param name="light">The question in the light of the articles.</param>
    /// <param name="concept">What it was done to, by its place among the concepts.</param>
    /// <param name="phrase">What the clause says that it was done to.</param>
    public static bool IsOther(QuestionLight light, int concept, string phrase)
    {
        var asked = light.Reading.Concepts[concept];
        if (asked.IsLight || Analyzer.Terms(phrase).Any(term => asked.Match(term) >= QuestionLight.Enough))
            return false;
        var states = Description.StatesIn(phrase);
        if (StateNames.Find(asked.Word) is { } state)
            return !states.Contains(state) && (!states.IsEmpty || OrganisationNames.In(phrase) is not null);
        return light.IsName[concept] ? !states.IsEmpty : IsPerson(asked.Word) && phrase.Split(' ', ',', '.').Any(IsPerson);
    }

    // Who shot the spokesman isn't who shot soldiers.
    private static bool IsPerson(string word) =>
        VictimWords.Find(word.ToLowerInvariant()) is not null || (WordList.Of(word.ToLowerInvariant()) & WordTraits.Role) != 0;
}
