using TalksBot.Core.Answers.Light;
using TalksBot.Core.Findings.Events;

namespace TalksBot.Core.Answers.Events;

/// <summary>What a dated sentence says by other words than the question's: "he" for a name, "the strike was conducted" for a killing.</summary>
internal sealed class ToldOtherwise(WhenQuestion question, QuestionLight light)
{
    private const int Opening = 450;
    private const int Lines = 300;

    private static readonly ImmutableArray<string> Writing = [.. new[] { "write", "sign", "send" }.Select(Analyzer.Stem)];

    private static readonly ImmutableArray<string> Leaving = [.. new[] { "resign", "leave", "quit", "retire", "depart" }.Select(Analyzer.Stem)];

    private static readonly ImmutableArray<string> Harm =
        [.. new[] { "kill", "injure", "destroy", "hit", "shoot", "assassinate" }.Select(Analyzer.Stem)];

    private readonly bool writes = question.Of(WhenPart.Deed).Any(i => Writing.Any(verb => question.Reading.Concepts[i].Match(verb) >= 1));

    private readonly bool leaves = question.Of(WhenPart.Deed).Any(i => Leaving.Any(verb => question.Reading.Concepts[i].Match(verb) >= 1));

    private readonly bool doesHarm = question.Of(WhenPart.Deed).Any(i => Harm.Any(verb => question.Reading.Concepts[i].Match(verb) > 0));

    /// <summary>Whether a clause tells when the deed was done, by words that say so of any event, or of the strike that did the harm asked for.</summary>
    public bool StandsForDeed(EventFinding found, ArticleInfo article) =>
        found.Setting.Is(DateTraits.Happening) && !Aftermath.Fits(found.Clause.Text) || question.IsPhaseOnly && found.Setting.Is(DateTraits.It)
        || IsStrike(found, article) || IsOfWriting(found) || StaysUntilThen(found);

    // "Stays in office until Friday" tells when somebody leaves it.
    private bool StaysUntilThen(EventFinding found) => leaves && Until.Fits(found.Expression.Text) && Staying.Fits(Before(found));

    /// <summary>Whether what is asked to have been written, by whomever, bears the date: "the letter, dated 3 November".</summary>
    public bool IsDated(EventFinding found, DatedSentence sentence) => IsOfWriting(found) && question.ObjectHead >= 0 && !question.Of(WhenPart.Doer).Any()
        && Before(found) is var before
        && sentence.Places(question.ObjectHead).Any(place => place.End <= before.Length && BornBy.Fits(before.AsSpan(place.End)));

    private bool IsOfWriting(EventFinding found) => writes && Bearing.Fits(Before(found));

    private static string Before(EventFinding found) =>
        found.Sentence.Text[..Math.Clamp(found.Expression.Span.Start - found.Sentence.Span.Start, 0, found.Sentence.Text.Length)];

    /// <summary>
    /// Whether "the murder in April 2021" is the murder asked for: its article tells somewhere, in one sentence, that it was done to whoever is asked for.
    /// </summary>
    public bool IsTheDeed(EventFinding found, DatedSentence sentence, ArticleLight shed)
    {
        var (deeds, objects) = (question.Of(WhenPart.Deed).ToArray(), question.Of(WhenPart.Object).Where(i => !question.Reading.Concepts[i].IsLight).ToArray());
        return objects.Length > 0 && NamesDeed(found, sentence) && shed.HasSentence(
            met => Array.Exists(deeds, i => met[i] >= QuestionLight.Enough) && Array.TrueForAll(objects, i => met[i] >= QuestionLight.Enough));
    }

    /// <summary>Whether a noun for the deed is dated as the one known: "the murder in April 2021", "Monday's raid"; not "Monday's raid on Tarsk".</summary>
    public bool NamesDeed(EventFinding found, DatedSentence sentence)
    {
        var (text, date) = (found.Sentence.Text, new TextSpan(found.Expression.Span.Start - found.Sentence.Span.Start, found.Expression.Span.Length));
        return date.Start >= 0 && question.Of(WhenPart.Deed).SelectMany(sentence.Places).Any(place => IsNamed(place) && !IsOfOther(place));

        // Right beside the date, or what a dated relative clause is said of: "the bombing which killed nine on Thursday".
        bool IsNamed(TextSpan place)
        {
            if (!Definite.Fits(text.AsSpan(0, place.Start)) || VerbForms.IsParticiple(text[place.Start..place.End].ToLowerInvariant()))
                return false;
            var (from, to) = place.End <= date.Start ? (place.End, date.Start) : (date.End, place.Start);
            if (from > to || to > text.Length)
                return false;
            var between = text.AsSpan(from, to - from);
            return Close.Fits(between) || place.End <= date.Start && Relative.Fits(between);
        }

        bool IsOfOther(TextSpan place) => Named.Find(text[place.End..]).Groups["name"] is { Success: true } name
            && !Analyzer.Terms(name.Value).Any(term => question.Reading.Concepts.Any(concept => concept.Match(term) > 0));
    }

    /// <summary>Whether "he" or "she" is whoever the question names: the title names them, and nobody else stands right before.</summary>
    public bool IsPronounFor(EventFinding found, ArticleInfo article, ArticleLight shed)
    {
        var names = Enumerable.Range(0, light.IsName.Length)
            .Where(i => light.IsName[i] && (question.Parts[i] is WhenPart.Doer or WhenPart.Object || IsOwner(i))).ToList();
        if (names.Count == 0 || !found.Setting.Is(DateTraits.HeOrShe) || names.Exists(i => shed.Title[i] < QuestionLight.Enough))
            return false;
        var at = found.Sentence.Span.Start;
        var before = Passages(article.Id).Select(passage => Part(passage, at - Lines, at));
        return !before.Any(text => Person.FindAll(text).Any(IsSomebodyElse));

        bool IsSomebodyElse(Match person) => !Analyzer.Terms(person.Value).Any(term => names.Exists(i => question.Reading.Concepts[i].Match(term) > 0));
    }

    // "Queen Ada's coronation"
    private bool IsOwner(int concept) => !question.Of(WhenPart.Deed).Any() && question.Reading.Concepts[concept] is var name
        && question.Reading.Question.AsSpan(Math.Min(name.Start + name.Word.Length, question.Reading.Question.Length)) is ['\'' or '’', 's', ..];

    /// <summary>Whether a deed behind the date stands only in what is said of it: "had ended on Friday, explaining that … attacks".</summary>
    public static bool IsOnlySaid(EventFinding found, List<TextSpan> places)
    {
        var (text, end) = (found.Sentence.Text, found.Expression.Span.End - found.Sentence.Span.Start);
        return places.Count > 0 && places.TrueForAll(place =>
            place.Start > end && Saying.FindAll(text[end..place.Start]).Any(IsSaid));

        // "The complaint filed on Monday notes that": the date has its own verb before it.
        bool IsSaid(Match word) => SpeechVerbs.IsForm(word.Value) && (word.Value.EndsWith("ing", StringComparison.Ordinal)
            || found.Setting.Verb is { } verb && verb.Start + found.Sentence.Span.Start < found.Expression.Span.Start);
    }

    // "Dorn was killed in a drone strike. … The strike was conducted on Saturday."
    private bool IsStrike(EventFinding found, ArticleInfo article) =>
        doesHarm
        && Conducted.Find(found.Clause.Text) is { Success: true } strike
        && Passages(article.Id).Select(passage => Part(passage, 0, Math.Min(Opening, found.Sentence.Span.Start))).Append(article.Title)
            .Any(text => text.Contains(strike.Groups["kind"].Value, StringComparison.OrdinalIgnoreCase));

    /// <summary>What an article says at its beginning and around a date's sentence.</summary>
    public IEnumerable<string> Around(EventFinding found, ArticleInfo article) => Passages(article.Id).SelectMany(passage => new[]
    {
        Part(passage, 0, Opening), Part(passage, found.Sentence.Span.Start - Lines, found.Sentence.Span.End + Lines),
    });

    private IEnumerable<Quote> Passages(string article) => light.Passages.Where(hit => hit.Article.Id == article).Select(hit => hit.Passage.Text);

    /// <summary>What of a passage lies between two places of the article.</summary>
    private static string Part(Quote passage, int from, int to)
    {
        var (start, end) = (Math.Max(passage.Span.Start, from), Math.Min(passage.Span.End, to));
        return start < end ? passage.Text[(start - passage.Span.Start)..(end - passage.Span.Start)] : "";
    }

    // "Grounded on Saturday as a result of the incident": that day came after it.
    private static Regex Aftermath { get; } = Patterns.Of(
        @"\b(after|following|since|over|about|into|because of|(result|wake|light|aftermath|response|connection|reaction) (of|to|with))"
        + @" (the|this|that) incident\b",
        RegexOptions.IgnoreCase);

    private static Regex Until { get; } = Patterns.Of(@"^(until|till|through)\b", RegexOptions.IgnoreCase);

    private static Regex Staying { get; } = Patterns.Of(
        @"\b(remain|stay|serve|continue|carry on|keep)(s|ed|ing)?\b( \p{Ll}{1,20}){0,3} (office|job|post|role|power|position|charge|helm|seat|leader|president"
        + @"|minister|mayor|chief|head|chairman|chairwoman|director|governor|manager|coach|chancellor|premier|speaker)( \p{L}{1,30}){0,4} $",
        RegexOptions.IgnoreCase);

    private static Regex Bearing { get; } = Patterns.Of(@"\bdated (on )?$");

    // "The letter, dated", but not "the book and a letter dated"
    private static Regex BornBy { get; } = Patterns.Of(@"^,?\s((that|which) (is|was) )?dated (on )?$");

    private static Regex Definite { get; } = Patterns.Of(@"\b([Tt]he|[Tt]hat|[Tt]his|\w{1,40}['’]s)\s(\p{Ll}{1,40}\s)?$");

    private static Regex Close { get; } = Patterns.Of(@"^(['’]s)?\s?(\p{Ll}+\s)?$");

    private static Regex Named { get; } = Patterns.Of(@"^ (of|on|at|in|near|against) (the )?(?<name>\p{Lu}[\p{L}'’-]+)");

    private static Regex Relative { get; } = Patterns.Of(@"^,?\s(which|that)\s[^,;:.]*(, including [^,;:.]*,)?[^,;:.]*$");

    private static Regex Conducted { get; } = Patterns.Of(
        @"\b(the|this|that) (\w+ ){0,2}(?<kind>strike|raid|attack|operation|shooting|bombing|blast|explosion|ambush|assault)s?\b"
        + @"( [\w-]+){0,4} (was|were) (conducted|carried out|launched|staged|mounted)\b", RegexOptions.IgnoreCase);

    // "Tom Beck", but not "the Black River".
    private static Regex Person { get; } = Patterns.Of(@"(?<!\bthe |\p{Lu}\w* )\b\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+\b");

    private static Regex Saying { get; } = Patterns.Of(@"\b\p{Ll}+ing\b|\b\p{Ll}+(?= that\b)");
}
