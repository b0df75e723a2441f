using TalksBot.Core.Articles;

namespace TalksBot.Core.Extraction.Casualties;

/// <summary>Tells the sentences in which an article says that nobody independent has checked what it reports.</summary>
internal static class Verification
{
    public static bool Doubts(Sentence sentence)
    {
        var (independent, denied) = (false, false);
        for (var i = 0; i < sentence.Tokens.Length; i++)
        {
            var word = sentence.Tokens[i].Lower;
            independent |= word is "independently" or "independent" or "unverified";
            denied |= word is "not" or "no" or "unable" or "cannot" or "couldn't" or "impossible" or "never" or "unverified" or "without" or "nor";
            if (independent && denied && IsCheck(word) || denied && word is "verify" or "verified" && i > 0)
                return true;
        }

        return false;
    }

    private static bool IsCheck(string word) =>
        word.StartsWith("verif", StringComparison.Ordinal) || word.StartsWith("confirm", StringComparison.Ordinal)
        || word.StartsWith("corroborat", StringComparison.Ordinal) || word == "unverified";
}
