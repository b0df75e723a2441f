using TalksBot.Core.Findings.Claims;
using TalksBot.Core.Findings.Deeds;

namespace TalksBot.Core.Answers.People;

/// <summary>Finds in what articles were found to tell who does what a question asks about, or to whom it is done.</summary>
/// <param name="deed">What was done.</param>
/// <param name="patient">Whether the one to whom it was done is wanted.</param>
internal sealed class ToldDeeds(Concept deed, bool patient)
{
    private static readonly FrozenSet<string> Prepositions = RuleData.Lines("Answers/People/doer-prepositions.txt").ToFrozenSet();

    // What a verb doesn't mean of the person that its passive tells of.
    private static readonly Dictionary<string, string[]> InPassive = RuleData.Rows("Answers/People/passive-senses.tsv")
        .ToDictionary(row => Analyzer.Stem(row[0]), row => row[1..].Select(Analyzer.Stem).ToArray());

    /// <summary>Whether it asks who did not, or would.</summary>
    public bool Unreal { get; init; }

    /// <summary>Whether it asks who is to do it.</summary>
    public bool Ahead { get; init; }

    /// <summary>How well a deed is the one asked for: 1 where it is the same verb, 0 where it is another or isn't told as done.</summary>
    public double Strength(DeedFinding told) => IsReal(told.Status) && !IsCleared(told) && !OnlySpokenOf.Fits(
            told.Sentence.Text.AsSpan(0, Math.Clamp(told.Verb.Span.Start - told.Sentence.Span.Start, 0, told.Sentence.Text.Length)))
        ? Terms(told).Where(term => !(patient && IsOtherInPassive(told, term))).Select(deed.Match).DefaultIfEmpty().Max() : 0;

    // "Was wrongly convicted of the murder", "was charged with it and acquitted"
    private static bool IsCleared(DeedFinding told) =>
        told.Rule is DeedFinding.Accused or "deed.participle" or "deed.complement" && Clearing.Fits(told.Sentence.Text);

    // Somebody who was fired wasn't fired at.
    private bool IsOtherInPassive(DeedFinding told, string term) =>
        told.Rule == "deed.passive" && InPassive.GetValueOrDefault(term)?.Contains(deed.Term) == true;

    /// <summary>Whether it is the deed, however it is told, with whoever is wanted beside it: nobody shot in "was shot", and time is nobody.</summary>
    public bool LeavesRoom(DeedFinding told) =>
        Wanted(told) is { } wanted && (patient || !told.Doers.IsEmpty || wanted.Text.Skip(1).Any(char.IsUpper) || Designation(wanted).Length > 0)
        && IsIt(told);

    /// <summary>Whether it is the deed, done or not.</summary>
    public bool IsIt(DeedFinding told) => Terms(told).Any(term => deed.Match(term) > 0);

    /// <summary>Whether a deed is told the other way round: "whom did Beck shoot" isn't answered by who shot Beck, nor "who shot Beck" by whom he shot.
    /// </summary>
    public static bool IsTurnedRound(WhoQuestion question, DeedFinding told)
    {
        var concepts = question.Reading.Concepts;
        bool IsIn(IEnumerable<int> asked, Quote? phrase, ImmutableArray<string> names) =>
            Analyzer.Terms($"{phrase?.Text} {string.Join(' ', names)}") is var terms && asked.Any(i => terms.Any(term => concepts[i].Match(term) >= 1));
        var named = question.Wants == WhoWants.Patient ? question.Doers : [.. Enumerable.Range(0, concepts.Length).Where(i =>
            question.Parts[i] == WhoPart.Rest)];
        var (isDoer, isPatient) = (IsIn(named, told.Doer, told.Doers), IsIn(named, told.Object, told.Patients));
        return question.Wants switch
        {
            WhoWants.Patient => !named.IsEmpty && !isDoer,
            WhoWants.Doer => isDoer && !isPatient,
            _ => false,
        };
    }

    /// <summary>The words for whoever is wanted; null where the sentence has none.</summary>
    public Quote? Wanted(DeedFinding told) => !patient ? told.Doer : Beyond(told) ?? told.Object;

    /// <summary>Those named there: the deed is theirs, and not that of somebody in whose house or of whose country it was done.</summary>
    public IEnumerable<ActorMention> Named(DeedFinding told, ImmutableArray<ActorMention> mentions) =>
        Wanted(told) is { } wanted ? mentions.Where(mention => wanted.Span.Contains(mention.Span) && IsHead(wanted, mention)) : [];

    /// <summary>The names of those whom a pronoun there means, or words without a name whom the next sentence names.</summary>
    public ImmutableArray<string> Meant(DeedFinding told) =>
        Wanted(told) is { } wanted && (patient ? told.Patients : told.Doers) is var names && ((WordList.Of(wanted.Text.ToLowerInvariant())
            & WordTraits.Pronoun) != 0 || !names.Any(name => wanted.Text.Contains(name.Split(' ')[^1], StringComparison.Ordinal))) ? names : [];

    /// <summary>What people without a name are called ("masked gunmen"); empty where it is a pronoun, or nobody.</summary>
    public static string Designation(Quote wanted)
    {
        var words = Article.Without(wanted.Text);
        var head = Behind.Without(words).Split(' ')[^1].ToLowerInvariant();
        return VictimWords.Find(head) is not null || (WordList.Of(head) & (WordTraits.Role | WordTraits.Collective | WordTraits.Organisation)) != 0
            || DoerNoun.Fits(head) ? words : "";
    }

    /// <summary>What it was done to, with those whom the sentence counts among them; of "put the blame on the others" the others.</summary>
    public static string DoneTo(DeedFinding told)
    {
        if (told.Object is not { } done)
            return "";

        // "Lost the presidency to Beck": of whoever won it that is what they won.
        if (told is { Rule: DeedFinding.Turned, Doer: { } winner } && winner.Span.Start > told.Verb.Span.End)
            return told.Sentence.Text[(told.Verb.Span.End - told.Sentence.Span.Start)..(winner.Span.Start - told.Sentence.Span.Start)].Trim() is var what
                && what.EndsWith(" to", StringComparison.Ordinal) ? $"{done.Text} {what[..^3]}" : done.Text;
        var rest = told.Sentence.Text[Math.Clamp(done.Span.End - told.Sentence.Span.Start, 0, told.Sentence.Text.Length)..];
        return Beyond(told)?.Text ?? done.Text + Among.Find(rest).Value;
    }

    // "Parted company with Beck": what the verb has for its object belongs to the verb.
    private static Quote? Beyond(DeedFinding told) => told.Object is { } done && done.Span.Start > told.Verb.Span.Start
        && PhrasalVerbs.In(FromVerb(told), before: 1).FirstOrDefault() is { Start: 0, Length: > 0 } verb
        && verb.Length > done.Span.End - told.Verb.Span.Start && Words.Find(FromVerb(told)[verb.Length..]) is { Success: true } behind
            ? told.Sentence.Part(new TextSpan(told.Verb.Span.Start + verb.Length + 1, behind.Length - 1)) : null;

    /// <summary>"Launched a raid on the port that killed ten": whoever launched it killed them, and neither the raid nor the port.</summary>
    public static DeedFinding Carried(DeedFinding told, IEnumerable<DeedFinding> ofSentence) =>
        told is { Rule: "deed.relative", Doer: { } doer }
        && ofSentence.FirstOrDefault(other => other != told && other is { Doer: not null, Status: DeedStatus.Told or DeedStatus.Said }
            && other.Object is { } carried && Analyzer.Terms(carried.Text).Any(Synonyms.IsEventKind)
            && (carried.Span.Overlaps(doer.Span) || other.Place is { } place && doer.Text.Contains(place, StringComparison.Ordinal))) is { } carrier
            ? carrier : told;

    private bool IsReal(DeedStatus status) => status switch
    {
        DeedStatus.Told or DeedStatus.Said => true,
        DeedStatus.Planned => Unreal || Ahead,
        _ => Unreal,
    };

    // "Issued" alone says little: "issued an order" is ordering.
    private IEnumerable<string> Terms(DeedFinding told)
    {
        if (told.Rule == DeedFinding.Turned)
            return VerbForms.Bases(told.Verb.Text.ToLowerInvariant()).SelectMany(TurnedVerbs.Of).SelectMany(verb => Analyzer.Terms(verb));
        var (text, verbAt) = (told.Sentence.Text, VerbAt(told));
        var phrasals = PhrasalVerbs.In(text, verbAt, verbAt + told.Verb.Span.Length).Concat(Parted(told)).ToArray();

        // Who shot something down shot nobody.
        return (mayKill && Down.Fits(FromVerb(told)) ? [] : Analyzer.Terms(told.Verb.Text)).Concat(phrasals.Select(phrasal => Analyzer.Stem(phrasal.Verb)))
            .Concat(mayKill && (Fatal.Fits(text.AsSpan(verbAt)) || Fatally.Fits(text.AsSpan(0, verbAt))) ? Killed : []);
    }

    // "Called the strike off", "took a diver hostage": the verb's other word stands behind what it is done to.
    private static IEnumerable<PhrasalVerb> Parted(DeedFinding told) => told.Object is not { } done || done.Span.Start < told.Verb.Span.End ? []
        : PhrasalVerbs.In($"{told.Verb.Text} {Apposition.Without(told.Sentence.Text[(done.Span.End - told.Sentence.Span.Start)..]).TrimStart(',', ' ')}",
            before: 1);

    private static int VerbAt(DeedFinding told) => Math.Clamp(told.Verb.Span.Start - told.Sentence.Span.Start, 0, told.Sentence.Text.Length);

    private static string FromVerb(DeedFinding told) => told.Sentence.Text[VerbAt(told)..];

    private static bool IsHead(Quote phrase, ActorMention mention)
    {
        var (before, after) = (phrase.Text[..(mention.Span.Start - phrase.Span.Start)], phrase.Text[(mention.Span.End - phrase.Span.Start)..]);
        var words = before.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var last = words is [.., var leading, "the"] ? leading : words is [.., var word] ? word : "";
        return !Prepositions.Contains(last.ToLowerInvariant()) && !Owner.Fits(after) && (mention.Person.Actor != ActorKind.Person || !Follower.Fits(after));
    }

    // "Stabbed his guard to death", "fatally shot": others who were stabbed or shot may live.
    private const string Kill = "kill";
    private static readonly ImmutableArray<string> Killed = [Kill];
    private readonly bool mayKill = deed.Match(Kill) > 0;

    /// <summary>Whether it is killing that is asked for: of what isn't somebody ("killed the bill") it is another thing.</summary>
    public bool IsKilling => mayKill;

    private static Regex Down { get; } = Patterns.Of(@"^\w+ (down|off|up)\b");

    private static Regex Fatal { get; } = Patterns.Of(@"^\w+ [^.;,]{0,60}?\b(to death|dead)\b", RegexOptions.IgnoreCase);

    private static Regex Fatally { get; } = Patterns.Of(@"\bfatally $", RegexOptions.IgnoreCase);

    private static Regex Apposition { get; } = Patterns.Of(@"^, [^,.;:]{2,60},(?= )");

    private static Regex Words { get; } = Patterns.Of(@"^( [\w'’-]+){1,5}");

    private static Regex Among { get; } = Patterns.Of(@"^,? (among (them|those)|including)\b[^.;]{1,80}");

    // "A convoy of the union", "officials in the province"
    private static Regex Behind { get; } = Patterns.Of(@" (of|in|from|with|near|at|on|and|or) .*$", RegexOptions.NonBacktracking);

    private static Regex DoerNoun { get; } = Patterns.Of(@"^\w{2,}(ers?|ors?|ists?|men|women|ants)$");

    private static Regex Article { get; } = Patterns.Of(@"^(the|an?) (?=\w)", RegexOptions.IgnoreCase);

    private static Regex Owner { get; } = Patterns.Of(@"^['’]");

    // "Haddad loyalists" aren't Haddad, and "Omar" isn't the whole of "Omar A. Haddad".
    private static Regex Follower { get; } = Patterns.Of(@"^ (?!(and|or|of|in|from|with|to|for|on|at|by|de|al|bin)\b)\p{L}");

    private static Regex Clearing { get; } = Patterns.Of(
        $@"\b({string.Join('|', RuleData.Lines("Answers/People/clearing-words.txt").Select(Regex.Escape))})\b", RegexOptions.IgnoreCase);

    // "A joke about killing Beck"
    private static Regex OnlySpokenOf { get; } = Patterns.Of(
        $@"\b({string.Join('|', RuleData.Lines("Answers/People/spoken-of-nouns.txt").Select(Regex.Escape))}) (about|of) $", RegexOptions.IgnoreCase);
}
