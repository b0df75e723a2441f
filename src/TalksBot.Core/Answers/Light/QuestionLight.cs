using TalksBot.Core.Answers.Evidence;
using TalksBot.Core.Questions.Slips;

namespace TalksBot.Core.Answers.Light;

/// <summary>A question in the light of the articles: how much each of its words tells, which are names, and the articles that meet it.</summary>
public sealed class QuestionLight
{
    private const int MaxPassages = 40;

    // A word that is in every passage still counts a part of the rarest one's weight.
    private const double WeightFloor = 0.5;
    private const double LightShare = 0.25;
    private const double MostHeld = 0.5;
    private const int SeveralWords = 2;
    private const int ShortestName = 4;

    private const WordTraits Titles = WordTraits.Role | WordTraits.Portfolio | WordTraits.Honorific;

    private const WordTraits OfOffices = Titles | WordTraits.Organisation;

    /// <summary>What meets a concept this well meets it: its own words, its forms and its synonyms, not words of one root.</summary>
    public const double Enough = 0.65;

    private readonly Dictionary<string, ArticleLight> articles;
    private readonly ImmutableArray<double> heldWeights;
    private readonly Dictionary<int, bool> namesOfWords = [];
    private readonly Lazy<SentenceOdds> odds;
    private readonly QuestionLight all;
    private readonly Dictionary<string, ImmutableArray<bool>> names;
    private readonly List<QuestionLight> lights;
    private readonly Dictionary<string, QuestionLight> inArticles = [];

    private QuestionLight(QuestionReading reading, PassageResult result, List<PassageReading> passages)
    {
        Reading = reading;
        Passages = [.. passages.Select(passage => passage.Hit)];
        articles = passages.GroupBy(passage => passage.Hit.Article.Id).ToDictionary(article => article.Key, article => new ArticleLight([.. article]));
        odds = new Lazy<SentenceOdds>(() => new SentenceOdds(reading, result, passages));
        var idf = ConceptWeights.Of(reading, result);
        var heaviest = Math.Max(1e-9, idf.DefaultIfEmpty().Max());
        Weights = [.. reading.Concepts.Select((concept, i) => ((idf[i] / heaviest) + WeightFloor) * (concept.IsLight ? LightShare : 1))];
        IsHeld = [.. reading.Concepts.Select((concept, i) =>
            Terms(concept).Any(term => result.Terms.GetValueOrDefault(term) > 0)
                || !concept.FullNames.IsEmpty && passages.Exists(passage => passage.Whole[i] > 0))];
        var written = passages.GroupBy(passage => passage.Hit.Article.Id).ToDictionary(article => article.Key, article => Written(reading, article));
        IsName = [.. reading.Concepts.Select((concept, i) => IsAlwaysName(concept)
            || written.Values.All(article => article[i].Small == 0) && (written.Values.Any(article => article[i].Capital > 0) || IsUnknown(concept)))];
        names = written.ToDictionary(article => article.Key, article => Names(article.Value));
        (all, lights) = (this, [this]);
        heldWeights = [.. Weights.Select((weight, i) => IsHeld[i] || IsName[i] || reading.Concepts[i].IsEvent ? weight : weight * LightShare)];
        foreach (var part in Enumerable.Range(0, Math.Max(0, reading.Concepts.Length - 1)).Reverse())
        {
            if (MayBeNameOfWords(part) && Places(part) is var places && (namesOfWords[part] = AreName(places)))
                foreach (var article in articles.Keys.Except(places.Select(place => place.Article)))
                    articles[article].Miss(part, part + 1);
            foreach (var article in articles.Values)
                if (IsPartOfName(part, names[article.Info.Id]))
                    article.JoinName(part, part + 1);
        }

        Articles = [.. articles.Values.OrderByDescending(article => Share(article.Whole)).ThenBy(article => article.Info.Id, StringComparer.Ordinal)];
    }

    public QuestionReading Reading { get; }

    /// <summary>The passages that meet a word of the question, best first.</summary>
    public ImmutableArray<PassageHit> Passages { get; }

    /// <summary>How much each concept tells: the rarer among the passages, the more.</summary>
    public ImmutableArray<double> Weights { get; }

    /// <summary>Whether any article has the concept's words.</summary>
    public ImmutableArray<bool> IsHeld { get; }

    /// <summary>Whether a concept is a name: by its capital, in the articles or in the question, or because no dictionary has it.</summary>
    public ImmutableArray<bool> IsName { get; private set; }

    /// <summary>The question as one article writes its words: where it writes "Beck" large, Beck is a name, whatever others write of a beck.
    /// The same object for all articles that write them alike.</summary>
    public QuestionLight In(string article)
    {
        if (!inArticles.TryGetValue(article, out var known))
            inArticles[article] = known = names.TryGetValue(article, out var own) ? Alike(own) : all;
        return known;
    }

    private QuestionLight Alike(ImmutableArray<bool> isName)
    {
        if (lights.Find(light => light.IsName.SequenceEqual(isName)) is { } known)
            return known;
        var light = (QuestionLight)MemberwiseClone();
        light.IsName = isName;
        lights.Add(light);
        return light;
    }

    /// <summary>Whether a concept and the one before it are a name of common words, as the articles write it ("the Harbour Front").</summary>
    public bool EndsNameOfWords(int concept)
    {
        if (concept == 0)
            return false;
        if (!namesOfWords.TryGetValue(concept - 1, out var isName))
            namesOfWords[concept - 1] = isName = AreName(Places(concept - 1));
        return isName;
    }

    private static bool AreName(List<(string Article, bool IsLarge)> places) => places.Count > 0 && places.TrueForAll(place => place.IsLarge);

    /// <summary>The articles that meet a word of the question, those that meet most first.</summary>
    public ImmutableArray<ArticleLight> Articles { get; }

    /// <summary>What the question depends on and no article has: a name, a kind of event, or most of its words. Then the articles don't say.</summary>
    public IEnumerable<Concept> Absent
    {
        get
        {
            var unheld = Reading.Concepts.Where((concept, i) => !IsHeld[i] && !concept.IsLight && concept.Kind != ConceptKind.Number).ToList();
            var isNothingHeld = unheld.Count == Reading.Concepts.Count(concept => !concept.IsLight);
            return isNothingHeld || unheld.Count >= SeveralWords && Share([.. IsHeld.Select(held => held ? 1.0 : 0.0)]) < MostHeld
                ? unheld
                : unheld.Where(IsTelling);
        }
    }

    private bool IsTelling(Concept concept) => concept.IsEvent || IsName[Reading.Concepts.IndexOf(concept)];

    public static async Task<QuestionLight> OfAsync(IPassageIndex index, QuestionReading reading, CorpusFilter filter, CancellationToken cancellation)
    {
        if (reading.Concepts.IsEmpty)
            return new QuestionLight(reading, new PassageResult([], ImmutableDictionary<string, int>.Empty, 0), []);
        var result = await index.SearchAsync(new PassageQuery(QuestionTerms.Of(reading, RankingParts.Light), filter, MaxPassages), cancellation);
        var (matcher, asked) = (new TermMatcher(reading, RankingParts.Light), new AskedWords(reading));
        return new QuestionLight(reading, result, [.. result.Hits.Select(hit => new PassageReading(hit, matcher, asked))]);
    }

    /// <summary>How likely each sentence of the passages answers, as a plain question ranks them.</summary>
    internal SentenceOdds Odds => odds.Value;

    /// <summary>The article of that id; null where it meets no word of the question.</summary>
    public ArticleLight? Of(string article) => articles.GetValueOrDefault(article);

    /// <summary>From 0 to 1: how much of the question is met, by the weight of its words.</summary>
    public double Share(IReadOnlyList<double> met) => Share(met, Weights);

    /// <summary>The same where a common word that no article has is somebody's own, and refuses nothing ("the lady judge").</summary>
    public double ShareOfHeld(IReadOnlyList<double> met) => Share(met, heldWeights);

    private static double Share(IReadOnlyList<double> met, ImmutableArray<double> weights)
    {
        var (sum, total) = (0.0, 1e-9);
        for (var i = 0; i < weights.Length; i++)
            (sum, total) = (sum + (weights[i] * met[i]), total + weights[i]);
        return sum / total;
    }

    private bool IsPartOfName(int part, ImmutableArray<bool> isName) =>
        isName[part] && isName[part + 1] && Reading.Concepts[part + 1].Position == Reading.Concepts[part].Position + 1 && !AreTwo(part)
        && StateNames.Find(Reading.Concepts[part].Word) is null && StateNames.Find(Reading.Concepts[part + 1].Word) is null;

    // "Between Beck and Dorn" are two.
    private bool AreTwo(int part) => Reading.Concepts[part] is var first && first.Start + first.Word.Length is var end
        && Reading.Concepts[part + 1].Start is var next
        && end <= next && next <= Reading.Question.Length && Both.Fits(Reading.Question.AsSpan(end, next - end));

    private static Regex Both { get; } = Patterns.Of(@"\b(and|or|vs|versus)\b|[,&/]", RegexOptions.IgnoreCase);

    // "The Park Fire", however it is typed: a park and a fire are another thing. "Transport Minister" is written large before a name alone.
    private bool MayBeNameOfWords(int part) => Reading.Concepts[part + 1].Position == Reading.Concepts[part].Position + 1
        && Enumerable.Range(part, 2).All(i => Reading.Concepts[i] is { Kind: not ConceptKind.Number, IsLight: false } concept
            && StateNames.Find(concept.Word) is null && RightWords.Has(Folding.Fold(concept.Word))
            && (WordList.Of(concept.Word.ToLowerInvariant()) & OfOffices) == 0);

    // Where the words stand side by side, and whether both are written large.
    private List<(string Article, bool IsLarge)> Places(int part)
    {
        var (name, second) = ($"{Reading.Concepts[part].Word} {Reading.Concepts[part + 1].Word}", Reading.Concepts[part].Word.Length + 1);
        var places = new List<(string, bool)>();
        foreach (var (text, article) in Passages.Select(passage => (passage.Passage.Text.Text, passage.Article.Id))
            .Where(passage => passage.Text.Any(char.IsLower)))
            for (var at = text.IndexOf(name, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(name, at + 1, StringComparison.OrdinalIgnoreCase))
                places.Add((article, char.IsUpper(text[at]) && char.IsUpper(text[at + second])));
        return places;
    }

    private static IEnumerable<string> Terms(Concept concept) => [concept.Term, .. concept.Forms, .. concept.Alternatives, .. concept.Telling];

    // No dictionary has it, and it is no slip of a word that one has.
    private static bool IsUnknown(Concept concept) =>
        concept.Kind == ConceptKind.Word && Folding.Fold(concept.Word) is var word && word.Length >= ShortestName && word.All(char.IsAsciiLetter)
        && !RightWords.Has(word) && !OwnWords.MayBeMeant(word) && (concept.IsPlaced || !Slip.Undone(word).Any(RightWords.Has));

    // What an article writes it knows by itself; what it doesn't write, from all others.
    private ImmutableArray<bool> Names(Writing[] written) => [.. Reading.Concepts.Select((concept, i) =>
        IsAlwaysName(concept) || written[i] switch
        {
            { Small: > 0 } => false,
            { Capital: > 0 } => true,
            { Either: > 0 } => IsName[i] || IsUnknown(concept),
            _ => IsName[i] || concept.IsPlaced && IsUnknown(concept),
        })];

    private static bool IsAlwaysName(Concept concept) => concept.Kind == ConceptKind.Name || StateNames.Find(concept.Word) is not null;

    /// <summary>For each concept how often the passages write its own word with a capital that no sentence's start asks for, how often without, and
    /// how often where a capital tells nothing: in the title, at a sentence's start, or before the name of whoever has the office.</summary>
    private static Writing[] Written(QuestionReading reading, IEnumerable<PassageReading> passages)
    {
        var written = new Writing[reading.Concepts.Length];
        foreach (var passage in passages)
        {
            for (var i = 0; i < written.Length; i++)
                if (passage.Title[i] >= 1)
                    written[i].Either++;
            for (var sentence = 0; sentence < passage.SentenceCount; sentence++)
                foreach (var word in passage.Words(sentence))
                    foreach (var match in word.Matches.Where(match => match.Strength >= 1))
                        if (passage.Text(word.Span) is var text && !char.IsUpper(text[0]))
                            written[match.Concept].Small++;
                        else if (word.Span.Start > passage.Hit.Passage.Sentences[sentence].Start
                            && (WordList.Of(text.ToString().ToLowerInvariant()) & Titles) == 0)
                            written[match.Concept].Capital++;
                        else
                            written[match.Concept].Either++;
        }

        return written;
    }

    private record struct Writing(int Capital, int Small, int Either);
}
