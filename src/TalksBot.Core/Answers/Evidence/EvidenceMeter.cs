using System.Globalization;

namespace TalksBot.Core.Answers.Evidence;

/// <summary>Measures what of a question a chosen window meets, and marks the words that do.</summary>
/// <param name="reading">The question.</param>
/// <param name="weights">Each concept's weight.</param>
public sealed class EvidenceMeter(QuestionReading reading, ImmutableArray<double> weights)
{
    // Words of the question, their forms and synonyms count in full; words of near meaning and of one root by how near they are.
    private const double Enough = 0.65;

    // A word that is in every passage counts a third of the rarest one's weight, however many passages there are.
    private const double WeightFloor = 0.5;

    // What a word counts for by where it is met, nearest first: the sentence that meets most, the quote, the title, the
    // passage, elsewhere in the article. Names reach further than other words, because articles go on with "he" and "the deal".
    private static readonly ImmutableArray<double> WordReach = [1, 0.75, 0.75, 0.4, 0.2];
    private static readonly ImmutableArray<double> NameReach = [1, 0.9, 0.9, 0.8, 0.6];

    // "Who is Norrland's prime minister" names a thing by its parts: they stand together or mean another. A ministry is no minister.
    private static readonly ImmutableArray<double> RoleReach = [1, 0.1, 0.1, 0, 0];

    // Something of the wanted kind counts as one more word of the question.
    private const double WantedWeight = 1.2;
    private const double WantedBeside = 0.3;
    private const double WantedByPronoun = 0.8;

    // The sentence that answers meets nearly as much as any: not just any name beside it.
    private const double MinOfBest = 0.3;

    // "No reason was given" stands right behind.
    private const int Unknown = 2;

    // "How many brigades": what is counted has a number before it.
    private const double Uncounted = 0.3;
    private const int WordsAfterNumber = 5;

    /// <summary>What of the question a window meets.</summary>
    private sealed record WindowSupport(double Coverage, double WordCoverage, double Weakest, bool LacksName);

    /// <summary>Weights, and how much of them is met.</summary>
    private record struct Tally(double Met, double Total)
    {
        public readonly double Share => Met / Total;

        public void Add(double weight, double support) => (Met, Total) = (Met + (weight * support), Total + weight);
    }

    // "How deep is the lake" isn't answered by how far away it is.
    private readonly Regex? dimension = Dimensions.Find(row => reading.Question.Contains($"how {row.Asked}", StringComparison.OrdinalIgnoreCase)).Told;

    private static readonly List<(string Asked, Regex Told)> Dimensions = [.. RuleData.Rows("Answers/Evidence/dimension-words.tsv")
        .Select(row => (row[0], Patterns.Of(row[1], RegexOptions.IgnoreCase)))];

    private readonly double heaviest = Math.Max(1e-9, weights.Max());

    /// <param name="window">The window.</param>
    /// <param name="article">How well all passages found in the article meet each concept.</param>
    public EvidenceWindow Measure(ScoredWindow window, double[] article)
    {
        var (passage, sentences) = (window.Passage, Sentences(window));
        var shares = sentences.Select(sentence => Share(passage.Sentence(sentence))).ToArray();
        var best = sentences
            .Where(sentence => shares[sentence - window.First] >= MinOfBest * shares.Max())
            .Select(sentence => (Sentence: sentence, Support: Support(window, article, sentence)))
            .MaxBy(candidate => candidate.Support.Coverage);
        var quote = QuoteCutter.Cut(passage.Hit.Passage.Text.Part(window.Span), stretch => Worth(window, stretch));
        return new EvidenceWindow(
            passage.Hit.Article, quote, passage.Hit.Passage.Sentences[best.Sentence], window.Score, best.Support.Coverage, Missing(window),
            Highlights(passage.Words(best.Sentence), quote))
        {
            WordCoverage = best.Support.WordCoverage,
            LacksWanted = WantedKind.IsMeasure(reading.Wanted) && Wanted(window, best.Sentence) is <= WantedBeside
                || reading.Wanted == AnswerType.Reason && Wanted(window, best.Sentence) is 0,
            MeetsNothing = reading.Concepts.Any(concept => !concept.IsLight)
                && reading.Concepts.All(concept => concept.IsLight || Missing(window).Contains(concept.Word)),
            IsOfOthers = IsOfOthers(window, best.Sentence),
            SaysUnknown = SaysUnknown(window, best.Sentence),
            LacksSaying = !reading.Speaker.IsEmpty && !IsSaid(window, article),
            Weakest = best.Support.Weakest,
            LacksName = best.Support.LacksName,
            Asked = reading.Concepts.Count(concept => !concept.IsLight),
            HasWanted = Wanted(window, best.Sentence) is 1,
            HoldsAll = Enumerable.Range(0, weights.Length).All(i => reading.Concepts[i].IsLight || InQuote(window, i) >= Enough),
            WantedIn = [.. Sentences(window).Where(sentence => passage.HasWanted(sentence)).Select(sentence => passage.Hit.Passage.Sentences[sentence])],
        };
    }

    /// <summary>How much of the question is met, taking one sentence for the one that answers.</summary>
    private WindowSupport Support(ScoredWindow window, double[] article, int best)
    {
        var passage = window.Passage;
        var (all, words, light) = (new Tally(), new Tally(), new Tally());
        var (weakest, lacksName) = (1.0, false);
        for (var i = 0; i < weights.Length; i++)
        {
            var concept = reading.Concepts[i];
            ReadOnlySpan<double> places = [passage.Sentence(best)[i], InQuote(window, i), passage.Title[i], passage.Whole[i], article[i]];
            var support = Support(places, Reach(concept));
            if (concept == reading.Counted && !IsCounted(window, i))
                support = Math.Min(support, Uncounted);
            var isItsYear = concept.Kind == ConceptKind.Number && passage.Hit.Article.Published?.Year.ToString(CultureInfo.InvariantCulture) == concept.Word;
            support = isItsYear ? 1 : support;
            var weight = (weights[i] / heaviest) + (concept.IsLight ? 0 : WeightFloor);
            all.Add(weight, support);
            if (concept.Kind == ConceptKind.Word && !concept.IsLight)
                words.Add(weight, support);
            if (concept.IsLight)
                light.Add(weight, support);
            if (!concept.IsLight && !concept.IsBackground)
                weakest = Math.Min(weakest, support);
            lacksName |= Math.Max(article[i], passage.Title[i]) < Enough && concept.Kind != ConceptKind.Word && !concept.IsLight && !isItsYear;
        }

        var wanted = Wanted(window, best);
        var share = wanted is null ? 0 : all.Total / weights.Length * WantedWeight;
        return new WindowSupport(
            (all.Met + (share * (wanted ?? 0))) / Math.Max(1e-9, all.Total + share),
            words.Total > 0 ? words.Share : light.Total > 0 && !(wanted is 1 && WantedKind.IsMeasure(reading.Wanted)) ? light.Share : 1,
            weakest,
            lacksName);
    }

    private ImmutableArray<string> Missing(ScoredWindow window) =>
        [.. reading.Concepts.Where((_, i) => InQuote(window, i) < Enough && window.Passage.Title[i] < Enough).Select(concept => concept.Word)];

    /// <summary>How much what is met at each place counts, at the place where it counts most.</summary>
    private static double Support(ReadOnlySpan<double> places, ImmutableArray<double> reach)
    {
        var support = 0.0;
        for (var place = 0; place < places.Length; place++)
            support = Math.Max(support, reach[place] * (places[place] >= Enough ? 1 : reach == RoleReach ? 0 : places[place]));
        return support;
    }

    private static double InQuote(ScoredWindow window, int concept)
    {
        var met = 0.0;
        for (var sentence = window.First; sentence <= window.Last; sentence++)
            met = Math.Max(met, window.Passage.Sentence(sentence)[concept]);
        return met;
    }

    private double Share(double[] met)
    {
        var sum = 0.0;
        for (var i = 0; i < met.Length; i++)
            sum += weights[i] * met[i];
        return sum;
    }

    /// <summary>How much of the question a stretch of a long sentence meets, with what could be its answer.</summary>
    private double Worth(ScoredWindow window, TextSpan stretch)
    {
        var words = Sentences(window).SelectMany(window.Passage.Words).Where(word => stretch.Contains(word.Span)).ToList();
        var met = words
            .SelectMany(word => word.Matches)
            .GroupBy(match => match.Concept, match => match.Strength)
            .Sum(concept => weights[concept.Key] * concept.Max());
        return met + (words.Exists(word => word.IsWanted) ? 1 : 0) + (double)stretch.Length / Citation.MaxLength;
    }

    private ImmutableArray<double> Reach(Concept concept) =>
        reading.AsksForRole || concept.IsModifier ? RoleReach : concept.Kind == ConceptKind.Word ? WordReach : NameReach;

    private static IEnumerable<int> Sentences(ScoredWindow window) => Enumerable.Range(window.First, window.Last - window.First + 1);

    /// <summary>Whether what could be the answer stands in the sentence or beside it; null where any word could be.</summary>
    private double? Wanted(ScoredWindow window, int best)
    {
        if (!WantedKind.IsRecognised(reading.Wanted))
            return null;
        if (IsIn(best))
            return 1;
        if (!Beside(window, best).Any(IsIn))
            return 0;

        // "Anders was struck. He is in hospital in Rusk": the next sentence goes on about the same one.
        if (best < window.Last && IsIn(best + 1) && (reading.Wanted == AnswerType.Location ? Subject : Topic).Fits(Text(best + 1)))
            return WantedByPronoun;
        return reading.Wanted is AnswerType.Person or AnswerType.Organisation
            ? (best > window.First && IsIn(best - 1) && Pronoun.Fits(Text(best)) ? WantedByPronoun : 0)
            : WantedBeside;

        bool IsIn(int sentence) => window.Passage.HasWanted(sentence) && dimension?.Fits(Text(sentence)) != false;

        ReadOnlySpan<char> Text(int sentence) => window.Passage.Text(window.Passage.Span(sentence, sentence));
    }

    /// <summary>Whether the sentence says that what is asked for isn't known, or one beside it does and the sentence has nothing firm of that kind.</summary>
    private bool SaysUnknown(ScoredWindow window, int best)
    {
        var text = window.Passage.Text(window.Passage.Span(best, best));
        return NotTold.IsIn(text, reading.Wanted)
            || !(reading.Wanted == AnswerType.Reason ? ReasonCue.IsFirmIn(text) : Wanted(window, best) is 1 && MeetsAll(window, best))
                && Sentences(window).Any(sentence => sentence != best && Math.Abs(sentence - best) <= Unknown
                    && NotTold.IsIn(window.Passage.Text(window.Passage.Span(sentence, sentence)), reading.Wanted));
    }

    /// <summary>Whether the sentence turns to somebody else ("at its competitor, …") and lacks something that the question names.</summary>
    private bool IsOfOthers(ScoredWindow window, int best) =>
        !MeetsAll(window, best) && OtherParties.Fits(window.Passage.Text(window.Passage.Span(best, best))) && !OtherParties.Fits(reading.Question);

    private bool MeetsAll(ScoredWindow window, int sentence) =>
        Enumerable.Range(0, weights.Length).All(i => reading.Concepts[i].IsLight || window.Passage.Sentence(sentence)[i] >= Enough);

    private IEnumerable<int> Beside(ScoredWindow window, int best) => reading.Wanted == AnswerType.Reason
        ? Sentences(window).Where(sentence => Math.Abs(sentence - best) == 1)
        : Sentences(window);

    private bool IsCounted(ScoredWindow window, int concept) =>
        Sentences(window).Any(sentence =>
        {
            var words = window.Passage.Words(sentence);
            return words.Exists(word => word.Matches.Exists(match => match.Concept == concept)
                && words.Exists(number => number.IsWanted && (word.Position - number.Position is > 0 and <= WordsAfterNumber
                    || reading.AsksForSize && number.Position - word.Position is > 0 and <= WordsAfterNumber && IsMeasured(window, number))));
        });

    // "A rise of 6.5 percent", "rose by 6"; but "the army reported 23 soldiers killed".
    private static bool IsMeasured(ScoredWindow window, PassageWord number) =>
        Measured.Fits(window.Passage.Hit.Passage.Text.Text.AsSpan(0, number.Span.Start - window.Passage.Hit.Passage.Text.Span.Start));

    /// <summary>
    /// Whether a sentence, or the one behind it, reports words of whom the question names, by name or by a pronoun right after the name, and what they
    /// are asked to be about isn't what somebody else says: "Beck said so. Oake said that fares go up."
    /// </summary>
    private bool IsSaid(ScoredWindow window, double[] article)
    {
        var passage = window.Passage;
        var named = reading.Speaker.Where(concept => !concept.IsLight).DefaultIfEmpty(reading.Speaker[0]);
        var (speaker, topic) = (Places(named), Places(reading.Topic));
        var sentences = Enumerable.Range(window.First, Math.Min(window.Last + 2, passage.SentenceCount) - window.First).ToList();
        var about = sentences.FindAll(sentence => topic.Exists(i => passage.Sentence(sentence)[i] >= Enough));
        return sentences.Exists(sentence => IsReported(sentence) && IsTheirs(sentence))
            && (topic.Count == 0 || about.Exists(sentence => !IsReported(sentence) || IsTheirs(sentence))
                || about.Count == 0 && topic.Exists(i => Math.Max(article[i], passage.Title[i]) >= Enough));

        List<int> Places(IEnumerable<Concept> concepts) => [.. concepts.Select(concept => reading.Concepts.IndexOf(concept))];

        bool IsReported(int sentence) => SpeechVerbs.IsReported(passage.Text(passage.Span(sentence, sentence)));

        bool IsTheirs(int sentence) =>
            IsNamed(sentence) || sentence > window.First && IsNamed(sentence - 1) && Pronoun.Fits(passage.Text(passage.Span(sentence, sentence)));

        // A surname stands for the whole name.
        bool IsNamed(int sentence) => speaker.Count(i => passage.Sentence(sentence)[i] >= Enough) * 2 >= speaker.Count;
    }

    private static ImmutableArray<TextSpan> Highlights(List<PassageWord> words, Quote quote) =>
        [.. words
            .Where(word => quote.Span.Contains(word.Span))
            .Select(word => new TextSpan(word.Span.Start - quote.Span.Start, word.Span.Length))];

    private static Regex Measured { get; } = Patterns.Of(@"\b(of|by|to|at|is|was|were|are|about|some|around|nearly|over|than|magnitude)\W{1,3}$",
        RegexOptions.IgnoreCase);

    private static Regex OtherParties { get; } = Patterns.Linear(
        $@"\b({string.Join('|', RuleData.Lines("Answers/Evidence/other-parties.txt"))})\b", RegexOptions.IgnoreCase);

    // "Ann Other won. The eleven-year-old …"
    private static Regex Topic { get; } = Patterns.Of(@"^\W*(he|she|they|it|its|his|her|their|the)\b", RegexOptions.IgnoreCase);

    private static Regex Subject { get; } = Patterns.Of(@"^\W*(he|she|they|it)\b", RegexOptions.IgnoreCase);

    private static Regex Pronoun { get; } = Patterns.Of(@"\b(he|she|they)\b", RegexOptions.IgnoreCase);
}
