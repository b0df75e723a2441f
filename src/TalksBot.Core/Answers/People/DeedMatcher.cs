using TalksBot.Core.Answers.Light;
using TalksBot.Core.Findings.Claims;
using TalksBot.Core.Findings.Deeds;

namespace TalksBot.Core.Answers.People;

/// <summary>
/// Finds who did what is asked, or to whom it was done. The sentence has to tell the deed, by its verb or one of like meaning; what it was
/// done to, where and in what event may stand in the sentences around it, the title or the opening.
/// </summary>
internal sealed class DeedMatcher
{
    // What stands behind these is wished, feared or denied of somebody.
    private static readonly FrozenSet<string> UnrealVerbs = RuleData.Lines("Answers/People/unreal-verbs.txt").SelectMany(verb =>
        Analyzer.Terms(verb)).ToFrozenSet();

    // "Made a speech", "started the war": the verb alone tells nothing.
    private static readonly Dictionary<string,
        bool> IsToldByNoun = RuleData.Rows("Answers/People/carrier-verbs.tsv").ToDictionary(row => Analyzer.Stem(row[0]), row => row[1] == "noun");

    private static readonly FrozenSet<string> Pronouns = FrozenSet.ToFrozenSet(["it", "this", "that", "them"]);

    // "In the semi-final": not the whole.
    private static readonly FrozenSet<string> Stages = RuleData.Lines("Answers/People/contest-stages.txt").ToFrozenSet();

    private static readonly FrozenSet<string> Prizes = RuleData.Lines("Answers/People/prizes.txt").ToFrozenSet();

    // What became of it must be told, there or right beside it.
    private const double MinSaid = 0.55;

    // "Pilot Anna Beck" is Anna Beck.
    private const int MaxName = 2;

    private const double Doer = 0.95;
    private const double ByCue = 0.97;
    private const double OtherVerb = 0.85;
    private const double Elsewhere = 0.85;
    private const double Unreal = 0.6;
    private const double ByPronoun = 0.97;
    private const double Organisation = 0.95;
    private const double State = 0.9;
    private const double MinOwn = 0.4;
    private const double AnyOwn = 0.1;

    // Where nobody is named, the sentence itself has to tell most of what was done to whom.
    private const double MostOwn = 0.5;

    private readonly WhoQuestion question;
    private readonly QuestionLight light;
    private readonly Coverage coverage;
    private readonly InstanceAsked instance;
    private readonly DeedCues cues;
    private readonly SaidClause? said;
    private readonly Concept? saying;
    private readonly ImmutableArray<ToldDeeds> told = [];
    private readonly bool needsObject;
    private readonly FrozenSet<string>? superlative;
    private readonly string? numbering;
    private readonly string[] landsAsked;
    private readonly Dictionary<PersonFinding, bool> askedAbout = new(ReferenceEqualityComparer.Instance);

    // "Oman reported 58 dead while Chad confirmed 23": a number is told with its own verb.
    private readonly ImmutableArray<Concept> numbers;

    public DeedMatcher(WhoQuestion question, QuestionLight light)
    {
        (this.question, this.light) = (question, light);
        numbers = question.IsSaying
            ? [.. light.Reading.Concepts.Where((concept, i) => concept.Kind == ConceptKind.Number && question.Parts[i] == WhoPart.Rest)]
            : [];
        coverage = new Coverage(question, light);
        instance = new InstanceAsked(question, light);
        superlative = Superlatives.In(question.Reading.Question);
        numbering = Numbering.In(question.Reading.Question);
        landsAsked = [.. Affiliation.StatesIn(question.Reading.Question)];
        cues = new DeedCues(question);
        said = question.IsSaying ? SaidClause.Of(question, light) : null;
        if (question.Deed is not { } deed)
            return;
        if (question.IsSaying)
            deed = deed with { Alternatives = [.. deed.Alternatives.Where(term => !WhoQuestion.PlainSaying.Contains(term))] };
        saying = question.IsSaying ? deed : null;
        needsObject = coverage.Object >= 0 && question is { Wants: WhoWants.Doer, IsSaying: false, IsByVerb: false, Contest: < 0 }
            && (IsToldByNoun.ContainsKey(deed.Term) || light.Reading.Concepts[coverage.Object].IsEvent);
        var done = coverage.Object >= 0 && IsToldByNoun.GetValueOrDefault(deed.Term) ? [deed, light.Reading.Concepts[coverage.Object]] : new[] { deed };
        told = [.. done.Select(one => new ToldDeeds(one, question.Wants == WhoWants.Patient)
            { Unreal = question.IsUnreal, Ahead = question.IsAhead })];
    }

    public IEnumerable<DeedCandidate> Find(ArticleCast cast)
    {
        foreach (var (sentence, met) in Sentences(cast))
        {
            foreach (var candidate in ByCues(cast, sentence, met))
                yield return candidate;
            foreach (var candidate in ByDeeds(cast, sentence, met).Concat(BySayings(cast, sentence, met)))
                yield return candidate;
        }
    }

    /// <summary>The sentences that tell the deed of somebody without a name ("five hijackers were arrested").</summary>
    public IEnumerable<DeedCandidate> FindUnnamed(ArticleCast cast)
    {
        if (told.IsEmpty || question.IsSaying || question.IsUnreal || question.IsYoung || question.Parts.Any(part => part is WhoPart.Kind or WhoPart.Office))
            yield break;
        foreach (var (sentence, met) in Sentences(cast))
            foreach (var deed in cast.Deeds(sentence))
            {
                var strength = told[0].Strength(deed);
                var doneTo = deed.Object?.Text ?? "";
                if (strength <= 0 || question.IsToCome && ToCome.IsOver(question.Deed!, deed) || IsByAnother(deed)
                    || told[0].Wanted(deed) is not { } wanted || Those.Fits(wanted.Text) || IsJustAsked(wanted)
                    || OfSomebodyElse.MayBeEither(deed, wanted, cast.Everybody(sentence))
                    || IsPlacedElsewhere(cast, sentence) || instance.IsOther(cast, sentence)
                    || question.Wants == WhoWants.Doer && (coverage is { Object: >= 0, IsObjectBehindPreposition: false } && !IsDoneTo(doneTo)
                    || IsDoneToAnother(doneTo) || (IsDoneToIt(deed) ? OwnShare(met) : OwnShare(cast.Light.Sentence(sentence.Span))) < MostOwn))
                    continue;
                yield return new DeedCandidate(cast.Info, ToldDeeds.Designation(wanted), ActorKind.Organisation, null, sentence,
                    Doer * coverage.Share(met, strength >= 1 ? 1 : OtherVerb), "who.unnamed");
            }
    }

    // "They named their chief of staff" doesn't say whom they named chief of staff.
    private bool IsJustAsked(Quote wanted) => Analyzer.Terms(wanted.Text.Split(',')[0]) is { IsEmpty: false } terms
        && terms.All(term => light.Reading.Concepts.Any(concept => concept.Match(term) >= QuestionLight.Enough));

    // "Both delegations signed it": the sentences around tell what.
    private static bool IsDoneToIt(DeedFinding deed) => deed is { Rule: "deed.verb", Doer: { } doer, Object: { } it } && Pronouns.Contains(it.Text)
        && deed.Verb.Span.Start - doer.Span.End <= 1;

    /// <summary>
    /// Whether an article tells the deed the other way round ("who shot Beck" where Beck shot others, "who did Beck shoot" where others shot him), and
    /// whether it tells it as asked.
    /// </summary>
    public (bool IsReversed, bool IsStraight) DirectionsIn(ArticleCast cast)
    {
        var isPatient = question.Wants == WhoWants.Patient;
        var names = (isPatient ? question.Doers : [.. Enumerable.Range(0, question.Parts.Length).Where(i => question.Parts[i] == WhoPart.Rest)])
            .Where(i => light.IsName[i]).ToArray();
        if (told.IsEmpty || names.Length == 0 || question is { Wants: not (WhoWants.Doer or WhoWants.Patient) } or { IsSaying: true } or { IsUnreal: true })
            return default;
        var deeds = cast.Sentences.SelectMany(cast.Deeds).Where(deed => told[0].Strength(deed) > 0).ToArray();
        return (deeds.Any(deed => IsOf(isPatient ? Patients(deed) : Doers(deed))), deeds.Any(deed => IsOf(isPatient ? Doers(deed) : Patients(deed))));

        bool IsOf(string phrase) => names.Any(i => Meets(i, phrase));
        static string Doers(DeedFinding deed) => $"{deed.Doer?.Text} {string.Join(' ', deed.Doers)}";
        static string Patients(DeedFinding deed) => $"{deed.Object?.Text} {string.Join(' ', deed.Patients)}";
    }

    // "58 soldiers were killed" of an article that names the place asked for in another sentence: they needn't have died there.
    private bool IsPlacedElsewhere(ArticleCast cast, Quote sentence) => cast.Light.Sentence(sentence.Span) is var own
        && question.Wants == WhoWants.Patient && Enumerable.Range(0, own.Length).Any(i => light.Reading.Concepts[i].IsPlaced && own[i] < QuestionLight.Enough);

    /// <summary>The sentences that meet what the deed was done to and where, with how well they do.</summary>
    private IEnumerable<(Quote Sentence, double[] Met)> Sentences(ArticleCast cast)
    {
        foreach (var sentence in cast.Sentences)
        {
            var own = cast.Light.Sentence(sentence.Span);
            if (coverage.Of(cast, sentence.Span, own) is not { } met || question.IsUnreal && Denial.IsIn(question.Reading.Question)
                && !Denial.IsIn(sentence.Text))
                continue;
            if (question.IsSaying && OwnShare(own) < (WhoQuestion.PlainSaying.Contains(question.Deed!.Term) ? MinOwn : AnyOwn))
                continue;
            if (said?.MayBeSaidBy(sentence, cast.Deeds(sentence)) != false && Superlatives.AreToldIn(superlative, sentence.Text)
                && Numbering.IsToldIn(numbering, sentence.Text))
                yield return (sentence, met);
        }
    }

    /// <summary>How much of what the deed was done to, where and in what matter a sentence meets in its article; null where it has to meet more.</summary>
    public double? Share(ArticleCast cast, Quote sentence) =>
        coverage.Of(cast, sentence.Span, cast.Light.Sentence(sentence.Span)) is { } met ? coverage.Share(met, 1) : null;

    // Who said what is asked said it in this sentence, not in another one of the article.
    private double OwnShare(double[] own)
    {
        var (sum, total) = (0.0, 1e-9);
        for (var i = 0; i < own.Length; i++)
            if (question.Parts[i] == WhoPart.Rest)
                (sum, total) = (sum + (light.Weights[i] * (own[i] >= QuestionLight.Enough ? 1 : own[i])), total + light.Weights[i]);
        return sum / total;
    }

    private IEnumerable<DeedCandidate> ByCues(ArticleCast cast, Quote sentence, double[] met)
    {
        if (question.Doers.Any(i => light.IsName[i]))
            yield break;
        var named = cast.Everybody(sentence);
        var all = question.Wants == WhoWants.Claimant ? cast.In(sentence).AddRange(cast.Unlisted(sentence)) : named;
        foreach (var (person, span) in all)
            if (!IsAskedAbout(cast, person) && cues.Find(sentence, span, named) is { } cue && !(IsOfEvent(cue) && !TellsEvent(cast, sentence)))
                yield return Make(cast, person, sentence, ByCue * coverage.Share(met, 1), $"who.cue.{cue}");
    }

    // "It was organised by …": what was has to stand in the sentence itself, or be meant by its first word.
    private static bool IsOfEvent(string cue) => cue.StartsWith("organis", StringComparison.Ordinal);

    private bool TellsEvent(ArticleCast cast, Quote sentence) => question.Parts.LastIndexOf(WhoPart.Rest) is >= 0 and var what
        && (cast.Light.Sentence(sentence.Span)[what] >= QuestionLight.Enough || Pronouns.Contains(sentence.Text.Split(' ')[0].ToLowerInvariant()));

    // "Tweeted late on Sunday": whoever was found to have said something by the verb that is asked for, where that is no deed to somebody ("accused").
    private IEnumerable<DeedCandidate> BySayings(ArticleCast cast, Quote sentence, double[] met)
    {
        if (saying is null || question.Wants == WhoWants.Patient)
            yield break;
        foreach (var statement in cast.Said.Where(statement => statement.SpeakerMention is not null && statement.Sentence.Span == sentence.Span))
        {
            var strength = Analyzer.Terms(statement.Verb).Select(saying.Match).DefaultIfEmpty().Max();
            if (strength <= 0 || !HasNumbers(statement.Content.Text) || said is { } clause && met[clause.Verb] < MinSaid
                || said?.MayBeSaidBy(sentence, cast.Deeds(sentence), statement.Content) == false || !question.IsUnreal && Denial.IsIn(statement.Verb)
                || !Denial.IsIn(question.Reading.Question) && Denial.Meets(question.Reading, statement.Content.Text)
                || cast.Deeds(sentence).Any(deed => string.Equals(deed.Verb.Text, statement.Verb, StringComparison.OrdinalIgnoreCase)))
                continue;
            foreach (var (person, span) in cast.Everybody(sentence).Where(mention => mention.Span.Overlaps(statement.SpeakerMention!.Span)
                && !IsAskedAbout(cast, mention.Person)))
                yield return ToldBy(Make(cast, person, sentence, Doer * coverage.Share(met, strength >= 1 ? 1 : OtherVerb), "who.sayer"), person, span,
                    cast.Said);
        }
    }

    // What was found in the sentence when the article was read.
    private IEnumerable<DeedCandidate> ByDeeds(ArticleCast cast, Quote sentence, double[] met)
    {
        if (told.IsEmpty)
            yield break;
        var mentions = cast.Everybody(sentence).Where(mention => !IsAskedAbout(cast, mention.Person)).ToImmutableArray();
        foreach (var finder in told)
            foreach (var deed in cast.Deeds(sentence))
            {
                var strength = finder.Strength(deed);
                if (strength <= 0 || question.IsToCome && ToCome.IsOver(question.Deed!, deed))
                    continue;
                var doneTo = ToldDeeds.DoneTo(deed);
                if (!HasNumbers(doneTo) || needsObject && finder == told[0] && !IsDoneTo(doneTo) && !IsAtEvent(cast, sentence)
                    || question is { Wants: WhoWants.Doer, Contest: < 0 } && !IsOfIt(cast, deed) && (IsDoneToAnother(doneTo) || IsDoneToOneElse(deed, doneTo))
                    || IsOfOtherThing(cast, sentence, deed, doneTo) || finder.IsKilling && !MayBeKilled(deed, doneTo)
                    || IsMotion(deed) || IsByAnother(deed) || question.Contest >= 0 && !IsInContest(deed) || question.IsAsTitle && !IsAsTitle(deed))
                    continue;
                var share = Doer * coverage.Share(met, strength >= 1 ? 1 : OtherVerb) * (IsDoneElsewhere(cast, sentence, doneTo) ? Elsewhere : 1);
                var named = finder.Named(question.Wants == WhoWants.Doer ? ToldDeeds.Carried(deed, cast.Deeds(sentence)) : deed, mentions)
                    .Where(mention => !IsOfOtherState(sentence, mention) && !IsOfOtherLand(sentence, mention)
                    && !(question.Wants == WhoWants.Patient && IsOnlyTheirs(sentence, mention))).ToArray();
                foreach (var (person, span) in named)
                    yield return ByDeed(cast, deed, person, share, span);
                if (named.Length > 0 || finder.Wanted(deed) is not { } wanted)
                    continue;
                var isNear = question.IsByVerb || mentions.Any(mention => wanted.Span.Contains(mention.Span)) || IsPrize(cast, sentence, doneTo)
                    || OwnShare(cast.Light.Sentence(sentence.Span)) >= MostOwn;
                var meant = Apposed(cast, deed, wanted, mentions) ?? Last(deed, wanted, mentions) ?? (isNear ? cast.Named(sentence, wanted) : null);
                if (meant is { } somebody && !IsAskedAbout(cast, somebody))
                    yield return ByDeed(cast, deed, somebody, share, wanted.Span);
                else
                    foreach (var person in cast.People.Where(person => finder.Meant(deed).Contains(person.Name) && !IsAskedAbout(cast, person)))
                        yield return ByDeed(cast, deed, person, share * ByPronoun, deed.Verb.Span) with { Naming = Naming(cast, finder, deed, person) };
            }
    }

    // "Oman wants Beck back, a diver held in Chad": what is told of the words behind a name is told of whoever is named.
    private static PersonFinding? Apposed(ArticleCast cast, DeedFinding deed, Quote wanted, ImmutableArray<ActorMention> mentions) =>
        WithArticle.Fits(wanted.Text) && deed.Verb.Span.Start > wanted.Span.End && Reduced.Fits(deed.Sentence.Text.AsSpan(
            wanted.Span.End - deed.Sentence.Span.Start, deed.Verb.Span.Start - wanted.Span.End))
        && mentions.FirstOrDefault(mention => mention.Person.Actor == ActorKind.Person && mention.Span.End + 2 == wanted.Span.Start) is { } named
        && deed.Sentence.Text[(named.Span.End - deed.Sentence.Span.Start)..].StartsWith(", ", StringComparison.Ordinal)
        && cast.Deeds(deed.Sentence).Any(other => other.Verb.Span.End <= named.Span.Start && other.Rule is "deed.verb" or "deed.passive")
            ? named.Person : null;

    // "The search for a successor to Beck, dismissed in May": the one named last was.
    private static PersonFinding? Last(DeedFinding deed, Quote wanted, ImmutableArray<ActorMention> mentions) =>
        deed.Rule == "deed.passive" && deed.Verb.Span.Start > wanted.Span.End
        && mentions.LastOrDefault(mention => mention.Span.End < deed.Verb.Span.Start && mention.Person.Actor == ActorKind.Person) is { } named
        && named.Span.Start >= wanted.Span.Start && deed.Sentence.Text[(named.Span.End - deed.Sentence.Span.Start)..(deed.Verb.Span.Start
            - deed.Sentence.Span.Start)] is ", " or ", who was " or ", who were " or ", who has been " or ", who had been " ? named.Person : null;

    // Right behind, or behind "who was": no verb of the whole sentence.
    private static Regex Reduced { get; } = Patterns.Of(@"^ (who (was|were|is|has been|had been) )?(\w+ly )?$");

    private static Regex WithArticle { get; } = Patterns.Of("^(an?|the) ", RegexOptions.IgnoreCase);

    // "A retired pilot": another sentence says who that is, best one that calls them so as well.
    private static Quote? Naming(ArticleCast cast, ToldDeeds finder, DeedFinding deed, PersonFinding person)
    {
        if (finder.Wanted(deed) is not { } wanted || (WordList.Of(wanted.Text.ToLowerInvariant()) & WordTraits.Pronoun) != 0)
            return null;
        var naming = cast.Sentences.Where(sentence => person.Mentions.Any(sentence.Span.Contains)).ToArray();
        var noun = wanted.Text.Split(' ')[^1];
        return Array.Exists(naming, sentence => sentence.Span == deed.Sentence.Span) ? null
            : Array.Find(naming, sentence => sentence.Text.Contains(noun, StringComparison.OrdinalIgnoreCase))
                ?? Array.Find(naming, sentence => sentence.Span.Start >= deed.Sentence.Span.End) ?? naming.FirstOrDefault();
    }

    // Of what nobody says whose word it is, that somebody is accused of it isn't enough.
    private static DeedCandidate ByDeed(ArticleCast cast, DeedFinding deed, PersonFinding person, double score, TextSpan span)
    {
        // Whom Beck thanked needs nobody's word but his thanks.
        var candidate = ToldBy(Make(cast, person, deed.Sentence, score, deed.Rule), person, span,
            [.. cast.Said.Where(statement => statement.Sentence.Span != deed.Sentence.Span || statement.Verb != deed.Verb.Text)]);
        return deed.Rule == DeedFinding.Accused && candidate.ToldBy is null ? candidate with { Score = candidate.Score * Unreal } : candidate;
    }

    private bool HasNumbers(string phrase) =>
        numbers.IsEmpty || Analyzer.Terms(phrase) is var terms && numbers.All(number => terms.Any(term => number.Match(term) > 0));

    private bool IsDoneTo(string phrase) => Pronouns.Contains(phrase.Trim()) ||
        Meets(coverage.Object, phrase) || coverage.ObjectHead != coverage.Object && Meets(coverage.ObjectHead, phrase);

    // "Whom did Beck arrest" isn't answered by an arrest that nobody says he made.
    private bool IsByAnother(DeedFinding deed)
    {
        var names = question.Doers.Where(i => light.IsName[i]).ToArray();
        return names.Length > 0 && !deed.Doers.Append(deed.Doer?.Text ?? "").SelectMany(name => Analyzer.Terms(name))
            .Any(term => names.Any(i => light.Reading.Concepts[i].Match(term) >= QuestionLight.Enough));
    }

    // "Flew the plane" isn't "flew to the site".
    public bool IsMotion(DeedFinding deed) => question.Wants == WhoWants.Doer && coverage is { Object: >= 0, IsObjectBehindPreposition: false }
        && deed is { Object: null, Rule: not DeedFinding.Noun }
        && Towards.Fits(deed.Sentence.Text.AsSpan(Math.Clamp(deed.Verb.Span.End - deed.Sentence.Span.Start, 0, deed.Sentence.Text.Length)));

    // "Put the blame on others": whom they mean, only the sentences around may tell.
    private bool IsDoneElsewhere(ArticleCast cast, Quote sentence, string doneTo) =>
        question is { Wants: WhoWants.Doer, Contest: < 0 } && coverage is { Object: >= 0, IsObjectBehindPreposition: false }
        && !IsDoneTo(doneTo) && !IsPrize(cast, sentence, doneTo) && cast.Light.Sentence(sentence.Span)[coverage.Object] < QuestionLight.Enough;

    // "Resigned over the crash": the event stands behind a small word, and not where stands what the verb is done to.
    private bool IsAtEvent(ArticleCast cast, Quote sentence) => coverage.IsObjectBehindPreposition && !IsToldByNoun.ContainsKey(question.Deed!.Term)
        && cast.Light.Sentence(sentence.Span) is var own && coverage.ObjectWords().Any(i => own[i] >= QuestionLight.Enough);

    // "Won its second title", told right behind the cup that is asked for.
    private bool IsPrize(ArticleCast cast, Quote sentence, string doneTo) => coverage.Object >= 0 && question.Deed?.Match("win") >= 1
        && Prizes.Contains(doneTo.Split(' ')[^1]) && !doneTo.Any(char.IsUpper) && cast.Before(sentence) is { } before
        && cast.Light.Sentence(before.Span) is var met && Enumerable.Range(0, met.Length).All(i => question.Parts[i] != WhoPart.Rest
            || light.Reading.Concepts[i].IsLight || met[i] >= QuestionLight.Enough);

    // "The stadium opened in May. It is owned by …": what the sentence before is about.
    private bool IsOfIt(ArticleCast cast, DeedFinding deed) => question.IsByVerb && deed.Object is { } it && Pronouns.Contains(it.Text.ToLowerInvariant())
        && cast.BeforeInParagraph(deed.Sentence) is { } before && cast.Deeds(before).MinBy(told => told.Verb.Span.Start) is { } first
        && (first.Rule == "deed.passive" ? first.Object : first.Doer)?.Text is { } subject
        && Enumerable.Range(0, question.Parts.Length).All(i => question.Parts[i] != WhoPart.Kind || Meets(i, subject))
        && Behind.Without(subject).Split(' ')[^1] is var head && Enumerable.Range(0, question.Parts.Length).Any(i => question.Parts[i] == WhoPart.Kind
            && Meets(i, head));

    // "Beat them in the final of the cup": in just what is asked for, and in no stage of it.
    private bool IsInContest(DeedFinding deed)
    {
        var text = deed.Sentence.Text;
        var behind = Onwards.Without(text[Math.Clamp(deed.Verb.Span.End - deed.Sentence.Span.Start, 0, text.Length)..]);
        return new[] { In.Find(behind), InFront.Find(text), deed.Rule == DeedFinding.Turned ? LostTo.Find(behind) : Match.Empty }.Any(match =>
            match.Success && IsContest(match.Groups["what"].Value));
    }

    // "Was named chief of the port": just what is asked stands right behind the verb.
    private bool IsAsTitle(DeedFinding deed)
    {
        var text = deed.Sentence.Text;
        return coverage.Object >= 0 && Title.Find(text[Math.Clamp(deed.Verb.Span.End - deed.Sentence.Span.Start, 0, text.Length)..]) is { Success: true } title
            && Meets(coverage.Object, title.Value);
    }

    private static Regex Title { get; } = Patterns.Of(
        @"^ (?:as |to be )?(?!(?:in|by|on|over|during|after|before|at|with|for)\b)"
        + @"(?:[\w'’-]+(?: (?!(?:in|by|on|over|during|after|before|at|with|for)\b)|$|(?=[.,;]))){1,7}");

    private bool IsContest(string phrase)
    {
        var (words, concepts) = (phrase.Split([' ', ',', '.', '"', '”'], StringSplitOptions.RemoveEmptyEntries), light.Reading.Concepts);
        if (!Meets(question.Contest, phrase)
            || words.Any(word => Stages.Contains(word.ToLowerInvariant()) && !concepts.Any(concept => Analyzer.Terms(word).Contains(concept.Term))))
            return false;

        // Another cup has another name.
        return !words.Any(word => char.IsUpper(word[0])) || Enumerable.Range(0, question.Contest).All(i => question.Parts[i] != WhoPart.Rest
            || question.Contest - i != concepts[question.Contest].Position - concepts[i].Position || concepts[i].IsLight || Meets(i, phrase));
    }

    // "Beck beat Haddad, who had lost to Ann Other": she didn't beat Beck.
    private bool IsDoneToOneElse(DeedFinding deed, string doneTo) => coverage is { Object: >= 0 and var asked, IsObjectBehindPreposition: false }
        && light.IsName[asked] && !deed.Patients.IsEmpty && !IsDoneTo(doneTo)
        && !deed.Patients.Any(name => Meets(asked, name) || coverage.ObjectHead >= 0 && Meets(coverage.ObjectHead, name));

    // "Killed the bill" makes nobody a killer, but whoever is asked for as having killed the bill.
    private bool MayBeKilled(DeedFinding deed, string doneTo) => question.Wants != WhoWants.Doer || deed.Object is null || !deed.Patients.IsEmpty
        || coverage.Object >= 0 && IsDoneTo(doneTo) || doneTo.Any(char.IsDigit) || doneTo.Skip(1).Any(char.IsUpper)
        || doneTo.ToLowerInvariant().Split([' ', ',', '.'], StringSplitOptions.RemoveEmptyEntries).Any(word => VictimWords.Find(word) is not null
            || Lexicon.Of(word).Is(WordKinds.Pronoun | WordKinds.Number) || (WordList.Of(word) & (WordTraits.Role | WordTraits.Collective)) != 0);

    // "Attacked the ruling" is no attack on the ferry, which only the article's opening has.
    private bool IsOfOtherThing(ArticleCast cast, Quote sentence, DeedFinding deed, string doneTo)
    {
        if (question.Wants != WhoWants.Doer || question.IsByVerb || deed.Object is null || Pronouns.Contains(doneTo.Trim()) || OwnThing.Fits(doneTo))
            return false;
        var own = cast.Light.Sentence(sentence.Span);
        var rest = Enumerable.Range(0, own.Length).Where(i => question.Parts[i] is not WhoPart.Deed).ToArray();
        return rest.Any(i => !light.Reading.Concepts[i].IsLight) && Array.TrueForAll(rest, i => own[i] < QuestionLight.Enough);
    }

    // Which delegation is led has to stand with the verb; of other deeds only what they were done to.
    private bool IsDoneToAnother(string phrase)
    {
        if (Others.Fits(phrase) || question.IsByVerb && IsOfOtherName(phrase))
            return true;
        for (var i = 0; i < question.Parts.Length; i++)
            if ((i == coverage.Object || IsItsHead(i) || question.IsByVerb && question.Parts[i] == WhoPart.Kind
                && !light.Reading.Concepts[i].IsPlaced) && DeedObject.IsOther(light, i, phrase))
                return true;
        return question.IsByVerb && IsLedBesideIt(phrase);
    }

    // Who leads Oman's team leads neither Oman nor its army.
    private bool IsLedBesideIt(string phrase)
    {
        var kinds = Enumerable.Range(0, question.Parts.Length).Where(i => question.Parts[i] == WhoPart.Kind).ToArray();
        var head = Behind.Without(phrase).Split(' ')[^1];

        // "The navy head" heads no delegation.
        if (question.Parts.IndexOf(WhoPart.Deed) - 1 is var what && Array.IndexOf(kinds, what) >= 0 && !light.IsName[what] && !Meets(what, phrase))
            return true;
        return !Array.Exists(kinds, i => Meets(i, phrase) && (StateNames.Find(light.Reading.Concepts[i].Word) is null
            || head.Length > 0 && char.IsUpper(head[0]) || Array.Exists(kinds, other => Meets(other, head))));
    }

    // Who leads the True Larks isn't who leads the Red Larks.
    private bool IsOfOtherName(string phrase)
    {
        var words = phrase.Split(' ');
        for (var i = 1; i < question.Parts.Length; i++)
            if (question.Parts[i] == WhoPart.Kind && question.Parts[i - 1] == WhoPart.Kind && light.IsName[i] && light.IsName[i - 1]
                && light.Reading.Concepts[i].Position - light.Reading.Concepts[i - 1].Position == 1 && !Meets(i - 1, phrase)
                && Array.FindIndex(words, word => Meets(i, word)) is > 0 and var at && char.IsUpper(words[at][0]) && char.IsUpper(words[at - 1][0]))
                return true;
        return false;
    }

    // "The Doha agreement"
    private bool IsItsHead(int concept) => coverage.Object >= 0 && concept == coverage.Object + 1
        && light.Reading.Concepts[concept].Position - light.Reading.Concepts[coverage.Object].Position == 1;

    private bool Meets(int concept, string phrase) => Analyzer.Terms(phrase).Any(term => light.Reading.Concepts[concept].Match(term) >= QuestionLight.Enough);

    // "Killed four Omani soldiers", "four Selmar fishermen were rescued": neither state was.
    private static bool IsOnlyTheirs(Quote clause, ActorMention mention)
    {
        if (mention.Person.Actor != ActorKind.State)
            return false;
        var (start, end) = (mention.Span.Start - clause.Span.Start, mention.Span.End - clause.Span.Start);
        var word = clause.Text[start..end].Split(' ')[0];
        return StateNames.IsDemonym(word)
            || Noun.Find(clause.Text[end..]) is { Success: true } next && !Analyzer.Terms(next.Groups["noun"].Value).IsEmpty
                && !VerbForms.IsParticiple(next.Groups["noun"].Value);
    }

    // "Ann Other of Oman and Tom Beck of Qatar signed": who signed for Oman is told by what stands behind the names.
    private bool IsOfOtherState(Quote clause, ActorMention mention) =>
        OfName.Find(clause.Text[(mention.Span.End - clause.Span.Start)..]) is { Success: true } of && StateNames.Find(of.Groups["name"].Value) is { } state
        && light.Reading.Concepts.Where((_, i) => question.Parts[i] == WhoPart.Rest).Select(concept => StateNames.Find(concept.Word)).OfType<State>().ToList()
            is { Count: > 0 } asked && !asked.Contains(state);

    // "Who signed the Ohio bill": not "Utah governor Ann Other".
    private bool IsOfOtherLand(Quote sentence, ActorMention mention)
    {
        var before = sentence.Text.AsSpan(0, mention.Span.Start - sentence.Span.Start);
        return landsAsked.Length > 0 && TitledIn.Find(before.ToString()) is { Success: true } titled
            && Affiliation.StatesIn(titled.Value).ToArray() is { Length: > 0 } lands && !lands.Intersect(landsAsked).Any();
    }

    // "Utah's governor ", "New York Gov. "
    private static Regex TitledIn { get; } = Patterns.Of(@"\b\p{Lu}\w+( \p{Lu}\w+)?(['’]s)? ([\p{L}-]+\.? ){1,3}$");

    private static DeedCandidate Make(ArticleCast cast, PersonFinding person, Quote sentence, double score, string rule) =>
        new(cast.Info, person.Name, person.Actor, null, sentence, score * KindShare(person.Actor), rule) { Person = person };

    /// <summary>The candidate with whoever says so; what is only demanded or denied of somebody isn't their deed.</summary>
    private static DeedCandidate ToldBy(DeedCandidate candidate, PersonFinding person, TextSpan span, ImmutableArray<StatementFinding> said)
    {
        var told = said
            .Where(statement => !statement.Content.InTitle && statement.Content.Span.Contains(span)
                && !StatementReader.IsBy(statement, person.Actor, person.Name, person.Aliases))
            .MinBy(statement => statement.Content.Span.Length);
        if (told is null)
            return candidate;
        return candidate with { ToldBy = told, Score = candidate.Score * (Analyzer.Terms(told.Verb).Any(UnrealVerbs.Contains) ? Unreal : 1) };
    }

    /// <summary>"Who accused Norrland" doesn't ask for Norrland; "who spoke at the Beck funeral" may ask for another Beck.</summary>
    public bool IsAskedAbout(ArticleCast cast, PersonFinding person)
    {
        if (!askedAbout.TryGetValue(person, out var known))
            askedAbout[person] = known = IsNamedIn(cast, person);
        return known;
    }

    private bool IsNamedIn(ArticleCast cast, PersonFinding person) => person.Aliases.Append(person.Name).Any(name =>
        Analyzer.Terms(name) is { IsEmpty: false } terms && !cast.IsOfSeveral(name) && terms.TakeLast(MaxName).All(term =>
            light.Reading.Concepts.Where((_, i) => question.Parts[i] != WhoPart.Kind || question.IsByVerb).Any(concept => concept.Term == term)));

    private static double KindShare(ActorKind actor) => actor switch
    {
        ActorKind.Organisation => Organisation,
        ActorKind.State => State,
        _ => 1,
    };

    // "To reach the final": what comes after.
    private static Regex Onwards { get; } = Patterns.Of(
        @"([;:]|,? \b(after|before|while|but|when|who|which|to (reach|advance|set up|book|qualify|progress|move|go|earn|secure|keep|become))\b)[\s\S]*");

    private static Regex In { get; } = Patterns.Of(@"\b(in|at|for|during|to (win|take|claim|clinch|capture|lift|land|retain)) (?<what>[\s\S]+)");

    private static Regex InFront { get; } = Patterns.Of(@"^(In|At|During) (?<what>[^,]{3,80}),");

    // "Lost the final to them"
    private static Regex LostTo { get; } = Patterns.Of(@"^ (?<what>.+?) to \S");

    // "The delegation of Oman"
    private static Regex Behind { get; } = Patterns.Of(@"\b (of|in|from|for|to|at|on)\b.*$");

    private static Regex Others { get; } = Patterns.Of(@"^(the )?others?$|^(each|one) other$", RegexOptions.IgnoreCase);

    private static Regex Towards { get; } = Patterns.Of(@"^ (to|into|from|towards?|home|back) ");

    private static Regex OfName { get; } = Patterns.Of(@"^ of (?:the )?(?<name>\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+)?)");

    private static Regex Noun { get; } = Patterns.Of(@"^ (?<noun>\p{Ll}[\p{L}-]{2,})\b");

    // "Those who break it": nobody in particular.
    private static Regex Those { get; } = Patterns.Of(
        @"^((those|they|who|anyone|anybody|whoever|everyone|nobody|it|somebody|someone)\b|the (ones|people|person|one)( (who|that)\b|$))",
        RegexOptions.IgnoreCase);

    private static Regex OwnThing { get; } = Patterns.Of(@"^\s*(its|his|her|their|another)\b", RegexOptions.IgnoreCase);
}
