namespace TalksBot.Core.Findings.Claims;

/// <summary>Tells the sentences in which an article says that nobody independent has checked what it reports.</summary>
internal static class Verification
{
    public static bool Doubts(Sentence sentence)
    {
        var (independent, denied) = (false, false);
        for (var i = 0; i < sentence.Tokens.Length; i++)
        {
            var word = sentence.Tokens[i].Lower;
            independent |= word.Is(SmallWords.Independence);
            denied |= word.Is(SmallWords.Unconfirming);
            if (independent && denied && IsCheck(word) || denied && word.Is(SmallWords.Verifying) && i > 0)
                return true;
        }

        return false;
    }

    private static bool IsCheck(string word) =>
        word.StartsWith("verif", StringComparison.Ordinal) || word.StartsWith("confirm", StringComparison.Ordinal)
        || word.StartsWith("corroborat", StringComparison.Ordinal) || word == "unverified";
}
