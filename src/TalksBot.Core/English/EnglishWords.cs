namespace TalksBot.Core.English;

/// <summary>A sentence's tokens with what the lexicon knows of each.</summary>
internal sealed class EnglishWords
{
    private readonly bool[] times;

    /// <param name="tokens">The sentence.</param>
    /// <param name="times">Where its expressions of time stand.</param>
    public EnglishWords(ImmutableArray<Token> tokens, IReadOnlyCollection<TextSpan> times)
    {
        Tokens = Contractions.Split(tokens);
        Words = new LexicalWord[Tokens.Length];
        this.times = new bool[Tokens.Length];
        IsLarge = Tokens.Length > 1 && Tokens.All(token => !token.Text.Any(char.IsLower));
        for (var i = 0; i < Tokens.Length; i++)
        {
            Words[i] = Tokens[i].IsWord ? Lexicon.Of(Tokens[i].Lower) : default;
            foreach (var time in times)
                this.times[i] |= time.Contains(Tokens[i].Start);
        }
    }

    /// <summary>Whether all of it is written in capitals, which then make no names.</summary>
    public bool IsLarge { get; }

    public ImmutableArray<Token> Tokens { get; }

    public LexicalWord[] Words { get; }

    public int Count => Tokens.Length;

    public bool Has(int index, WordKinds kinds) => index >= 0 && index < Count && Words[index].Is(kinds);

    public bool Is(int index, string lower) => index >= 0 && index < Count && Tokens[index].Lower == lower;

    public bool IsWord(int index) => index >= 0 && index < Count && Tokens[index].IsWord;

    public bool IsTime(int index) => index >= 0 && index < Count && times[index];

    public bool IsNumber(int index) => index >= 0 && index < Count && (Tokens[index].Kind == TokenKind.Number || Words[index].Is(WordKinds.Number));

    public bool IsPossessive(int index) =>
        IsWord(index) && (Tokens[index].Lower.EndsWith("'s", StringComparison.Ordinal) && !Has(index, WordKinds.Auxiliary)
            || Tokens[index].Lower[^1] == 's' && index + 1 < Count && Tokens[index + 1].Text.Is(SmallWords.Apostrophes) && index + 2 < Count
            && IsNominal(index + 2));

    /// <summary>Whether a capital makes it a name: one that isn't owed to the place at the start.</summary>
    public bool IsName(int index) =>
        IsWord(index) && Tokens[index].IsCapitalised && !(IsLarge && Words[index].Kinds != WordKinds.None)
        && (!IsInitial(index) || !Has(index, WordKinds.Closed | WordKinds.Verb | WordKinds.Adjective) || IsGivenName(index));

    // "Will Haddad and Mark Venn led the march": but "Will Haddad march?"
    private bool IsGivenName(int index) =>
        index + 1 < Count && IsWord(index + 1) && Tokens[index + 1].IsCapitalised && (WordList.Of(Tokens[index].Lower) & WordTraits.GivenName) != 0
        && StateNames.Find(Tokens[index + 1].Text) is null && Tokens[^1].Text != "?";

    /// <summary>Whether it says of which state something is ("Omani").</summary>
    public bool IsDemonym(int index) => IsName(index) && StateNames.Find(Tokens[index].Text) is { } state && state.Demonyms.Contains(Tokens[index].Text);

    /// <summary>Whether it stands where every word is written large.</summary>
    public bool IsInitial(int index) =>
        index == 0 || Tokens[index - 1].Kind == TokenKind.OpenQuote || Tokens[index - 1].Text is ":" || index == 1 && !Tokens[0].IsWord;

    /// <summary>Whether it may be a noun or belong to one, by itself.</summary>
    public bool IsNominal(int index) =>
        index >= 0 && index < Count && !times[index] && (Tokens[index].Kind == TokenKind.Number || IsName(index)
            || IsWord(index) && !Has(index, WordKinds.Closed & ~WordKinds.Adverb)
                && (!Has(index, WordKinds.Adverb) || Has(index, WordKinds.Adjective | WordKinds.Noun)));

    /// <summary>Whether it is a noun in the plural, by its form.</summary>
    public bool IsPlural(int index) =>
        IsWord(index) && (Has(index, WordKinds.Countable) || Tokens[index].Lower is { Length: > 3 } word && word[^1] == 's' && word != "news"
            && !word.EndsWith("ss", StringComparison.Ordinal) && !word.EndsWith("'s", StringComparison.Ordinal) && !IsName(index));
}
