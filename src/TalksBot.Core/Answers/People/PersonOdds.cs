using TalksBot.Core.Answers.Evidence;
using TalksBot.Core.Answers.Light;
using TalksBot.Core.Findings.Deeds;

namespace TalksBot.Core.Answers.People;

/// <summary>
/// Tells how likely each one whom the articles' sentences name is the one asked for: by what their sentence meets of the question, what they are called there,
/// what they do in it, and whom the rules find. Nobody is named for it: it tells which sentence comes nearest where nobody answers.
/// </summary>
internal sealed class PersonOdds
{
    private const double MinOwn = 0.2;

    // A twentieth as likely as nobody.
    private const double MinLogOdds = -3;
    private const double Opening = 0.9;
    private const double Elsewhere = 0.6;
    private const double Least = -8;
    private const double Quarter = 4;
    private const double Often = 10;
    private const int Near = 50;
    private const double Rounding = 1e-6;

    // A word that tells the deed in everyday words tells it.
    private const double MinDeed = 0.5;

    private static readonly FittedWeights<PersonMeasure> Weights = FittedWeights.Read<PersonMeasure>("Answers/People/person-odds.tsv");

    // What a sentence has, whomever it names.
    private static readonly PersonMeasure[] OfSentences =
    [
        PersonMeasure.Base, PersonMeasure.Likely, PersonMeasure.Pairs, PersonMeasure.MetBeside, PersonMeasure.Passage, PersonMeasure.Own,
        PersonMeasure.Beside, PersonMeasure.Article, PersonMeasure.Names, PersonMeasure.NumberMissed, PersonMeasure.NoDeed, PersonMeasure.Denied,
    ];

    // What somebody can add at the most to the log-odds of their sentence, by every other measure but for what the rules find; and a little more,
    // for sums are rounded.
    private static readonly double OfPeople = Rounding + Enum.GetValues<PersonMeasure>().Except(OfSentences)
        .Except([PersonMeasure.Rule, PersonMeasure.RuleFirst]).Sum(measure => Math.Max(0, Weights[measure]));

    private readonly double atMost;
    private readonly WhoQuestion question;
    private readonly QuestionLight light;
    private readonly ImmutableArray<DeedCandidate> found;
    private readonly double minScore;
    private readonly HolderMatcher holders;
    private readonly DeedMatcher deeds;
    private readonly ToldDeeds? told;
    private readonly int deedAt;
    private readonly int[] kinds;

    // Many sentences name the same people.
    private readonly Dictionary<PersonFinding, (bool IsOffice, double[] Met)> callings = new(ReferenceEqualityComparer.Instance);

    /// <param name="question">The question.</param>
    /// <param name="light">In what light it stands.</param>
    /// <param name="found">Whom the rules found, best first.</param>
    /// <param name="minScore">From which score on they answer.</param>
    public PersonOdds(WhoQuestion question, QuestionLight light, ImmutableArray<DeedCandidate> found, double minScore)
    {
        (this.question, this.light, this.found, this.minScore) = (question, light, found, minScore);
        (holders, deeds) = (new HolderMatcher(question, light), new DeedMatcher(question, light));
        told = question.Deed is { } deed ? new ToldDeeds(deed, question.Wants == WhoWants.Patient) : null;
        deedAt = question.Parts.IndexOf(WhoPart.Deed);
        atMost = OfPeople + (found.IsEmpty ? 0 : (Math.Max(0, Weights[PersonMeasure.Rule]) * found.Max(candidate => candidate.Score))
            + Math.Max(0, Weights[PersonMeasure.RuleFirst]));
        kinds = [.. Enumerable.Range(0, light.Reading.Concepts.Length).Where(i => question.Parts[i] is WhoPart.Kind or WhoPart.Office)];
    }

    /// <summary>Whoever is likeliest, meant or not: their sentence comes nearest; null where nobody is at all likely.</summary>
    public MeasuredPerson? Nearest(ImmutableArray<ArticleCast> casts)
    {
        var (likeliest, most) = ((MeasuredPerson?)null, MinLogOdds);
        foreach (var cast in casts)
            foreach (var sentence in cast.Sentences)
            {
                var own = Met(cast.Light.Sentence(sentence.Span));
                if (light.Share(own) < MinOwn)
                    continue;

                // Nobody is read where nobody can be likelier than whoever is likeliest so far.
                var ofSentence = OfSentence(cast, sentence, own);
                if (Weights.Of(ofSentence) + atMost < most)
                    continue;
                foreach (var person in In(cast, sentence, own, ofSentence))
                    if (Weights.Of(person.Measures) is var odds && (odds > most || likeliest is null && odds >= most))
                        (likeliest, most) = (person, odds);
            }

        return likeliest;
    }

    private IEnumerable<MeasuredPerson> In(ArticleCast cast, Quote sentence, double[] own, double[] ofSentence)
    {
        var present = cast.Everybody(sentence).Concat(cast.Unlisted(sentence)).DistinctBy(mention => mention.Span).ToImmutableArray();
        var meant = Meant(cast, sentence, present).ToImmutableArray();
        var named = present.Concat(meant).Where(mention => !deeds.IsAskedAbout(cast, mention.Person)).ToImmutableArray();
        if (named.IsEmpty)
            yield break;
        var read = new MeasuredSentence(question, light, sentence, own);
        var people = named.Where(mention => mention.Person.Actor == ActorKind.Person).Select(mention => mention.Person.Name).Distinct().Count();
        foreach (var mention in named)
        {
            var measures = (double[])ofSentence.Clone();
            void Set(PersonMeasure measure, double value) => measures[(int)measure] = value;
            void Tell(PersonMeasure measure, bool isSo) => Set(measure, isSo ? 1 : 0);
            OfCalling(cast, sentence, mention, Set);
            OfDeed(cast, sentence, mention, read, Set);
            Set(PersonMeasure.Window, read.ShareWithin(mention.Span.Start - Near, mention.Span.End + Near));
            Set(PersonMeasure.Alone, 1.0 / Math.Max(1, people));
            Tell(IsSaid ? PersonMeasure.Sayer : PersonMeasure.Speaks, Speaks(cast, sentence, mention));
            Tell(PersonMeasure.Organisation, mention.Person.Actor == ActorKind.Organisation);
            Tell(PersonMeasure.State, mention.Person.Actor == ActorKind.State);
            Set(PersonMeasure.Fame, Math.Min(1, mention.Person.Mentions.Length / Often));
            Tell(PersonMeasure.Unlisted, mention.Person.Rule == ArticleCast.UnlistedRule);
            Tell(PersonMeasure.Pronoun, meant.Contains(mention));
            Tell(PersonMeasure.Unlike, mention.Person is { Actor: ActorKind.Person, Rule: ArticleCast.UnlistedRule }
                && !cast.Everybody(sentence).Any(other => other.Span == mention.Span));
            Tell(PersonMeasure.Owner, Owner.Fits(sentence.Text.AsSpan(Math.Clamp(mention.Span.End - sentence.Span.Start, 0, sentence.Text.Length))));
            OfRules(mention, Set);
            yield return new MeasuredPerson(cast, sentence, mention, measures);
        }
    }

    private bool IsSaid => question.IsSaying || question.Wants == WhoWants.Claimant;

    private double[] OfSentence(ArticleCast cast, Quote sentence, double[] own)
    {
        var measures = new double[Weights.Values.Length];
        var (concepts, around) = (light.Reading.Concepts, Met(cast.Light.Around(sentence.Span)));
        var best = around.Select((met, i) =>
            Math.Max(met, Math.Max(Opening * Met(cast.Light.Lead[i]), Elsewhere * Met(cast.Light.Whole[i])))).ToArray();
        var (mine, beside) = (light.Share(own), light.Share(around));
        bool IsNumber(int i) => concepts[i].Kind == ConceptKind.Number;
        Set(PersonMeasure.Base, 1);
        Set(PersonMeasure.Likely, Math.Max(Least, light.Odds.Of(cast.Info.Id, sentence.Span) ?? Least) / Quarter);
        Set(PersonMeasure.Pairs, light.Odds.Of(cast.Info.Id, sentence.Span, RankingFeature.Pairs));
        Set(PersonMeasure.MetBeside, light.Odds.Of(cast.Info.Id, sentence.Span, RankingFeature.MetBeside));
        Set(PersonMeasure.Passage, light.Odds.Of(cast.Info.Id, sentence.Span, RankingFeature.Passage));
        Set(PersonMeasure.Own, mine);
        Set(PersonMeasure.Beside, beside - mine);
        Set(PersonMeasure.Article, light.Share(best) - beside);
        Set(PersonMeasure.Names, Enumerable.Range(0, own.Length).Where(i => light.IsName[i] || IsNumber(i)).Select(i => best[i]).DefaultIfEmpty(1).Min());
        Set(PersonMeasure.NumberMissed, Enumerable.Range(0, own.Length).Where(IsNumber).Select(i => 1 - around[i]).DefaultIfEmpty(0).Max());
        Set(PersonMeasure.NoDeed, deedAt >= 0 && own[deedAt] < MinDeed ? 1 : 0);
        Set(PersonMeasure.Denied, Denial.IsIn(sentence.Text) != question.IsUnreal ? 1 : 0);
        return measures;

        void Set(PersonMeasure measure, double value) => measures[(int)measure] = value;
    }

    private void OfCalling(ArticleCast cast, Quote sentence, ActorMention mention, Action<PersonMeasure, double> set)
    {
        var beside = Calling(cast, mention.Person, cast.Descriptions.Beside(sentence, mention.Span, question));
        if (!callings.TryGetValue(mention.Person, out var elsewhere))
            callings[mention.Person] = elsewhere = Calling(cast, mention.Person, cast.Descriptions.Of(mention.Person, question));
        set(PersonMeasure.NotCalled, question.Office is not null && !beside.IsOffice && !elsewhere.IsOffice ? 1 : 0);
        set(PersonMeasure.Kind, kinds.Length == 0 ? 0 : kinds.Average(i => Math.Max(beside.Met[i], elsewhere.Met[i])));
        set(PersonMeasure.Described, light.Share(beside.Met));
    }

    // Whether it is the office, and which words of the question are in it.
    private (bool IsOffice, double[] Met) Calling(ArticleCast cast, PersonFinding person, IEnumerable<Description> descriptions)
    {
        var (isOffice, met) = (false, new double[light.Reading.Concepts.Length]);
        foreach (var description in descriptions)
        {
            isOffice |= question.Office is not null && holders.IsCalledSo(cast, person, description);
            for (var i = 0; i < met.Length; i++)
                if (met[i] == 0 && description.Terms.Any(term => light.Reading.Concepts[i].Match(term) >= QuestionLight.Enough))
                    met[i] = 1;
        }

        return (isOffice, met);
    }

    private void OfDeed(ArticleCast cast, Quote sentence, ActorMention mention, MeasuredSentence read, Action<PersonMeasure, double> set)
    {
        if (told is not null)
            set(PersonMeasure.Wanted, cast.Deeds(sentence).Any(deed => told.Strength(deed) > 0
                && (told.Wanted(deed)?.Span.Contains(mention.Span) == true || told.Meant(deed).Contains(mention.Person.Name))) ? 1 : 0);
        if (question.Wants is not (WhoWants.Doer or WhoWants.Patient) || read.NearestDeed(mention.Span.Start) is not { } at)
            return;
        var isBefore = mention.Span.Start < at;
        set(PersonMeasure.Side, question.Wants == WhoWants.Patient ? isBefore ? 0 : 1
            : isBefore || By.Fits(sentence.Text.AsSpan(0, Math.Max(0, mention.Span.Start - sentence.Span.Start))) ? 1 : 0);
    }

    private void OfRules(ActorMention mention, Action<PersonMeasure, double> set)
    {
        var one = found.FirstOrDefault(candidate => NameMatch.SamePerson(candidate.Name, mention.Person.Name));
        var best = found.IsEmpty ? 0 : found[0].Score;
        set(PersonMeasure.Rule, one?.Score ?? 0);
        set(PersonMeasure.RuleFirst, one is not null && one.Score >= Math.Max(minScore, DeedCandidate.Beside * best) ? 1 : 0);
        set(PersonMeasure.RuleOther, one is null && best >= minScore ? 1 : 0);
    }

    // Those for whom a pronoun stands, or words without a name, or who say what the sentence quotes.
    private static IEnumerable<ActorMention> Meant(ArticleCast cast, Quote sentence, ImmutableArray<ActorMention> present)
    {
        var byWords = cast.Deeds(sentence)
            .SelectMany(deed => new[] { (Words: deed.Doer, Names: deed.Doers), (Words: deed.Object, Names: deed.Patients) })
            .Where(one => one.Words is not null && !present.Any(mention => one.Words.Span.Contains(mention.Span)))
            .SelectMany(one => one.Names.Select(name => (Name: name, one.Words!.Span)));
        var bySaying = cast.Said
            .Where(said => said.Sentence.Span.Overlaps(sentence.Span) && (said.SpeakerMention is not { } at || !sentence.Span.Contains(at.Span)))
            .Select(said => (Name: said.Speaker, Span: new TextSpan(sentence.Span.Start, 0)));
        return byWords.Concat(bySaying).DistinctBy(one => one.Name).Where(one => present.All(mention => mention.Person.Name != one.Name))
            .SelectMany(one => cast.People.Where(person => person.Name == one.Name).Select(person => new ActorMention(person, one.Span)));
    }

    private static bool Speaks(ArticleCast cast, Quote sentence, ActorMention mention) => cast.Said.Any(said =>
        said.Sentence.Span.Overlaps(sentence.Span) && (said.SpeakerMention?.Span.Overlaps(mention.Span) == true || said.Speaker == mention.Person.Name));

    private static double[] Met(double[] strengths) => Array.ConvertAll(strengths, Met);

    private static double Met(double strength) => strength >= QuestionLight.Enough ? 1 : strength;

    // "Was beaten by the nurse Ann Other"
    private static Regex By { get; } = Patterns.Of(@"\b(by|from)( \S+){0,4} $");

    private static Regex Owner { get; } = Patterns.Of(@"^['’]s ");
}

/// <summary>Somebody whom a sentence names, with what is measured of them.</summary>
/// <param name="Cast">The article.</param>
/// <param name="Sentence">The sentence.</param>
/// <param name="Mention">Who, and where they stand.</param>
/// <param name="Measures">For each <see cref="PersonMeasure"/>, in their order.</param>
internal sealed record MeasuredPerson(ArticleCast Cast, Quote Sentence, ActorMention Mention, double[] Measures);
