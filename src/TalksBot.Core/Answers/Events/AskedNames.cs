using TalksBot.Core.Answers.Light;

namespace TalksBot.Core.Answers.Events;

/// <summary>Whether somebody is the one whom a question names: "Anna Oake" is neither Nora Oake nor Anna Beck, but may be "Oake" or "Mayor Oake".</summary>
internal sealed class AskedNames(QuestionReading reading)
{
    /// <param name="name">What the article calls somebody.</param>
    /// <param name="asked">The question's names that may be theirs, by their place among the concepts.</param>
    public bool Are(string name, int[] asked)
    {
        var terms = Analyzer.Tokens(name);
        var places = asked.ToDictionary(i => i, i => Enumerable.Range(0, terms.Length).FirstOrDefault(at => reading.Concepts[i].Match(terms[at].Term) > 0, -1));
        return places.Values.Any(at => at >= 0) && (terms.Length == 1 || !Array.Exists(asked, i => asked.Contains(i + 1) && IsName(i) && IsName(i + 1)
            && IsBeside(i) && (places[i] >= 0 ? places[i + 1] < 0 : places[i + 1] > 0 && !IsTitle(Word(name, terms[places[i + 1] - 1].Span)))));
    }

    /// <summary>Those of some concepts that are names: by the light, or a given name with the surname behind it ("did nora hunt say").</summary>
    public int[] Among(int[] concepts, QuestionLight light)
    {
        return [.. concepts.Where(i => light.IsName[i] || IsPair(i) || IsPair(i - 1))];

        bool IsPair(int i) => concepts.Contains(i) && concepts.Contains(i + 1) && IsBeside(i) && IsGivenName(i) && IsName(i + 1);
    }

    private bool IsGivenName(int concept) => (WordList.Of(reading.Concepts[concept].Word.ToLowerInvariant()) & WordTraits.GivenName) != 0;

    private bool IsBeside(int concept) => reading.Concepts[concept] is var one
        && reading.Concepts[concept + 1].Start - one.Start - one.Word.Length == 1;

    private bool IsName(int concept) => !IsTitle(reading.Concepts[concept].Word);

    private static string Word(string name, TextSpan span) => name.Substring(span.Start, span.Length);

    private static bool IsTitle(string word) => WordList.Of(word.ToLowerInvariant()) is not 0 and var traits && (traits & WordTraits.GivenName) == 0;
}
