using TalksBot.Core.Answers.Light;

namespace TalksBot.Core.Answers.People;

/// <summary>Finds who said what is asked: the words said, or their sentence, have to meet most of it, and the names it tells.</summary>
internal sealed class SayingMatcher(WhoQuestion question, QuestionLight light)
{
    private const double Said = 0.97;
    private const double Around = 0.8;
    private const double Opening = 0.7;
    private const double Required = 0.55;
    private const double OtherwiseSaid = 0.5;

    // The opening alone doesn't tell that somebody said it.
    private const double MinOwn = 0.4;

    private readonly Coverage coverage = new(question, light);
    private readonly SaidClause? clause = SaidClause.Of(question, light);

    public IEnumerable<DeedCandidate> Find(ArticleCast cast)
    {
        if (!question.IsSaying || question.Deed is not { } deed)
            yield break;
        var isAny = deed.Match("say") > 0 || deed.Match("call") >= 1 || deed.Match("tell") > 0 || deed.Match("speak") >= 1;
        foreach (var statement in cast.Said)
        {
            if (statement.Sentence.InTitle || IsAskedAbout(statement.Speaker))
                continue;
            if (!isAny && !Verbs(statement).Any(term => deed.Match(term) >= QuestionLight.Enough)
                || clause?.MayBeSaidBy(statement.Sentence, cast.Deeds(statement.Sentence), statement.Content) == false)
                continue;
            var text = Analyzer.Terms($"{statement.Verb} {statement.Content.Text} {statement.Sentence.Text}");
            var own = light.Reading.Concepts.Select(concept => text.Select(concept.Match).DefaultIfEmpty().Max()).ToArray();
            if (clause?.IsStateIn(statement.Content.Text) == true)
                own[clause.Verb] = 1;
            if (!isAny && IsOfOtherThing(cast, statement, own))
                continue;
            if (Share(cast, statement, own) is not { } share)
                continue;
            yield return new DeedCandidate(
                cast.Info, statement.Speaker, ActorKind.Person, statement, statement.Sentence, Said * share * (Differ(statement) ? OtherwiseSaid : 1),
                    WhoFinder.Statement)
            {
                Person = cast.People.FirstOrDefault(person => StatementReader.IsBy(statement, person.Actor, person.Name, person.Aliases)),
            };
        }
    }

    // "Said no to the pact": rejected it.
    private static IEnumerable<string> Verbs(StatementFinding statement) => Analyzer.Terms(statement.Verb)
        .Concat(PhrasalVerbs.In($"{statement.Verb} {statement.Content.Text}", before: 1)
            .Select(phrasal => Analyzer.Stem(phrasal.Verb)));

    private double? Share(ArticleCast cast, StatementFinding statement, double[] own)
    {
        var around = cast.Light.Around(statement.Sentence.Span);
        var target = question.Parts.IndexOf(WhoPart.Deed) + 1;
        if (IsAtSomebody(target) && cast.Deeds(statement.Sentence).FirstOrDefault(deed => string.Equals(deed.Verb.Text, statement.Verb,
            StringComparison.OrdinalIgnoreCase)) is { Object: { } done } && DeedObject.IsOther(light, target, done.Text))
            return null;
        var (sum, said, total) = (0.0, 0.0, 1e-9);
        for (var i = 0; i < own.Length; i++)
        {
            if (question.Parts[i] != WhoPart.Rest)
                continue;
            var met = Math.Max(Told(own[i]), Math.Max(Around * Met(around[i]), Opening * Met(cast.Light.Lead[i])));
            if (i == clause?.Verb && met < Required)
                return null;
            if (met < Required && light.IsName[i] && !light.Reading.Concepts[i].IsLight || IsOtherNumber(statement, light.Reading.Concepts[i]))
                return null;
            (sum, said, total) = (sum + (light.Weights[i] * met), said + (light.Weights[i] * Met(own[i])), total + light.Weights[i]);
        }

        return said / total >= MinOwn ? sum / total : null;
    }

    // Who "wrote the book" isn't whoever wrote something else.
    private bool IsOfOtherThing(ArticleCast cast, StatementFinding statement, double[] own) =>
        coverage is { Object: >= 0 and var thing, IsObjectBehindPreposition: false }
        && Math.Max(own[thing], cast.Light.Around(statement.Sentence.Span)[thing]) < Required;

    // "Confirmed 23": who confirmed 58 is asked.
    private static bool IsOtherNumber(StatementFinding statement, Concept concept) =>
        concept.Kind == ConceptKind.Number && !Analyzer.Terms(statement.Content.Text).Any(term => concept.Match(term) > 0);

    // "Accused Norrland": whoever accused somebody else isn't meant.
    private bool IsAtSomebody(int target) =>
        target < question.Parts.Length && light.IsName[target] && light.Reading.Concepts[target].Position - light.Reading.Concepts[target - 1].Position == 1
        && question.Deed is { } deed && deed.Match("say") == 0 && deed.Match("call") < 1 && deed.Match("tell") == 0;

    // Of two that said so, the one whose words are asked for comes first.
    private static double Told(double strength) => ((3 * Met(strength)) + strength) / 4;

    private static double Met(double strength) => strength >= QuestionLight.Enough ? 1 : strength;

    private bool IsAskedAbout(string name) =>
        Analyzer.Terms(name) is { IsEmpty: false } terms
            && terms.All(term => light.Reading.Concepts.Where((_, i) => question.Parts[i] == WhoPart.Rest).Any(concept => concept.Term == term));

    // "Will not use force" for "will use force", and the other way round.
    private bool Differ(StatementFinding statement) => Denial.IsIn(question.Reading.Question)
        ? !Denial.IsIn(statement.Content.Text) && !Denial.IsIn(statement.Verb)
        : Denial.Meets(question.Reading, statement.Content.Text);
}
