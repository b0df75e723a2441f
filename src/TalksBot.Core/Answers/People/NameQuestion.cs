using System.Collections.Immutable;
using TalksBot.Core.Extraction;
using TalksBot.Core.Extraction.People;
using TalksBot.Core.Indexing;
using TalksBot.Core.Indexing.Analysis;
using TalksBot.Core.Questions;

namespace TalksBot.Core.Answers.People;

/// <summary>Finds whom a name in a question means, titles before it and slips of spelling allowed.</summary>
public static class NameQuestion
{
    private const int Candidates = 200;
    private const int Suggestions = 5;

    /// <summary>The people whom every word of the question names or describes; the one most spoken of first. Empty where the words are no name.</summary>
    public static async Task<ImmutableArray<Dossier>> FindAsync(
        IPassageIndex index, QuestionReading reading, CorpusFilter filter, CancellationToken cancellation)
    {
        var words = reading.Concepts.Select(concept => concept.Word).ToImmutableArray();
        if (words.IsEmpty)
            return [];
        var exact = await LookUpAsync(index, string.Join(' ', words), words, filter, cancellation);
        if (!exact.IsEmpty)
            return exact;
        foreach (var name in await index.SuggestAsync(string.Join(' ', words), Suggestions, cancellation))
            if (await LookUpAsync(index, name, words, filter, cancellation) is { IsEmpty: false } meant)
                return meant;
        return [];
    }

    private static async Task<ImmutableArray<Dossier>> LookUpAsync(
        IPassageIndex index, string name, ImmutableArray<string> words, CorpusFilter filter, CancellationToken cancellation)
    {
        var terms = Analyzer.Terms(name).Select(term => new QueryTerm(term)).ToImmutableArray();
        if (terms.IsEmpty)
            return [];
        var hits = await index.FindAsync(new FindingQuery(FindingKind.Person, terms, filter, Candidates), cancellation);
        return [.. DossierReader.Read(hits)
            .Select(dossier => (dossier, named: words.Count(word => Names(dossier, word)), described: words.Count(word => Describes(dossier, word))))
            .Where(candidate => candidate.named > 0 && candidate.described == words.Length && StartsLikeAName(candidate.dossier, words, candidate.named))
            .OrderByDescending(candidate => candidate.named)
            .ThenByDescending(candidate => candidate.dossier.Mentions)
            .Select(candidate => candidate.dossier)];
    }

    // A single common word in a long name ("Foreign" in "Foreign Ministry") doesn't make the question a name.
    private static bool StartsLikeAName(Dossier dossier, ImmutableArray<string> words, int named) =>
        dossier.Actor == ActorKind.Person || named == words.Length;

    private static bool Names(Dossier dossier, string word) =>
        dossier.Aliases.Append(dossier.Name).Any(name => name.Split(' ').Any(part => NameMatch.SameWord(part, word)));

    private static bool Describes(Dossier dossier, string word)
    {
        if (Names(dossier, word))
            return true;
        var terms = Analyzer.Terms(word);
        return dossier.Roles.Any(role => Analyzer.Terms(role.Text).Any(term => terms.Contains(term)));
    }
}
