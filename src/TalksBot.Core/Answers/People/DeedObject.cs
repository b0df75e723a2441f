using TalksBot.Core.Answers.Light;
using TalksBot.Core.Findings.Claims;

namespace TalksBot.Core.Answers.People;

/// <summary>Tells whether a deed was done to what the question names, and not to another: "leads the Omani team" isn't leading the Malian one.</summary>
internal static class DeedObject
{
    private static readonly Dictionary<string, int> Kinds = RuleData.Rows("Answers/People/unlike-objects.tsv")
        .SelectMany((row, kind) => row.SelectMany(word => Analyzer.Terms(word)).Select(term => (term, kind)))
        .DistinctBy(pair => pair.term).ToDictionary(pair => pair.term, pair => pair.kind);

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
        if (Kind(asked.Term) is { } kind && Analyzer.Terms(phrase).Select(Kind).OfType<int>().ToList() is { Count: > 0 } kinds)
            return !kinds.Contains(kind);
        return light.IsName[concept] ? !states.IsEmpty : IsPerson(asked.Word) && phrase.Split(' ', ',', '.').Any(IsPerson);
    }

    private static int? Kind(string term) => Kinds.TryGetValue(term, out var kind) ? kind : null;

    // Who shot the spokesman isn't who shot soldiers.
    private static bool IsPerson(string word) =>
        VictimWords.Find(word.ToLowerInvariant()) is not null || (WordList.Of(word.ToLowerInvariant()) & WordTraits.Role) != 0;
}
