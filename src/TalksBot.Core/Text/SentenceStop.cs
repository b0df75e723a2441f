namespace TalksBot.Core.Text;

/// <summary>A run of full stops, question and exclamation marks with the quotation marks and brackets that close right after it.</summary>
internal readonly struct SentenceStop
{
    private const int MaxAttribution = 80;
    private const int MaxBracket = 200;

    /// <summary>A longer run of stops is a ruled line, not an end.</summary>
    public const int MaxLength = 100;

    private static readonly FrozenSet<string> Starters = RuleData.Lines("Text/sentence-starters.txt").ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    private static readonly FrozenSet<string> AfterTimes = RuleData.Lines("Text/after-times.txt").ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    private static readonly FrozenSet<string> BeforeTimes = RuleData.Lines("Text/before-times.txt").ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    private static readonly FrozenSet<string> AttributionVerbs = RuleData.Rows("Findings/Statements/speech-verbs.tsv")
        .SelectMany(row => row[1].Split(';').Take(2)).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    private static readonly FrozenSet<string> DomainEnds = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase, "com", "org", "net", "co", "gov", "edu", "info", "io", "uk", "pk", "tv", "js");

    private int Start { get; init; }

    /// <summary>Behind the stops, before what closes.</summary>
    private int MarksEnd { get; init; }

    /// <summary>Behind everything that closes.</summary>
    public int End { get; private init; }

    private bool ClosesQuote { get; init; }

    /// <param name="text">The text.</param>
    /// <param name="start">Where the first stop stands.</param>
    /// <param name="limit">Where the paragraph ends.</param>
    /// <param name="quoteOpen">Whether a straight quotation mark is open; a mark that closes it here is taken note of.</param>
    public static SentenceStop Read(string text, int start, int limit, ref bool quoteOpen)
    {
        limit = Math.Min(limit, start + MaxLength);
        var end = start + 1;
        while (end < limit && (Characters.IsStop(text[end]) || text[end] == RepairedView.Filler || IsSpacedDot(text, end, limit)))
            end++;
        var marksEnd = end;
        var closesQuote = false;
        for (; end < limit; end++)
        {
            if (text[end] == '"' && (quoteOpen || end + 1 >= limit || Characters.IsBlank(text[end + 1])))
                (quoteOpen, closesQuote) = (false, true);
            else if (Characters.IsClosingQuote(text[end]) && !IsApostrophe(text, end, limit) || IsTurnedMark(text, end, limit))
                closesQuote = true;
            else if (text[end] != RepairedView.Filler && (!Characters.IsCloser(text[end]) || Characters.IsClosingQuote(text[end])))
                break;
        }

        return new SentenceStop { Start = start, MarksEnd = marksEnd, End = EndOfNote(text, end, limit), ClosesQuote = closesQuote };
    }

    // "at noon.[1] Rivers rose": the number of a note belongs to what it is set behind.
    private static int EndOfNote(string text, int end, int limit)
    {
        var close = end + 1;
        while (end < limit && text[end] == '[' && close < limit && char.IsAsciiDigit(text[close]))
            close++;
        return close > end + 1 && close < limit && text[close] == ']' ? close + 1 : end;
    }

    /// <param name="text">The text.</param>
    /// <param name="sentenceStart">Where the sentence starts.</param>
    /// <param name="limit">Where the paragraph ends.</param>
    public bool EndsSentence(string text, int sentenceStart, int limit)
    {
        var next = Characters.SkipBlanks(text, End, limit);
        if (next >= limit)
            return true;
        if (next == End)
            return Characters.IsScriptStop(text[MarksEnd - 1]) || LacksSpace(text, sentenceStart, limit);
        if (IsElision(text) || IsListNumber(text, sentenceStart))
            return false;
        var word = FirstWord(text, next, limit, out var first);
        if (first is ',' or ';' or ':' || text[next] == '&' && word.IsEmpty || IsInBrackets(text, sentenceStart, limit)
            || char.IsLower(first) && !OpensInLowerCase(word) && !IsAllLower(text, sentenceStart))
            return false;
        if (ClosesQuote && IsAttribution(text, next, limit))
            return false;
        if (IsEllipsis(text))
            return IsStarter(text, word, next, limit) || ClosesQuote || !Characters.IsBlank(text[Math.Max(Start - 1, sentenceStart)]);
        return !Marks(text).SequenceEqual(".") || EndsAfterAbbreviation(text, sentenceStart, word, first, next, limit);
    }

    /// <summary>"The pact (signed in May. It was raining.) failed": the sentence around brackets goes on behind them.</summary>
    private bool IsInBrackets(string text, int sentenceStart, int limit)
    {
        var open = text.LastIndexOf('(', Start, Start - sentenceStart);
        if (open <= sentenceStart || text.IndexOf(')', open, End - open) >= 0)
            return false;
        var close = text.IndexOf(')', End, Math.Min(limit - End, MaxBracket));
        var next = close < 0 ? limit : Characters.SkipBlanks(text, close + 1, limit);
        return next < limit && (char.IsLower(text[next]) || text[next] is ',' or ';');
    }

    private bool EndsAfterAbbreviation(string text, int sentenceStart, ReadOnlySpan<char> word, char first, int next, int limit) =>
        Abbreviations.Before(text, sentenceStart, Start) switch
        {
            AbbreviationKind.Never => false,
            AbbreviationKind.Number => !char.IsDigit(first),
            AbbreviationKind.Time => !char.IsDigit(first) && !Has(AfterTimes, word) && !IsBareTime(text, sentenceStart),
            AbbreviationKind.Rarely => IsStarter(text, word, next, limit),
            _ => true,
        };

    /// <summary>"At 5 a.m. Mr. Vane left": nothing but a time stands before the stop.</summary>
    private bool IsBareTime(string text, int sentenceStart)
    {
        var words = text.AsSpan(sentenceStart, Start - sentenceStart);
        var preposition = words.IndexOf(' ');
        return preposition > 0 && Has(BeforeTimes, words[..preposition]) && words.Count(' ') <= 2 && words.IndexOfAnyInRange('0', '9') > preposition;
    }

    private ReadOnlySpan<char> Marks(string text) => text.AsSpan(Start, MarksEnd - Start);

    private bool IsEllipsis(string text) => text[Start] == '…' || MarksEnd - Start > 1 && !Marks(text).ContainsAny('!', '?');

    /// <summary>"(...)" or "[…]": words left out of a quotation.</summary>
    private bool IsElision(string text) => IsEllipsis(text) && Start > 0 && text[Start - 1] is '(' or '[' && End > MarksEnd;

    /// <summary>"1." or "a." before an item of a list, with its bullet.</summary>
    private bool IsListNumber(string text, int sentenceStart) => ListMarks.At(text, sentenceStart, Start + 1) is { } mark && mark.End > Start;

    /// <summary>A text typed without capitals: there a small letter opens a sentence as well.</summary>
    private bool IsAllLower(string text, int sentenceStart)
    {
        if (!Marks(text).SequenceEqual(".") && !Marks(text).SequenceEqual("!") && !Marks(text).SequenceEqual("?"))
            return false;
        foreach (var c in text.AsSpan(sentenceStart, Start - sentenceStart))
            if (char.IsLetter(c))
                return char.IsLower(c) && Abbreviations.Before(text, sentenceStart, Start) == AbbreviationKind.None;
        return false;
    }

    /// <summary>Marks that open elsewhere and close here: »…«, „…“, and the straight ones that look alike.</summary>
    private static bool IsTurnedMark(string text, int position, int limit) =>
        text[position] is '«' or '“' or '‹' or '＂' or '″' or '〞' or '〟' or '」' or '』'
        && (position + 1 >= limit || Characters.IsBlank(text[position + 1]) || Characters.IsStop(text[position + 1]));

    /// <summary>"at noon.Rivers rose": the space after the stop was lost; addresses and "Node.js" have none either.</summary>
    private bool LacksSpace(string text, int sentenceStart, int limit)
    {
        var openers = End;
        while (openers < limit && (Characters.IsOpener(text[openers]) || text[openers] == '"'))
            openers++;
        if (openers + 1 >= limit || !char.IsUpper(text[openers])
            || !(char.IsLower(text[openers + 1]) || text[openers] is 'A' or 'I' && text[openers + 1] == ' '))
            return false;
        var word = FirstWord(text, openers, limit, out _);
        var after = openers + word.Length;
        if (Has(DomainEnds, word) || after < limit && text[after] is '/' or '@' or '=' or '_')
            return false;
        var before = Start - 1;
        if (before < sentenceStart || !(char.IsLower(text[before]) || char.IsDigit(text[before]) || Characters.IsCloser(text[before]) || ClosesQuote))
            return false;
        for (var i = before; i >= sentenceStart && before - i < 60 && !Characters.IsBlank(text[i]); i--)
            if (text[i] is '/' or '@' or '=' or '.' or '_')
                return false;
        return Abbreviations.Before(text, sentenceStart, Start) == AbbreviationKind.None;
    }

    /// <summary>One to five words, a verb of saying and a stop: who said the quotation that has just closed.</summary>
    private static bool IsAttribution(string text, int position, int limit)
    {
        limit = Math.Min(limit, position + MaxAttribution);
        for (var words = 0; words < 6; words++)
        {
            var word = FirstWord(text, position, limit, out _);
            position += word.Length;
            if (words > 0 && Has(AttributionVerbs, word))
                return position >= limit || text[position] is '.' or ',' or ';' or ':';
            if (word.Length == 0 || !char.IsUpper(word[0]) || position >= limit || !Characters.IsBlank(text[position]))
                return false;
            position++;
        }

        return false;
    }

    private static bool IsStarter(string text, ReadOnlySpan<char> word, int next, int limit)
    {
        if (!Has(Starters, word) && !Has(Starters, TwoWords(text, word, next, limit)) || word.IsEmpty || !char.IsUpper(word[0]))
            return false;
        // "J. A. Vane": a letter with a full stop is another initial; "U.S. IT firms": capitals are a name, unless everything is in capitals.
        if (word.Length == 1)
            return text.AsSpan(next, Math.Min(limit - next, 8)).IndexOf(word) + next + 1 is var end && (end >= limit || text[end] != '.');
        return char.IsLower(word[1]) || text.AsSpan(next, Math.Min(limit - next, 40)).IndexOfAnyInRange('a', 'z') < 0;
    }

    // "Will they", where "Will" alone may be a name.
    private static ReadOnlySpan<char> TwoWords(string text, ReadOnlySpan<char> word, int next, int limit)
    {
        var second = next + word.Length + 1;
        return second < limit ? text.AsSpan(next, word.Length + 1 + FirstWord(text, second, limit, out _).Length) : [];
    }

    private static bool OpensInLowerCase(ReadOnlySpan<char> word) =>
        word.Length > 2 && char.IsUpper(word[1]) || word.StartsWith("al-") && word.Length > 3;

    private static ReadOnlySpan<char> FirstWord(string text, int position, int limit, out char first)
    {
        while (position < limit
            && (Characters.IsOpener(text[position]) || Characters.IsDash(text[position]) || Characters.IsBlank(text[position])
                || text[position] is '"' or '\''))
            position++;
        first = position < limit ? text[position] : '\0';
        var end = position;
        while (end < limit && end - position < 40 && (char.IsLetterOrDigit(text[end]) || text[end] is '-' or '\'' or '’'))
            end++;
        return text.AsSpan(position, end - position);
    }

    private static bool Has(FrozenSet<string> words, ReadOnlySpan<char> word) => words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    /// <summary>The dots of ". . ." but not of "No .5".</summary>
    private static bool IsSpacedDot(string text, int position, int limit) =>
        position + 1 < limit
        && (text[position] == ' ' && text[position + 1] == '.' && (position + 2 >= limit || !char.IsLetterOrDigit(text[position + 2])));

    private static bool IsApostrophe(string text, int position, int limit) =>
        text[position] is '\'' or '’' && position + 1 < limit && char.IsLetterOrDigit(text[position + 1]) && char.IsLower(text[position + 1]);
}
