namespace TalksBot.Core.Findings.People;

/// <summary>A sentence's tokens, without its lead, with what each word is known for.</summary>
internal sealed class SentenceWords
{
    public SentenceWords(Sentence sentence)
    {
        Sentence = sentence;
        Tokens = sentence.Tokens[sentence.Lead..];
        Bare = new string[Tokens.Length];
        Traits = new WordTraits[Tokens.Length];
        int capitals = 0, words = 0;
        for (var i = 0; i < Tokens.Length; i++)
        {
            var lower = Tokens[i].Lower;
            Bare[i] = Tokens[i].IsWord && lower.EndsWith("'s", StringComparison.Ordinal) ? lower[..^2] : lower;
            Traits[i] = WordList.Of(Bare[i]);

            // The first word's capital is owed to its place.
            if (i > 0 && Tokens[i].IsWord && (Tokens[i].IsCapitalised || !IsSmallWord(lower)))
                (words, capitals) = (words + 1, capitals + (Tokens[i].IsCapitalised ? 1 : 0));
        }

        // A sentence that ends like one may be short of small words, but has one.
        IsHeadline = words > 3 && (IsEnd(Count - 1) ? capitals == words : capitals * 10 >= words * 9);
    }

    public Sentence Sentence { get; }

    /// <summary>What the sentence is made of; read when it is first asked for, unless it was before.</summary>
    public SentenceAnalysis Analysis { get => field ??= SentenceAnalysis.Of(Sentence, []); init; }

    public ImmutableArray<Token> Tokens { get; }

    public int Count => Tokens.Length;

    /// <summary>The words in lower case without a possessive ending.</summary>
    public string[] Bare { get; }

    public WordTraits[] Traits { get; }

    /// <summary>Nearly all its words are written large, so that a capital tells nothing.</summary>
    public bool IsHeadline { get; }

    public bool Has(int index, WordTraits trait) => index >= 0 && index < Count && (Traits[index] & trait) != 0;

    /// <summary>Whether the word denies what stands beside it ("not", "never", "didn't").</summary>
    public bool IsNegation(int index) => Lexicon.Of(Word(index)).Is(WordKinds.Negation);

    /// <summary>Whether the word makes nobody of whoever it stands with ("no official", "neither").</summary>
    public bool IsNegative(int index) => Lexicon.Of(Word(index)).Is(WordKinds.Negative);

    /// <summary>Whether the token is that word or mark, in lower case.</summary>
    public bool Is(int index, string lower) => index >= 0 && index < Count && Tokens[index].Lower == lower;

    /// <summary>Whether the word is written large, its article aside: "al-Saadi" and "d'Arc" are.</summary>
    public bool IsCapitalised(int index) =>
        index >= 0 && index < Count && Tokens[index].IsWord && (Tokens[index].IsCapitalised || IsCapitalisedBehindArticle(Tokens[index].Text));

    /// <summary>The word in lower case; nothing outside of the sentence.</summary>
    public string Word(int index) => index >= 0 && index < Count ? Bare[index] : "";

    public bool IsDash(int index) => index >= 0 && index < Count && Tokens[index].Text.Is(SmallWords.Dashes);

    public bool IsPossessive(int index) =>
        index >= 0 && index < Count && (EndingLength(index) > 0 || Is(index + 1, "'") || Is(index + 1, "’"));

    /// <summary>Whether a capital is owed to the place at the start of a sentence or quotation.</summary>
    public bool IsInitial(int index) => index == 0 || Tokens[index - 1].Kind == TokenKind.OpenQuote || Is(index - 1, ":");

    public TextSpan Span(int first, int end) => TextSpan.FromBounds(Tokens[first].Start, Tokens[end - 1].End);

    /// <summary>The words from <paramref name="first"/> up to <paramref name="end"/>, without the last one's possessive ending.</summary>
    public TextSpan NameSpan(int first, int end) =>
        TextSpan.FromBounds(Tokens[first].Start, Tokens[end - 1].End - EndingLength(end - 1));

    /// <summary>How many characters of the word are its possessive ending.</summary>
    public int EndingLength(int index) => Tokens[index].Lower.Length - Bare[index].Length;

    private static bool IsCapitalisedBehindArticle(string text) =>
        text.Length > 3 && text[2] is '-' or '‑' && char.IsUpper(text[3]) && text[..2].Is(SmallWords.ArabicArticles)
        || text.Length > 3 && text[0] is 'd' or 'l' && text[1] is '\'' or '’' && char.IsUpper(text[2]);

    private static bool IsSmallWord(string lower) =>
        lower.Is(SmallWords.SmallTitleWords);

    /// <summary>Whether nothing of the sentence is left but its last mark.</summary>
    public bool IsEnd(int index) => index >= Count || Tokens[index].Text.Is(SmallWords.SentenceEnds);

    /// <summary>Whether something from the token <paramref name="first"/> up to <paramref name="end"/> looks like a verb.</summary>
    public bool HasVerb(int first, int end)
    {
        for (var i = first; i < end; i++)
            if (Has(i, WordTraits.Auxiliary) && !IsPossessive(i) || Bare[i].Length > 4 && Bare[i].EndsWith("ed", StringComparison.Ordinal))
                return true;
        return false;
    }

    /// <summary>The first token that begins at a position of the text or behind it.</summary>
    public int TokenAt(int position)
    {
        var at = 0;
        while (at < Count && Tokens[at].Start < position)
            at++;
        return at;
    }

    /// <summary>Words and numbers from the token <paramref name="first"/> up to a position of the text.</summary>
    public int CountWords(int first, int position)
    {
        var count = 0;
        for (var i = first; i < Count && Tokens[i].Start < position; i++)
            if (Tokens[i].Kind is TokenKind.Word or TokenKind.Number)
                count++;
        return count;
    }

    /// <summary>
    /// The words from <paramref name="first"/> up to <paramref name="last"/> as something said, without the marks around them; null where none are left.
    /// </summary>
    public Content? Content(int first, int last, string rule)
    {
        while (last > first && Tokens[last - 1].Text.Is(SmallWords.TrimmedMarks))
            last--;
        return last > first ? new Content(Span(first, last), rule) : null;
    }

    /// <summary>What stands at a span of the text that the sentence is cut from, as it was meant.</summary>
    public string Text(TextSpan span) => RepairedView.Plain(Sentence.Text.Substring(span.Start - Sentence.Span.Start, span.Length));
}
