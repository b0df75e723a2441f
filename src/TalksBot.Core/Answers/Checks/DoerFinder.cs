using System.Text.RegularExpressions;
using TalksBot.Core.Articles;
using TalksBot.Core.Extraction.Casualties;
using TalksBot.Core.Matching;

namespace TalksBot.Core.Answers.Checks;

/// <summary>Finds who did the harm that a claim counts, by name, in the claim's own sentence.</summary>
internal static partial class DoerFinder
{
    /// <summary>The name of who did it; null where the sentence doesn't tell, or a thing did ("an explosion killed ten").</summary>
    public static string? Find(ClaimFinding claim)
    {
        var text = claim.Sentence.Text;
        var start = claim.Wording.Span.Start - claim.Sentence.Span.Start;
        if (By().Find(text, start) is { Success: true } by)
            return by.Groups["name"].Value;
        return IsActive(claim.Wording.Text) ? Subject(text[..start], claim.Claimant) : null;
    }

    // "Killed 58 soldiers", "killing 58": whoever stands before it did it. In "58 soldiers were killed" it is done to them.
    private static bool IsActive(string wording)
    {
        var tokens = Tokenizer.Tokenize(wording, new TextSpan(0, wording.Length));
        return HarmWord.TryMatch(tokens, 0, out var word, out _) && word.Form is HarmForm.Participle or HarmForm.Gerund or HarmForm.Base;
    }

    private static string? Subject(string before, string? claimant)
    {
        var cut = Boundary().FindAll(before).LastOrDefault() is { } boundary ? boundary.Index + boundary.Length : 0;
        var clause = before[cut..];
        foreach (var name in Name().FindAll(clause).Reverse())
            if (!Governed().Fits(clause.AsSpan(0, name.Index)) && !PartyNames.Keys(name.Value).IsEmpty && !IsSpeakerOnly(clause, name))
                return name.Value;

        // "The League claimed they had killed 58", "claimed to have killed": whoever says so says it of themselves.
        return cut > 0 && Themselves().Fits(clause) ? claimant : null;
    }

    // "Ardania, the ministry said": a day or a month is nobody.
    private static bool IsSpeakerOnly(string clause, Match name) => Calendar().Fits(name.Value) && clause.Length > name.Index;

    [GeneratedRegex(
        @"(?<!\b(confirmed|reported|claimed|said|announced|released|counted|recorded|according to|figures) )" +
        @"\b(by|at the hands of) (the |an? )?(?<name>\p{Lu}[\w’'-]*( \p{Lu}[\w’'-]*)*)" +
        @"|\b(in|during|after) (the |an? )?(?<name>\p{Lu}[\w-]*( \p{Lu}[\w-]*)*)('s|’s)? " +
        @"((air|drone|rocket|artillery|missile|mortar|military|cross-border) ?)?(strikes?|airstrikes?|raids?|shelling|attacks?|fire|bombing|ambush)\b",
        RegexOptions.CultureInvariant, Patterns.Milliseconds)]
    private static partial Regex By();

    [GeneratedRegex(
        @"\bthat\s|\b(said|says|claim|claims|claimed|reported|reports|announced|confirmed|stated|added|alleged|insisted)\s", RegexOptions.CultureInvariant,
        Patterns.Milliseconds)]
    private static partial Regex Boundary();

    [GeneratedRegex(@"\p{Lu}[\w’'-]*( \p{Lu}[\w’'-]*)*", RegexOptions.CultureInvariant, Patterns.Milliseconds)]
    private static partial Regex Name();

    [GeneratedRegex(
        @"\b(of|in|at|on|near|from|to|into|with|against|for|between|over|inside|outside|across|after|before|along) " +
        @"((the|an?|its|their|his|her|northern|southern|eastern|western) )*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, Patterns.Milliseconds)]
    private static partial Regex Governed();

    [GeneratedRegex(@"^\W*(they|it|he|she|we|I|to have|having)\b|\b(its|their) (forces|troops|fighters|army|soldiers|men)\b", RegexOptions.CultureInvariant,
        Patterns.Milliseconds)]
    private static partial Regex Themselves();

    [GeneratedRegex(
        @"^(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$|" +
        @"^(January|February|March|April|May|June|July|August|September|October|November|December)$|^(On|In|At|After|Last|Yesterday|Earlier)$",
        RegexOptions.CultureInvariant, Patterns.Milliseconds)]
    private static partial Regex Calendar();
}
