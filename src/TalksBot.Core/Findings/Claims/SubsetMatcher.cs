namespace TalksBot.Core.Findings.Claims;

/// <summary>Finds the groups that are part of one already counted: "including three cricketers", "two of them children".</summary>
internal static class SubsetMatcher
{
    /// <summary>The tolls with those of their parts, in the order of their groups.</summary>
    public static ImmutableArray<Toll> Add(ImmutableArray<Token> tokens, ImmutableArray<Chunk> chunks, ImmutableArray<Toll> tolls)
    {
        var all = tolls.ToList();
        for (var i = 0; i < chunks.Length; i++)
        {
            if (chunks[i].Group is { Among: { } wounded, Whole: { } counted })
                all.Add(new Toll(wounded, counted, chunks[i], "among"));
            if (chunks[i].Kind == ChunkKind.Subset)
                AddIncluded(tokens, chunks, i, all);
            else if (chunks[i].Kind is ChunkKind.Open or ChunkKind.Break or ChunkKind.Comma)
                AddBreakdown(tokens, chunks, i, all);
            else if (chunks[i].Group is { IsPart: true } part)
                AddPart(chunks[i], part, all);
            else if (chunks[i].Group is { OfThem: true, Among: { } by } alone && !all.Exists(toll => toll.Group.Start < alone.Start))
                all.Add(new Toll(by, alone, chunks[i], "among"));
            else if (chunks[i].Group is { OfThem: true } group)
                AddOfThem(tokens, chunks[i], group, all);
            else if (chunks[i].Group is { Among: { } harm } among && !all.Exists(toll => ReferenceEquals(toll.Group, among))
                && VictimGroupReader.Noun(tokens, chunks[i].End, among) is { } told)
                all.Add(new Toll(harm, told, chunks[i], "among"));
        }

        return [.. all.OrderBy(toll => toll.Group.Start)];
    }

    // "twelve of the 40 people killed were children": the whole is told behind the part.
    private static void AddPart(Chunk chunk, VictimGroup part, List<Toll> all)
    {
        if (all.Where(toll => toll.Group.Start >= part.End).MinBy(toll => toll.Group.Start) is { } whole)
            all.Add(new Toll(whole.Harm, part, chunk, "subset") { Whole = whole.Group });
    }

    private static void AddIncluded(ImmutableArray<Token> tokens, ImmutableArray<Chunk> chunks, int i, List<Toll> all)
    {
        if (WholeBefore(all, chunks[i].Start) is not { } whole)
            return;
        for (var j = i + 1; j < chunks.Length; j++)
        {
            // "of whom five were children"
            if (chunks[j].Group is { Kind: GroupKind.Bare } bare && VictimGroupReader.Noun(tokens, chunks[j].End, bare) is { } told
                && chunks[j].End < tokens.Length && tokens[chunks[j].End].Lower.Is(SmallWords.FormsOfBe))
            {
                all.Add(new Toll(whole.Harm, told, whole.Word, "subset") { Whole = whole.Group });
                while (j + 1 < chunks.Length && chunks[j + 1].Start < told.End)
                    j++;
            }
            else if (chunks[j].Group is { Kind: GroupKind.People or GroupKind.Unknown } part && !(part.IsSingle && part.IsDefinite))
            {
                var known = all.FindIndex(toll => ReferenceEquals(toll.Group, part));
                if (known >= 0 && all[known].Word.Start < chunks[i].Start)
                    continue;
                if (known >= 0 && all[known].Harm != whole.Harm)
                    return;
                if (known >= 0)
                    all[known] = all[known] with { Whole = whole.Group };
                else
                    all.Add(new Toll(whole.Harm, part, whole.Word, "subset") { Whole = whole.Group });
            }
            else if (chunks[j].Kind is not (ChunkKind.And or ChunkKind.Comma or ChunkKind.Adverb or ChunkKind.Aux) && !IsNamed(chunks, j, i))
            {
                return;
            }
        }
    }

    // "including the rector Ilya Morvath and two women": who is named among them is passed over.
    private static bool IsNamed(ImmutableArray<Chunk> chunks, int j, int subset)
    {
        const int reach = 10;
        var limit = Math.Min(chunks.Length, subset + reach + 2);
        var next = Places.End(j, limit, i =>
            chunks[i].Group is not { IsSingle: false } && chunks[i].Kind is ChunkKind.Word or ChunkKind.And or ChunkKind.Comma or ChunkKind.Group);
        return j - subset <= reach && (chunks[j].Kind == ChunkKind.Word || chunks[j].Group is { IsSingle: true, IsDefinite: true })
            && next < limit && chunks[next].Group is not null;
    }

    // "killed 12 people (three guards and nine clerks)", "12 killed: three guards, nine clerks": who they were.
    private static void AddBreakdown(ImmutableArray<Token> tokens, ImmutableArray<Chunk> chunks, int mark, List<Toll> all)
    {
        var (at, text) = (chunks[mark].Start, tokens[chunks[mark].Start].Text);
        if (!(text.Is(SmallWords.SubsetMarks) || text == ",")
            || all.Find(toll => toll is { Whole: null, Group.IsSingle: false } && (at == toll.Group.End || at == toll.End && text != "(")) is not { } whole)
            return;
        var parts = new List<VictimGroup>();
        var i = mark + 1;
        for (; i < chunks.Length && (chunks[i].Group is not null || chunks[i].Kind is ChunkKind.And or ChunkKind.Comma); i++)
            if (chunks[i].Group is { } part)
                parts.Add(part);
        var ends = text == "," ? AddsUp(whole.Group, parts) && chunks[i - 1].Kind == ChunkKind.Comma
            : i == chunks.Length || chunks[i].Kind is ChunkKind.Close or ChunkKind.Break;
        if (ends && parts.Count > 1 && parts.TrueForAll(part => part is { IsPeople: true, IsDefinite: false } && !all.Exists(toll => toll.Group == part)))
            all.AddRange(parts.Select(part => new Toll(whole.Harm, part, whole.Word, "subset") { Whole = whole.Group }));
    }

    // "Three people, a guard and two cooks, were killed"
    private static bool AddsUp(VictimGroup whole, List<VictimGroup> parts) =>
        whole.Figure is { Low: { } all, High: { } high } && all == high && parts.TrueForAll(part => part.Figure.Low is not null)
        && parts.Sum(part => part.Figure.Low!.Value) == all;

    // "two of them children", "five of whom were women"; what is told of their wounds only is no part of its own.
    private static void AddOfThem(ImmutableArray<Token> tokens, Chunk chunk, VictimGroup group, List<Toll> all)
    {
        var known = all.FindIndex(toll => ReferenceEquals(toll.Group, group));
        if (WholeBefore(all, group.Start) is not { } whole || ReferenceEquals(whole.Group, group))
            return;
        if (known >= 0)
        {
            all[known] = all[known] with { Whole = whole.Group };
            return;
        }

        if (VictimGroupReader.Noun(tokens, chunk.End, group) is { } told)
            all.Add(new Toll(whole.Harm, told, whole.Word, "subset") { Whole = whole.Group });
    }

    private static Toll? WholeBefore(List<Toll> all, int token) =>
        all.Where(toll => toll.Group.Start < token && toll.Whole is null).MaxBy(toll => toll.Group.Start);
}
