namespace TalksBot.Core.English;

/// <summary>Cuts a sentence into noun phrases, verb groups and what stands between them.</summary>
internal sealed class PhraseReader
{
    private const int MaxBracket = 40;

    private readonly EnglishWords words;
    private readonly bool[] isNoun;
    private readonly VerbReader verbs;
    private readonly List<Phrase> phrases = [];

    private PhraseReader(EnglishWords words)
    {
        this.words = words;
        isNoun = new bool[words.Count];
        verbs = new VerbReader(words, isNoun);
    }

    public static ImmutableArray<Phrase> Read(EnglishWords words)
    {
        var reader = new PhraseReader(words);
        for (var i = 0; i < words.Count;)
            i = reader.Add(i);
        return PhraseJoiner.Join(words, reader.phrases);
    }

    /// <summary>Adds the phrase that starts at a token; returns where the next one does.</summary>
    private int Add(int i)
    {
        if (words.IsTime(i))
            return Put(PhraseKind.Adverb, i, i + 1);
        switch (words.Tokens[i].Kind)
        {
            case TokenKind.OpenQuote: return Put(PhraseKind.OpenQuote, i, i + 1);
            case TokenKind.CloseQuote: return Put(PhraseKind.CloseQuote, i, i + 1);
            case TokenKind.Punctuation: return Mark(i);
            case TokenKind.Address: return Put(PhraseKind.Noun, i, i + 1);
        }

        if (words.Is(i, "no") && words.Is(i + 1, "longer") || words.Is(i, "as") && words.Is(i + 1, "well"))
            return Put(PhraseKind.Adverb, i, i + 2);
        if (CompoundPreposition(i) is > 0 and var length)
            return Put(PhraseKind.Preposition, i, i + length);
        if (verbs.At(i) is { } verb)
        {
            phrases.Add(new Phrase(PhraseKind.Verb, verb.First, verb.End) { Verb = verb, Head = verb.Main, Word = words.Tokens[i].Lower });
            return verb.End;
        }

        var end = NounEnd(i);
        if (end == i + 1 && words.Has(i, WordKinds.Adverb) && !words.IsName(i))
            return Put(PhraseKind.Adverb, i, end);
        return end > i ? PutNoun(i, end) : Small(i);
    }

    // "In front of", "because of".
    private int CompoundPreposition(int i)
    {
        foreach (var preposition in Lexicon.PrepositionsFrom(words.Tokens[i].Lower))
            if (Enumerable.Range(0, preposition.Length).All(k => words.Is(i + k, preposition[k])) && !IsAwaited(i))
                return preposition.Length;
        return 0;
    }

    // "Is due to resign", "due to start in May"; but "due to fire"
    private bool IsAwaited(int due) => words.Is(due, "due") && words.Is(due + 1, "to") && words.Has(due + 2, WordKinds.Base)
        && !words.Tokens[due + 2].Lower.Is(SmallWords.DueNouns)
        && (!words.Has(due + 2, WordKinds.AlsoNoun | WordKinds.Noun) || words.Words[due + 2].Lemma.Is(SmallWords.DueVerbs));

    private int Mark(int i)
    {
        if (i > 0 && words.Tokens[i].Text.Is(SmallWords.OpenBrackets))
            for (var end = i + 1; end < words.Count && end < i + MaxBracket; end++)
                if (words.Tokens[end].Text.Is(SmallWords.CloseBrackets))
                    return end + 1;
        var kind = words.Tokens[i].Text switch
        {
            "," => PhraseKind.Comma,
            ";" or ":" or "—" or "–" or "-" or "−" => PhraseKind.Break,
            "." or "…" when i + 2 < words.Count => PhraseKind.Adverb,
            "." or "?" or "!" or "…" => PhraseKind.End,
            _ => PhraseKind.Adverb,
        };
        return Put(kind, i, i + 1);
    }

    // Words that are no part of a noun phrase.
    private int Small(int i)
    {
        var word = words.Words[i];
        if (word.Is(WordKinds.Relative))
            return Put(PhraseKind.Relative, i, i + 1);
        if (words.Is(i, "that"))
            return Put(PhraseKind.Subordinator, i, i + 1);
        if (word.Is(WordKinds.Coordinator))
            return Put(PhraseKind.Coordinator, i, i + 1);
        if (word.Is(WordKinds.Subordinator))
            return Put(PhraseKind.Subordinator, i, i + 1);
        return Put(word.Is(WordKinds.Preposition) ? PhraseKind.Preposition : PhraseKind.Adverb, i, i + 1);
    }

    private int Put(PhraseKind kind, int first, int end)
    {
        phrases.Add(new Phrase(kind, first, end) { Word = words.Tokens[first].Lower });
        return end;
    }

    private int PutNoun(int first, int end)
    {
        var head = end - 1;
        phrases.Add(new Phrase(PhraseKind.Noun, first, end)
        {
            Head = head,
            Word = words.Tokens[first].Lower,
            IsName = words.IsName(head),
            IsPronoun = end == first + 1 && words.Has(first, WordKinds.Pronoun) && !words.IsName(first),
            IsNegative = words.Has(first, WordKinds.Negative),
            IsTime = words.Has(head, WordKinds.Time),
        });
        return end;
    }

    /// <summary>The token behind the noun phrase that starts at a token; the token itself where none does.</summary>
    private int NounEnd(int first)
    {
        var i = first;
        var hasNoun = false;
        while (i < words.Count && !words.IsTime(i))
        {
            if (i > first && verbs.At(i) is not null)
                break;
            if (IsDeterminer(i, first, hasNoun))
            {
            }
            else if (words.IsNominal(i) && !IsNewName(first, i, hasNoun) || i > first && words.Is(i, "one"))
            {
                hasNoun = true;
            }
            else if (i == first && words.Has(i, WordKinds.Pronoun) && !(words.Is(i, "that") && !IsThatAlone(i)))
            {
                isNoun[i] = true;
                return i + 1;
            }
            else if (i > first && IsMarkInside(i))
            {
            }
            else if (!words.Tokens[i].Text.Is(SmallWords.NounMarks)
                || i == first && !words.Tokens[i].Text.Is(SmallWords.CurrencySigns))
            {
                break;
            }

            isNoun[i++] = true;
        }

        return i;
    }

    // The “new” road, the “Blue Group” and its like.
    private bool IsMarkInside(int i) =>
        words.Tokens[i].Kind is TokenKind.OpenQuote && words.IsNominal(i + 1) && words.IsWord(i - 1) && (words.Has(i - 1, WordKinds.Determiner)
            || words.Tokens[i - 1].Kind == TokenKind.Word)
        || words.Tokens[i].Text == "." && words.IsName(i - 1) && words.Tokens[i - 1].Text.Length < 6 && words.IsName(i + 1)
        || words.Tokens[i].Kind is TokenKind.CloseQuote && words.IsNominal(i + 1) && verbs.At(i + 1) is null;

    // "That worked", "after that"; behind a noun or a verb it leads a clause in.
    private bool IsThatAlone(int i) =>
        i == 0 || !words.IsWord(i - 1) || words.Has(i - 1, WordKinds.Preposition | WordKinds.Coordinator) || !words.IsWord(i + 1);

    private bool IsDeterminer(int i, int first, bool hasNoun)
    {
        if (hasNoun)
            return false;
        if (words.Has(i, WordKinds.Quantity) && !words.Has(i, WordKinds.Be) && LeadsNumber(i))
            return true;
        if (words.Is(i, "that") && !(i > 0 && words.Has(i - 1, WordKinds.Preposition) && words.IsNominal(i + 1)))
            return false;
        if (i > first && words.Has(i, WordKinds.Adverb) && words.Has(i - 1, WordKinds.Determiner)
            && (words.IsNominal(i + 1) || words.Has(i + 1, WordKinds.Participle)))
            return true;
        if (!words.Has(i, WordKinds.Determiner) || words.Has(i, WordKinds.Negation))
            return false;

        // "Received her" stands alone, "her brother" doesn't.
        return !words.Has(i, WordKinds.Pronoun) || Opens(i + 1) || words.Has(i, WordKinds.Predeterminer) && words.Has(i + 1, WordKinds.Determiner);
    }

    private bool Opens(int next) =>
        words.IsNominal(next) && (!words.Has(next, WordKinds.Verb) || words.Has(next, WordKinds.AlsoNoun | WordKinds.Noun | WordKinds.Adjective)
            || words.Has(next, WordKinds.Participle | WordKinds.Gerund) && words.IsNominal(next + 1) && !words.Is(next - 1, "those"));

    // "More than forty", "at least 12", "nearly all".
    private bool LeadsNumber(int i) =>
        !words.Is(i, "to") && !words.Is(i, "than") && (words.IsNumber(i + 1) || words.Has(i + 1, WordKinds.Quantity) && words.IsNumber(i + 2))
        || i > 0 && words.Has(i - 1, WordKinds.Quantity) && words.IsNumber(i + 1);

    // "A commercial Northair plane"
    private bool IsPartOfLonger(int i)
    {
        while (words.IsName(i))
            i++;
        return words.IsNominal(i) && !words.Has(i, WordKinds.Past | WordKinds.Present | WordKinds.Base);
    }

    // "The town Ardania captured" are two; "the mayor Ann Other" is one, and so is "foreign minister Ann Other".
    private bool IsNewName(int first, int i, bool hasNoun) =>
        hasNoun && words.IsName(i) && !words.IsName(i - 1) && words.Has(first, WordKinds.Determiner) && words.IsWord(i - 1)
        && !words.IsPossessive(i - 1) && !words.Has(i - 1, WordKinds.Adjective) && !IsPartOfLonger(i)
        && (WordList.Of(words.Tokens[i - 1].Lower) & (WordTraits.Role | WordTraits.Honorific)) == 0;
}
