namespace TalksBot.Core.Findings.Claims;

/// <summary>Reads counted groups of people and single people out of a sentence's tokens.</summary>
internal static class VictimGroupReader
{
    private const int MaxModifiers = 7;
    private const int PartReach = 8;

    // Endings of nouns for those who do or are something; the things that end so stand in not-victims.txt.
    private static readonly string[] PeopleEndings = ["ers", "ors", "ists", "ians", "men", "mates"];

    /// <summary>The group that a count at the token opens; null where there is no count.</summary>
    public static VictimGroup? ReadCounted(ImmutableArray<Token> tokens, int start) =>
        ReadCount(tokens, start) is { } group ? group with { End = EndOfAges(tokens, group.End) } : null;

    // "three children aged 4, 6 and 9": the ages count nobody.
    private static int EndOfAges(ImmutableArray<Token> tokens, int end)
    {
        if (!tokens.Lower(end).Is(SmallWords.AgedWords))
            return end;
        var last = end + 1;
        for (var i = end + 1; i < tokens.Length;)
        {
            if (NumberWords.TryRead(tokens, i, out _, out var behind))
                last = i = behind;
            else if (tokens.Lower(i).Is(SmallWords.AgeJoints))
                i++;
            else
                break;
        }

        return last;
    }

    private static VictimGroup? ReadCount(ImmutableArray<Token> tokens, int start)
    {
        if (QuantityReader.Read(tokens, start) is not { } quantity)
            return null;
        var group = Bare(start, quantity);
        var index = quantity.End;
        if (tokens.Lower(index) == "of")
        {
            group = group with { IsOwn = tokens.Lower(index + 1).Is(SmallWords.OwnForces) };
            if (ReadPart(tokens, index + 1, group) is { } part)
                return part;
            if (tokens.Lower(index + 1).Is(SmallWords.VictimGroupPronouns))
                return group with { OfThem = true, End = EndOfThem(tokens, index + 2) };
            index += tokens.Lower(index + 1).Is(SmallWords.VictimGroupDeterminers) || tokens.Lower(index + 1).Is(SmallWords.Demonstratives) ? 2 : 1;
            group = group with { NounStart = index, NounEnd = index, End = group.Figure == default ? index : group.End };
            var first = index;
            if (QuantityReader.Read(tokens, index) is { } whole)
                group = (quantity.IsOne && IsCopula(tokens.Lower(start - 1)) ? group with { Figure = whole.Figure, Qualifier = whole.Qualifier } : group) with
                {
                    NounStart = index = whole.End, NounEnd = index, End = index,
                };

            // "five of the wounded died": the word of harm only says whom.
            if (index > quantity.End + 1 && HarmWord.TryMatch(tokens, index, out var among, out var length) && !PersonFollows(tokens, index + length))
                return group with
                {
                    NounStart = index, NounEnd = index + length, End = index + length, Kind = GroupKind.People, IsElliptic = true, Among = among.Harm,
                    Whole = QuantityReader.Read(tokens, first) is { } all ? Bare(first, all) : null,
                };
        }

        var elliptic = tokens.Lower(index).Is(SmallWords.VictimGroupOthers);
        var noun = ReadNoun(tokens, elliptic ? index + 1 : index, needsPerson: false);
        return elliptic && noun.Kind == GroupKind.Bare
            ? group with
            {
                Kind = GroupKind.People,
                NounStart = tokens.Lower(index) == "others" ? index : index + 1,
                NounEnd = index + 1,
                End = index + 1,
                IsElliptic = true,
            }
            : noun.Kind == GroupKind.Bare ? group
            : group with
            {
                Kind = noun.Kind,
                NounStart = noun.Inner is null ? index : noun.Start,
                NounEnd = noun.End,
                End = noun.End,
                Nouns = noun.Nouns,
                Inner = noun.Inner,
            };
    }

    private static VictimGroup Bare(int start, Quantity quantity) => new()
    {
        Start = start,
        End = quantity.End,
        Figure = quantity.Figure,
        Qualifier = quantity.Qualifier,
        NounStart = quantity.End,
        NounEnd = quantity.End,
        Kind = GroupKind.Bare,
    };

    /// <summary>One person that the tokens from here speak of: "a 15-year-old boy", "his brother", "Commander Abu Karim"; in headlines "man".</summary>
    public static VictimGroup? ReadSingle(ImmutableArray<Token> tokens, int start, bool inTitle, bool allCapitals)
    {
        if (EndOfAnother(tokens, start) is { } other)
            return new VictimGroup
            {
                Start = start,
                End = other,
                NounStart = other,
                NounEnd = other,
                Figure = Figure.Exactly(1),
                Kind = GroupKind.People,
                IsSingle = true,
                IsElliptic = true,
            };
        var determined = tokens.Lower(start).Is(SmallWords.VictimGroupDeterminers);
        if (!determined && !OpensBareSingle(tokens, start, inTitle, allCapitals))
            return null;
        var first = determined ? start + 1 : start;
        var noun = ReadNoun(tokens, SkipAge(tokens, first), needsPerson: true);
        if (noun.Kind != GroupKind.People && first != SkipAge(tokens, first))
            noun = new(GroupKind.People, first, SkipAge(tokens, first), [new VictimNoun(VictimClass.Unknown, "people", false)], null);
        // "the male population" is nobody in particular.
        if (noun.Kind != GroupKind.People || tokens.Lower(noun.End) == "population" || noun.Nouns[^1].IsPlural || noun.Nouns.Any(n => n.IsPlural))
            return null;

        // "a family of seven": so many are in it.
        if (tokens.Lower(noun.End - 1).Is(SmallWords.QuantityCollectives) && tokens.Lower(noun.End) == "of"
            && QuantityReader.Read(tokens, noun.End + 1) is { IsOne: false } members)
            return Bare(start, members) with { Kind = GroupKind.People, NounStart = first, NounEnd = noun.End, Nouns = noun.Nouns };
        var end = Places.End(noun.End, allCapitals || inTitle ? noun.End : tokens.Length, at =>
            tokens[at].IsWord && tokens[at].IsCapitalised && !ClauseWord.StartsAt(tokens, at));
        return new VictimGroup
        {
            Start = start,
            End = IsAge(tokens, end) ? end + (tokens.Lower(end + 2) == "," && IsVerb(tokens, end + 3) ? 3 : 2) : end,
            Figure = Figure.Exactly(1),
            Kind = GroupKind.People,
            NounStart = noun.Inner is not null ? noun.Start : noun.End > SkipAge(tokens, first) ? SkipAge(tokens, first) : first,
            NounEnd = end,
            Nouns = noun.Nouns,
            Inner = noun.Inner,
            IsSingle = true,
            IsDefinite = !(tokens.Lower(start).Is(SmallWords.NewGroups) || inTitle && !determined),
        };
    }

    // "another was wounded", "and a third was wounded"
    private static int? EndOfAnother(ImmutableArray<Token> tokens, int start)
    {
        if (tokens.Lower(start) == "another"
            && (start + 1 == tokens.Length || !tokens[start + 1].IsWord || ClauseWord.StartsAt(tokens, start + 1)
                || HarmWord.TryMatch(tokens, start + 1, out _, out _) && !PersonFollows(tokens, start + 2)))
            return start + 1;
        return tokens.Lower(start) == "a" && tokens.Lower(start + 1).Is(SmallWords.OrdinalOthers) && start + 2 < tokens.Length
            && (ClauseWord.TryMatch(tokens, start + 2, out var kind, out _) && kind is ChunkKind.Aux or ChunkKind.Adverb
                || HarmWord.TryMatch(tokens, start + 2, out _, out _) && !PersonFollows(tokens, start + 3))
            || tokens.Lower(start) == "a" && tokens.Lower(start + 1).Is(SmallWords.OrdinalOthers) && start > 0
            && HarmWord.TryMatch(tokens, start - 1, out _, out var length) && length == 1 && (start + 2 == tokens.Length || !tokens[start + 2].IsWord)
            ? start + 2 : null;
    }

    // "a boy, 16, and a girl": the age belongs to the boy, and the list goes on behind it.
    private static bool IsAge(ImmutableArray<Token> tokens, int end) =>
        tokens.Lower(end) == "," && end + 1 < tokens.Length && tokens[end + 1].Kind == TokenKind.Number && tokens[end + 1].Text.Length <= 2
        && tokens.Lower(end + 2).Is(SmallWords.GroupEnds);

    private static bool IsVerb(ImmutableArray<Token> tokens, int index) =>
        index < tokens.Length && (ClauseWord.TryMatch(tokens, index, out var kind, out _) && kind == ChunkKind.Aux
            || HarmWord.TryMatch(tokens, index, out _, out _));

    private static bool OpensBareSingle(ImmutableArray<Token> tokens, int start, bool inTitle, bool allCapitals) =>
        VictimLexicon.TryMatch(tokens, start, out var noun, out var length) && !noun.IsPlural
        && (inTitle || !allCapitals && start + length < tokens.Length && tokens[start + length].IsCapitalised && tokens[start + length].IsWord);

    // "25 year old", "17 year-old" before a noun or alone.
    private static int SkipAge(ImmutableArray<Token> tokens, int index) =>
        tokens.Lower(index + 1).Is(SmallWords.AgeUnits) && tokens.Lower(index + 2) == "old" ? index + 3
        : tokens.Lower(index + 1).Is(SmallWords.AgeAdjectives) ? index + 2 : index;

    // "twelve of the 40 people killed last week were children", "4,324 of those killed were children": who the part is stands behind the verb.
    private static VictimGroup? ReadPart(ImmutableArray<Token> tokens, int start, VictimGroup group)
    {
        var index = start;
        while (tokens.Lower(index).Is(SmallWords.TotalDeterminers))
            index++;
        var isCounted = QuantityReader.Read(tokens, index) is { } whole && (index = whole.End) > 0;
        while (VictimLexicon.TryMatch(tokens, index, out _, out var noun))
            index += noun;
        if (index == start || !HarmWord.TryMatch(tokens, index, out var harm, out var length) || harm.Form is not (HarmForm.Participle or HarmForm.State))
            return null;
        for (var i = index + length; i < tokens.Length && i < index + length + PartReach && (tokens[i].IsWord || tokens[i].Kind == TokenKind.Number); i++)
            if (tokens[i].Lower.Is(SmallWords.WereForms))
                return Noun(tokens, i, group) is { } part
                    ? part with { IsPart = isCounted, OfThem = !isCounted, Among = harm.Harm, End = isCounted ? start : index + length }
                    : null;
        return null;
    }

    /// <summary>The group with the noun behind "were" or right behind it, which tells who they are; null where none follows.</summary>
    public static VictimGroup? Noun(ImmutableArray<Token> tokens, int noun, VictimGroup group)
    {
        while (noun < tokens.Length && (ClauseWord.TryMatch(tokens, noun, out var kind, out var length) && kind is ChunkKind.Aux or ChunkKind.Adverb))
            noun += length;
        return VictimLexicon.TryMatch(tokens, noun, out var victims, out var words)
            ? group with { NounStart = noun, NounEnd = noun + words, End = noun + words, Nouns = [victims], Kind = GroupKind.People, IsElliptic = false }
            : null;
    }

    // "She was one of five people shot" tells of five.
    private static bool IsCopula(string word) => word.Is(SmallWords.VictimCopulas);

    // "of those killed": the word of harm only says whom.
    private static int EndOfThem(ImmutableArray<Token> tokens, int index) =>
        tokens.Lower(index - 1) == "those" && HarmWord.TryMatch(tokens, index, out _, out var length) ? index + length : index;

    private static NounReading ReadNoun(ImmutableArray<Token> tokens, int start, bool needsPerson)
    {
        Harm? inner = null;
        var nouns = ImmutableArray.CreateBuilder<VictimNoun>();
        var index = start;
        while (index < tokens.Length && index - start < MaxModifiers)
        {
            var first = index;
            for (; VictimLexicon.TryMatch(tokens, index, out var noun, out var words); index += words)
                nouns.Add(noun);
            if (index > first)
            {
                if (nouns[^1].IsPlural && tokens.Lower(index).Is(SmallWords.ListCoordinators)
                    && VictimLexicon.TryMatch(tokens, index + 1, out var second, out _) && second.IsPlural)
                {
                    index++;
                    continue;
                }

                // "400 head of cattle"
                if (tokens.Lower(index) == "of" && VictimLexicon.IsNotPeople(tokens.Lower(index + 1)))
                    return new(GroupKind.Things, start, index + 2, [], null);
                return new(GroupKind.People, start, EndOfComplement(tokens, index, nouns), nouns.ToImmutable(), inner);
            }

            // "dozens of seriously injured hikers"
            if (index == start && tokens[index].Lower.EndsWith("ly", StringComparison.Ordinal) && HarmWord.TryMatch(tokens, index + 1, out _, out _)
                && PersonFollows(tokens, index + 2))
                index++;
            if (HarmWord.TryMatch(tokens, index, out var harm, out var length))
            {
                if (harm.Form is not (HarmForm.Participle or HarmForm.State) || inner is not null || !PersonFollows(tokens, index + length))
                    break;
                inner = harm.Harm;
                start = index += length;
                continue;
            }

            if (IsInsideName(tokens, start, index) && PersonFollows(tokens, index + 1))
            {
                index++;
                continue;
            }

            if (!tokens[index].IsWord || ClauseWord.StartsAt(tokens, index) || tokens[index].Lower.Is(SmallWords.VictimGroupDeterminers)
                || NumberWords.TryRead(tokens, index, out _, out _))
                break;
            if (VictimLexicon.IsNotPeople(tokens[index].Lower) && (index == start && tokens[index].Lower.EndsWith('s') || !PersonFollows(tokens, index + 1)))
                return new(GroupKind.Things, start, index + 1, [], null);
            index++;
        }

        if (index == start || needsPerson)
            return new(GroupKind.Bare, start, start, [], null);
        if (inner is not null)
            return new(GroupKind.Unknown, start, index, [], inner);
        var head = tokens[index - 1];
        var isPeople = head.IsCapitalised && head.Text.EndsWith('s') && head.Text.Any(char.IsLower)
            || PeopleEndings.Any(ending => head.Lower.EndsWith(ending, StringComparison.Ordinal));
        return new(isPeople ? GroupKind.People : GroupKind.Unknown, start, index, [], null);
    }

    // "three “peace” envoys", "four University of Idaho students"
    private static bool IsInsideName(ImmutableArray<Token> tokens, int start, int index) => index + 1 < tokens.Length
        && (tokens[index].Kind is TokenKind.OpenQuote or TokenKind.CloseQuote && tokens[index + 1].IsWord
            || tokens[index].Lower == "of" && index > start && tokens[index - 1].IsCapitalised && tokens[index + 1].IsCapitalised);

    private static bool PersonFollows(ImmutableArray<Token> tokens, int index)
    {
        var limit = Places.End(index, Math.Min(tokens.Length, index + 4), i => tokens[i].IsWord && !ClauseWord.StartsAt(tokens, i));
        return Places.Any(index, limit, i => VictimLexicon.TryMatch(tokens, i, out _, out _));
    }

    // "members of the security forces", "residents of the old town".
    private static int EndOfComplement(ImmutableArray<Token> tokens, int index, ImmutableArray<VictimNoun>.Builder nouns)
    {
        var isOneBody = tokens.Lower(index + 1) == "one" && tokens.Lower(index + 2).Is(SmallWords.QuantityCollectives);
        if (tokens.Lower(index) != "of"
            || !isOneBody && (NumberWords.TryRead(tokens, index + 1, out _, out _) || QuantityReader.Read(tokens, index + 1) is not null))
            return index;
        var end = index + 1;
        while (end < tokens.Length && end - index < 7 && tokens[end].IsWord && (!ClauseWord.StartsAt(tokens, end) || tokens[end].Lower == "of")
            && !HarmWord.TryMatch(tokens, end, out _, out _))
        {
            if (VictimLexicon.TryMatch(tokens, end, out var noun, out _))
                nouns.Insert(0, noun);
            end++;
        }

        return end == index + 1 ? index : end;
    }

    /// <summary>What stands where a group's noun is looked for.</summary>
    /// <param name="Kind">Whom or what the words name.</param>
    /// <param name="Start">The noun's first token.</param>
    /// <param name="End">The token behind it.</param>
    /// <param name="Nouns">The nouns for people among the words.</param>
    /// <param name="Inner">The harm that the words tell themselves ("wounded soldiers").</param>
    private readonly record struct NounReading(GroupKind Kind, int Start, int End, ImmutableArray<VictimNoun> Nouns, Harm? Inner);
}
