namespace TalksBot.Core.Answers.People;

/// <summary>Tells who lived through what a question for the dead asks about, and which name is only another of somebody's.</summary>
internal static class Survivors
{
    /// <summary>Whether the candidate is asked for as dead while a sentence of the article says that they live.</summary>
    public static bool Lives(WhoQuestion question, ArticleCast cast, DeedCandidate candidate)
    {
        if (question.Deed is not { } deed || !(question.Wants == WhoWants.Patient && Kills.Fits(deed.Word) || Dies.Fits(deed.Word)))
            return false;
        return cast.Sentences.Any(sentence => cast.Everybody(sentence).Where(mention => mention.Person.Name == candidate.Name)
            .Any(mention => Alive.Fits(Behind(cast, sentence, mention))));
    }

    /// <summary>"Ann Beck, also known as Anna Other": the second name is of the first.</summary>
    public static bool IsOtherName(DeedCandidate candidate) =>
        candidate.Quote.Text.IndexOf(candidate.Name, StringComparison.Ordinal) is var at and > 0 && KnownAs.Fits(candidate.Quote.Text.AsSpan(0, at));

    // Up to the next one named, who may be the one that lives.
    private static string Behind(ArticleCast cast, Quote sentence, ActorMention mention)
    {
        var next = cast.Everybody(sentence).Where(other => other.Person.Actor == ActorKind.Person && other.Span.Start > mention.Span.End)
            .Select(other => other.Span.Start).DefaultIfEmpty(sentence.Span.End).Min();
        return sentence.Text[(mention.Span.End - sentence.Span.Start)..(next - sentence.Span.Start)];
    }

    private static Regex Kills { get; } = Patterns.Of(@"^(kill|murder|slay|slain|assassinat|die|dead|execut)", RegexOptions.IgnoreCase);

    private static Regex Dies { get; } = Patterns.Of(@"^(die|drown|perish)", RegexOptions.IgnoreCase);

    private static Regex Alive { get; } = Patterns.Of(
        @"\b(expected|likely) to (survive|recover|live)|\b(is|was|has|had) (been )?(recover\w+|survived|released from (the )?hospital)"
        + @"|\bsurvived\b(?! by)|\bin (an? )?(serious|stable|critical|fair|good)( \w+)? condition|\bnon-life-threatening\b",
        RegexOptions.IgnoreCase);

    private static Regex KnownAs { get; } = Patterns.Of(
        @"(\b(also|previously|formerly|better|once) known as|\ba\.?k\.?a\.?|\balias)\s+([\p{Lu}][\w'’-]+[ ,]+){0,4}((and|or) )?$");
}
