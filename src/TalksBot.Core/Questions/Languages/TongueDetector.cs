using TalksBot.Core.Questions.Slips;

namespace TalksBot.Core.Questions.Languages;

/// <summary>Tells in which of the languages with tables a question is, by how many of its words each of them has.</summary>
internal static class TongueDetector
{
    private const int ForLetters = 2;
    private const int ForSmallWords = 2;
    private const int ForAsking = 3;
    private const int ForUnread = 2;
    private const int MinTelling = 2;
    private const int MinLetters = 4;
    private const int MinLast = 3;

    // A question that opens with one of these is English, whatever names stand in it.
    private static readonly FrozenSet<string> Openers = RuleData.Lines("Questions/Languages/english-openers.txt").ToFrozenSet();

    private static readonly FrozenSet<string> English = RuleData.Lines("Questions/Languages/english-small-words.txt").ToFrozenSet();

    /// <summary>The language and the question's phrases in it; null where it is none of them, English above all.</summary>
    /// <param name="words">The question without its command.</param>
    /// <param name="isCommand">Whether a command was named: then a word or two may be all there is.</param>
    public static (Tongue Tongue, ImmutableArray<ReadPiece> Pieces, bool IsLatin)? Of(string words, bool isCommand)
    {
        var letters = words.Count(char.IsLetter);
        if (letters == 0)
            return null;
        var isLatin = words.Count(letter => char.IsLetter(letter) && ScriptText.IsLatin(letter)) * 2 >= letters;
        return isLatin ? InLatin(words, isCommand) : InOwnScript(words);
    }

    private static (Tongue, ImmutableArray<ReadPiece>, bool)? InOwnScript(string words)
    {
        var best = (Score: int.MinValue, Read: default((Tongue, ImmutableArray<ReadPiece>, bool)?));
        foreach (var tongue in Tongue.All.Where(tongue => !tongue.IsLatin && words.Any(tongue.HasLetter)))
        {
            var pieces = PhraseReader.Read(tongue.Native, words);
            var score = Score(pieces) + (tongue.IsToldBy(words) ? ForLetters : 0);
            if (score > best.Score)
                best = (score, (tongue, pieces, false));
        }

        return best.Read;
    }

    private static (Tongue, ImmutableArray<ReadPiece>, bool)? InLatin(string words, bool isCommand)
    {
        var typed = words.ToLowerInvariant().Split([' ', ',', '?', '!', '.', '"', ':', ';'], StringSplitOptions.RemoveEmptyEntries);
        if (typed.Length == 0 || Openers.Contains(typed[0]))
            return null;
        string[] strange = [.. typed.Where(word => !RightWords.Has(word))];
        if (strange.Length == 0)
            return null;
        var english = typed.Count(English.Contains);
        var best = (Score: int.MinValue, Read: default((Tongue, ImmutableArray<ReadPiece>, bool)?));
        foreach (var tongue in Tongue.All)
        {
            if (tongue.Roman is not { } lexicon || !strange.Any(lexicon.MayOpenWith))
                continue;
            var pieces = PhraseReader.Read(lexicon, words);
            var telling = pieces.Where(piece => piece.IsTelling && !IsEnglish(piece)).ToImmutableArray();
            var unread = pieces.Count(piece => piece.Meaning is null && RightWords.Has(piece.Typed.ToLowerInvariant()));
            var isNoEnglish = english == 0 && unread == 0;
            var isTold = telling.Length >= MinTelling && telling.Length > english && telling.Length >= unread
                || isNoEnglish && (telling.Any(IsPlainlyAsking) || AsksLast(pieces) || tongue.IsLatin && tongue.IsToldBy(words) && !telling.IsEmpty)
                || isNoEnglish && isCommand
                    && telling.Any(piece => piece.Typed.Length >= MinLetters && !OwnWords.Knows(piece.Typed.ToLowerInvariant()))
                    && (pieces.All(piece => piece.Meaning is not null) || telling.Any(piece => piece.Meaning!.Asks));
            var score = Score(pieces) + pieces.Count(piece => lexicon.IsOwn(piece.Typed)) - unread
                + (tongue.IsLatin && tongue.IsToldBy(words) ? ForLetters : 0);
            if (isTold && score > best.Score)
                best = (score, (tongue, pieces, true));
        }

        return best.Read;
    }

    // "Kimdir", "sok dai": beside a name that alone tells the language.
    private static bool IsPlainlyAsking(ReadPiece piece) =>
        piece.Meaning!.Asks
        && (piece.Typed.Contains(' ')
            || piece.Typed.Length >= MinLetters && (piece.Meaning.Use == WordUse.Who || piece.Meaning.Use == WordUse.What && piece.Typed.Length > MinLetters));

    // "Tarar kim", "asif kon": behind what it asks for; with a large letter it is a name.
    private static bool AsksLast(ImmutableArray<ReadPiece> pieces) =>
        pieces.Length > 1 && pieces[^1] is { Meaning.Use: WordUse.Who, Typed: { Length: MinLast } last } && char.IsLower(last[0]) && !RightWords.Has(last);

    // "December", "dec" and "sivilians" may be English, rightly spelt or not: they look like the English that they mean.
    // "Kabul" is a capital before it is a word of anybody's.
    private static bool IsEnglish(ReadPiece piece) => piece.Typed.ToLowerInvariant().Split(' ').All(word =>
        RightWords.Has(word) || StateNames.Find(word) is not null
        || piece.Meaning!.English.ToLowerInvariant().Split(' ').Any(meant =>
            meant.StartsWith(word, StringComparison.Ordinal) || SpellingDistance.Between(word, meant, SpellingDistance.Tolerance(word)) is not null));

    // Small words tell more than names, which languages share.
    private static int Score(ImmutableArray<ReadPiece> pieces) => pieces.Sum(piece => piece.Meaning switch
    {
        null => -ForUnread,
        { Asks: true } => ForAsking,
        { IsNominal: false } when piece.Typed.Length > 0 => ForSmallWords * Words(piece),
        _ => piece.Typed.Length > 0 ? Words(piece) : 0,
    });

    private static int Words(ReadPiece piece) => piece.Typed.Count(c => c == ' ') + 1;
}
