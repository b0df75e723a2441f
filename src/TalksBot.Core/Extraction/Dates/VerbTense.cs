using System.Collections.Frozen;
using System.Collections.Immutable;
using TalksBot.Core.Articles;
using TalksBot.Core.English;

namespace TalksBot.Core.Extraction.Dates;

/// <summary>Reads which way a single verb group looks (verbs.tsv has the words).</summary>
internal static class VerbTense
{
    /// <summary>How far back the other words of a verb group may stand.</summary>
    private const int GroupReach = 4;

    /// <summary>How far off a word may stand that denies a possibility ("neither he nor …").</summary>
    private const int DenialReach = 6;

    private static readonly FrozenDictionary<string, FrozenSet<string>> Classes = RuleData.Rows("Extraction/Dates/verbs.tsv")
        .ToFrozenDictionary(row => row[0], row => row[1].Split('|').ToFrozenSet());

    private static readonly FrozenSet<string> Past = Classes["past"];
    private static readonly FrozenSet<string> Future = Classes["future"];
    private static readonly FrozenSet<string> Due = Classes["due"];
    private static readonly FrozenSet<string> DueAfterBe = Classes["dueafterbe"];
    private static readonly FrozenSet<string> Governors = Classes["governor"];
    private static readonly FrozenSet<string> Begun = Classes["begun"];
    private static readonly FrozenSet<string> Present = Classes["present"];
    private static readonly FrozenSet<string> Be = Classes["be"];
    private static readonly FrozenSet<string> Now = Classes["now"];
    private static readonly FrozenSet<string> Adverbs = Classes["adverb"];
    private static readonly FrozenSet<string> Attributive = Classes["attributive"];
    private static readonly FrozenSet<string> Determiners = Classes["determiner"];
    private static readonly FrozenSet<string> Not = Classes["not"];
    private static readonly FrozenSet<string> OtherVerbs = Classes["clause"];
    private static readonly FrozenSet<string> Plurals = Classes["plural"];

    /// <summary>The words of a class of verbs.tsv.</summary>
    public static FrozenSet<string> Words(string name) => Classes[name];

    /// <summary>What the word at a place says as part of its verb group; unknown for words that are no verbs.</summary>
    public static Tense At(ImmutableArray<Token> tokens, int at)
    {
        var token = tokens[at];
        var word = token.Lower;
        if (!token.IsWord || token.IsCapitalised && IsName(tokens, at))
            return Tense.Unknown;
        if (Future.Contains(word))
            return word == "may" && token.IsCapitalised ? Tense.Unknown : IsDenied(tokens, at) ? Tense.Past : Tense.Future;
        if (word == "to")
            return Infinitive(tokens, at);
        if ((Due.Contains(word) || IsPlanned(tokens, at)) && !HasHad(tokens, at))
            return Tense.Future;
        if (IsPastForm(word))
            return IsAttributive(tokens, at) ? Tense.Unknown : Participle(tokens, at);
        return at > 0 && (IsFixedPresent(tokens, at) || IsProgressive(tokens, at)) ? Tense.Future : Tense.Unknown;
    }

    /// <summary>Whether a word in lower case is a form of "to be".</summary>
    public static bool IsBe(string word) => Be.Contains(word);

    /// <summary>Whether a clause could have its verb here.</summary>
    public static bool IsVerb(ImmutableArray<Token> tokens, int at) =>
        At(tokens, at) != Tense.Unknown || Be.Contains(tokens[at].Lower) || OtherVerbs.Contains(tokens[at].Lower);

    /// <summary>Whether a word in lower case is a past form, which it may share with a participle.</summary>
    public static bool IsPastForm(string word) => Past.Contains(word) || word.Length > 4 && word.EndsWith("ed", StringComparison.Ordinal);

    /// <summary>Whether "to" at this place opens an infinitive.</summary>
    public static bool IsInfinitive(ImmutableArray<Token> tokens, int at) =>
        tokens[at].Lower == "to" && at + 1 < tokens.Length && tokens[at + 1].IsWord && !tokens[at + 1].IsCapitalised
        && !Determiners.Contains(tokens[at + 1].Lower);

    // A capital inside a sentence makes a name; a line in capitals throughout has none.
    private static bool IsName(ImmutableArray<Token> tokens, int at) =>
        at > 0 && !char.IsUpper(tokens[at - 1].Text[0]) && tokens[at].Lower != "will";

    // "plans to meet", "agreed to hold talks": ahead; "began to leave", "in an attempt to save": not.
    private static Tense Infinitive(ImmutableArray<Token> tokens, int at)
    {
        if (!IsInfinitive(tokens, at))
            return Tense.Unknown;
        for (var i = at - 1; i >= 0 && i >= at - GroupReach; i--)
        {
            var word = tokens[i].Lower;
            if (Begun.Contains(word))
                return Tense.Unknown;
            if (Governors.Contains(word))
                return HasHad(tokens, i) ? Tense.Past : Tense.Future;
            if (i == at - 1 && Be.Contains(word))
                return Tense.Future;
        }

        return Tense.Unknown;
    }

    // "is expected", "planned a rally".
    private static bool IsPlanned(ImmutableArray<Token> tokens, int at)
    {
        if (!DueAfterBe.Contains(tokens[at].Lower))
            return false;
        if (tokens[at].Lower == "planned" && at + 1 < tokens.Length && (tokens[at + 1].Lower == "to" || Determiners.Contains(tokens[at + 1].Lower)))
            return true;
        var before = at - 1;
        while (before > 0 && !Be.Contains(tokens[before].Lower) && Adverbs.Contains(tokens[before].Lower))
            before--;
        return before >= 0 && Be.Contains(tokens[before].Lower);
    }

    // "had been due to expire".
    private static bool HasHad(ImmutableArray<Token> tokens, int at)
    {
        for (var i = at - 1; i >= 0 && i > at - GroupReach - 1; i--)
            if (tokens[i].Lower == "had")
                return true;
        return false;
    }

    // "nor could he be reached on Friday": what could not be was not. "cannot meet on Friday" still looks ahead.
    private static bool IsDenied(ImmutableArray<Token> tokens, int at)
    {
        if (tokens[at].Lower != "could")
            return false;
        for (var i = Math.Max(0, at - DenialReach); i < tokens.Length && i <= at + 1; i++)
            if (Not.Contains(tokens[i].Lower))
                return true;
        return false;
    }

    private static bool IsAttributive(ImmutableArray<Token> tokens, int at)
    {
        var before = at - 1;
        while (before > 0 && Adverbs.Contains(tokens[before].Lower))
            before--;
        return before >= 0 && at + 1 < tokens.Length && tokens[at + 1].IsWord && Attributive.Contains(tokens[before].Lower);
    }

    // "will be held", "to be signed" look ahead although their last word is a past form; "is heard" says nothing yet.
    private static Tense Participle(ImmutableArray<Token> tokens, int at)
    {
        for (var i = at - 1; i >= 0 && i >= at - GroupReach; i--)
        {
            var word = tokens[i].Lower;
            if (Now.Contains(word))
                return Tense.Unknown;
            if (Future.Contains(word) && !(word == "may" && tokens[i].IsCapitalised && i > 0) || word == "to" && i + 1 < at)
                return tokens[i + 1].Lower == "have" || IsDenied(tokens, i) ? Tense.Past : Tense.Future;
            if (!Adverbs.Contains(word) && !Be.Contains(word))
                break;
        }

        return Tense.Past;
    }

    // "opens Monday", "the ministers meet Monday".
    private static bool IsFixedPresent(ImmutableArray<Token> tokens, int at)
    {
        var before = tokens[at - 1];
        return Present.Contains(tokens[at].Lower) && before.IsWord && !before.Lower.Is(SmallWords.NotBeforePresents) && !Determiners.Contains(before.Lower)
            && (tokens[at].Lower[^1] == 's' || before.IsCapitalised || before.Lower.Is(SmallWords.PluralPronouns) || before.Lower[^1] == 's'
                || Plurals.Contains(before.Lower));
    }

    // "is meeting on Thursday".
    private static bool IsProgressive(ImmutableArray<Token> tokens, int at) =>
        tokens[at].Lower.EndsWith("ing", StringComparison.Ordinal) && Be.Contains(tokens[at - 1].Lower)
        && !tokens[at - 1].Lower.Is(SmallWords.PastBeing);
}
