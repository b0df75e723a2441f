using System.Collections.Frozen;
using System.Collections.Immutable;
using TalksBot.Core.Articles;

namespace TalksBot.Core.Extraction.Dates;

/// <summary>Reads from the verbs around a date expression whether its clause looks back or ahead ("met on Thursday", "will meet on Thursday").</summary>
internal static class TenseReader
{
    private const int Reach = 25;

    private static readonly FrozenDictionary<string, ImmutableHashSet<string>> Verbs = RuleData.Rows("Extraction/Dates/verbs.tsv")
        .ToFrozenDictionary(row => row[0], row => row[1].Split('|').ToImmutableHashSet());

    private static readonly ImmutableHashSet<string> Past = Verbs["past"];
    private static readonly ImmutableHashSet<string> Future = Verbs["future"];
    private static readonly ImmutableHashSet<string> Due = Verbs["due"];
    private static readonly ImmutableHashSet<string> Begun = Verbs["begun"];
    private static readonly ImmutableHashSet<string> Present = Verbs["present"];
    private static readonly ImmutableHashSet<string> Be = Verbs["be"];
    private static readonly ImmutableHashSet<string> Adverbs = Verbs["adverb"];
    private static readonly ImmutableHashSet<string> Attributive = Verbs["attributive"];
    private static readonly ImmutableHashSet<string> Stretching = Verbs["stretching"];
    private static readonly ImmutableHashSet<string> Not = Verbs["not"];

    /// <param name="tokens">The sentence.</param>
    /// <param name="first">The expression's first token.</param>
    /// <param name="end">The token after its last one.</param>
    public static Tense Read(ImmutableArray<Token> tokens, int first, int end)
    {
        if (end < tokens.Length && tokens[end].Lower is "'s" || tokens[end - 1].Lower.EndsWith("'s", StringComparison.Ordinal))
            return OfPossessive(tokens, first, end);
        var ahead = PointsAhead(tokens, first);
        for (var i = first - 1; i >= 0 && i >= first - Reach && !IsBarrier(tokens[i]); i--)
        {
            if (ahead && tokens[i].Lower == "to" && IsInfinitive(tokens, i))
                return Tense.Future;
            if (At(tokens, i) is Tense.Unknown)
                continue;
            return ahead && !IsOver(tokens, i, first) ? Tense.Future : At(tokens, i) == Tense.Past && IsRightBefore(tokens, i, first) ? Tense.CertainPast : At(tokens, i);
        }

        if (ahead)
            return Tense.Future;
        for (var i = end; i < tokens.Length && i < end + 2 * Reach && !IsBarrier(tokens[i]); i++)
            if (At(tokens, i) is not Tense.Unknown and var tense)
                return tense;
        return Tense.Unknown;
    }

    // "postponed until Tuesday", "extended through May"; but "Until Friday, nobody had asked" and "had gone by Friday".
    private static bool PointsAhead(ImmutableArray<Token> tokens, int first) =>
        first > 0 && tokens[first].Lower is "until" or "till" or "through" or "by"
        || first > 1 && tokens[first - 1].Lower is "through";

    // "fell in December", "landed near the town on Dec. 2", but not "was put off to Dec. 2".
    private static bool IsRightBefore(ImmutableArray<Token> tokens, int verb, int first)
    {
        if (first - verb > 5 || Stretching.Contains(tokens[verb].Lower))
            return false;
        for (var i = verb + 1; i <= first; i++)
            if (!tokens[i].IsWord || tokens[i].Lower is "to" or "for" or "from" or "until" or "till" or "through" or "by" or "ahead")
                return i == first && tokens[i].Kind == TokenKind.Number;
        return true;
    }

    // With "until" a past that is over lies further back ("had been shut until Friday"); "by" and "through" follow their verb,
    // unless the verb stretches time itself ("extended through May").
    private static bool IsOver(ImmutableArray<Token> tokens, int verb, int first)
    {
        var preposition = tokens[first].Lower is "until" or "till" or "by" or "through" ? tokens[first].Lower : tokens[first - 1].Lower;
        if (preposition is "by" or "through" && At(tokens, verb) == Tense.Past && !Stretching.Contains(tokens[verb].Lower))
            return true;
        for (var i = verb; i >= 0 && i >= verb - 4; i--)
            if (tokens[i].Lower == "had" || Not.Contains(tokens[i].Lower) || tokens[i].Lower.EndsWith("n't", StringComparison.Ordinal))
                return true;
        return false;
    }

    // "Sunday's vote": over, unless something comes ahead of it or it will do something.
    private static Tense OfPossessive(ImmutableArray<Token> tokens, int first, int end)
    {
        if (first > 1 && tokens[first - 1].Lower == "of" && tokens[first - 2].Lower == "ahead" || first > 0 && tokens[first - 1].Lower == "for")
            return Tense.Future;
        for (var i = end; i < tokens.Length && i < end + 6 && tokens[i].Text != ","; i++)
            if (Future.Contains(tokens[i].Lower))
                return Tense.Future;
        return Tense.Past;
    }

    /// <summary>Whether a clause could have its verb here.</summary>
    public static bool IsVerb(ImmutableArray<Token> tokens, int at) =>
        At(tokens, at) != Tense.Unknown || Be.Contains(tokens[at].Lower) || tokens[at].Lower is "has" or "have" or "says" or "say";

    private static Tense At(ImmutableArray<Token> tokens, int at)
    {
        var token = tokens[at];
        var word = token.Lower;
        if (!token.IsWord || at > 0 && token.IsCapitalised && !char.IsUpper(tokens[at - 1].Text[0]) && word is not "will")
            return Tense.Unknown;
        if (Future.Contains(word))
            return word == "may" && token.IsCapitalised ? Tense.Unknown : word is "could" or "cannot" && IsDenied(tokens, at) ? Tense.Past : Tense.Future;
        if (word == "to")
            return Infinitive(tokens, at);
        if (Due.Contains(word) && IsAhead(tokens, at))
            return Tense.Future;
        if (Past.Contains(word) || word.Length > 4 && word.EndsWith("ed", StringComparison.Ordinal))
            return IsAttributive(tokens, at) ? Tense.Unknown : Auxiliary(tokens, at);
        if (Present.Contains(word) && at > 0 && tokens[at - 1].IsWord && tokens[at - 1].Lower is not ("to" or "the" or "a" or "an" or "of"))
            return word[^1] == 's' || tokens[at - 1].IsCapitalised || tokens[at - 1].Lower is "they" or "we" || tokens[at - 1].Lower[^1] == 's' ? Tense.Future : Tense.Unknown;
        // "is meeting on Thursday".
        if (word.EndsWith("ing", StringComparison.Ordinal) && at > 0 && Be.Contains(tokens[at - 1].Lower) && tokens[at - 1].Lower != "being")
            return Tense.Future;
        return Tense.Unknown;
    }

    // "is due to", "scheduled for", "expected": unless they stand under a past that is over ("had been due").
    private static bool IsAhead(ImmutableArray<Token> tokens, int at)
    {
        var word = tokens[at].Lower;
        if (at > 1 && tokens[at - 1].Lower is "been" && HasHad(tokens, at))
            return false;
        if (word == "planned" && at + 1 < tokens.Length && tokens[at + 1].Lower is "a" or "an" or "the" or "to" or "more" or "new")
            return true;
        if (word is "due" or "effective" or "slated" or "poised" or "scheduled" or "upcoming" or "deadline")
            return true;
        if (word is "set" or "expected" or "planned" or "likely" or "meant" or "supposed" or "required" or "ready" or "about" or "going" or "able")
            return at > 0 && (Be.Contains(tokens[at - 1].Lower) || tokens[at - 1].Lower is "was" or "were" or "been" or "widely" or "also") && word is not ("able" or "about");
        return word is "expects" or "plans" or "hopes" or "intends" or "aims" or "vows" or "promises" or "pledges" or "proposes";
    }

    private static bool IsAttributive(ImmutableArray<Token> tokens, int at)
    {
        var before = at - 1;
        while (before > 0 && Adverbs.Contains(tokens[before].Lower))
            before--;
        return before >= 0 && at + 1 < tokens.Length && tokens[at + 1].IsWord && Attributive.Contains(tokens[before].Lower);
    }

    private static bool HasHad(ImmutableArray<Token> tokens, int at)
    {
        for (var i = at - 2; i >= 0 && i >= at - 5; i--)
            if (tokens[i].Lower is "had")
                return true;
        return false;
    }

    // "nor could he be reached on Friday".
    private static bool IsDenied(ImmutableArray<Token> tokens, int at)
    {
        for (var i = Math.Max(0, at - 6); i < tokens.Length && i <= at + 1; i++)
            if (Not.Contains(tokens[i].Lower))
                return true;
        return false;
    }

    // "plans to meet", "agreed to hold talks": ahead; "began to leave", "in an attempt to solidify": not.
    private static Tense Infinitive(ImmutableArray<Token> tokens, int at)
    {
        if (!IsInfinitive(tokens, at))
            return Tense.Unknown;
        for (var i = at - 1; i >= 0 && i >= at - 4; i--)
        {
            var word = tokens[i].Lower;
            if (Begun.Contains(word))
                return Tense.Unknown;
            if (Due.Contains(word))
                return HasHad(tokens, i) ? Tense.Past : Tense.Future;
            if (i == at - 1 && (Be.Contains(word) || word is "was" or "were"))
                return Tense.Future;
        }

        return Tense.Unknown;
    }

    private static bool IsInfinitive(ImmutableArray<Token> tokens, int at) =>
        at + 1 < tokens.Length && tokens[at + 1].IsWord && !tokens[at + 1].IsCapitalised
        && tokens[at + 1].Lower is not ("the" or "a" or "an" or "his" or "her" or "their" or "its" or "this" or "that" or "have");

    // "will be held", "to be signed" look ahead although their last word is a past form.
    private static Tense Auxiliary(ImmutableArray<Token> tokens, int at)
    {
        for (var i = at - 1; i >= 0 && i >= at - 4 && (Adverbs.Contains(tokens[i].Lower) || Be.Contains(tokens[i].Lower) || Future.Contains(tokens[i].Lower)); i--)
        {
            // "is heard", "are held" say nothing yet.
            if (tokens[i].Lower is "is" or "are" or "am" or "being")
                return Tense.Unknown;
            if (tokens[i].Lower == "could" && IsDenied(tokens, i))
                return Tense.Past;
            if (Future.Contains(tokens[i].Lower) || tokens[i].Lower == "to" && i + 1 < at)
                return tokens[i + 1].Lower == "have" ? Tense.Past : Tense.Future;
        }

        return Tense.Past;
    }

    private static bool IsBarrier(Token token) => token.Text is ";";
}
