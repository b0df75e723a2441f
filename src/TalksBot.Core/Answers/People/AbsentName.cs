using TalksBot.Core.Answers.Light;

namespace TalksBot.Core.Answers.People;

/// <summary>
/// Tells whether a sentence has somebody else where the question names somebody whom its article knows: "Beck nominated Haddad" doesn't tell who nominated
/// Aune, however much of the rest it has. "He" and "her" before may be whoever is left out.
/// </summary>
internal sealed class AbsentName(WhoQuestion question, QuestionLight light)
{
    private readonly int[] names = [.. Enumerable.Range(0, question.Parts.Length).Where(i => light.IsName[i])];

    /// <param name="cast">The article.</param>
    /// <param name="candidate">Who is to be named, for which sentence.</param>
    public bool IsLeftOut(ArticleCast cast, DeedCandidate candidate)
    {
        if (names.Length == 0)
            return false;
        var (named, terms) = (cast.Everybody(candidate.Quote), Analyzer.Terms(candidate.Quote.Text));
        var absent = Array.FindAll(names, i => !terms.Contains(light.Reading.Concepts[i].Term) && !named.Any(mention => IsNamed(mention.Person, i))
            && cast.People.Any(person => person.Name != candidate.Name && IsNamed(person, i)));
        return Array.Exists(absent, i => IsOfAnother(candidate.Quote.Text, i))
            || Array.Exists(absent, i => cast.People.Any(person => IsSomebody(person) && IsNamed(person, i)))
            && named.Any(mention => IsSomebody(mention.Person) && !Array.Exists(names, i => IsNamed(mention.Person, i))
                && IsInPlace(candidate.Quote.Text[..(mention.Span.Start - candidate.Quote.Span.Start)])
                && candidate.Quote.Text.AsSpan(mention.Span.End - candidate.Quote.Span.Start) is not ['\'' or '’', ..]);

        bool IsSomebody(PersonFinding person) => person.Actor == ActorKind.Person && person.Name != candidate.Name;
    }

    // "The pilots' decision" isn't "the Beck decision".
    private bool IsOfAnother(string sentence, int name) => light.Reading.Concepts.ElementAtOrDefault(name + 1) is { } noun && !light.IsName[name + 1]
        && noun.Position - light.Reading.Concepts[name].Position == 1 && Owned.FindAll(sentence).Any(owned =>
            Analyzer.Terms(owned.Groups["what"].Value).Any(term => noun.Match(term) >= QuestionLight.Enough));

    private bool IsNamed(PersonFinding person, int concept) =>
        Analyzer.Terms(person.Name).Any(term => light.Reading.Concepts[concept].Match(term) >= QuestionLight.Enough);

    // Right behind a verb or a preposition, with a title between; not behind "told", nor "Haddad's post".
    private static bool IsInPlace(string before) => !Pronoun.Fits(before) && Behind.Find(before) is { Success: true } behind
        && behind.Groups["word"].Value.ToLowerInvariant() is var word
        && (Preposition.Fits(word) || VerbForms.IsParticiple(word) && !Addressed.Fits(word));

    private static Regex Owned { get; } = Patterns.Of(@"\b\p{Lu}[\p{L}.-]{0,40}(['’]s|(?<=s)['’]) (?<what>(\p{Ll}{1,40} )?\p{Ll}{1,40})\b");

    private static Regex Pronoun { get; } = Patterns.Of(@"\b(he|him|his|she|her|hers|himself|herself)\b", RegexOptions.IgnoreCase);

    private static Regex Behind { get; } = Patterns.Of(@"\b(?<word>\p{Ll}+) (?:the |former |late |fellow )?(?:\p{Lu}[\p{L}.'’-]* ){0,3}$");

    private static Regex Addressed { get; } = Patterns.Of("^(told|asked|reminded|assured|informed)$");

    private static Regex Preposition { get; } = Patterns.Of("^(for|of|against|with|to|into|about|at|behind|over|from|on)$");
}
