using System.Buffers;

namespace TalksBot.Core.Answers.People;

/// <summary>
/// Reads what an article calls somebody: the roles that were found in it, and what stands beside the name in sentences that meet the
/// question. A question is asked in several ways, and each time of the same people: what was read once is kept for the next.
/// </summary>
internal sealed class DescriptionReader(ArticleCast cast)
{
    /// <summary>The rule of what another sentence calls somebody without naming them.</summary>
    public const string Elsewhere = "who.described";

    /// <summary>The rule of what somebody no longer is by what the sentence tells.</summary>
    public const string Over = "who.over";

    private const int MaxBefore = 90;
    private const int MaxBehind = 160;
    private const WordTraits Titles = WordTraits.Role | WordTraits.Modifier | WordTraits.Portfolio | WordTraits.Honorific | WordTraits.Collective
        | WordTraits.Organisation;

    private readonly Dictionary<Role, ImmutableArray<Description>> stated = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<(TextSpan Sentence, TextSpan Name), ImmutableArray<Description>> inSentence = [];
    private readonly Dictionary<(TextSpan Sentence, TextSpan Name), Quote?> saidBefore = [];
    private readonly Dictionary<(TextSpan Sentence, TextSpan Name), ImmutableArray<Description>> inSentenceBefore = [];
    private readonly Lazy<ILookup<string, (Quote Sentence, ActorMention Mention)>> named = new(() => cast.Sentences
        .SelectMany(sentence => cast.In(sentence).Select(mention => (sentence, mention)))
        .ToLookup(place => place.mention.Person.Name));

    public IEnumerable<Description> Of(PersonFinding person, WhoQuestion question)
    {
        var roles = person.Roles.Where(role => !role.Sentence.InTitle && question.MayBeToldIn(role.Text.Text)).SelectMany(role =>
            Once(stated, role, () => Worded(role).SelectMany(words => Read(words, role.Sentence, "who.role"))));
        var beside = named.Value[person.Name].Where(place => place.Mention.Person == person)
            .SelectMany(place => Beside(place.Sentence, place.Mention.Span, question));
        var elsewhere = cast.Described(person).Where(told => question.MayBeToldIn(told.Words.Text)).SelectMany(told =>
            Read(LeadingArticle.Without(told.Words.Text), told.Sentence, Elsewhere));
        return roles.Concat(beside).Concat(elsewhere);
    }

    /// <summary>What stands right before a name, behind it, or in the sentence before it.</summary>
    public IEnumerable<Description> Beside(Quote sentence, TextSpan name, WhoQuestion question)
    {
        if (question.MayBeToldIn(sentence.Text))
            foreach (var description in Once(inSentence, (sentence.Span, name), () => InSentence(sentence, name)))
                yield return description;
        if (SaidBefore(sentence, name) is { } last && question.MayBeToldIn(last.Text))
            foreach (var description in Once(inSentenceBefore, (sentence.Span, name), () => InSentenceBefore(sentence, last)))
                yield return description;
    }

    // "The HBL's chief": what the letters stand for is read in the article.
    private IEnumerable<Description> Read(string text, Quote sentence, string rule)
    {
        foreach (Match letters in Letters.FindAll(text))
            if (OrganisationNames.OfAcronym(letters.Value) is null && cast.SpelledOut(letters.Value) is { } name)
                text = text.Replace(letters.Value, $"{name} ({letters.Value})", StringComparison.Ordinal);
        return Description.Read(text, sentence, rule);
    }

    private static ImmutableArray<Description> Once<TKey>(
        Dictionary<TKey, ImmutableArray<Description>> known, TKey key, Func<IEnumerable<Description>> read) where TKey : notnull
    {
        if (!known.TryGetValue(key, out var found))
            known[key] = found = [.. read()];
        return found;
    }

    private IEnumerable<Description> InSentence(Quote sentence, TextSpan name)
    {
        var (start, end) = (name.Start - sentence.Span.Start, name.End - sentence.Span.Start);
        var before = sentence.Text[Math.Max(0, start - MaxBefore)..start];
        var behind = sentence.Text[end..Math.Min(sentence.Text.Length, end + MaxBehind)];
        if (Possessive.Fits(behind))
            yield break;
        if (Affiliation.Read(behind) is { } affiliated)
            foreach (var description in Read(affiliated, sentence, Affiliation.Rule))
                yield return description;
        var beside = Behind.Find(behind) is { Success: true } told && !NamesAnother(sentence, name.End, told.Length) && !Acts(told.Groups["what"].Value)
            ? told : Match.Empty;
        // Whoever is sacked as the coach is a former one.
        if (As.Find(behind) is { Success: true } named)
        {
            var (what, isOver) = (named.Groups["what"].Value, Ended.Fits(before));
            foreach (var description in Read(isOver ? $"former {what}" : what, sentence, isOver ? Over : "who.predicate"))
                yield return description;
        }

        // "Beck was crowned Sailor of the Year", "the paper named Beck its Sailor of the Year", "the title of Sailor of the Year went to Beck"
        foreach (var title in new[] { Crowned.Find(behind), Crowning.Fits(before) ? CrownedAs.Find(behind) : Match.Empty, WentTo.Find(before) }
            .Where(title => title.Success))
            foreach (var description in Read(title.Groups["what"].Value, sentence, "who.predicate"))
                yield return description;
        foreach (var predicate in Predicates(sentence, name.End, behind))
            foreach (var description in Read(predicate, sentence, "who.predicate"))
                yield return description;
        var naming = before.AsSpan().ContainsAny(Naming) ? Named.Find(before) : Match.Empty;
        var parted = before.Contains(',') && !Speaks.Fits(behind) && Before.Find(before) is { Success: true } apart && IsTitle(apart.Groups["title"].Value)
            ? apart : Match.Empty;
        var attached = Attached.Find(before) is { Success: true } role && !EndsInVerb(role.Groups["what"].Value) ? role : Match.Empty;
        var joint = attached.Success ? JointOwner.Find(before[..attached.Groups["what"].Index]).Groups["own"].Value : "";
        foreach (var text in new[] { attached, parted, naming, beside }.Where(match => match.Success).Select(match =>
            match == attached && joint.Length > 0 ? $"{joint} {match.Groups["what"].Value}" : match.Groups["what"].Value))
            foreach (var description in Read(Whose(sentence, text, sentence.Span.Start + Math.Max(0, start - MaxBefore)), sentence,
                "who.beside"))
                yield return description;
    }

    // "The judge admonished Beck": Beck is no judge.
    private static bool EndsInVerb(string words) => words.TrimEnd().Split(' ')[^1].ToLowerInvariant() is var last
        && Lexicon.Of(last).Is(WordKinds.Past) && (WordList.Of(last) & Titles) == 0;

    // "Beck, told the judge that …", "according to Beck, shows that the judge …"; but "Beck, named the new judge"
    private static bool Acts(string words) => words.ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries) is [var verb, var next, ..]
        && (next == "that" && Lexicon.Of(verb).Is(WordKinds.Present) || Lexicon.Of(verb).Is(WordKinds.Past)
            && Lexicon.Of(next).Is(WordKinds.Determiner | WordKinds.Pronoun) && !NamingVerb.Fits(verb));

    // "The mediator, former mayor Ann Other", but not "the mediator, who admonished Ann Other"
    private static bool IsTitle(string words) => words.Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .All(word => char.IsUpper(word[0]) || (WordList.Of(word) & Titles) != 0);

    // The sentence before, where whoever is named here speaks and may be called something there; null elsewhere.
    private Quote? SaidBefore(Quote sentence, TextSpan name)
    {
        if (!saidBefore.TryGetValue((sentence.Span, name), out var last))
            saidBefore[(sentence.Span, name)] = last = FindSaidBefore(sentence, name);
        return last;
    }

    private Quote? FindSaidBefore(Quote sentence, TextSpan name)
    {
        var start = name.Start - sentence.Span.Start;
        var isQuoted = sentence.Text[..start].TrimStart() is ['"' or '“' or '‘', ..] or [.., '"' or '”' or ',', ' ']
            && sentence.Text.AsSpan(0, start).IndexOfAny('"', '”') >= 0;
        return start > 0 && !isQuoted || !Speaks.Fits(sentence.Text.AsSpan(name.End - sentence.Span.Start)) ? null
            : isQuoted ? cast.BeforeQuotation(sentence) : cast.Before(sentence);
    }

    // "The town's chief prosecutor raised the toll. Ann Other said …"
    private IEnumerable<Description> InSentenceBefore(Quote sentence, Quote last)
    {
        foreach (var match in new[] { Subject.Find(last.Text), Speaker.Find(last.Text), InPassing.Find(last.Text) }.Where(match => match.Success
            && IsOffice(match.Groups["what"].Value)))
            if (!cast.In(last).Any(mention => mention.Person.Actor == ActorKind.Person && mention.Span.Start - last.Span.Start >= match.Groups["what"].Index
                && mention.Span.Start - last.Span.Start <= match.Groups["what"].Index + match.Groups["what"].Length))
                foreach (var description in Read(Whose(last, match.Groups["what"].Value, last.Span.Start + match.Groups["what"].Index),
                    sentence, "who.said-before"))
                    yield return description;
    }

    // "Beck is the oldest pilot", "Beck won the vote and becomes the youngest mayor"; who will become it is only the next one.
    private IEnumerable<string> Predicates(Quote sentence, int from, string behind)
    {
        if (Is.Find(behind) is { Success: true } told && !NamesAnother(sentence, from, told.Length))
            yield return told.Groups["what"].Value;
        if (behind.AsSpan().ContainsAny(Becoming) && Becomes.Find(behind) is { Success: true } becomes
            && !NamesAnother(sentence, from, becomes.Groups["what"].Index))
            yield return becomes.Groups["future"].Success ? $"next {becomes.Groups["what"].Value}" : becomes.Groups["what"].Value;
    }

    // "Beck left, and the mayor, Ann Other, stayed."
    private bool NamesAnother(Quote sentence, int from, int length) =>
        cast.In(sentence).Any(mention => mention.Person.Actor == ActorKind.Person && mention.Span.Start > from && mention.Span.Start < from + length
            && !Possessive.Fits(sentence.Text.AsSpan(mention.Span.End - sentence.Span.Start))
            && !sentence.Text[(from - sentence.Span.Start)..(mention.Span.Start - sentence.Span.Start)].Contains(" to ", StringComparison.Ordinal)
            && !sentence.Text[(from - sentence.Span.Start)..(mention.Span.Start - sentence.Span.Start)].Contains(" for ", StringComparison.Ordinal));

    // "Its president": whose it is stands before the role that was read.
    private IEnumerable<string> Worded(Role role)
    {
        var before = role.Sentence.Text[..Math.Max(0, role.Text.Span.Start - role.Sentence.Span.Start)];
        yield return JointOwner.Find(before) is { Success: true } joint ? $"{joint.Groups["own"].Value} {role.Text.Text}" : WithRank(role);
        if (OwnerBefore.Find(before) is { Success: true } pronoun)
            yield return Whose(role.Sentence, pronoun.Value + role.Text.Text, role.Sentence.Span.Start + pronoun.Index);
    }

    // "Former Omani president" has its rank, though the role was read without it.
    private static string WithRank(Role role)
    {
        var before = role.Sentence.Text[..Math.Max(0, role.Text.Span.Start - role.Sentence.Span.Start)];
        if (LeftAs.Find(before + role.Text.Text) is { Success: true } left && left.Index + left.Length >= before.Length)
            return $"former {(before + role.Text.Text)[(left.Index + left.Length)..]}";
        return before.Split([' ', '-', '“', '"'], StringSplitOptions.RemoveEmptyEntries) is [.., var last]
            && WhoQuestion.RanksOf([last.ToLowerInvariant()]).Count > 0 ? $"{last} {role.Text.Text}" : role.Text.Text;
    }

    private static bool IsOffice(string text) => Office.Words(text).Any(word => Office.Asked(word) is not null);

    /// <summary>"His spokeswoman" is of whoever was named last before.</summary>
    private string Whose(Quote sentence, string text, int at)
    {
        if (Joined.Find(text) is { Success: true } joined)
            (text, at) = (text[joined.Length..], at + joined.Length);
        if (Pronoun.Find(text) is not { Success: true } pronoun)
            return text;
        var (before, word) = (sentence.Text[..Math.Clamp(at - sentence.Span.Start, 0, sentence.Text.Length)], pronoun.Value.Trim().ToLowerInvariant());
        var here = Antecedents(sentence, word).Where(owner => owner.End <= before.Length).ToArray();
        var name = (Subordinate.Fits(before) ? here.MinBy(owner => owner.Start) : here.MaxBy(owner => owner.End))?.Name
            ?? (cast.Before(sentence) is { } last ? SubjectOf(last, word) : null);
        return name is null ? text : $"{name}'s {text[pronoun.Length..]}";
    }

    // "He beat Tom Beck. His running mate, …": not Beck's, but whoever the article is about.
    private string? SubjectOf(Quote sentence, string pronoun)
    {
        var named = Antecedents(sentence, pronoun).ToArray();
        return named.Length == 0 ? null
            : Array.Find(named, owner => !Governed.Fits(sentence.Text.AsSpan(0, owner.Start)))?.Name ?? (pronoun is "his" or "her" ? Topic() : null);
    }

    // Whom alone the title names; where it names nobody, who is named first and most.
    private string? Topic()
    {
        var people = cast.People.Where(person => person.Actor == ActorKind.Person && !person.Mentions.IsEmpty).ToArray();
        var titled = Array.FindAll(people, person => Analyzer.Terms(person.Name) is [.., var last] && Analyzer.Terms(cast.Info.Title).Contains(last));
        return titled is [var alone] ? alone.Name
            : titled.Length == 0 && people.MinBy(person => person.Mentions[0].Start) is { } first
                && people.Max(person => person.Mentions.Length) == first.Mentions.Length ? first.Name : null;
    }

    // Who or what a sentence names that a pronoun may stand for: of states those too that only tell where something is.
    private IEnumerable<Antecedent> Antecedents(Quote sentence, string pronoun)
    {
        foreach (var mention in cast.In(sentence).Concat(cast.Unlisted(sentence)).Where(mention => MayOwn(mention, pronoun)))
            yield return new Antecedent(mention.Person.Name, mention.Span.Start - sentence.Span.Start, mention.Span.End - sentence.Span.Start);
        if (pronoun is "its" or "their")
            foreach (var name in Capitalised.FindAll(sentence.Text))
                if (StateNames.Find(name.Value) is { } state && !StateNames.IsDemonym(name.Value))
                    yield return new Antecedent(state.Name, name.Index, name.Index + name.Length);
    }

    private sealed record Antecedent(string Name, int Start, int End);

    private static bool MayOwn(ActorMention mention, string pronoun) => pronoun switch
    {
        "his" or "her" => mention.Person.Actor == ActorKind.Person,
        "its" => mention.Person.Actor != ActorKind.Person,
        _ => true,
    };

    // The patterns below cost much where they find nothing, which is nearly everywhere: without these words they aren't tried.
    private static readonly SearchValues<string> Becoming = SearchValues.Create(["becom", "became", " be "], StringComparison.Ordinal);
    private static readonly SearchValues<string> Naming =
        SearchValues.Create([" is", " was", " has been", "amed", "dentified"], StringComparison.OrdinalIgnoreCase);

    // "Iranian cultural attaché ", "including American ": small words and names, cut at what can't be part of a role.
    private static Regex Attached { get; } = Patterns.Of(
        @"(?:^|[\s“""(])(?<what>(?:(?!(?:and|but|by|with|from|said|says|including|told|that|as|is|was|were|are|has|had|to|of|for|in|on|after"
        + @"|when|while|who|or|than|against)\b)[\p{L}][\w.'’-]*\s+){1,6})$", RegexOptions.IgnoreCase);

    // "The head of the harbour office, Captain "
    private static Regex Before { get; } = Patterns.Of(@"(?:^|[,;:]\s+|\b(?:and|by|with|from|of|as|including|said|told|is|was)\s+)(?:the |an? )?(?<what>(?!"
        + @"(?:in|on|at|after|when|while|if|as|but|and|for|with|to|by)\b)[\w'’.-]+(?:\s+(?!(?:said|says|was|were|has|have|had|is"
        + @"|are)\b)[\w'’.-]+){0,10}),\s+(?:\d+-year-old\s+)?(?<title>(?:[\p{L}][\w.-]+\s+){0,5})$", RegexOptions.IgnoreCase);

    // "The dockers' leader was named by police as "
    private static Regex Named { get; } = Patterns.Of(
        @"(?:^|[,;:]\s+)(?:the )?(?<what>[\w'’ -]{4,60}?)(?:,? (?:is|was|has been)(?: (?:named|identified)(?: by [\w ]{2,20}?)?(?: as)?)?"
        + @"|,? (?:named|identified)(?: by [\w ]{2,40}?)? as) (?:(?-i:\p{Lu})\w+ ){0,2}$",
        RegexOptions.IgnoreCase);

    // ", the mission's legal adviser,", ", who heads the water board", " (left), a judge"
    private static Regex Behind { get; } = Patterns.Of(
        @"^(?: of \p{Lu}\p{L}{1,30}(?: \p{Lu}\p{L}{1,30})?)?(?:\s\([^)]*\))?,\s+(?:\d+,\s+)?"
        + @"(?!(?:where|when|which|whose|while|after|before|although|because|since|but|yet|nor|though|if|unless|until|whereas)\b)"
        + @"(?:who (?:is|was) )?"
        + @"(?:the |an? |now |then )?(?<what>(?:(?!\b"
        + @"(?:is|was|are|were|has|have|had|will|would|said|says)\b)[^,;()—–]){3,120})");

    private static Regex Is { get; } = Patterns.Of(
        @"^(?:\s\([^)]*\))?,?\s+(?:who\s+)?(?:is|was|remains|has been)\s+(?:also |now |currently )?(?:the |an? )(?<what>[^,;()]{3,100})");

    // "Beck as the oldest pilot", "Beck as a “recruiter”"
    private static Regex As { get; } = Patterns.Of(
        @"^(?: of \p{Lu}\p{L}+)? as [""“'‘]?(?:the |an? |its |his |her |their )[""“'‘]?"
        + @"(?<what>(?:(?! and \p{Lu}[\p{L} .'-]{1,60} as )[^,;()""”’]){3,100})");

    private static Regex Ended { get; } = Patterns.Of(
        $@"\b(?:{string.Join('|', RuleData.Lines("Answers/People/ending-verbs.txt").Select(Regex.Escape))})\p{{Ll}}*\s(?:[\p{{L}}.'’-]+\s){{0,4}}$",
        RegexOptions.IgnoreCase);

    private static Regex Crowned { get; } = Patterns.Of(
        @"^ (?:is|was|has been|were) (?:\w+ly )?(?:named|crowned|dubbed|voted|declared|chosen) (?:as )?(?:the |its |their |a )?(?<what>\p{Lu}[^,;()]{3,80})");

    private static Regex Crowning { get; } = Patterns.Of(
        @"\b(names?|named|naming|crown(s|ed|ing)?|dub(s|bed)?|vote[sd]?|declare[sd]?|chose|chooses) (\p{Ll}{1,20} ){0,2}$", RegexOptions.IgnoreCase);

    private static Regex CrownedAs { get; } = Patterns.Of(@"^ (?:as )?(?:its|their|the|his|her) (?<what>\p{Lu}[^,;()]{3,80})");

    private static Regex WentTo { get; } = Patterns.Of(
        @"\b(?:title|prize|award|honour|honor|crown|post|job|role) (?:of|as|for) (?:the )?(?<what>[^,;()]{3,80}?) "
        + "(?:went|goes|has gone|was given|was awarded) to $");

    // "Beck resigned as the mayor"
    private static Regex LeftAs { get; } = Patterns.Of(
        @"\b(resign(ed|s)?|quit|quits|retire[sd]?|step(s|ped)? (down|aside)|st(ood|and|ands) down|(was|were|been|got) (fired|sacked|ousted|removed|dismissed)|"
        + @"(lost|left|leaves) (his|her|their) (job|post|position|role)) as (the |an? )?(?=[\p{L}\s'’-]{0,60}$)", RegexOptions.IgnoreCase);

    private static Regex Becomes { get; } = Patterns.Of(@"^(?:(?!\b(?:said|says|told|that|when|after|before|if|whose|where|which|but)\b)[^.;:“”""]){0,130}?\b"
        + @"(?:(?<future>(?:will|would|to)\s+)?(?:becom(?:es|e|ing)|became)|(?<future>will|is to|is set to|is going to)\s+be(?=\s+(?:the|an?)\s))\s+"
        + "(?:the |an? )?(?<what>[^,;()]{3,120})");

    private static Regex Subject { get; } = Patterns.Of(@"^(?<what>[^,.;:]{4,60}?)(?: on \w+| earlier| later)? "
        + @"(?:said|raised|announced|declared|told|added|confirmed|reported|put|ordered|called)\b");

    private static Regex Speaker { get; } = Patterns.Of(@",[”""’']*\s+(?:the |an? )?(?<what>[\w'’ -]{4,50}?) (?:said|told \w+|added)(?: on \w+)?\.?[”""]?$");

    private static Regex InPassing { get; } = Patterns.Of(@"\b(?:as|when|after|while) (?:the |an? )?(?<what>[^,.;:]{4,50}?) "
        + @"(?:said|announced|told|declared|warned|confirmed)\b");

    private static Regex Speaks { get; } = Patterns.Of(
        @"^(?:, who (?:has|had) (?:run|led|headed|governed|served|chaired|ruled|managed|held|been)\b[^,]{0,80},)?"
        + @"\s+(?:\w+ )?(?:said|says|told|added|also|did|called|put|confirmed)\b");

    private static Regex Possessive { get; } = Patterns.Of(@"^['’]s?\b");

    private static Regex LeadingArticle { get; } = Patterns.Of("^(?:the|an?|this) ", RegexOptions.IgnoreCase);

    // "Haddad and his wife": what she is called is only the last.
    private static Regex Joined { get; } = Patterns.Of(
        @"^.*(?<!\b(?:of|for|to|in|at|from|with|on|by)) (?=(his|her|its|their) )", RegexOptions.IgnoreCase);

    // "Oman sent aid to Norway after [its president]": of the main clause's subject.
    private static Regex Subordinate { get; } = Patterns.Of(@"\b(after|when|while|because|since|before|although|though|if|once|until|that) $");

    private static Regex Governed { get; } = Patterns.Of(
        @"\b(against|with|by|for|of|to|from|over|at|on|in|than|like|behind|beside|alongside|beat|defeated|beating|defeating)\s(?:[\p{L}\d.'’-]+\s){0,3}$");

    private static Regex Capitalised { get; } = Patterns.Of(@"\b\p{Lu}\p{L}{2,30}\b");

    private static Regex Letters { get; } = Patterns.Of(@"\b\p{Lu}{3,6}\b");

    // "The airport's president and | CEO"
    private static Regex JointOwner { get; } = Patterns.Of(@"(?<![\p{L}.-])(?<own>[\p{L}.-]{2,40}(['’]s|(?<=s)['’])) ([\p{L}-]{2,40} ){1,3}and $");

    private static Regex NamingVerb { get; } = Patterns.Of("^(named|appointed|made|elected|declared|crowned|voted|called|dubbed|considered)$");

    private static Regex OwnerBefore { get; } = Patterns.Of(@"\b(his|her|its|their) $", RegexOptions.IgnoreCase);

    private static Regex Pronoun { get; } = Patterns.Of(@"^(his|her|its|their) ", RegexOptions.IgnoreCase);
}
