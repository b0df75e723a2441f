using TalksBot.Core.Answers.Light;

namespace TalksBot.Core.Answers.People;

/// <summary>Finds whose something is ("whose son joined the navy"): the name or pronoun that owns it in a sentence that tells the rest.</summary>
internal sealed class Owners(WhoQuestion question, QuestionLight light)
{
    private const double Sure = 0.95;
    private const double ByPronoun = 0.9;
    private const int Reach = 40;

    private readonly SentenceShare shares = new(question, light);
    private readonly DeedMatcher deeds = new(question, light);

    public IEnumerable<DeedCandidate> Find(ArticleCast cast)
    {
        if (question.Wants != WhoWants.Owner || light.Reading.Concepts.Count(concept => !concept.IsLight) < 2)
            yield break;
        foreach (var sentence in cast.Sentences)
            if (shares.Of(cast, sentence, -1) is { } share)
                foreach (Match word in Words.FindAll(sentence.Text))
                    if (IsThing(word.Value) && Owner(cast, sentence, word) is { } owner && !deeds.IsAskedAbout(cast, owner.Person))
                        yield return new DeedCandidate(cast.Info, owner.Person.Name, owner.Person.Actor, null, sentence, share * owner.Sureness, "who.owner")
                        {
                            Person = owner.Person,
                        };
    }

    // The words that stand together behind "whose"
    private bool IsThing(string word)
    {
        var terms = Analyzer.Terms(word);
        var concepts = light.Reading.Concepts;
        for (var i = 0; i < concepts.Length && (i == 0 || concepts[i].Position - concepts[i - 1].Position == 1); i++)
            if (terms.Any(term => concepts[i].Match(term) >= QuestionLight.Enough))
                return !Lexicon.Of(word.ToLowerInvariant()).Is(WordKinds.Past);
        return false;
    }

    private static NamedOwner? Owner(ArticleCast cast, Quote sentence, Match thing)
    {
        var mentions = cast.Everybody(sentence).Where(mention => mention.Person.Actor == ActorKind.Person).ToArray();
        var at = sentence.Span.Start + thing.Index;
        var before = sentence.Text[Math.Max(0, thing.Index - Reach)..thing.Index];
        if (Array.FindLast(mentions, mention => mention.Span.End <= at && at - mention.Span.End < Reach && Owned.Fits(
            sentence.Text.AsSpan(mention.Span.End - sentence.Span.Start, at - mention.Span.End))) is { } owner)
            return new NamedOwner(owner.Person, Sure);
        if (Array.Find(mentions, mention => mention.Span.Start >= at + thing.Length && Of.Fits(
            sentence.Text.AsSpan(thing.Index + thing.Length, mention.Span.Start - at - thing.Length))) is { } behind)
            return new NamedOwner(behind.Person, Sure);
        if (Pronoun.Find(before) is not { Success: true } pronoun)
            return null;
        var named = Array.FindLast(mentions, mention => mention.Span.End <= at) ?? (mentions is [var only] ? only : null);
        var meant = named?.Person ?? (cast.Before(sentence) is { } last && cast.Everybody(last).Where(mention => mention.Person.Actor == ActorKind.Person)
            .DistinctBy(mention => mention.Person.Name).ToArray() is [var alone] ? alone.Person : null);
        return meant is null || IsOfOtherGender(meant, pronoun.Value.Trim().ToLowerInvariant()) ? null : new NamedOwner(meant, ByPronoun);
    }

    private static bool IsOfOtherGender(PersonFinding person, string pronoun)
    {
        var given = WordList.Of(person.Name.Split(' ')[0].ToLowerInvariant()) & WordTraits.GivenName;
        return given != WordTraits.None && (pronoun.StartsWith("his", StringComparison.Ordinal) && (given & WordTraits.Male) == 0
            || pronoun.StartsWith("her", StringComparison.Ordinal) && (given & WordTraits.Female) == 0);
    }

    private sealed record NamedOwner(PersonFinding Person, double Sureness);

    private static Regex Words { get; } = Patterns.Of(@"[\p{L}-]+");

    // "Beck's eldest ", "Beck, whose eldest "
    private static Regex Owned { get; } = Patterns.Of(@"^(['’]s?|,? whose)\s([\p{L}-]+\s){0,3}$");

    // " of the pilot ", " set by the pilot "
    private static Regex Of { get; } = Patterns.Of(
        @"^ (of|belonging to|belonged to|belongs to|(owned|set|held|made|written|designed|built|recorded|directed|composed|painted) by) ([\p{L}.-]+ ){0,4}$");

    private static Regex Pronoun { get; } = Patterns.Of(@"\b(his|her|their)( own)?\s([\p{L}-]+\s){0,3}$", RegexOptions.IgnoreCase);
}
