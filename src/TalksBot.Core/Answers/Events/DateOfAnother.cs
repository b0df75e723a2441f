using TalksBot.Core.Answers.Light;
using TalksBot.Core.Findings.Claims;
using TalksBot.Core.Findings.Deeds;
using TalksBot.Core.Findings.Events;

namespace TalksBot.Core.Answers.Events;

/// <summary>Tells whether a date of a sentence with the deed asked for is that of something or somebody else.</summary>
internal sealed class DateOfAnother(WhenQuestion question, QuestionLight light, PeopleNear people)
{
    // "About the 3,000 people"
    private const int WordsToCount = 3;

    /// <summary>"Beck was freed in 1985, Haddad in 1987": each day has its own; and "the singer" is nobody whom the article isn't about.</summary>
    /// <param name="told">The deeds of the sentence that are the one asked for.</param>
    /// <param name="when">The date.</param>
    /// <param name="article">The article.</param>
    public bool IsDoneTo(ImmutableArray<DeedFinding> told, DateRange when, ArticleInfo article)
    {
        var asked = question.Of(WhenPart.Object).Where(i => light.IsName[i]).ToArray();
        var ofDay = told.Where(deed => deed.When is { } day && day.Overlaps(when)).ToArray();
        var deedsOfDay = ofDay.Length > 0 ? ofDay : [.. told];
        bool IsAsked(string name) => Analyzer.Terms(name).Any(term => Array.Exists(asked, i => question.Reading.Concepts[i].Match(term) > 0));

        var isTitles = light.Of(article.Id) is { } shed && asked.All(i => shed.Title[i] >= QuestionLight.Enough);
        return asked.Length > 0 && light.IsName[question.ObjectHead] && deedsOfDay.Length > 0 && Array.TrueForAll(deedsOfDay, deed =>
            !deed.Patients.Any(IsAsked) && !(deed.Object is { } done && IsAsked(done.Text)) && (!deed.Patients.IsEmpty || IsSomebodyElse(deed)));

        bool IsSomebodyElse(DeedFinding deed) => deed.Object is { } done && (Others.Fits(done.Text) || IsName(done.Text)
            || !isTitles && AreCounted(deed, done, IsAsked)
            || !isTitles && Somebody.Find(done.Text) is { Success: true } somebody && somebody.Groups["noun"].Value.ToLowerInvariant() is var noun
            && (WordList.Of(noun) & WordTraits.Role) != 0 && !people.AreCalled(article.Id, IsAsked, noun));
    }

    // "Killed some 3,000 people": nobody who is named, but for "five people, Ann Other among them".
    private static bool AreCounted(DeedFinding deed, Quote done, Func<string, bool> isAsked)
    {
        var tokens = Tokenizer.Tokenize(done.Text, new TextSpan(0, done.Text.Length));
        return Enumerable.Range(0, Math.Min(WordsToCount, tokens.Length)).Any(i => NumberWords.TryRead(tokens, i, out var count, out _) && count > 1)
            && !isAsked(deed.Sentence.Text[Math.Clamp(done.Span.End - deed.Sentence.Span.Start, 0, deed.Sentence.Text.Length)..]);
    }

    // "The President" may be whoever is asked for.
    private static bool IsName(string text) => Name.Fits(text) && StateNames.Find(text) is null && text.ToLowerInvariant().Split(' ')
        .All(word => !Lexicon.Of(word).IsKnown && (WordList.Of(word) & (WordTraits.Role | WordTraits.Collective | WordTraits.Organisation)) == 0);

    /// <summary>Whether it is the date of a noun or of somebody that only stands in the sentence.</summary>
    /// <param name="found">The date.</param>
    /// <param name="sentence">Its sentence.</param>
    /// <param name="wanted">The concepts of which one must be dated.</param>
    public bool IsNamed(EventFinding found, DatedSentence sentence, int[] wanted) =>
        IsOfModifiedNoun(found, sentence, wanted) || IsOnlyModifier(sentence, wanted) || IsOfWhoeverElse(found, sentence, wanted)
            || IsOfSaying(found, sentence, wanted) || IsOfCharge(found, sentence, wanted) || IsAfterIt(found, sentence, wanted)
            || IsOfStateBefore(found, sentence, wanted)
            || IsOfAnnouncing(found, sentence, wanted) || IsOnlyDoer(sentence, wanted)
            || IsOfMeasure(found, sentence, wanted) || IsOfName(found, wanted, sentence) || IsOfSomebody(sentence, wanted) || IsUnknown(sentence, wanted);

    // "On Friday it was not yet clear how they will vote": that they do so on a day isn't told.
    private static bool IsUnknown(DatedSentence sentence, int[] wanted)
    {
        var places = wanted.SelectMany(sentence.Places).ToList();
        return places.Count > 0 && places.TrueForAll(place => Unclear.Fits(sentence.Sentence.Text.AsSpan(0, place.Start)));
    }

    // "The death in mid-May of Tom Beck" is his, where the sentence has nobody who is asked for.
    private bool IsOfSomebody(DatedSentence sentence, int[] wanted)
    {
        var doers = question.Of(WhenPart.Doer).Where(i => !question.Reading.Concepts[i].IsLight).ToArray();
        if (doers.Length == 0 || question.Of(WhenPart.Object).Any() || Array.Exists(doers, i => sentence.Places(i).Any()))
            return false;
        var places = wanted.SelectMany(sentence.Places).ToList();
        return places.Count > 0 && places.TrueForAll(place =>
            OfName.Fits(sentence.Sentence.Text.AsSpan(place.End)) || Owner.Fits(sentence.Sentence.Text.AsSpan(0, place.Start)));
    }

    // "Sentenced last week for stabbing Beck", "charged on Friday with the murder": that day somebody is called to account for it.
    private static bool IsOfCharge(EventFinding found, DatedSentence sentence, int[] wanted)
    {
        var (text, end) = (found.Sentence.Text, found.Expression.Span.End - found.Sentence.Span.Start);
        var places = wanted.SelectMany(sentence.Places).ToList();
        return places.Count > 0 && places.TrueForAll(place => place.Start >= end && Charged.Fits(text.AsSpan(end, place.Start - end)));
    }

    // "They met on Monday, a week after a settlement in the suit", "divorced, after nine years of marriage, in 2018": that day came later.
    private static bool IsAfterIt(EventFinding found, DatedSentence sentence, int[] wanted)
    {
        var (text, end) = (found.Sentence.Text, found.Expression.Span.End - found.Sentence.Span.Start);
        var places = wanted.SelectMany(sentence.Places).ToList();
        return places.Count > 0 && places.TrueForAll(place => place.Start >= end && After.Fits(text.AsSpan(end, place.Start - end))
            || YearsOf.Fits(text.AsSpan(0, place.Start)));
    }

    // "Was in hospital on Friday after she fell": what was so then came about before. "Moved to Ossen in 1990 and stole a boat", "sold it on Friday and
    // later stole it back": that was another time.
    private static bool IsOfStateBefore(EventFinding found, DatedSentence sentence, int[] wanted)
    {
        var (text, start) = (found.Sentence.Text, found.Expression.Span.Start - found.Sentence.Span.Start);
        var end = start + found.Expression.Span.Length;
        if (start < 0 || end > text.Length)
            return false;
        var (places, before) = (wanted.SelectMany(sentence.Places).ToList(), text[..start]);
        var (isState, isLong) = (IsLasting(found, before), found.Precision is not DatePrecision.Day || Born.Fits(before));
        return places.Count > 0 && places.TrueForAll(place => place.Start >= end && text.AsSpan(end, place.Start - end) is var between
            && (isState && AfterIt.Fits(between) || NextThing.Find(between.ToString()) is { Success: true } next
                && (next.Groups["later"].Success || isLong && found.Setting.Verb is { } verb && verb.End <= start)));
    }

    // The last verb before the date only tells how somebody was.
    private static bool IsLasting(EventFinding found, string before) => found.Setting.Verb is { } verb && verb.End <= before.Length
        ? LastingVerb.Fits(before.AsSpan(verb.Start, verb.End - verb.Start)) : WasSo.Fits(before);

    // "The panda has borne twins, the zoo announced on Friday": that day it said so.
    private bool IsOfAnnouncing(EventFinding found, DatedSentence sentence, int[] wanted)
    {
        var before = found.Sentence.Text[..Math.Clamp(found.Expression.Span.Start - found.Sentence.Span.Start, 0, found.Sentence.Text.Length)];
        return !question.IsSaying && Announcing.Find(before) is { Success: true } tail
            && !Array.Exists(wanted, i => question.Reading.Concepts[i].Match(Analyzer.Stem(tail.Groups["verb"].Value)) > 0)
            && wanted.SelectMany(sentence.Places).All(place => place.End <= tail.Index);
    }

    // "Voted on Friday to end the strike": that day nobody strikes.
    private bool IsOfMeasure(EventFinding found, DatedSentence sentence, int[] wanted)
    {
        var (text, end) = (found.Sentence.Text, found.Expression.Span.End - found.Sentence.Span.Start);
        var places = question.Phase != EventPhase.None || !question.Of(WhenPart.Deed).Any() ? [] : wanted.SelectMany(sentence.Places).ToList();
        return places.Count > 0 && places.TrueForAll(place => place.Start >= end
            && Measure.Find(text[end..place.Start]).Groups["verb"] is { Success: true } verb && AboutVerbs.Contains(verb.Value)
            && !Array.Exists(wanted, i => question.Reading.Concepts[i].Match(Analyzer.Stem(verb.Value)) > 0));
    }

    private static readonly FrozenSet<string> AboutVerbs =
        RuleData.Lines("Answers/Events/about-verbs.txt").SelectMany(line => line.Split(' ')).ToFrozenSet();

    private static Regex Measure { get; } = Patterns.Of(
        @"\bto (?<verb>\p{Ll}{2,20})( (off|for|against|out|over))?( (the|an?|its|their|his|her|this|that|another|any))?( [\p{L}’'-]{1,30}){0,3} $");

    // "The killers of Tom Beck were jailed on Friday" kill nobody then.
    private bool IsOnlyDoer(DatedSentence sentence, int[] wanted)
    {
        var places = question.IsPhaseOnly || !question.Of(WhenPart.Deed).Any() || !question.Of(WhenPart.Object).Any() ? []
            : wanted.SelectMany(sentence.Places).ToList();
        return places.Count > 0 && places.TrueForAll(place => sentence.Sentence.Text[place.Start..place.End].ToLowerInvariant() is var word
            && !Lexicon.Of(word).Is(WordKinds.Verb) && DoerNouns.Verb(word) is { } verb
            && Array.Exists(wanted, i => question.Reading.Concepts[i].Match(Analyzer.Stem(verb)) > 0));
    }

    // "The Harbours Act of 1899"
    private static bool IsOfName(EventFinding found, int[] wanted, DatedSentence sentence)
    {
        var (text, start) = (found.Sentence.Text, found.Expression.Span.Start - found.Sentence.Span.Start);
        return NamedOf.Find(text[..Math.Clamp(start, 0, text.Length)]) is { Success: true } name
            && !wanted.SelectMany(sentence.Places).Any(place => place.Start < name.Index + name.Length && place.End > name.Index);
    }

    // "Police said Friday they found a rifle": that day they said so.
    private bool IsOfSaying(EventFinding found, DatedSentence sentence, int[] wanted)
    {
        var (text, start) = (found.Sentence.Text, found.Expression.Span.Start - found.Sentence.Span.Start);
        var end = start + found.Expression.Span.Length;
        if (question.IsSaying || start < 0 || end > text.Length || !ToldThen.Fits(text.AsSpan(end)))
            return false;
        var before = text.AsSpan(0, start).TrimEnd();
        var verb = before[(before.LastIndexOf(' ') + 1)..];
        return SpeechVerbs.IsForm((verb is "on" ? before[..^2].TrimEnd()[(before[..^2].TrimEnd().LastIndexOf(' ') + 1)..] : verb).ToString())
            && wanted.SelectMany(sentence.Places).All(place => place.Start >= end);
    }

    // "Funeral plans for Tom Beck, who died on Friday" date no funeral; "the bombing of the embassy, which killed nine on Friday" dates the bombing.
    private static bool IsOfWhoeverElse(EventFinding found, DatedSentence sentence, int[] wanted)
    {
        var text = found.Sentence.Text;
        if (found.Setting.Relative is not { } relative)
            return false;
        var places = wanted.SelectMany(sentence.Places).ToList();
        return places.Count > 0 && places.TrueForAll(place =>
            place.End <= relative && !BelongsTo.Fits(text.AsSpan(place.End, relative - place.End)));
    }

    // "The 2020 election" dates the election and nothing else of its sentence.
    private static bool IsOfModifiedNoun(EventFinding found, DatedSentence sentence, int[] wanted) =>
        found.Setting.Modified is { } nouns && !wanted.SelectMany(sentence.Places).Any(place => nouns.Contains(place));

    // "An arrest warrant was filed on Tuesday" arrests nobody, "the kidnapped envoy was freed" kidnaps nobody then.
    private bool IsOnlyModifier(DatedSentence sentence, int[] wanted)
    {
        var places = question.IsPhaseOnly || !question.Of(WhenPart.Deed).Any() ? [] : wanted.SelectMany(sentence.Places).ToList();
        return places.Count > 0 && places.TrueForAll(place => IsAdverb(sentence, place, wanted) || (Owned.Fits(sentence.Sentence.Text.AsSpan(0, place.Start))
                || !VerbForms.IsParticiple(sentence.Sentence.Text.Substring(place.Start, place.Length).ToLowerInvariant()))
            && NextWord.Find(sentence.Sentence.Text[place.End..]) is { Success: true } next && Lexicon.Of(next.Groups["word"].Value) is var word
            && (word.Is(WordKinds.Noun | WordKinds.AlsoNoun) || Owned.Fits(sentence.Sentence.Text.AsSpan(0, place.Start)) && !word.IsKnown)
            && !word.Is(WordKinds.Past | WordKinds.Time | WordKinds.Closed));
    }

    // "Jokingly" is no joke.
    private bool IsAdverb(DatedSentence sentence, TextSpan place, int[] wanted) => sentence.Sentence.Text[place.Start..place.End].ToLowerInvariant() is var word
        && word.EndsWith("ly", StringComparison.Ordinal) && Lexicon.Of(word).Is(WordKinds.Adverb)
        && !Array.Exists(wanted, i => question.Reading.Concepts[i].Word.Equals(word, StringComparison.OrdinalIgnoreCase));

    private static Regex Announcing { get; } = Patterns.Of(
        @",[”""]? (?!which|that|who|whom)[^,;:“”""]{2,60} (?<verb>announced|announces|declared|proclaimed) (on )?$");

    internal static Regex Unclear { get; } = Patterns.Of(
        @"(\b(not|never|hardly)|n['’]t)( \p{L}+){0,2} (clear|known|certain|sure|decided|say|said) (how|whether|when|if|what|which|who|why)\b[^,;:.]{0,80}$"
        + @"|\b(unclear|uncertain|unknown|unsure) (how|whether|when|if|what|which|who|why)\b[^,;:.]{0,80}$", RegexOptions.IgnoreCase);

    // Not "that": "the blast that killed nine".
    private static Regex Owned { get; } = Patterns.Of(@"\b(the|an?|its|their|his|her)\s$", RegexOptions.IgnoreCase);

    private static Regex Others { get; } = Patterns.Of(@"^(other|another|several|many|some|dozens|hundreds|thousands|more)\b", RegexOptions.IgnoreCase);

    private static Regex After { get; } = Patterns.Of(@"^[^;:]{0,80}\b(week|day|month|year|hour)s? after [^,;:]*$");

    private static Regex AfterIt { get; } = Patterns.Of(
        @"^[^;:.,()]{0,40}\b(after|before|since|because|once)\b[^;:.()]{1,80}$", RegexOptions.IgnoreCase);

    private static Regex NextThing { get; } = Patterns.Of(
        @"^,? (and|but|before) ((?<later>later|subsequently|eventually|afterwards|long after|(year|month|week|day)s later|has|have|is|are|will)"
        + @"|\p{Ll}{1,20}ly)?( \p{Ll}{1,20}ly)? ?$", RegexOptions.IgnoreCase);

    private static Regex Born { get; } = Patterns.Of(@"\b(born|birth)\b", RegexOptions.IgnoreCase);

    private static Regex LastingVerb { get; } = Patterns.Of(
        @"^(remain|stay|lie|recover|linger|live|lay|lain|wait|sat|sit|kept|keep)(s|ed|ing)?$", RegexOptions.IgnoreCase);

    private static Regex WasSo { get; } = Patterns.Of(@"\b(was|were|is|are|been)\b[^;:.]{0,80}$", RegexOptions.IgnoreCase);

    private static Regex YearsOf { get; } = Patterns.Of(@"\b(week|day|month|year|decade)s of $");

    private static Regex NamedOf { get; } = Patterns.Of(@"\b\p{Lu}[\p{L}’'-]{1,40} of $");

    private static Regex Name { get; } = Patterns.Of(@"^(\p{Ll}{2}-)?\p{Lu}\p{Ll}[\p{L}'’-]*( \p{Lu}[\p{L}.'’-]*)*$");

    private static Regex Somebody { get; } = Patterns.Of(@"^(the|an?) (?-i:([\p{Ll}-]+ )*(?<noun>\p{Ll}+))$", RegexOptions.IgnoreCase);

    private static Regex Charged { get; } = Patterns.Of(
        @"^(\s\p{L}+){0,3}?\s(for|with|of|in connection with)\s((the|an?|his|her|their|its|allegedly|first-degree|attempted|\d+)\s){0,3}$");

    private static Regex ToldThen { get; } = Patterns.Of(@"^,?\s(that|they|he|she|it|we|there)\b");

    private static Regex BelongsTo { get; } = Patterns.Of(@"^,? ?$|^ (of|in|on|at|against|near|outside|by) [^,.;:]{1,60},? ?$");

    // "The king's death"
    private static Regex Owner { get; } = Patterns.Of(@"\b(the|an?) (\p{Ll}[\p{L}-]{0,30} )?\p{Ll}[\p{L}-]{0,30}['’]s $");

    private static Regex OfName { get; } = Patterns.Of(@"^( (in|on|at|last|this) [^,;:]{1,30}?)? of (\p{Ll}[\p{L}-]{0,30} ){0,3}\p{Lu}");

    private static Regex NextWord { get; } = Patterns.Of(@"^ (?<word>\p{Ll}+)");

}
