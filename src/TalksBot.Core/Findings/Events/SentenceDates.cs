namespace TalksBot.Core.Findings.Events;

/// <summary>A sentence with the expressions of time that stand in it, and what is read of it once they are known, made when it is asked for.</summary>
internal sealed class SentenceDates
{
    private SentenceDates(Sentence sentence)
    {
        Sentence = sentence;
        Lexemes = DateLexer.Read(sentence.Tokens, trustCase: true);
        Mentions = Lexemes.Count == 0 ? [] : [.. DateScanner.Mentions(Lexemes)];
    }

    public Sentence Sentence { get; }

    internal List<DateLexeme> Lexemes { get; }

    internal ImmutableArray<DateMention> Mentions { get; }

    internal SentenceAnalysis Analysis => field ??= SentenceAnalysis.Of(Sentence, Times);

    internal VerbTenses Verbs => field ??= new VerbTenses(Analysis, Times);

    internal ClauseFinder Clauses => field ??= new ClauseFinder(Verbs);

    private TextSpan[] Times => field ??= [.. Mentions.Select(mention => Span(mention.First, mention.End))];

    /// <summary>Every sentence that may be read, in order.</summary>
    public static ImmutableArray<SentenceDates> Of(Document document) => [.. document.Readable.Select(sentence => new SentenceDates(sentence))];

    /// <summary>Where lexemes stand, up to <paramref name="end"/>.</summary>
    internal TextSpan Span(int first, int end) => TextSpan.FromBounds(Lexemes[first].Span.Start, Lexemes[end - 1].Span.End);

    /// <summary>The tokens that lexemes are part of: the first, and the one behind the last.</summary>
    internal (int First, int End) Tokens(int first, int end) => (Lexemes[first].Token, Lexemes[end - 1].Token + 1);
}
