using TalksBot.Core.Answers.Light;

namespace TalksBot.Core.Answers.People;

/// <summary>
/// Finds whoever did it, or whom it was done to, in an article that tells the deed of nobody by name: the only one whom it names as arrested or charged,
/// or as dead, right beside the deed.
/// </summary>
internal sealed class EventPart
{
    private const string Own = "own";
    private const double Near = 0.6;
    private const double Beside = 0.95;
    private const double Opening = 0.9;
    private const double Elsewhere = 0.6;
    private const double Required = 0.55;
    private const double MinDeed = 0.5;
    private const double MinShare = 0.75;

    // By so much one has to be told more surely than any other.
    private const double Clear = 0.1;

    private static readonly ImmutableArray<Row> Rows = [.. RuleData.Rows("Answers/People/event-parts.tsv").Select(row => new Row(
        Enum.Parse<WhoWants>(row[0], ignoreCase: true), [.. row[1].Split(' ').SelectMany(word => new[] { word, Analyzer.Stem(word) })],
        [.. row[2].Split(';')], row[3] == "near"))];

    private readonly WhoQuestion question;
    private readonly QuestionLight light;
    private readonly DeedMatcher deeds;
    private readonly ImmutableArray<Evidence> all = [];
    private readonly bool isOnlyNear;

    public EventPart(WhoQuestion question, QuestionLight light)
    {
        (this.question, this.light, deeds) = (question, light, new DeedMatcher(question, light));
        if (question is { IsByVerb: true } or { IsSaying: true } or { IsUnreal: true } or { IsAhead: true } or { Succession: not null })
            return;
        if (question.Wants == WhoWants.Patient && question.Doers.Any(i => light.Reading.Concepts[i].Kind != ConceptKind.Word || light.IsName[i]))
            return;
        var asked = question.Wants == WhoWants.Holder ? question.Office?.Name : question.Office is null ? question.Deed?.Term : null;
        if (asked is not null && Rows.FirstOrDefault(row => row.Wants == question.Wants && row.Asked.Contains(asked)) is { } part)
            (isOnlyNear, all) = (part.IsOnlyNear, [.. part.Told.Select(told => new Evidence(told == Own ? question : WhoQuestion.Of(told)))]);
    }

    public IEnumerable<DeedCandidate> Find(ArticleCast cast)
    {
        if (all.IsEmpty)
            return [];
        var found = cast.Sentences.SelectMany(sentence => Named(cast, sentence)).GroupBy(candidate => candidate.Name)
            .Select(same => same.MaxBy(candidate => candidate.Score)!).OrderByDescending(candidate => candidate.Score).ToArray();
        return found.Length == 1 || found.Length > 1 && found[0].Score - found[1].Score >= Clear ? found[..1] : [];
    }

    private IEnumerable<DeedCandidate> Named(ArticleCast cast, Quote sentence)
    {
        if (Share(cast, sentence) is not { } share)
            yield break;
        var named = cast.Everybody(sentence).Where(mention => mention.Person.Actor == ActorKind.Person).ToImmutableArray();
        var told = named.Where(mention => all.Any(evidence => named.Any(other => (other == mention || IsJoined(sentence, other, mention))
            && evidence.IsTold(cast, sentence, other, named)))).Select(mention => mention.Person)
            .Concat(cast.People.Where(person => person.Actor == ActorKind.Person && all.Any(evidence => evidence.Means(cast, sentence, person))));
        foreach (var person in told.Where(person => !deeds.IsAskedAbout(cast, person)).DistinctBy(person => person.Name))
            yield return new DeedCandidate(cast.Info, person.Name, person.Actor, null, sentence, share * (isOnlyNear ? Near : 1), "who.part")
            {
                Person = person,
                Naming = Array.Exists([.. named], mention => mention.Person.Name == person.Name) ? null
                    : cast.Sentences.FirstOrDefault(other => person.Mentions.Any(other.Span.Contains)),
            };
    }

    // "Tom Other, 28, and Ann Other, 30": what is told of one is told of both.
    private static bool IsJoined(Quote sentence, ActorMention first, ActorMention second) => first.Span.End <= second.Span.Start
        && And.Fits(sentence.Text.AsSpan(first.Span.End - sentence.Span.Start, second.Span.Start - first.Span.End));

    private double? Share(ArticleCast cast, Quote sentence)
    {
        var around = cast.Light.Around(sentence.Span);
        var met = new double[around.Length];
        for (var i = 0; i < met.Length; i++)
        {
            if (question.Parts[i] is WhoPart.Office or WhoPart.Aside || question.Parts[i] == WhoPart.Deed && question.Wants == WhoWants.Patient
                && Match(question.Deed!, all[0].Deed))
            {
                met[i] = 1;
                continue;
            }

            var concept = light.Reading.Concepts[i];
            met[i] = Math.Max(Beside * Met(around[i]), Math.Max(Opening * Met(cast.Light.Lead[i]), Elsewhere * Met(cast.Light.Whole[i])));
            if (question.Parts[i] == WhoPart.Deed && around[i] < (question.Wants == WhoWants.Doer ? 1 : MinDeed)
                || met[i] < Required && !concept.IsLight && (light.IsName[i] || concept.IsEvent))
                return null;
        }

        return light.ShareOfHeld(met) is >= MinShare and var share ? share : null;
    }

    // "The suspect" is asked for by what tells it, and needs no word of its own.
    private static bool Match(Concept asked, Concept? told) => told is not null && asked.Term != told.Term;

    private static double Met(double strength) => strength >= QuestionLight.Enough ? 1 : strength;

    private sealed record Row(WhoWants Wants, ImmutableArray<string> Asked, ImmutableArray<string> Told, bool IsOnlyNear);

    /// <summary>One way in which somebody's part is told.</summary>
    private sealed class Evidence(WhoQuestion told)
    {
        private readonly DeedCues cues = new(told);
        private readonly ToldDeeds? deeds = told.Deed is { } deed ? new ToldDeeds(deed, told.Wants == WhoWants.Patient) : null;

        public Concept? Deed => told.Deed;

        public bool IsTold(ArticleCast cast, Quote sentence, ActorMention mention, ImmutableArray<ActorMention> named) =>
            cues.Find(sentence, mention.Span, named) is not null || deeds is not null && cast.Deeds(sentence).Any(deed => deeds.Strength(deed) > 0
                && deeds.Named(deed, named).Any(other => other.Span == mention.Span)) || IsIdentified(cast, sentence, mention);

        public bool Means(ArticleCast cast, Quote sentence, PersonFinding person) =>
            deeds is not null && cast.Deeds(sentence).Any(deed => deeds.Strength(deed) > 0 && deeds.Meant(deed).Contains(person.Name));

        // "A man was shot on Monday. He was identified as Tom Other"
        private bool IsIdentified(ArticleCast cast, Quote sentence, ActorMention mention) => deeds is not null
            && Identified.Find(sentence.Text[..(mention.Span.Start - sentence.Span.Start)]) is { Success: true } named && cast.Before(sentence) is { } before
            && cast.Deeds(before).Any(deed => deeds.Strength(deed) > 0 && deeds.Wanted(deed) is { } wanted && ToldDeeds.Designation(wanted).Length > 0
                && wanted.Text.Contains(named.Groups["noun"].Value, StringComparison.OrdinalIgnoreCase));
    }

    private static Regex And { get; } = Patterns.Of(@"^(, \d{1,2})?(,? of [^,]{2,30})?,? and (\d+-year-old )?$");

    private static Regex Identified { get; } = Patterns.Of(
        @"^(he|she|the (man|woman|boy|girl|teen|teenager|victim|(?<noun>driver|suspect|gunman))) (was|has been)"
        + @"( later)? (identified|named)( by [^,;]{2,40})? as (\S+ ){0,2}$",
        RegexOptions.IgnoreCase);
}
