using System.Numerics;

namespace TalksBot.Core.Answers.Evidence;

/// <summary>A content word of a passage that has to do with a question.</summary>
/// <param name="Span">Where it stands in the article's text.</param>
/// <param name="Position">Its place among the passage's words.</param>
/// <param name="Matches">The concepts it meets.</param>
/// <param name="IsWanted">Whether it is of the kind that the question wants, and no word of the question itself.</param>
public readonly record struct PassageWord(TextSpan Span, int Position, List<ConceptMatch> Matches, bool IsWanted);

/// <summary>A passage's sentences against a question: which concepts each meets, and what in it could be an answer.</summary>
public sealed class PassageReading
{
    private static readonly List<PassageWord> NoWords = [];

    private readonly List<PassageWord>[] words;
    private readonly double[][] sentences;
    private readonly bool[][] asAsked;
    private readonly ulong[] pairs;
    private readonly bool[] startsParagraph;
    private readonly double[] nothing;
    private readonly AnswerType wanted;

    public PassageReading(PassageHit hit, TermMatcher question, AskedWords asked)
    {
        (Hit, wanted) = (hit, question.Wanted);
        var count = question.ConceptCount;
        Title = new double[count];
        var title = new WordReader(hit.Article.Title, stackalloc char[WordReader.BufferLength]);
        while (title.MoveNext())
            Meet(Title, question.Matches(title.Word, title.IsCapitals));
        words = new List<PassageWord>[hit.Passage.Sentences.Length];
        sentences = new double[words.Length][];
        asAsked = new bool[words.Length][];
        pairs = new ulong[words.Length];
        startsParagraph = new bool[words.Length];
        Whole = new double[count];
        Heading = new double[count];
        nothing = new double[count];
        for (var sentence = 0; sentence < words.Length; sentence++)
        {
            (words[sentence], sentences[sentence], asAsked[sentence]) = (NoWords, new double[count], new bool[count]);
            startsParagraph[sentence] = sentence == 0
                || Text(TextSpan.FromBounds(hit.Passage.Sentences[sentence - 1].End, hit.Passage.Sentences[sentence].Start)).Contains('\n');
        }

        Read(question, asked);
        for (var i = 0; i < count; i++)
            if (question.FullNames(i) is { IsEmpty: false } names)
                MeetFullNames(i, names);
    }

    public PassageHit Hit { get; }

    public int SentenceCount => sentences.Length;

    /// <summary>How well the title meets each concept.</summary>
    public double[] Title { get; }

    /// <summary>How well the heading right above the passage meets each concept.</summary>
    public double[] Heading { get; }

    /// <summary>How well the passage meets each concept.</summary>
    public double[] Whole { get; }

    /// <summary>How well a sentence meets each concept.</summary>
    public double[] Sentence(int number) => sentences[number];

    /// <summary>The words of a sentence that have to do with the question.</summary>
    public List<PassageWord> Words(int sentence) => words[sentence];

    /// <summary>The stretch of the article's text from one sentence to another.</summary>
    public TextSpan Span(int first, int last) => TextSpan.FromBounds(Hit.Passage.Sentences[first].Start, Hit.Passage.Sentences[last].End);

    /// <summary>How well the sentence so many places on meets each concept; nothing where there is none.</summary>
    public double[] Neighbour(int number, int step) => number + step >= 0 && number + step < sentences.Length ? sentences[number + step] : nothing;

    /// <summary>The words of the question that a sentence has as they were typed, by concept.</summary>
    public bool[] AsAsked(int number) => asAsked[number];

    /// <summary>How many pairs of neighbouring words of the question stand so in a sentence.</summary>
    public int Pairs(int number) => BitOperations.PopCount(pairs[number]);

    /// <summary>Whether a sentence is the first of its paragraph that the passage has.</summary>
    public bool StartsParagraph(int number) => startsParagraph[number];

    /// <summary>Whether something of the wanted kind stands in a sentence that the question doesn't name.</summary>
    public bool HasWanted(int number) =>
        words[number].Exists(word => word.IsWanted) || (wanted == AnswerType.Reason && ReasonCue.IsIn(Text(Hit.Passage.Sentences[number])));

    /// <summary>Words of the article that lie in the passage.</summary>
    public ReadOnlySpan<char> Text(TextSpan span) => Hit.Passage.Text.Text.AsSpan(span.Start - Hit.Passage.Text.Span.Start, span.Length);

    private void MeetFullNames(int concept, ImmutableArray<string> names)
    {
        Title[concept] = Has(Hit.Article.Title) ? 1 : Title[concept];
        for (var sentence = 0; sentence < sentences.Length; sentence++)
            if (Has(Text(Hit.Passage.Sentences[sentence])))
                sentences[sentence][concept] = Whole[concept] = 1;

        bool Has(ReadOnlySpan<char> text)
        {
            foreach (var name in names)
                if (text.Contains(name, StringComparison.Ordinal))
                    return true;
            return false;
        }
    }

    private void Read(TermMatcher question, AskedWords asked)
    {
        var (text, start) = (Hit.Passage.Text.Text, Hit.Passage.Text.Span.Start);
        var reader = new WordReader(text, stackalloc char[WordReader.BufferLength]);
        var (sentence, isFirst, previous) = (0, true, -1);
        for (var position = 0; reader.MoveNext(); position++)
        {
            if (start + reader.Span.Start < Hit.Passage.Sentences[0].Start)
            {
                Meet(Heading, question.Matches(reader.Word, reader.IsCapitals));
                Meet(Whole, question.Matches(reader.Word, reader.IsCapitals));
                continue;
            }

            while (sentence + 1 < sentences.Length && start + reader.Span.Start >= Hit.Passage.Sentences[sentence].End)
                (sentence, isFirst, previous) = (sentence + 1, true, -1);
            previous = ReadAsAsked(asked, asked.NumberOf(reader.Word), previous, sentence);
            var matches = question.Matches(reader.Word, reader.IsCapitals);
            var isWanted = matches.Count == 0 && WantedKind.Fits(wanted, text, reader.Span, isFirst);
            isFirst = false;
            if (matches.Count == 0 && !isWanted)
                continue;
            if (ReferenceEquals(words[sentence], NoWords))
                words[sentence] = [];
            words[sentence].Add(new PassageWord(new TextSpan(start + reader.Span.Start, reader.Span.Length), position, matches, isWanted));
            Meet(sentences[sentence], matches);
            Meet(Whole, matches);
        }
    }

    private int ReadAsAsked(AskedWords asked, int number, int previous, int sentence)
    {
        if (number < 0)
            return number;
        if (asked.ConceptOf(number) is >= 0 and var concept)
            asAsked[sentence][concept] = true;
        if (previous >= 0)
            pairs[sentence] |= asked.PairOf(previous, number);
        return number;
    }

    private static void Meet(double[] met, List<ConceptMatch> matches)
    {
        foreach (var match in matches)
            met[match.Concept] = Math.Max(met[match.Concept], match.Strength);
    }
}
