using TalksBot.Core.Answers.Light;
using TalksBot.Core.Extraction.Dates;

namespace TalksBot.Core.Answers.Events;

/// <summary>What a dated sentence says by other words than the question's: "he" for a name, "the strike was conducted" for a killing.</summary>
internal sealed class ToldOtherwise(WhenQuestion question, QuestionLight light)
{
    private const int Opening = 450;
    private const int Before = 300;

    private static readonly ImmutableArray<string> Harm =
        [.. new[] { "kill", "injure", "destroy", "hit", "shoot", "assassinate" }.Select(Analyzer.Stem)];

    private readonly bool doesHarm = question.Of(WhenPart.Deed).Any(i => Harm.Any(verb => question.Reading.Concepts[i].Match(verb) > 0));

    /// <summary>Whether a clause tells when the deed was done, by words that say so of any event, or of the strike that did the harm asked for.</summary>
    public bool StandsForDeed(EventFinding found, ArticleInfo article) =>
        found.Setting.Is(DateTraits.Happening) || question.IsPhaseOnly && found.Setting.Is(DateTraits.It) || IsStrike(found, article);

    /// <summary>
    /// Whether "the murder in April 2021" is the murder asked for: its article tells somewhere, in one sentence, that it was done to whoever is asked for.
    /// </summary>
    public bool IsTheDeed(EventFinding found, DatedSentence sentence, ArticleLight shed)
    {
        var (deeds, objects) = (question.Of(WhenPart.Deed).ToArray(), question.Of(WhenPart.Object).Where(i => !question.Reading.Concepts[i].IsLight).ToArray());
        if (objects.Length == 0 || !deeds.SelectMany(sentence.Places).Any(IsNamed))
            return false;
        return shed.HasSentence(
            met => Array.Exists(deeds, i => met[i] >= QuestionLight.Enough) && Array.TrueForAll(objects, i => met[i] >= QuestionLight.Enough));

        // Right beside the date, or what a dated relative clause is said of: "the bombing which killed nine on Thursday".
        bool IsNamed(TextSpan place)
        {
            var (text, date) = (found.Sentence.Text, new TextSpan(found.Expression.Span.Start - found.Sentence.Span.Start, found.Expression.Span.Length));
            if (!Definite.Fits(text.AsSpan(0, place.Start)) || VerbForms.IsParticiple(text[place.Start..place.End].ToLowerInvariant()) || date.Start < 0)
                return false;
            var (from, to) = place.End <= date.Start ? (place.End, date.Start) : (date.End, place.Start);
            if (from > to || to > text.Length)
                return false;
            var between = text.AsSpan(from, to - from);
            return Close.Fits(between) || place.End <= date.Start && Relative.Fits(between);
        }
    }

    /// <summary>Whether "he" or "she" is whoever the question names: the title names them, and nobody else stands right before.</summary>
    public bool IsPronounFor(EventFinding found, ArticleInfo article, ArticleLight shed)
    {
        var names = Enumerable.Range(0, light.IsName.Length).Where(i => light.IsName[i] && question.Parts[i] is WhenPart.Doer or WhenPart.Object).ToList();
        if (names.Count == 0 || !found.Setting.Is(DateTraits.HeOrShe) || names.Exists(i => shed.Title[i] < QuestionLight.Enough))
            return false;
        var at = found.Sentence.Span.Start;
        var before = Passages(article.Id).Select(passage => Part(passage, at - Before, at));
        return !before.Any(text => Person.FindAll(text).Any(IsSomebodyElse));

        bool IsSomebodyElse(Match person) => !Analyzer.Terms(person.Value).Any(term => names.Exists(i => question.Reading.Concepts[i].Match(term) > 0));
    }

    /// <summary>Whether a deed behind the date stands only in what is said of it: "had ended on Friday, explaining that … attacks".</summary>
    public static bool IsOnlySaid(EventFinding found, List<TextSpan> places)
    {
        var (text, end) = (found.Sentence.Text, found.Expression.Span.End - found.Sentence.Span.Start);
        return places.Count > 0 && places.TrueForAll(place =>
            place.Start > end && Saying.FindAll(text[end..place.Start]).Any(word => SpeechVerbs.IsForm(word.Value)));
    }

    // "Dorn was killed in a drone strike. … The strike was conducted on Saturday."
    private bool IsStrike(EventFinding found, ArticleInfo article) =>
        doesHarm
        && Conducted.Find(found.Clause.Text) is { Success: true } strike
        && Passages(article.Id).Select(passage => Part(passage, 0, Math.Min(Opening, found.Sentence.Span.Start))).Append(article.Title)
            .Any(text => text.Contains(strike.Groups["kind"].Value, StringComparison.OrdinalIgnoreCase));

    private IEnumerable<Quote> Passages(string article) => light.Passages.Where(hit => hit.Article.Id == article).Select(hit => hit.Passage.Text);

    /// <summary>What of a passage lies between two places of the article.</summary>
    private static string Part(Quote passage, int from, int to)
    {
        var (start, end) = (Math.Max(passage.Span.Start, from), Math.Min(passage.Span.End, to));
        return start < end ? passage.Text[(start - passage.Span.Start)..(end - passage.Span.Start)] : "";
    }

    private static Regex Definite { get; } = Patterns.Of(@"\b([Tt]he|[Tt]hat|[Tt]his|\w{1,40}['’]s)\s(\p{Ll}{1,40}\s)?$");

    private static Regex Close { get; } = Patterns.Of(@"^\s?(\p{Ll}+\s)?$");

    private static Regex Relative { get; } = Patterns.Of(@"^,?\s(which|that)\s[^,;:.]*(, including [^,;:.]*,)?[^,;:.]*$");

    private static Regex Conducted { get; } = Patterns.Of(
        @"\b(the|this|that) (\w+ ){0,2}(?<kind>strike|raid|attack|operation|shooting|bombing|blast|explosion|ambush|assault)s?\b"
        + @"( [\w-]+){0,4} (was|were) (conducted|carried out|launched|staged|mounted)\b", RegexOptions.IgnoreCase);

    // "Tom Beck", but not "the Black River".
    private static Regex Person { get; } = Patterns.Of(@"(?<!\bthe |\p{Lu}\w* )\b\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+\b");

    private static Regex Saying { get; } = Patterns.Of(@"\b\p{Ll}+ing\b");
}
