using TalksBot.Core.Answers.Evidence;

namespace TalksBot.Core.Answers.Light;

/// <summary>
/// What one article says of a question's concepts, and where: an article tells place, day and parties once and goes on with "the
/// blast" and "he", so a finding is matched in the light of its title, its opening and the sentences around it.
/// </summary>
public sealed class ArticleLight
{
    // The opening is what stands in the first lines, dateline included.
    private const int Opening = 450;
    private const int MaxGap = 200;

    private readonly List<TextSpan> spans = [];
    private readonly List<double[]> sentences = [];
    private readonly List<double[]> headings = [];
    private readonly double[] nothing;

    /// <param name="passages">Everything of the article that meets a word of the question.</param>
    internal ArticleLight(IReadOnlyCollection<PassageReading> passages)
    {
        var first = passages.First();
        (Info, Title, nothing) = (first.Hit.Article, first.Title, new double[first.Title.Length]);
        (Lead, Whole) = ((double[])Title.Clone(), (double[])Title.Clone());
        var known = new HashSet<TextSpan>();
        foreach (var passage in passages.OrderBy(passage => passage.Hit.Passage.Ordinal))
            for (var sentence = 0; sentence < passage.SentenceCount; sentence++)
                if (known.Add(passage.Hit.Passage.Sentences[sentence]))
                {
                    Add(passage.Hit.Passage.Sentences[sentence], passage.Sentence(sentence));
                    headings.Add(passage.Heading);
                }
    }

    public ArticleInfo Info { get; }

    /// <summary>For each concept from 0 to 1: how well the title meets it.</summary>
    public double[] Title { get; }

    /// <summary>How well title and opening meet each concept.</summary>
    public double[] Lead { get; }

    /// <summary>How well anything in the article meets each concept.</summary>
    public double[] Whole { get; }

    /// <summary>Whether any sentence meets the concepts so.</summary>
    public bool HasSentence(Predicate<double[]> meets) => sentences.Exists(meets);

    /// <summary>How well a sentence meets each concept.</summary>
    public double[] Sentence(TextSpan sentence) => spans.IndexOf(sentence) is >= 0 and var at ? sentences[at] : Overlapping(sentence);

    /// <summary>How well the sentences right before and after meet each concept, the heading above, and the sentence itself.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="lends">Which of its neighbours count; null for all.</param>
    public double[] Around(TextSpan sentence, Predicate<TextSpan>? lends = null) => Met(UnderHeading(sentence), i =>
        Gap(spans[i], sentence) is > 0 and <= MaxGap && IsNeighbour(i, sentence) && lends?.Invoke(spans[i]) != false);

    /// <summary>How well the sentence right before meets each concept, the heading above, and the sentence itself.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="lends">Whether its neighbour counts; null where it does.</param>
    public double[] UpTo(TextSpan sentence, Predicate<TextSpan>? lends = null) => Met(UnderHeading(sentence), i =>
        spans[i].End <= sentence.Start && Gap(spans[i], sentence) <= MaxGap && IsNeighbour(i, sentence) && lends?.Invoke(spans[i]) != false);

    /// <summary>How well the opening's sentences meet each concept.</summary>
    /// <param name="lends">Which of them count.</param>
    public double[] OpeningOf(Predicate<TextSpan> lends) => Met((double[])nothing.Clone(), i => spans[i].Start < Opening && lends(spans[i]));

    private double[] Met(double[] met, Predicate<int> counts)
    {
        for (var i = 0; i < spans.Count; i++)
            if (counts(i))
                Meet(met, sentences[i]);
        return met;
    }

    private double[] UnderHeading(TextSpan sentence)
    {
        if (spans.IndexOf(sentence) is not (>= 0 and var at))
            return Overlapping(sentence);
        var met = (double[])sentences[at].Clone();
        Meet(met, headings[at]);
        return met;
    }

    /// <summary>Articles give a name in full once: where its last part stands, the parts before it are met too.</summary>
    /// <param name="part">A part of a name.</param>
    /// <param name="last">The part behind it.</param>
    internal void JoinName(int part, int last)
    {
        if (Whole[part] < QuestionLight.Enough)
            return;
        foreach (var met in sentences.Append(Lead).Append(Title))
            if (met[last] >= QuestionLight.Enough)
                met[part] = Math.Max(met[part], met[last]);
    }

    /// <summary>Words that the article has apart, and not as the name that they are, meet nothing.</summary>
    /// <param name="part">A part of a name.</param>
    /// <param name="last">The part behind it.</param>
    internal void Miss(int part, int last)
    {
        foreach (var met in sentences.Concat([Lead, Title, Whole]))
            met[part] = met[last] = 0;
    }

    private void Add(TextSpan span, double[] met)
    {
        spans.Add(span);
        sentences.Add(met);
        Meet(Whole, met);
        if (span.Start < Opening)
            Meet(Lead, met);
    }

    // Findings of a quotation over several sentences have a span of their own.
    private double[] Overlapping(TextSpan sentence) => Met((double[])nothing.Clone(), i => spans[i].Overlaps(sentence));

    private bool IsNeighbour(int index, TextSpan sentence)
    {
        var (from, to) = spans[index].End <= sentence.Start ? (spans[index].End, sentence.Start) : (sentence.End, spans[index].Start);
        foreach (var other in spans)
            if (other.Start >= from && other.End <= to)
                return false;
        return true;
    }

    private static int Gap(TextSpan one, TextSpan other) =>
        one.End <= other.Start ? other.Start - one.End + 1 : other.End <= one.Start ? one.Start - other.End + 1 : 0;

    internal static void Meet(double[] met, double[] more)
    {
        for (var i = 0; i < met.Length; i++)
            met[i] = Math.Max(met[i], more[i]);
    }
}
