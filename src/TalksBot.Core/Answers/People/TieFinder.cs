using System.Text;
using TalksBot.Core.Answers.Light;

namespace TalksBot.Core.Answers.People;

/// <summary>
/// Finds whoever is tied to somebody or something that the question names, where a sentence tells it from either side: who plays Bardo in "Bardo (Ann
/// Other)", who beat Beck in "Beck lost to Ann Other", whose father Tom is in "Tom's daughter Ann". No cue goes past anybody else who is named.
/// </summary>
internal sealed class TieFinder
{
    private const string Asked = "ASKED";
    private const string Wanted = "WANTED";
    private const string Another = "OTHER";
    private const string RealName = "real-name";
    private const double Bare = 0.9;
    private const double Required = 0.55;
    private const double Opening = 0.85;
    private const double Around = 0.9;
    private const int BeforeTold = 16;
    private const int AtEnd = 4;
    private const int MaxBetween = 2;
    private const int ShortestNick = 3;

    private static readonly ILookup<string, Cue> Cues = RuleData.Rows("Answers/People/tie-cues.tsv")
        .Concat(RuleData.Rows("Answers/People/succession-cues.tsv").SelectMany(row => new[]
        {
            new[] { "predecessor", row[0], row[1].Replace("EARLIER", Wanted, StringComparison.Ordinal).Replace("LATER", Asked, StringComparison.Ordinal) },
            ["successor", row[0], row[1].Replace("LATER", Wanted, StringComparison.Ordinal).Replace("EARLIER", Asked, StringComparison.Ordinal)],
        }))
        .Select(row => new Cue(row[0], row[1], Patterns.Of(row[2]
            .Replace("{gap}", $"(?:(?!{Another}|{Asked}|{Wanted})[^;]){{0,120}}?", StringComparison.Ordinal)
            .Replace("{few}", Words(6, "of|with|as|who|by|after|from|than|for|about"), StringComparison.Ordinal)
            .Replace("{object}", Words(5, "about|of|on|for|to|in|at|with|from|against|off|by|and|as|over"), StringComparison.Ordinal)
            .Replace("{end}", "[\"”’]?[,.]?[\"”’]?", StringComparison.Ordinal)
            .Replace("{real}", @"(?<!\b(?:to|will|would|could|can|should|might|may|must|not|never|if|n['’]t) )", StringComparison.Ordinal))))
        .ToLookup(cue => cue.Tie);

    private static string Words(int most, string without) =>
        $"(?:(?!{Another}|{Asked}|{Wanted}|(?:{without})\\b)[\\w'’.,“”\"&$-]+ ){{0,{most}}}?";

    private readonly Tie tie;
    private readonly QuestionLight light;
    private readonly ImmutableArray<string[]> asked;
    private string[] whole = [];
    private readonly Concept? verb;
    private readonly ImmutableArray<int> thing;
    private readonly ImmutableArray<int> rest;

    public TieFinder(Tie tie, QuestionLight light)
    {
        (this.tie, this.light) = (tie, light);
        asked = [.. tie.Others.Select(Words).Where(words => words.Length > 0)];
        verb = tie.Verb.Length == 0 ? null : light.Reading.Concepts.FirstOrDefault(concept => string.Equals(concept.Word, tie.Verb,
            StringComparison.OrdinalIgnoreCase)) ?? QuestionReading.Of(tie.Verb).Concepts.FirstOrDefault();
        (thing, rest) = (In(tie.Thing), In(tie.Rest));
    }

    /// <summary>Whether an article names whoever or whatever is asked about.</summary>
    public bool Names(ArticleCast cast) => asked.All(name => cast.Sentences.Any(sentence => Written(sentence, name).Any()));

    public IEnumerable<DeedCandidate> Find(ArticleCast cast)
    {
        whole = [];
        if (tie.Others.Any(other => !other.Contains(' ') && cast.IsOfSeveral(other)) || asked.Length > 1 && !Names(cast))
            yield break;
        whole = PartsOf(cast);
        foreach (var sentence in cast.Sentences.Where(sentence => !sentence.InTitle))
        {
            var all = Everybody(cast, sentence);
            var spans = AskedIn(sentence, all);
            var found = all.Where(mention => !IsAsked(mention.Person) && !spans.Any(mention.Span.Overlaps) && IsOfParty(sentence, mention.Span))
                .Select(mention => mention.Person)
                .DistinctBy(person => person.Name).Select(person => (Person: person, Cue: spans.IsEmpty
                    ? CueIn(Continued(cast, sentence, all, person), person) : CueIn(Marked(sentence, all, spans, person), person)))
                .Where(tied => tied.Cue is not null).ToArray();
            if (found.Length > 0 && (found.Length == 1 || !tie.IsOfOne) && Share(cast, sentence) is { } share)
                foreach (var (person, cue) in found)
                    yield return new DeedCandidate(cast.Info, person.Name, person.Actor, null, sentence, share, $"who.{tie.Name}.{cue}") { Person = person };
            if (!spans.IsEmpty && Owner(cast, sentence, all) is { } before && CueIn(OfOwner(sentence, all, spans), before) is { } own
                && Share(cast, sentence) is { } shared)
                yield return new DeedCandidate(cast.Info, before.Name, before.Actor, null, sentence, shared, $"who.{tie.Name}.{own}")
                    { Person = before, Naming = cast.BeforeInParagraph(sentence) };
        }
    }

    // "The Republican running against Beck": one who is called so right before or behind the name.
    private bool IsOfParty(Quote sentence, TextSpan name) => tie.Party.Length == 0
        || Affiliation.IsCalled(tie.Party, BeforeName.Find(sentence.Text[..(name.Start - sentence.Span.Start)]).Value)
        || Affiliation.Read(sentence.Text[(name.End - sentence.Span.Start)..]) is { } told && Affiliation.IsCalled(tie.Party, told)
        || Affiliation.IsCalled(tie.Party, ApposedTo.Find(sentence.Text[(name.End - sentence.Span.Start)..]).Value);

    // "Beck" of an article that has Ann Beck in full somewhere, in its title perhaps.
    private string[] PartsOf(ArticleCast cast)
    {
        var others = cast.People.Where(person => !IsAsked(person)).Select(person => Words(person.Name)).Where(words => words.Length > 1)
            .SelectMany(words => words).ToHashSet();
        var title = Words(cast.Info.Title);
        return [.. asked.Where(name => name.Length == 2
                && cast.People.Any(person => person.Actor == ActorKind.Person && Words(person.Name).All(word => name.Any(part => IsSame(word, part))))
                && (name.All(word => title.Any(own => IsSame(own, word))) || cast.Sentences.Any(sentence => Written(sentence, name).Any())))
            .SelectMany(name => name).Where(part => part.Length > ShortestNick && !others.Contains(part))];
    }

    private ImmutableArray<ActorMention> Everybody(ArticleCast cast, Quote sentence)
    {
        var known = cast.In(sentence).AddRange(cast.Unlisted(sentence)).Where(mention => tie.IsOfAnybody || mention.Person.Actor == ActorKind.Person)
            .ToList();
        if (tie is { IsOfAnybody: true, IsNear: true, Done: not null })
            foreach (var name in Capitalised.FindAll(sentence.Text).Where(name => name.Index > 0))
                if (new TextSpan(sentence.Span.Start + name.Index, name.Length) is var span && !known.Exists(mention => mention.Span.Overlaps(span))
                    && StateNames.Find(name.Value) is null && (WordList.Of(name.Value.ToLowerInvariant()) & (WordTraits.NotName | WordTraits.Day)) == 0)
                    known.Add(new ActorMention(new PersonFinding { ArticleId = cast.Info.Id, Sentence = sentence, Rule = ArticleCast.UnlistedRule,
                        Name = name.Value, Actor = ActorKind.Organisation, Mentions = [span] }, span));
        return [.. known.OrderBy(mention => mention.Span.Start)];
    }

    private ImmutableArray<TextSpan> AskedIn(Quote sentence, ImmutableArray<ActorMention> all) =>
        [.. all.Where(mention => IsAsked(mention.Person)).Select(mention => mention.Span)
            .Concat(asked.SelectMany(name => Written(sentence, name).Concat(PartsIn(sentence, name)))
                .Where(span => tie.Done is null || !IsPartOfName(sentence, span, all)).Select(span =>
                    all.FirstOrDefault(mention => mention.Span.Overlaps(span) && !span.Contains(mention.Span))?.Span ?? span))
            .Distinct().OrderBy(span => span.Start)];

    // Either name alone of somebody whom the article names in full, and nobody else so.
    private IEnumerable<TextSpan> PartsIn(Quote sentence, string[] name) => name.Where(whole.Contains).SelectMany(part => Written(sentence, [part]));

    // "Tide" isn't "Tide Tower".
    private static bool IsPartOfName(Quote sentence, TextSpan span, ImmutableArray<ActorMention> all) => !all.Any(mention => mention.Span == span)
        && NextName.Fits(sentence.Text.AsSpan(span.End - sentence.Span.Start)) && !all.Any(mention => mention.Span.Start == span.End + 1);

    // Where a sentence has the words as a name.
    private static IEnumerable<TextSpan> Written(Quote sentence, string[] name)
    {
        if (!sentence.Text.Contains(name[^1], StringComparison.OrdinalIgnoreCase) && sentence.Text.All(char.IsAscii))
            yield break;
        var words = Word.FindAll(sentence.Text).ToArray();
        for (var i = 0; i + name.Length <= words.Length; i++)
            if (Enumerable.Range(0, name.Length).All(at => Words(words[i + at].Value) is [var own] && IsSame(own, name[at]))
                && words[i..(i + name.Length)].Any(word => char.IsUpper(word.Value[0])))
                yield return TextSpan.FromBounds(sentence.Span.Start + words[i].Index,
                    sentence.Span.Start + words[i + name.Length - 1].Index + Possessive.Without(words[i + name.Length - 1].Value).Length);
    }

    // "Becks real name": whose it is may be typed without an apostrophe.
    private static bool IsSame(string own, string asked) => own.StartsWith(asked, StringComparison.Ordinal) && own.AsSpan(asked.Length) is "" or "s"
        || asked.Length == own.Length + 1 && asked[^1] == 's' && asked.StartsWith(own, StringComparison.Ordinal);

    // A name that somebody goes by is the one asked about where their own is wanted.
    private bool IsAsked(PersonFinding person) => asked.Any(words => (tie.Name == RealName ? [] : person.Aliases).Append(person.Name).Any(name =>
        Words(name) is { Length: > 0 } own && (own is [var alone] && whole.Contains(alone) && words.Contains(alone)
            || words.All(word => own.Any(part => IsSame(part, word))
                || words.Length > 1 && word.Length >= ShortestNick && own[0].StartsWith(word, StringComparison.Ordinal)))));

    /// <summary>The sentence with words that stand for the two, for others and for the kinship.</summary>
    private string Marked(Quote sentence, ImmutableArray<ActorMention> all, ImmutableArray<TextSpan> spans, PersonFinding? wanted)
    {
        var marks = spans.Select(span => (Span: span, Mark: Asked)).Concat(all.Where(mention => !spans.Any(mention.Span.Overlaps))
            .Select(mention => (mention.Span, mention.Person.Name == wanted?.Name ? Wanted : Another))).OrderBy(mark => mark.Span.Start);
        var (text, from) = (new StringBuilder(), 0);
        foreach (var (span, mark) in marks.Where(mark => sentence.Span.Contains(mark.Span)))
        {
            if (span.Start - sentence.Span.Start < from || Compound.Fits(sentence.Text.AsSpan(span.End - sentence.Span.Start)))
                continue;
            text.Append(Turned(sentence.Text[from..(span.Start - sentence.Span.Start)])).Append(mark);
            from = span.End - sentence.Span.Start;
        }

        return ItsArticle.Changed(text.Append(Turned(sentence.Text[from..])).ToString(), Asked);
    }

    private string Turned(string text) => tie.Turned?.Nouned.Changed(text, "KIN") ?? tie.Done?.Marked(text)
        ?? (verb is null ? text : Word.Changed(text, word => string.Equals(word.Value, tie.Preposition, StringComparison.OrdinalIgnoreCase) ? "PREP"
            : Analyzer.Terms(word.Value).Any(term => verb.Match(term) >= 1) ? "DOES" : word.Value));

    /// <summary>The sentence with a word for who or what is named, where only the one before it names them.</summary>
    private string? Continued(ArticleCast cast, Quote sentence, ImmutableArray<ActorMention> all, PersonFinding wanted) =>
        tie.Name == "award" && WinnerLine.Fits(sentence.Text) ? IsUnderAsked(cast, sentence) ? $"{Asked}: {Marked(sentence, all, [], wanted)}" : null
        : OfSubject(cast, sentence, all, wanted)
            ?? (tie.Done is not null && cast.BeforeInParagraph(sentence) is { } before && AskedIn(before, []) is [.., var last]
                && before.Span.End - last.End < AtEnd && !IsPerson(cast, before, last) ? $"{Asked} | {Marked(sentence, all, [], wanted)}" : null);

    // "He beat Tom Beck. His running mate, …": not Beck's.
    private static bool IsPerson(ArticleCast cast, Quote sentence, TextSpan span) =>
        cast.In(sentence).Any(mention => mention.Person.Actor == ActorKind.Person && mention.Span.Overlaps(span));

    // "Best singer", nominees, "Winner: Ann Other"
    private bool IsUnderAsked(ArticleCast cast, Quote line)
    {
        for (var i = cast.Sentences.IndexOf(line) - 1; i >= 0 && !WinnerLine.Fits(cast.Sentences[i].Text); i--)
            if (AskedIn(cast.Sentences[i], []) is [var first, ..] && first.Start == cast.Sentences[i].Span.Start)
                return true;
        return false;
    }

    // "Beck won the first set. She lost to Ann Other.": whoever opens the sentence before goes on.
    private string? OfSubject(ArticleCast cast, Quote sentence, ImmutableArray<ActorMention> all, PersonFinding wanted)
    {
        if (Opener.Find(sentence.Text) is not { Success: true } opener || Subject(cast, sentence) is not { } before
            || AskedIn(before, Everybody(cast, before)) is not [var first, ..] || first.Start - before.Span.Start > BeforeTold
            || before.Text.AsSpan(Math.Min(first.End - before.Span.Start, before.Text.Length)) is ['\'' or '’', ..]
            || cast.In(before).Any(mention => mention.Span.Start < first.Start)
            || cast.In(before).FirstOrDefault(mention => mention.Span.Overlaps(first)) is { } subject && IsOfOtherGender(subject.Person, opener.Value))
            return null;
        var marked = Marked(sentence, all, [], wanted);
        return marked.StartsWith(opener.Value, StringComparison.Ordinal)
            ? $"{Asked}{(opener.Groups["own"].Success ? "'s" : opener.Groups["noun"].Success ? " the" : "")}{marked[opener.Length..]}" : null;
    }

    // "Beck won. She was glad. Her son, …": the sentence that she stands for in the ones between. Of whom the article is about goes on across paragraphs.
    private Quote? Subject(ArticleCast cast, Quote sentence)
    {
        var isAbout = asked.Any(name => name.All(Words(cast.Info.Title).Contains));
        Quote? Last(Quote of) => isAbout ? cast.Before(of) : cast.BeforeInParagraph(of);
        var before = Last(sentence);
        for (var i = 0; i < MaxBetween && before is not null && Opener.Find(before.Text).Groups["subject"].Success && cast.Everybody(before).IsEmpty; i++)
            before = Last(before);
        return before;
    }

    // "Omar Haddad came. His daughter, Mina, …": the one person of the sentence before.
    private PersonFinding? Owner(ArticleCast cast, Quote sentence, ImmutableArray<ActorMention> all) =>
        Opener.Find(sentence.Text) is { Success: true } opener && !opener.Groups["noun"].Success && cast.BeforeInParagraph(sentence) is { } before
        && cast.Everybody(before).Where(mention => mention.Person.Actor == ActorKind.Person).DistinctBy(mention => mention.Person.Name).ToArray()
            is [{ Person: var only }] && !IsAsked(only) && !IsOfOtherGender(only, opener.Value) && all.All(mention => mention.Person.Name != only.Name)
            ? only : null;

    private string OfOwner(Quote sentence, ImmutableArray<ActorMention> all, ImmutableArray<TextSpan> spans) => Opener.Find(sentence.Text) is var opener
        && Marked(sentence, all, spans, null) is var marked && marked.StartsWith(opener.Value, StringComparison.Ordinal)
            ? $"{Wanted}{(opener.Groups["own"].Success ? "'s" : "")}{marked[opener.Length..]}" : "";

    private string? CueIn(string? marked, PersonFinding person)
    {
        if (marked is null || tie.Except.Length > 0 && Words(tie.Except).All(Words(person.Name).Contains))
            return null;
        foreach (var cue in Cues[tie.Name])
            if (cue.Pattern.Find(marked) is { Success: true } match && !IsDenied(marked, match) && IsOfGender(person, match.Groups["p"].Value)
                && !IsOfOtherRank(marked, match))
                return cue.Name;
        return null;
    }

    // "Hasn't played since losing to": what stands before "since" is another matter.
    private static bool IsDenied(string marked, Match match) => match.Groups["t"] is not { Success: true } told ? Denial.IsIn(match.Value)
        : marked[match.Index..told.Index] is var before && Turn.FindAll(before).LastOrDefault() is var turn
        && (turn is null ? before : before[(turn.Index + turn.Length)..]) + marked[told.Index..(match.Index + match.Length)] is var text
        && (Denial.IsIn(text) || Nearly.Fits(text));

    // The assistant coach isn't the coach; "his coach, former senator Ann Other" is, and what stands before a comma is told of others.
    private bool IsOfOtherRank(string marked, Match match) => tie.Done is not null && match.Value.Contains("NOUN", StringComparison.Ordinal)
        && match.Value[..match.Value.LastIndexOf("NOUN", StringComparison.Ordinal)] is var all && all[(all.LastIndexOf(',') + 1)..] is var before
        && WhoQuestion.RanksOf(marked[..(match.Index + all.Length)].ToLowerInvariant().Split(' ')
            .TakeLast(before.Split(' ').Length + (before == all ? 1 : 0))).Count > 0;

    // A father is a man: of whom neither name nor pronoun tells it, nobody is named.
    private bool IsOfGender(PersonFinding person, string pronoun)
    {
        if (tie.Turned is not { Gender: not WordTraits.None and var gender } turned)
            return true;
        var given = WordList.Of(person.Name.Split(' ')[0].ToLowerInvariant()) & WordTraits.GivenName;
        var told = pronoun switch { "his" => WordTraits.Male, "her" => WordTraits.Female, _ => given };
        return told == gender || told == WordTraits.None && turned.Nouns.Contains("partner");
    }

    private static bool IsOfOtherGender(PersonFinding person, string pronoun)
    {
        var given = WordList.Of(person.Name.Split(' ')[0].ToLowerInvariant()) & WordTraits.GivenName;
        return pronoun switch
        {
            "He" or "His" => given == WordTraits.Female,
            "She" or "Her" => given == WordTraits.Male,
            _ => false,
        };
    }

    // From 0.9 to 1; null where the sentence lacks what the tie is about, or the article what else is said of it.
    private double? Share(ArticleCast cast, Quote sentence)
    {
        var (own, around) = (cast.Light.Sentence(sentence.Span), cast.Light.Around(sentence.Span));
        if (thing.Any(i => own[i] < QuestionLight.Enough))
            return null;
        var (sum, total) = (0.0, 1e-9);
        foreach (var i in rest)
        {
            var near = Math.Max(Met(own[i]), Math.Max(Around * Met(around[i]), Opening * Met(cast.Light.Lead[i])));
            var isTelling = light.IsName[i] || light.Reading.Concepts[i].Kind == ConceptKind.Number;
            if ((isTelling && tie.IsNear ? near : Math.Max(near, Met(cast.Light.Whole[i]))) < Required)
                return null;
            (sum, total) = (sum + (light.Weights[i] * near), total + light.Weights[i]);
        }

        return Bare + ((1 - Bare) * (rest.IsEmpty ? 1 : sum / total));
    }

    private ImmutableArray<int> In(string words) => Words(words) is var own
        ? [.. Enumerable.Range(0, light.Reading.Concepts.Length).Where(i => light.Reading.Concepts[i] is { IsLight: false } concept
            && own.Contains(Words(concept.Word).FirstOrDefault() ?? ""))] : [];

    private static double Met(double strength) => strength >= QuestionLight.Enough ? 1 : strength;

    private static string[] Words(string name) => Possessive.Without(Spelling.Fold(name)).Replace("'", "", StringComparison.Ordinal)
        .Replace("’", "", StringComparison.Ordinal).ToLowerInvariant().Split([' ', '.', ',', '"', '“', '”'], StringSplitOptions.RemoveEmptyEntries);

    private static Regex BeforeName { get; } = Patterns.Of(@"(?<![\p{L}-])([\p{L}-]{1,40} ){1,5}$");

    private static Regex ApposedTo { get; } = Patterns.Of(@"^, (the|an?) [^,;]{1,60}");

    private static Regex Turn { get; } = Patterns.Of(@"\b(since|after|before|when|while|until|once)\b", RegexOptions.IgnoreCase);

    private static Regex Nearly { get; } = Patterns.Of(
        @"\b(almost|nearly|no longer|allegedly|rumou?red|if|(hop|want|try|tri|fail|plan|aim)\w* to)\b", RegexOptions.IgnoreCase);

    private static Regex Opener { get; } = Patterns.Of("^(?:(?<subject>He|She|They|It)|(?<own>His|Her|Their|Its)|(?<noun>The))(?= )");

    // “The Tide”
    private static Regex ItsArticle { get; } = Patterns.Of(@"(?<=[“""‘])(The|An?) ASKED\b");

    // "Beck-backed": nobody acts.
    private static Regex Compound { get; } = Patterns.Of(@"^-\p{Ll}{2}");

    private static Regex WinnerLine { get; } = Patterns.Of(@"^winners?\s?[:–—-]", RegexOptions.IgnoreCase);

    private static Regex NextName { get; } = Patterns.Of(@"^ \p{Lu}\p{Ll}");

    private static Regex Word { get; } = Patterns.Of(@"[\p{L}\d][\w.’'-]*\w|\p{L}");

    private static Regex Possessive { get; } = Patterns.Of(@"['’]s\b");

    private static Regex Capitalised { get; } = Patterns.Of(@"(?<=[\w,’”""(] [“""(]?)\p{Lu}\w+(?: \p{Lu}\w+){0,3}");

    private sealed record Cue(string Tie, string Name, Regex Pattern);
}
