using TalksBot.Core.Findings.Deeds;

namespace TalksBot.Core.Findings.Claims;

/// <summary>Says who did the harm that claims count: whoever does the deed that their sentence tells of it.</summary>
internal static class ClaimDoers
{
    /// <summary>The claims with the name of who did it; null where no sentence tells, or a thing did ("an explosion killed ten").</summary>
    public static ImmutableArray<ClaimFinding> Name(ImmutableArray<ClaimFinding> claims, ImmutableArray<DeedFinding> deeds)
    {
        if (claims.IsEmpty)
            return claims;
        var bySentence = deeds.ToLookup(deed => deed.Sentence.Span);
        return [.. claims.Select(claim => claim with { Doer = Find(claim, bySentence[claim.Sentence.Span]) })];
    }

    private static string? Find(ClaimFinding claim, IEnumerable<DeedFinding> deeds)
    {
        foreach (var deed in deeds)
            if (deed.Doer is { } doer && !doer.Span.Overlaps(claim.Wording.Span) && !SpeechVerbs.IsForm(deed.Verb.Text.ToLowerInvariant())
                && (claim.Wording.Span.Overlaps(deed.Verb.Span) || deed.Object?.Span.Overlaps(claim.Wording.Span) == true)
                && Named(claim, deed, doer.Text) is { } name)
                return name;
        return Strikes.Find(claim.Sentence.Text, claim.Wording.Span.Start - claim.Sentence.Span.Start) is { Success: true } strikes
            ? strikes.Groups["name"].Value
            : null;
    }

    // "The League claimed they had killed 58", "its forces": whoever says so says it of themselves.
    private static string? Named(ClaimFinding claim, DeedFinding deed, string doer)
    {
        if (Themselves.Fits(doer))
            return deed.Doers is [var meant, ..] ? meant : claim.Claimant;
        return Names.FindAll(doer).FirstOrDefault(name => !Governed.Fits(doer.AsSpan(0, name.Index)) && !PartyNames.Keys(name.Value).IsEmpty)?.Value;
    }

    // "Died in Morvan airstrikes", "after an attack by the Morvan League"
    private static Regex Strikes { get; } = Patterns.Of(
        @"\bat the hands of (the |an? )?(?<name>\p{Lu}[\w’'-]*( \p{Lu}[\w’'-]*)*)"
        + @"|\b(in|during|after) (the |an? )?(?<name>\p{Lu}[\w-]*( \p{Lu}[\w-]*)*)('s|’s)? "
        + @"((air|drone|rocket|artillery|missile|mortar|military|cross-border) ?)?(strikes?|airstrikes?|raids?|shelling|attacks?|fire|bombing|ambush)\b");

    private static Regex Names { get; } = Patterns.Of(@"\p{Lu}[\w’'-]*( \p{Lu}[\w’'-]*)*");

    private static Regex Governed { get; } = Patterns.Of(
        @"\b(of|in|at|on|near|from|to|into|with|against|for|between|over|inside|outside|across|after|before|along) "
        + @"((the|an?|its|their|his|her|northern|southern|eastern|western) )*$", RegexOptions.IgnoreCase);

    private static Regex Themselves { get; } = Patterns.Of(@"^(they|it|he|she|we|I)$|^(its|their|his|her|our)\b", RegexOptions.IgnoreCase);
}
