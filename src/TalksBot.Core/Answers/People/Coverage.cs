using TalksBot.Core.Answers.Light;

namespace TalksBot.Core.Answers.People;

/// <summary>How much of what a deed was done to, where and in what matter its sentence meets, in the light of its article.</summary>
internal sealed class Coverage(WhoQuestion question, QuestionLight light)
{
    private readonly bool?[] ofOneArticle = new bool?[light.Reading.Concepts.Length];
    private bool? isBehindPreposition;

    private const double Around = 0.9;
    private const double Opening = 0.85;
    private const double Elsewhere = 0.3;

    // A name that no other article has: the one that has it is about it.
    private const double OnlyThere = 0.7;

    // What a name or the kind of event must reach: the opening does, somewhere in the article doesn't.
    private const double Required = 0.55;

    /// <summary>For each concept of the deed from 0 to 1, the deed's own and those of the kind of person left at 1; null where one that must be met
    /// isn't.</summary>
    /// <param name="cast">The article.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="own">How well what is looked at itself meets each concept.</param>
    public double[]? Of(ArticleCast cast, TextSpan sentence, double[] own)
    {
        var around = cast.Light.Around(sentence);
        var met = new double[own.Length];
        for (var i = 0; i < met.Length; i++)
        {
            var concept = light.Reading.Concepts[i];
            if (!IsOfTheDeed(i))
                continue;
            met[i] = Math.Max(
                Math.Max(Met(own[i]), Around * Met(around[i])),
                Math.Max(Opening * Met(cast.Light.Lead[i]), (IsOfOneArticle(i) ? OnlyThere : Elsewhere) * Met(cast.Light.Whole[i])));
            if (concept.Kind == ConceptKind.Number && Met(own[i]) < 1 && !IsYear(concept.Word) || i == Object && !IsObjectNear(own, around))
                return null;
            if (met[i] < Required && !concept.IsLight && (light.IsName[i] || concept.IsEvent || i == Object)
                || i >= question.AsWhat && !concept.IsLight && Met(own[i]) < Required)
                return null;
        }

        return met;
    }

    // Who confirmed 58 deaths didn't confirm 23 with it.
    private static bool IsYear(string word) => word.Length == 4;

    // What it was done to stands in the sentence or right beside it, not only somewhere in the opening: "attacked the border" isn't any attack.
    private bool IsObjectNear(double[] own, double[] around) =>
        question.Wants != WhoWants.Doer || question.IsSaying || question.IsByVerb || IsObjectBehindPreposition && !IsWithSomebody
        || ObjectWords().Any(i => Met(IsWithSomebody ? own[i] : Math.Max(own[i], around[i])) >= Required);

    // "Hear both in the dispute": the dispute is where, not whom.
    public bool IsObjectBehindPreposition => isBehindPreposition ??= Object >= 0 && question.Parts.Contains(WhoPart.Deed) && IsBehindPreposition();

    private bool IsBehindPreposition() => Preposition.Fits(BeforeObject);

    // "Talked to the channel": to whom is as near as whom.
    private bool IsWithSomebody => SomebodysPreposition.Fits(BeforeObject);

    private ReadOnlySpan<char> BeforeObject
    {
        get
        {
            var (deed, concepts) = (question.Reading.Concepts[question.Parts.IndexOf(WhoPart.Deed)], question.Reading.Concepts);
            var from = Math.Min(deed.Start + deed.Word.Length, concepts[Object].Start);
            return question.Reading.Question.AsSpan(from, concepts[Object].Start - from);
        }
    }

    private static Regex SomebodysPreposition { get; } = Patterns.Of(@"^ (to|with|against|by) ", RegexOptions.IgnoreCase);

    private static Regex Preposition { get; } = Patterns.Of(@"\b(in|on|at|of|for|with|over|about|to|from|by|after|before|during|against|near|under)\b",
        RegexOptions.IgnoreCase);

    /// <summary>"The red lark talks": the words that stand together behind the deed.</summary>
    public IEnumerable<int> ObjectWords()
    {
        var concepts = question.Reading.Concepts;
        for (var i = Object; i < concepts.Length && (i == Object || concepts[i].Start - concepts[i - 1].Start - concepts[i - 1].Word.Length <= 1); i++)
            yield return i;
    }

    /// <summary>From 0 to 1: the share of the deed's concepts that is met, by their weight.</summary>
    /// <param name="met">What <see cref="Of"/> gives.</param>
    /// <param name="deed">How well the deed itself is met.</param>
    public double Share(double[] met, double deed)
    {
        var (sum, total) = (0.0, 1e-9);
        for (var i = 0; i < met.Length; i++)
            if (IsOfTheDeed(i) || question.Parts[i] == WhoPart.Deed)
                (sum, total) = (sum + (light.Weights[i] * (question.Parts[i] == WhoPart.Deed ? deed : met[i])), total + light.Weights[i]);
        return sum / total;
    }

    /// <summary>The first word behind the deed: what it was done to. Negative where nothing is.</summary>
    public int Object { get; } = ObjectOf(question);

    /// <summary>What is told of whoever stands there, where it is their thing or person ("Beck's letter"); the object itself where it isn't.</summary>
    public int ObjectHead { get; } = HeadOf(question);

    private static int HeadOf(WhoQuestion question)
    {
        var (head, concepts) = (ObjectOf(question), question.Reading.Concepts);
        while (head >= 0 && head + 1 < concepts.Length && Owner.Fits(question.Reading.Question.AsSpan(concepts[head].Start + concepts[head].Word.Length))
            || head >= 0 && head + 1 < concepts.Length && concepts[head].Kind == ConceptKind.Name && concepts[head + 1].Kind == ConceptKind.Name
                && concepts[head + 1].Position - concepts[head].Position == 1)
            head++;
        return head;
    }

    private static Regex Owner { get; } = Patterns.Of(@"^['’]s?\s");

    private static int ObjectOf(WhoQuestion question)
    {
        var concepts = question.Reading.Concepts;
        var deed = question.Parts.IndexOf(WhoPart.Deed);
        for (var i = deed + 1; deed >= 0 && i < concepts.Length && concepts[i].Position - concepts[deed].Position <= i - deed; i++)
            if (!concepts[i].IsLight)
                return i;
        return -1;
    }

    // "Kowloon West": the first word alone may be rare.
    private bool IsOfOneArticle(int concept) => ofOneArticle[concept] ??= IsRare(concept)
        || concept > 0 && IsRare(concept - 1) && light.IsName[concept]
            && light.Reading.Concepts[concept].Position - light.Reading.Concepts[concept - 1].Position == 1;

    private bool IsRare(int concept) => light.IsName[concept] && StateNames.Find(light.Reading.Concepts[concept].Word) is null
        && light.Articles.Length > 1 && light.Articles.Count(article => Met(article.Whole[concept]) >= 1) == 1;

    private bool IsOfTheDeed(int concept) =>
        question.Parts[concept] == WhoPart.Rest || question.IsByVerb && question.Parts[concept] == WhoPart.Kind;

    private static double Met(double strength) => strength >= QuestionLight.Enough ? 1 : strength;
}
