using TalksBot.Core.Answers.Light;
using TalksBot.Core.Findings.Deeds;
using TalksBot.Core.Findings.Events;

namespace TalksBot.Core.Answers.Events;

/// <summary>Tells whether it is the one asked for who does what a dated clause tells; another's deed on a day answers nothing.</summary>
internal sealed class DoerMatcher
{
    private const double Told = 0.9;
    private const double ByLight = 0.6;

    // ", which has already ", " of the high "
    private const int LongestRelative = 40;
    private const int LongestOwner = 90;

    private readonly WhenQuestion question;
    private readonly int[] doers;
    private readonly bool isNamed;

    // Of "the Aldern Mill weavers" the weavers.
    private readonly int kind;
    private readonly AskedNames called;

    public DoerMatcher(WhenQuestion question, QuestionLight light)
    {
        (this.question, called) = (question, new AskedNames(question.Reading));
        var all = question.Of(WhenPart.Doer).Where(i => !question.Reading.Concepts[i].IsLight).ToArray();
        var names = called.Among(all, light);
        isNamed = names.Length > 0;
        kind = isNamed && names.Length < all.Length && all[^1] != names[^1] ? all[^1] : -1;
        doers = isNamed ? names : all;
    }

    /// <summary>Whether the question says who did it.</summary>
    public bool IsAsked => doers.Length > 0;

    /// <summary>From 0 to 1: how surely it is the one asked for; null where it is somebody else.</summary>
    /// <param name="found">The event.</param>
    /// <param name="sentence">Its sentence.</param>
    /// <param name="near">How well the article around it meets each concept.</param>
    /// <param name="told">The deeds of the sentence that are the one asked for.</param>
    /// <param name="isInClause">Whether the deed stands in the clause: else those who act in the clause do something else.</param>
    /// <param name="all">All deeds of the sentence.</param>
    public double? Fit(
        EventFinding found, DatedSentence sentence, double[] near, bool isInClause, ImmutableArray<DeedFinding> told, ImmutableArray<DeedFinding> all)
    {
        if (told.Any(IsByAsked))
            return 1;
        if (IsAnothers(told))
            return null;
        if (kind >= 0 && isInClause && IsKindOfNamed(sentence) is { } isTheirs)
            return isTheirs ? Told : null;
        if (found.Actors.Any(IsAskedFor))
            return 1;
        if (!isNamed && found.Actors.Any(actor => IsTitleOf(sentence, actor)))
            return 1;
        if (isInClause && doers.SelectMany(sentence.Places).Any(place =>
            found.Setting.Has(place.Start, WordMarks.PartOf) && Acts(found.Setting, sentence, place)))
            return Told;
        var isOthers = isInClause && !found.Actors.IsEmpty && (isNamed ? !found.Actors.All(IsStandIn) : !found.Actors.Any(IsCommonNoun));
        if (doers.Any(doer => sentence.Places(doer).Any(place => isOthers
            ? Has(found.Setting, sentence, place) || IsOwn(found.Setting, sentence, place)
            : Acts(found.Setting, sentence, place))))
            return Told;
        if (isOthers || isNamed && (!doers.All(doer => near[doer] > 0) || !found.Setting.Is(DateTraits.StandIn) && !all.Any(deed => IsByStandIn(deed, found))))
            return null;
        return doers.Any(doer => near[doer] > 0 || sentence.Places(doer).Any()) ? ByLight : null;
    }

    /// <summary>Whether all deeds of a sentence are those of somebody else who is named.</summary>
    public bool IsAnothers(ImmutableArray<DeedFinding> told) => !told.IsEmpty && !told.Any(IsByAsked) && told.All(IsByAnother);

    // "Weavers at the Aldern Mill will vote": the weavers, and whose they are, right before the deed; null where that isn't told so.
    private bool? IsKindOfNamed(DatedSentence sentence)
    {
        var text = sentence.Sentence.Text;
        var told = question.Of(WhenPart.Deed).SelectMany(sentence.Places).SelectMany(deed => sentence.Places(kind).Where(noun => noun.End < deed.Start
            && OfNamed.Fits(text.AsSpan(noun.End, deed.Start - noun.End))).Select(noun => TextSpan.FromBounds(noun.End, deed.Start))).ToList();
        return told.Count == 0 ? null
            : told.Exists(owner => doers.All(name => sentence.Places(name).Any(place => place.Start > owner.Start && place.End < owner.End)));
    }

    // "It grew on Thursday and is forecast to hit the coast on Friday": the clause has its subject from the one before.
    private static bool IsByStandIn(DeedFinding deed, EventFinding found) =>
        deed.When == found.When && deed.Doer is { } doer && Lexicon.Of(doer.Text.ToLowerInvariant()).Is(WordKinds.Pronoun);

    // "Foreign Minister Ann Other resigned": the foreign minister did.
    private bool IsTitleOf(DatedSentence sentence, string actor)
    {
        var (text, at) = (sentence.Sentence.Text, sentence.Sentence.Text.IndexOf(actor, StringComparison.Ordinal));
        return at > 0 && !IsCommonNoun(actor) && Title.Find(text[..at]) is { Success: true } title
            && doers.All(doer => sentence.Places(doer).Any(place => place.Start >= title.Index && place.End <= at));
    }

    private bool IsByAsked(DeedFinding deed) => deed.Doers.Any(IsAskedFor)
        || (!isNamed || deed.Rule == DeedFinding.Noun) && deed.Doer is { } doer && IsAskedFor(doer.Text);

    // "Norway condemned Morvan's raid": the raid is Morvan's, whoever speaks of it.
    private bool IsByAnother(DeedFinding deed) =>
        !isNamed && IsByOtherThing(deed)
        || isNamed && (!deed.Doers.IsEmpty || deed is { Rule: DeedFinding.Noun, Doer: { } owner } && char.IsUpper(owner.Text[0]));

    // "The bank exploded": the mill didn't.
    private bool IsByOtherThing(DeedFinding deed) => deed is { Doer: { } somebody, Doers.IsEmpty: true } && deed.Rule != DeedFinding.Noun
        && Someone.Fits(somebody.Text) && !Pronoun.Fits(somebody.Text)
        && question.Of(WhenPart.Deed).Any(i => question.Reading.Concepts[i].Match(Analyzer.Stem(deed.Verb.Text.ToLowerInvariant())) >= 1);

    private bool IsAskedFor(string name) => isNamed ? called.Are(name, doers)
        : Analyzer.Terms(name).Any(term => doers.Any(doer => question.Reading.Concepts[doer].Match(term) > 0));

    // Who does something stands before the deed, governed by nothing; or has it ("Oman's raid"); or stands behind "by".
    private bool Acts(DateSetting setting, DatedSentence sentence, TextSpan place)
    {
        if (Has(setting, sentence, place) || IsOwn(setting, sentence, place))
            return true;
        var deed = question.Of(WhenPart.Deed).SelectMany(sentence.Places).Select(at => at.Start).DefaultIfEmpty(int.MaxValue).Max();

        // "From Rusk, which fell on Thursday": Rusk fell.
        if (place.End < deed && deed - place.End <= LongestRelative && setting.Has(place.Start, WordMarks.BeforeRelative)
            && setting.Has(deed, WordMarks.InRelative))
            return true;
        if (place.Start >= deed || setting.Has(place.Start, WordMarks.Governed) && !setting.Has(place.Start, WordMarks.PartOf))
            return false;

        // "Oman was glad that Norway mediated": whoever stands before it didn't.
        return !setting.HasBetween(place.End, deed, WordMarks.Opens);
    }

    // "The sentence of the high court": the court's; but "the arrest of Dorn" was another's.
    private bool IsOwn(DateSetting setting, DatedSentence sentence, TextSpan place) => setting.Has(place.Start, WordMarks.OfOwn)
        && question.Of(WhenPart.Deed).SelectMany(sentence.Places).Any(deed =>
            deed.End < place.Start && place.Start - deed.End <= LongestOwner && setting.Has(deed.Start, WordMarks.OwnNoun));

    private static bool Has(DateSetting setting, DatedSentence sentence, TextSpan place) => setting.Has(place.Start, WordMarks.By)
        || sentence.Sentence.Text.AsSpan(place.End) is ['\'' or '’', ..] or [' ', '\'' or '’', ..];

    // "The city lifted the curfew" of an article about one city.
    private static bool IsStandIn(string actor) => IsCommonNoun(actor) && Pronoun.Fits(actor);

    private static bool IsCommonNoun(string actor) => actor.Length > 0 && !char.IsUpper(actor[0]);

    private static Regex OfNamed { get; } = Patterns.Of(
        @"^ (at|of|for|from|with|in) (the )?(\p{Lu}[\p{L}.'’&-]{0,40},? ){1,5}((will|would|is|are|was|were|to|has|have|had) ){0,3}$");

    private static Regex Someone { get; } = Patterns.Of(@"^([Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir) (\p{Ll}[\p{L}-]{0,30} ){0,3}\p{Ll}[\p{L}-]{0,30}$");

    private static Regex Title { get; } = Patterns.Of(@"(?<!\S)((\p{Lu}[\p{L}.'’-]{0,40}|of|for|and|the)\s{1,3}){1,8}$");

    private static Regex Pronoun { get; } = Patterns.Of(
        @"\b(he|she|it|they|who|(the )?((prime )?minister|president|leader|general|chief|group|government|country|army|military|company|ministry|agency"
        + @"|official|city|town|state|council|court|bank|airline|firm|club|team|union|party|force|police|university|school|island|nation|kingdom))\b",
        RegexOptions.IgnoreCase);

}
