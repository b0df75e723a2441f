using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using TalksBot.Core.Articles;
using TalksBot.Core.English;
using TalksBot.Core.Extraction.Dates;
using TalksBot.Core.Extraction.People;
using TalksBot.Core.Indexing.Analysis;
using TalksBot.Core.Matching;
using TalksBot.Core.Questions;

namespace TalksBot.Core.Answers.People;

/// <summary>
/// Finds who does what a question asks about: the subject of an active verb, whoever stands behind "by" where it is passive;
/// or, where it asks to whom it was done, the other way round.
/// </summary>
/// <param name="deed">What was done.</param>
/// <param name="patient">Whether the one to whom it was done is wanted.</param>
public sealed class AgentFinder(Concept? deed, bool patient)
{
    private const int WordsBetweenVerbAndBy = 4;
    private const int MaxJoining = 9;

    /// <summary>A name farther behind the verb is somebody else: "mediated by a joint effort over four days, Ann Other said".</summary>
    private const int MaxWordsBefore = 9;

    private static readonly FrozenSet<string> Prepositions = FrozenSet.ToFrozenSet(["of", "in", "from", "with", "to", "between", "for", "against", "at",
        "on", "near", "towards", "over"]);

    /// <summary>Whether it asks who did not, or would.</summary>
    public bool Unreal { get; init; }

    /// <summary>The sentence cut where another clause with a subject of its own begins.</summary>
    public static IEnumerable<Quote> Clauses(Quote sentence)
    {
        var start = 0;
        foreach (Match cut in ClauseStart.FindAll(sentence.Text))
        {
            yield return sentence.Part(TextSpan.FromBounds(sentence.Span.Start + start, sentence.Span.Start + cut.Index));
            start = cut.Index;
        }

        yield return start == 0 ? sentence : sentence.Part(TextSpan.FromBounds(sentence.Span.Start + start, sentence.Span.End));
    }

    /// <summary>The mentions that do it, several where they are joined by "and"; empty where the clause doesn't tell.</summary>
    public ImmutableArray<TextSpan> Find(Quote clause, ImmutableArray<ActorMention> mentions)
    {
        if (Verb(clause) is not { Term: not null } verb)
            return [];
        var (start, end) = (clause.Span.Start + verb.Span.Start, clause.Span.Start + verb.Span.End);
        var by = FollowedByBy(clause.Text, verb.Span.End);
        var isProgressive = clause.Text.AsSpan(0, verb.Span.End).EndsWith("ing", StringComparison.OrdinalIgnoreCase);
        var passive = by is not null || !isProgressive && Passive.Fits(clause.Text.AsSpan(0, verb.Span.Start));
        if (passive == patient)
            return Joined(clause, mentions,
                Subject(clause, mentions, start, isProgressive && BehindComma.Fits(clause.Text.AsSpan(0, verb.Span.Start))), forward: false);
        var from = by is { } behind ? clause.Span.Start + behind : end;
        return by is not null || patient ? Joined(clause, mentions, Behind(clause, mentions, from), forward: true) : [];
    }

    /// <summary>What the clause tells it was done to: behind an active verb up to the next preposition, before a passive one.</summary>
    public string DoneTo(Quote clause)
    {
        if (Verb(clause) is not { Term: not null } verb)
            return "";
        var isPassive = FollowedByBy(clause.Text, verb.Span.End) is not null;
        return isPassive ? clause.Text[..verb.Span.Start] : clause.Text[verb.Span.End..][..End.Find(clause.Text[verb.Span.End..]).Index];
    }

    /// <summary>Whether a clause tells the deed by a verb that leaves room for whoever is asked for: "was shot" has nobody who shot.</summary>
    public bool MayBeTold(Quote clause) =>
        Verb(clause) is { Term: not null } verb
        && (patient || FollowedByBy(clause.Text, verb.Span.End) is not null || !Passive.Fits(clause.Text.AsSpan(0, verb.Span.Start)));

    /// <summary>How well the clause's verb is the deed's: 1 where it is the same one, 0 where there is none.</summary>
    public double Strength(Quote clause) => Verb(clause) is { Term: { } term } ? deed!.Match(term) : 0;

    /// <summary>Whether the clause says of the deed that it isn't done, or only if, where somebody is asked for who does it.</summary>
    public bool IsContrary(Quote clause) =>
        !Unreal && Verb(clause) is { Term: not null } verb && clause.Text.AsSpan(0, verb.Span.Start) is var before
        && (NotDone.Fits(before) || Condition.Fits(before) || ToNothing.Fits(clause.Text.AsSpan(verb.Span.End)));

    // "The agreement was signed": a word of like meaning counts only where the question's own isn't there. "The mediators" don't tell that
    // anybody in the clause mediates, and neither do "attacks from the other side" that anybody attacked.
    private AnalyzedToken? Verb(Quote clause) =>
        deed is null ? null : Analyzer.Tokens(clause.Text).Concat(PhrasalVerbs.In(clause.Text).Select(phrasal =>
                new AnalyzedToken(Analyzer.Stem(phrasal.Verb), new TextSpan(phrasal.Start, phrasal.Length))))
            .Where(token => deed.Match(token.Term) > 0 && IsVerb(clause.Text, token.Span))
            .OrderByDescending(token => deed.Match(token.Term))
            .FirstOrDefault();

    private static bool IsVerb(string clause, TextSpan span)
    {
        var (before, word) = (clause[..span.Start], clause.Substring(span.Start, span.Length).Split(' ')[0]);
        if (Article.Fits(before) || before.EndsWith('-') || char.IsUpper(word[0]) && span.Start > 0 || Office.Asked(word.ToLowerInvariant()) is not null
            && !word.EndsWith('s'))
            return false;
        if (VerbWords.IsPast(word.ToLowerInvariant()))
            return true;
        if (word.EndsWith("ing", StringComparison.OrdinalIgnoreCase))
            return span.Start == 0 || Continuing.Fits(before);

        // "Leads", "lead": right behind whoever does it, or behind "to" and its like; elsewhere it may be a noun.
        return Infinitive.Fits(before) || BehindSubject.Fits(before) && !IsDemonym(before.TrimEnd().Split(' ')[^1]);
    }

    // "Omani raids" are no doing of a sentence; "Oman raids" may be.
    private static bool IsDemonym(string word) =>
        StateNames.Find(word) is { } state && state.Demonyms.Any(demonym => string.Equals(demonym, word, StringComparison.OrdinalIgnoreCase));

    // The last before the verb that isn't governed by something else: "the adviser of Northland leads".
    private static int Subject(Quote clause, ImmutableArray<ActorMention> mentions, int verb, bool isParticiple)
    {
        // "Beck greeted Mayor Haddad, calling him weak": whoever opens the clause.
        if (isParticiple)
            for (var i = 0; i < mentions.Length && mentions[i].Span.End <= verb; i++)
                if (!IsPossessive(clause, mentions[i].Span) && !FollowsPreposition(clause, mentions[i].Span))
                    return i;
        for (var i = mentions.Length - 1; i >= 0; i--)
            if (mentions[i].Span.End <= verb && OtherClause.Fits(Between(clause, mentions[i].Span.End, verb)))
                return -1;
            else if (mentions[i].Span.End <= verb && !IsPossessive(clause, mentions[i].Span) && !FollowsPreposition(clause, mentions[i].Span))
                return i;

        // "Leading the mission is Ann Other."
        for (var i = 0; i < mentions.Length; i++)
            if (mentions[i].Span.Start > verb)
                return Copula.Fits(Between(clause, verb, mentions[i].Span.Start)) ? i : -1;
        return -1;
    }

    // "by the head of the Harbour Authority, Ann Other": the authority belongs to the role.
    private static int Behind(Quote clause, ImmutableArray<ActorMention> mentions, int from)
    {
        for (var i = 0; i < mentions.Length; i++)
            if (mentions[i].Span.Start >= from && Between(clause, from, mentions[i].Span.Start).Count(c => c == ' ') <= MaxWordsBefore
                && !IsPossessive(clause, mentions[i].Span) && !FollowsPreposition(clause, mentions[i].Span)
                && !(mentions[i].Person.Actor != ActorKind.Person && IsPartOfRole(clause, mentions, i)))
                return i;
        return -1;
    }

    // "Norwegian Labour Ministry official Ann Other": nothing but words of the role stand between.
    private static bool IsPartOfRole(Quote clause, ImmutableArray<ActorMention> mentions, int index) =>
        index + 1 < mentions.Length
        && mentions[index + 1].Person.Actor == ActorKind.Person
        && Between(clause, mentions[index].Span.End, mentions[index + 1].Span.Start) is var between
        && !between.Contains(',', StringComparison.Ordinal) && !between.Contains(" and ", StringComparison.Ordinal) && between.Count(c => c == ' ') <= 3;

    private static ImmutableArray<TextSpan> Joined(Quote clause, ImmutableArray<ActorMention> mentions, int first, bool forward)
    {
        if (first < 0)
            return [];
        var found = ImmutableArray.CreateBuilder<TextSpan>();
        found.Add(mentions[first].Span);
        for (var i = first; forward ? i + 1 < mentions.Length : i > 0; i += forward ? 1 : -1)
        {
            var (left, right) = forward ? (i, i + 1) : (i - 1, i);
            if (!Joins(Between(clause, mentions[left].Span.End, mentions[right].Span.Start)))
                break;
            found.Add(mentions[forward ? right : left].Span);
        }

        return found.ToImmutable();
    }

    // "Haddad and the mayor, Beck"; "Haddad for the dockers and by Beck"; not "Haddad and was praised by Beck".
    private static bool Joins(string between) =>
        ListedOf.Fits(between)
        || between.Contains(" and ", StringComparison.Ordinal) && between.Count(c => c == ' ') <= MaxJoining && !VerbLike.Fits(between);

    private static int? FollowedByBy(string text, int position)
    {
        // The first piece is what stands between the verb and the next space.
        var words = text[position..].Split(' ', WordsBetweenVerbAndBy + 3);
        var at = Array.FindIndex(words, word => word.Equals("by", StringComparison.OrdinalIgnoreCase));
        return at < 0 || at > WordsBetweenVerbAndBy + 1
            || OtherVerb.Fits(string.Join(' ', words[..at])) ? null : position + words.Take(at + 1).Sum(word => word.Length + 1) - 1;
    }

    /// <summary>"Beck's brother" isn't Beck.</summary>
    public static bool IsPossessive(Quote clause, TextSpan mention)
    {
        var rest = clause.Text.AsSpan(mention.End - clause.Span.Start);
        return rest.StartsWith("'s") || rest.StartsWith("’s") || rest.StartsWith("' ") || rest.StartsWith("’ ");
    }

    /// <summary>"It accuses Beck of piracy" doesn't tell that Beck did it.</summary>
    public bool IsAccused(Quote clause, TextSpan mention) => !patient && Accusing.Fits(clause.Text.AsSpan(0, mention.Start - clause.Span.Start));

    private static bool FollowsPreposition(Quote clause, TextSpan mention)
    {
        var words = clause.Text[..(mention.Start - clause.Span.Start)].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var word = words is [.., var before, "the"] ? before : words is [.., var last] ? last : "";
        return Prepositions.Contains(word.ToLowerInvariant());
    }

    private static string Between(Quote clause, int start, int end) =>
        clause.Text[(start - clause.Span.Start)..Math.Max(start - clause.Span.Start, end - clause.Span.Start)];

    // "Ann Other of Oman, Tom Beck of Qatar and …"
    private static Regex ListedOf { get; } = Patterns.Of(@"^ of (the )?\p{Lu}[\p{L}-]*( \p{Lu}[\p{L}-]*)*(, (and )?| and )$");

    private static Regex ClauseStart { get; } = Patterns.Of(@"(,\s{1,5}|\s{1,5})(while|whereas|whilst|but)\s|;\s");

    // "Beck said that the guards fired", "Beck left when the guards fired": whoever stands before it didn't fire.
    private static Regex OtherClause { get; } = Patterns.Of(@"\b(when|because|although|though|that)\s", RegexOptions.IgnoreCase);

    private static Regex BehindComma { get; } = Patterns.Of(@",\s+(\w+ly\s+)?$");

    // "will last until Norrland breaks it"
    private static Regex Condition { get; } = Patterns.Of(@"\b(if|unless|until|in case|would|could|might)\b[^,;:]*$", RegexOptions.IgnoreCase);

    // "does not plan to lead", "has never yet met", "refused to sign": nothing but a few small words between.
    private static Regex NotDone { get; } = Patterns.Of(
        @"(\b(not|never|cannot|no longer)|n['’]t|\b(refus|declin)\w+ to)(\s+(be|been|yet|even|also|fully|plan|want|intend|wish|agree"
        + @"|agreed|going|to|have|\w+ly)){0,3}\s+$", RegexOptions.IgnoreCase);

    private static Regex Accusing { get; } = Patterns.Of(@"\b(accus|blam|alleg|suspect|charg|fault)\w*\s+(the\s+)?$", RegexOptions.IgnoreCase);

    private static Regex Article { get; } = Patterns.Of(@"\b(the|an?|its|his|her|their|this|these|those)\s+$", RegexOptions.IgnoreCase);

    // "Found no evidence", "wants nothing"
    private static Regex ToNothing { get; } = Patterns.Of(@"^\s+(no|nothing|nobody|none|neither)\b");

    private static Regex Passive { get; } = Patterns.Of(@"\b(was|were|been|being|is|are|be)(\s+\w+ly)?\s*$");

    // "smiled and was praised by Ann Other"
    private static Regex OtherVerb { get; } = Patterns.Of(@"\b(and|but|who|which|was|were|is|are|be|been)\b");

    private static Regex Copula { get; } = Patterns.Of(@"\b(is|are|was|were)\s+([\w'’-]+\s+){0,6}$", RegexOptions.NonBacktracking);

    private static Regex VerbLike { get; } = Patterns.Of(@"\b(is|are|was|were|has|have|had|will|would|\w{2,}ed)\b");

    private static Regex Continuing { get; } = Patterns.Of(
        @"(,|\b(is|are|was|were|be|been|being|by|after|for|of|while|when|from|and|who|keeps?|kept|start(s|ed)|beg[au]n|stopped))(\s{1,5}(not"
        + @"|also|now|then|still|\w{1,30}ly))?\s{1,5}$|\p{Lu}[\w'’-]{1,40},?\s{1,5}$");

    public static Regex End { get; } = Patterns.Of(@"\s(in|at|with|during|for|over|of|after|before|when|while|that|who|on|against|by|from)\s|[,.;:]|$");

    private static Regex BehindSubject { get; } = Patterns.Of(
        @"(\p{Lu}[\w.-]{1,40}|\b(who|which|that|he|she|it|they|we|now|also|still|currently)|[,)])\s{1,5}$");

    private static Regex Infinitive { get; } = Patterns.Of(@"\b(to|will|would|can|could|shall|should|may|might|must|did|does|do|not)\s+(\w+ly\s+)?$");
}
