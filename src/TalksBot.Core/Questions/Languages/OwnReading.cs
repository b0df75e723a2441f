using TalksBot.Core.Search.Analysis.Languages;

namespace TalksBot.Core.Questions.Languages;

/// <summary>A question in its own language's terms: what passages in that language are searched by.</summary>
/// <param name="Analyzer">The language's.</param>
/// <param name="Concepts">What it depends on, in the order of its words.</param>
/// <param name="Wants">What its answer has to hold.</param>
internal sealed record OwnReading(LanguageAnalyzer Analyzer, ImmutableArray<OwnConcept> Concepts, OwnAnswer Wants)
{
    /// <summary>Terms of the language's months, days and other times.</summary>
    public FrozenSet<string> Times { get; private init; } = [];

    /// <summary>Collects the reading while the question is read, part by part.</summary>
    public sealed class Builder(Tongue tongue)
    {
        // Of people alone nothing is told.
        private static readonly FrozenSet<string> Light = FrozenSet.Create("peopl", "person", "man", "total", "thing", "countri");

        private readonly LanguageAnalyzer? analyzer = LanguageAnalyzer.Of(tongue.Code);
        private readonly List<OwnConcept> concepts = [];
        private OwnAnswer wants;

        /// <summary>Null where the language has no analyzer, or nothing was asked about.</summary>
        public OwnReading? Reading => analyzer is null || concepts.Count == 0 ? null : new OwnReading(analyzer, [.. concepts], wants)
        {
            Times = Tongue.Lexicon.Forms($"{Tongue.Root}{tongue.Code}/", column: 2).Where(form => form.Meaning.Use == WordUse.Time)
                .SelectMany(form => analyzer.Terms(string.Join(' ', form.Words))).ToFrozenSet(StringComparer.Ordinal),
        };

        public void AddName(string typed, string name) => Add(new ReadPiece(typed, new Meaning(name, WordUse.Name)));

        public void Add(ImmutableArray<ReadPiece> pieces)
        {
            foreach (var piece in pieces.Where(piece => piece.Typed.Length > 0))
            {
                wants = piece.Meaning?.Use switch
                {
                    WordUse.Many => OwnAnswer.Number,
                    WordUse.When or WordUse.Long => OwnAnswer.Time,
                    _ => wants,
                };
                Add(piece);
            }
        }

        private void Add(ReadPiece piece)
        {
            if (analyzer is null || piece.Meaning is { IsNominal: false, Use: not (WordUse.Deed or WordUse.Harm) })
                return;
            var isName = piece.Meaning is null or { Use: WordUse.Name };
            IEnumerable<string> others = piece.Meaning switch
            {
                null => [],
                { Use: WordUse.Name } name => tongue.Saying(name).Append(name.English),
                { } meaning => tongue.Saying(meaning),
            };
            ImmutableArray<ImmutableArray<string>> phrases =
                [.. others.Prepend(piece.Typed).Select(phrase => analyzer.Terms(phrase)).Where(terms => !terms.IsEmpty)
                    .DistinctBy(terms => string.Join(' ', terms))];
            if (phrases.IsEmpty || concepts.Exists(known => known.Phrases[0].SequenceEqual(phrases[0])))
                return;
            concepts.Add(new OwnConcept(piece.Typed, phrases, isName || piece.Meaning is { Use: WordUse.Number or WordUse.Time })
            {
                IsLight = piece.Meaning is { } said && Light.Contains(said.Sense),
            });
        }
    }
}

/// <summary>What an answer has to hold for the question to be answered by it.</summary>
internal enum OwnAnswer
{
    Any,
    Number,
    Time,
}

/// <summary>One of the things that a question depends on.</summary>
/// <param name="Word">As it was asked.</param>
/// <param name="Phrases">The terms that meet it, all of one phrase together; as it was asked first.</param>
/// <param name="IsNeeded">Whether nothing else does: a name, a number, a time.</param>
internal sealed record OwnConcept(string Word, ImmutableArray<ImmutableArray<string>> Phrases, bool IsNeeded)
{
    private const double Otherwise = 0.85;

    /// <summary>Whether it says little about what is asked.</summary>
    public bool IsLight { get; init; }

    /// <summary>How well terms meet it: 1 as it was asked.</summary>
    public double Met(IReadOnlySet<string> terms) =>
        Phrases[0].All(terms.Contains) ? 1 : Phrases.Any(phrase => phrase.All(terms.Contains)) ? Otherwise : 0;
}
