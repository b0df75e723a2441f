namespace TalksBot.Core.Questions.Slips;

/// <summary>
/// Undoes the slips of a question: words that neither the articles nor the bot know, and that are one slip of a word they
/// know. Words that are known are never touched. What two words are equally near to is left and offered.
/// </summary>
internal sealed class SpellingReader(IPassageIndex index, CorpusFilter filter)
{
    private const int MaxSuspects = 12;
    private const int MaxWords = 40;
    private const int MaxNames = 5;
    private const int MaxCandidates = 4;
    private const double MostEdits = 2;
    private const int MinPart = 3;
    private const int MinWhole = 6;
    private const int MinName = 4;
    private const int MuchMoreOften = 4;

    private readonly CorpusWords corpus = new(index, filter);

    /// <summary>The question with its slips undone. Where every word is known nothing is searched for.</summary>
    public async Task<SpellingReading> ReadAsync(string text, CancellationToken cancellation)
    {
        ImmutableArray<TypedWord> words = [.. TypedWord.In(text).Take(MaxWords)];
        var suspects = words.Where(word => word.IsReadable && word.Term is not null && !OwnWords.Knows(word.Word))
            .DistinctBy(word => word.Word).Take(MaxSuspects).ToList();
        var (changes, offers) = (new Changes(text), ImmutableArray.CreateBuilder<ImmutableArray<string>>());
        foreach (var (given, word) in words.Zip(words.Skip(1)))
            if (await OwnerByFullNameAsync(given, word, cancellation) is { } owner)
                changes.Add([word], owner, isTold: false);
        await OwnersAsync(words, changes, cancellation);
        if (suspects.Count == 0)
            return changes.Apply([]) with { Words = words.Length };
        await corpus.LookUpAsync(suspects.Select(suspect => suspect.Term!), looksAtForms: true, cancellation);
        var unknown = new List<TypedWord>();
        foreach (var suspect in suspects)
            if (await OwnerAsync(suspect, cancellation) is { } owner)
                changes.Add(words.Where(word => word.Word == suspect.Word), owner, isTold: false);
            else if (!await corpus.WriteFormAsync(suspect.Word, suspect.Term!, cancellation))
                unknown.Add(suspect);
        var candidates = new Dictionary<string, List<Candidate>>(StringComparer.Ordinal);
        foreach (var suspect in unknown)
            candidates[suspect.Word] = await CandidatesAsync(suspect, cancellation);
        await corpus.LookUpAsync(candidates.Values.SelectMany(list => list.Select(candidate => candidate.Term)), looksAtForms: false, cancellation);
        foreach (var suspect in unknown)
            if (await MeantAsync(suspect, candidates[suspect.Word], cancellation) is { Length: > 0 } meant)
                if (meant is [var only])
                    changes.Add(words.Where(word => word.Word == suspect.Word), only);
                else
                    offers.Add(meant);
            else if (await SlippedOwnerAsync(suspect, cancellation) is { } owner)
                changes.Add(words.Where(word => word.Word == suspect.Word), owner);
        return changes.Apply(offers.ToImmutable()) with { Words = words.Length, Unknown = unknown.Count(suspect => !changes.Has(suspect.Span.Start)) };
    }

    /// <summary>Words apart that the articles write as one, and as one that they write apart: looked for where nothing was found otherwise.</summary>
    public async Task<SpellingReading> JoinAsync(string text, CancellationToken cancellation)
    {
        ImmutableArray<TypedWord> words = [.. TypedWord.In(text).Take(MaxWords)];
        await corpus.LookUpAsync([.. words.Select(word => word.Term).OfType<string>(), .. Joined(words)], looksAtForms: false, cancellation);
        var changes = new Changes(text);
        for (var i = 0; i < words.Length; i++)
            if (i + 1 < words.Length && !IsVerbs(text, words[i], words[i + 1]) && await JoinedAsync(text, words[i], words[i + 1], cancellation) is { } joined)
                changes.Add(words[i].Span.Start, words[++i].Span.End, joined);
            else if (words[i].Term is { } term && !corpus.Has(term) && await PartedAsync(words[i], cancellation) is { } parted)
                changes.Add([words[i]], parted);
        return changes.Apply([]) with { Words = words.Length };
    }

    // "Who read out the list" has no readout, as "the read out" has; nor has "did the reader read out the list".
    private static bool IsVerbs(string text, TypedWord verb, TypedWord particle) => Particles.Contains(particle.Word)
        && (!Determined.Fits(text.AsSpan(0, verb.Span.Start)) || Object.Fits(text.AsSpan(particle.Span.End)));

    private static readonly FrozenSet<string> Particles = RuleData.Lines("Questions/who-particles.txt").ToFrozenSet();

    private static Regex Object { get; } = Patterns.Of(@"^\s+(the|an?|this|that|these|those|his|her|its|their)\s", RegexOptions.IgnoreCase);

    private static Regex Determined { get; } = Patterns.Of(@"\b(the|an?|this|that|his|her|its|their)\s+([\p{L}-]+\s+)?$", RegexOptions.IgnoreCase);

    /// <summary>A name with the ending of an owner that lacks its apostrophe ("irans parliament"), as it should be; null for another word.</summary>
    private async Task<string?> OwnerAsync(TypedWord suspect, CancellationToken cancellation)
    {
        if (suspect.Word is not [.. { Length: >= MinName } name, 's'])
            return null;
        if (OwnWords.Places.TryGetValue(name, out var place))
            return $"{place}'s";
        // "Borises letter", as it is said.
        if (name is [.. { Length: >= MinName } spoken, 'e'] && spoken[^1] is 's' or 'x' or 'z' && Analyzer.TermOf(spoken, isCapitals: false) is { } said)
        {
            await corpus.LookUpAsync([said], looksAtForms: true, cancellation);
            if (corpus.Has(said) && !await corpus.WriteAsync(suspect.Word, said, cancellation)
                && await corpus.FindAsync(spoken, said, asName: true, cancellation) is { IsName: true } heard)
                return $"{heard.Written}'s";
        }

        return Analyzer.TermOf(name, isCapitals: false) is { } term && term == suspect.Term && corpus.Has(term)
            && !await corpus.WriteAsync(suspect.Word, term, cancellation) // Evans is no Evan
            && await corpus.FindAsync(name, term, asName: true, cancellation) is { IsName: true } written ? $"{written.Written}'s" : null;
    }

    // "Carlos deputy" of articles that know a Carlo and no Carlos
    private async Task OwnersAsync(ImmutableArray<TypedWord> words, Changes changes, CancellationToken cancellation)
    {
        var names = words.Where(word => word is { IsReadable: true, Term: not null, Word: [.., 's'] }
            && (WordList.Of(word.Word) & WordTraits.GivenName) != 0).ToList();
        await corpus.LookUpAsync(names.Select(name => name.Term!), looksAtForms: true, cancellation);
        foreach (var name in names)
            if (await OwnerAsync(name, cancellation) is { } owner)
                changes.Add([name], owner, isTold: false);
    }

    /// <summary>"Tom becks letter", where becks are known to English and Tom Beck to the articles; null for another word.</summary>
    private async Task<string?> OwnerByFullNameAsync(TypedWord given, TypedWord word, CancellationToken cancellation)
    {
        if (word.Word is not [.. { Length: >= MinName } surname, 's'] || !OwnWords.Knows(word.Word)
            || (WordList.Of(given.Word) & WordTraits.GivenName) == 0)
            return null;
        var names = await index.SuggestAsync($"{given.Word} {surname}", MaxNames, cancellation);
        return names.FirstOrDefault(name => name.Equals($"{given.Word} {surname}", StringComparison.OrdinalIgnoreCase)) is { } full
            ? $"{full.Split(' ')[^1]}'s" : null;
    }

    /// <summary>A slip of a name with the ending of an owner that lacks its apostrophe ("hilarys"), as it should be; null for another word.</summary>
    private async Task<string?> SlippedOwnerAsync(TypedWord suspect, CancellationToken cancellation)
    {
        if (suspect.Word is not [.. { Length: >= MinName } name, 's'])
            return null;
        var owner = suspect with { Word = name, Term = Analyzer.TermOf(name, isCapitals: false) };
        var names = (await CandidatesAsync(owner, cancellation)).FindAll(candidate => candidate.Kind is Kind.Name or Kind.State);
        await corpus.LookUpAsync(names.Select(candidate => candidate.Term), looksAtForms: false, cancellation);
        return await MeantAsync(owner, names, cancellation) is [var only] ? $"{only}'s" : null;
    }

    /// <summary>What the suspect may be a slip of, whether the articles have it or not.</summary>
    private async Task<List<Candidate>> CandidatesAsync(TypedWord suspect, CancellationToken cancellation)
    {
        var typed = suspect.Word;
        var candidates = new List<Candidate>();
        foreach (var word in OwnWords.QuestionWords.Where(word => Slip.OfQuestionWord(typed, word)))
            candidates.Add(new Candidate(word, Analyzer.TermOf(word, isCapitals: false) ?? word, word, Kind.Own));
        var names = (await index.SuggestAsync(typed, MaxNames, cancellation)).SelectMany(name => name.Split(' ', '-'))
            .Where(name => Slip.OfName(typed, Folding.Fold(name)));
        var spelling = new HeardSpelling(typed);
        var places = OwnWords.States.Where(place => Slip.OfPlace(spelling, place.Spelling)).Select(place => place.Name);
        foreach (var name in names.Concat(places).Distinct(StringComparer.Ordinal))
            if (Folding.Fold(name) is var folded && Analyzer.Terms(folded) is [var term])
                candidates.Add(new Candidate(folded, term, name, OwnWords.MayBeMeant(folded) ? Kind.State : Kind.Name));
        var known = candidates.Select(candidate => candidate.Word).ToHashSet(StringComparer.Ordinal);
        foreach (var word in Slip.Undone(typed))
            if (known.Add(word))
            {
                var term = Analyzer.TermOf(word, isCapitals: false); // null for a stop word
                var isOwn = (term is null || OwnWords.MayBeMeant(word)) && Slip.OfWord(typed, word);
                candidates.Add(new Candidate(word, term ?? word, word, isOwn ? Kind.Own : Kind.OfArticles));
            }
        var own = Analyzer.TermOf(typed, isCapitals: false);
        candidates.RemoveAll(candidate => candidate.Term == own && !Slip.MakesNoForm(typed, candidate.Word)); // another form of what was typed
        return candidates;
    }

    /// <summary>What the suspect is read as: nothing, one word, or several that it is equally near to.</summary>
    private async Task<ImmutableArray<string>> MeantAsync(TypedWord suspect, List<Candidate> candidates, CancellationToken cancellation)
    {
        var near = candidates
            .Where(candidate => corpus.Has(candidate.Term) || candidate.Kind is Kind.Own or Kind.State)
            .Select(candidate => (candidate, Distance: SpellingDistance.Between(suspect.Word, candidate.Word, MostEdits) ?? MostEdits))
            .OrderBy(pair => pair.Distance)
            .ThenByDescending(pair => pair.candidate.Word.Length) // rather left out than put in
            .ThenBy(pair => pair.candidate.Word, StringComparer.Ordinal)
            .ToList();
        var meant = new List<(string Word, string Term, double Distance)>();
        foreach (var (candidate, distance) in near.Take(MaxCandidates))
            if ((meant.Count == 0 || distance <= meant[0].Distance) && await WrittenAsync(suspect, candidate, cancellation) is { } written)
                meant.Add((written, candidate.Term, distance));
        return Likeliest([.. meant.DistinctBy(word => word.Term).Select(word => (word.Word, corpus.Count(word.Term)))]);
    }

    /// <summary>Of several the only one that the articles have, or have many times as often as any other; all where there is none.</summary>
    private static ImmutableArray<string> Likeliest(ImmutableArray<(string Word, int Count)> meant)
    {
        var most = meant.OrderByDescending(word => word.Count).ToImmutableArray();
        var isDoubtful = most.Length > 1 && (most[0].Count == 0 || most[0].Count < MuchMoreOften * most[1].Count);
        return [.. (isDoubtful ? meant : most.Take(1)).Select(word => word.Word)];
    }

    /// <summary>The candidate as it is to be written; null where the suspect is no slip of it after all.</summary>
    private async Task<string?> WrittenAsync(TypedWord suspect, Candidate candidate, CancellationToken cancellation)
    {
        if (candidate.Kind is Kind.Name or Kind.State)
            return candidate.Written;
        if (candidate.Kind == Kind.Own && !suspect.IsName)
            return candidate.Written;
        if (!corpus.Has(candidate.Term))
            return null;
        var found = await corpus.FindAsync(candidate.Word, candidate.Term, suspect.IsName, cancellation);
        if (found is { IsName: true })
            return Slip.OfName(suspect.Word, candidate.Word) ? found.Written : null;

        // For a word that is known another form will do, since few passages are looked at.
        var isWritten = found is not null || OwnWords.Knows(candidate.Word);
        return isWritten && !suspect.IsName && Slip.OfWord(suspect.Word, candidate.Word) ? candidate.Word : null;
    }

    /// <summary>Two words as the one that the articles write ("cease fire", "cease-fire"); null where they don't.</summary>
    private async Task<string?> JoinedAsync(string text, TypedWord first, TypedWord second, CancellationToken cancellation) =>
        text.AsSpan(first.Span.End, second.Span.Start - first.Span.End) is " " or "-" && Join(first, second) is { } term
        && await corpus.WriteAsync(first.Word + second.Word, term, cancellation)
            ? first.Word + second.Word
            : null;

    private static IEnumerable<string> Joined(ImmutableArray<TypedWord> words) =>
        words.Zip(words.Skip(1)).Select(pair => Join(pair.First, pair.Second)).OfType<string>();

    private static string? Join(TypedWord first, TypedWord second) =>
        first is { IsReadable: true, Term: not null } && second is { IsReadable: true, Term: not null }
        && first.Word.Length + second.Word.Length is >= MinWhole and <= Slip.MaxLength
            ? Analyzer.TermOf(first.Word + second.Word, isCapitals: false)
            : null;

    /// <summary>The words of one that the articles write apart ("airstrike"); null where they don't.</summary>
    private async Task<string?> PartedAsync(TypedWord word, CancellationToken cancellation)
    {
        var parts = Parts(word).ToList();
        await corpus.LookUpAsync(parts.SelectMany(part => (string[])[part.First, part.Second]), looksAtForms: false, cancellation);
        foreach (var (first, second, at) in parts)
            if (corpus.Has(first) && corpus.Has(second) && await corpus.WriteTogetherAsync(first, second, cancellation))
                return $"{word.Word[..at]} {word.Word[at..]}";
        return null;
    }

    private static IEnumerable<(string First, string Second, int At)> Parts(TypedWord word)
    {
        if (!word.IsReadable || word.Term is null)
            yield break;
        for (var at = MinPart; at <= word.Word.Length - MinPart; at++)
            if (Analyzer.TermOf(word.Word.AsSpan(0, at), isCapitals: false) is { } first
                && Analyzer.TermOf(word.Word.AsSpan(at), isCapitals: false) is { } second)
                yield return (first, second, at);
    }

    private enum Kind
    {
        Own,
        Name,

        /// <summary>A state that needn't be in the articles.</summary>
        State,
        OfArticles,
    }

    private sealed record Candidate(string Word, string Term, string Written, Kind Kind);
}
