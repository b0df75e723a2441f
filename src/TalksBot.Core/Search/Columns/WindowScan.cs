using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace TalksBot.Core.Search.Columns;

/// <summary>
/// Goes through a part's postings window by window and hands on the texts whose sums of impacts may be among the best.
/// In each window the terms that can't lift a text over the threshold even together are passive: they are only looked up,
/// and only for texts that the other terms brought near it.
/// </summary>
internal ref struct WindowScan
{
    // Looking up a posting costs about as much as adding so many.
    private const int LookUpCost = 24;

    [ThreadStatic]
    private static int[]? scratch;

    private readonly int part;
    private readonly PostingColumn[] columns;
    private readonly ImpactScale scale;
    private readonly Selection selection;
    private readonly Candidates candidates;
    private readonly Span<int> sums;
    private readonly Span<ActiveTerm> active; // the terms of the window, those that may add least first
    private int activeCount;
    private int passive; // how many of the active terms are passive: the first ones
    private int passiveBound;
    private int first; // the window's first text
    private int least; // the least sum that is worth keeping

    /// <summary>A term that occurs in the window.</summary>
    private readonly record struct ActiveTerm(int Term, int Start, int End, int Bound)
    {
        public int Count => End - Start;
    }

    private WindowScan(int part, PostingColumn[] columns, ImpactScale scale, Selection selection, Candidates candidates)
    {
        this.part = part;
        this.columns = columns;
        this.scale = scale;
        this.selection = selection;
        this.candidates = candidates;
        sums = scratch ??= new int[PostingColumn.WindowSize];
        active = new ActiveTerm[columns.Length];
        SetLeast();
    }

    public static void Run(int part, PostingColumn[] columns, ImpactScale scale, Selection selection, Candidates candidates)
    {
        var scan = new WindowScan(part, columns, scale, selection, candidates);
        var rows = new int[columns.Length];
        while (scan.Next(rows))
            scan.Score();
    }

    // Finds the next window that holds any term, with its terms in the order of how much they may add.
    private bool Next(Span<int> rows)
    {
        var window = int.MaxValue;
        for (var term = 0; term < columns.Length; term++)
            if (rows[term] < columns[term].WindowCount)
                window = Math.Min(window, columns[term].Windows[rows[term]].Window);
        if (window == int.MaxValue)
            return false;
        first = window * PostingColumn.WindowSize;
        activeCount = 0;
        for (var term = 0; term < columns.Length; term++)
        {
            if (rows[term] >= columns[term].WindowCount || columns[term].Windows[rows[term]] is var row && row.Window != window)
                continue;
            var added = new ActiveTerm(term, row.First, columns[term].End(rows[term]), row.MaxImpact * scale.Weights[term]);
            rows[term]++;
            var at = activeCount++;
            for (; at > 0 && active[at - 1].Bound > added.Bound; at--)
                active[at] = active[at - 1];
            active[at] = added;
        }

        return true;
    }

    private void Score()
    {
        var postings = 0;
        (passive, passiveBound) = (0, 0);
        for (; passive < activeCount && passiveBound + active[passive].Bound < least; passive++)
        {
            passiveBound += active[passive].Bound;
            postings += active[passive].Count;
        }

        if (passive == activeCount)
            return; // all terms together don't reach it
        if (passive == activeCount - 1)
        {
            ScoreOne(active[passive]);
            return;
        }

        foreach (var term in active[passive..activeCount])
            Add(term);
        if (passive > 0 && CountFrom(least - passiveBound) * passive * LookUpCost > postings)
        {
            foreach (var term in active[..passive])
                Add(term);
            (passive, passiveBound) = (0, 0);
        }

        Visit();
        sums.Clear();
    }

    private readonly void Add(ActiveTerm term)
    {
        var places = columns[term.Term].Places(term.Start, term.End);
        ref var impact = ref MemoryMarshal.GetReference(columns[term.Term].Impacts(term.Start, term.End));
        ref var sum = ref MemoryMarshal.GetReference(sums);
        var weight = scale.Weights[term.Term];
        for (var i = 0; i < places.Length; i++)
            Unsafe.Add(ref sum, places[i] & (PostingColumn.WindowSize - 1)) += Unsafe.Add(ref impact, i) * weight;
    }

    // The only term that is not passive needs no sums: most of its postings are passed over by comparing bytes.
    private void ScoreOne(ActiveTerm term)
    {
        var places = columns[term.Term].Places(term.Start, term.End);
        var impacts = columns[term.Term].Impacts(term.Start, term.End);
        var weight = scale.Weights[term.Term];
        var impact = Math.Max(1, (least - passiveBound + weight - 1) / weight);
        for (var i = 0; i < impacts.Length; i++)
            if (impacts[i] >= impact)
                Visit(places[i], impacts[i] * weight);
    }

    private readonly int CountFrom(int value)
    {
        var counts = Vector<int>.Zero;
        var limit = new Vector<int>(Math.Max(1, value) - 1);
        foreach (var lane in MemoryMarshal.Cast<int, Vector<int>>(sums))
            counts -= Vector.GreaterThan(lane, limit);
        return Vector.Sum(counts);
    }

    private void Visit()
    {
        var lanes = MemoryMarshal.Cast<int, Vector<int>>(sums);
        var limit = new Vector<int>(Math.Max(1, least - passiveBound) - 1);
        for (var lane = 0; lane < lanes.Length; lane++)
        {
            if (!Vector.GreaterThanAny(lanes[lane], limit))
                continue;
            for (var place = lane * Vector<int>.Count; place < (lane + 1) * Vector<int>.Count; place++)
                if (sums[place] > limit[0])
                    Visit(place, sums[place]);
            limit = new Vector<int>(Math.Max(1, least - passiveBound) - 1);
        }
    }

    // Adds what the passive terms have for the text, as long as it can still reach the threshold.
    private void Visit(int place, int sum)
    {
        var open = passiveBound;
        for (var i = passive - 1; i >= 0; i--)
        {
            if (sum + open < least)
                return;
            var term = active[i];
            open -= term.Bound;
            if (columns[term.Term].Find(place, term.Start, term.End) is >= 0 and var posting)
                sum += columns[term.Term].Impact(posting) * scale.Weights[term.Term];
        }

        if (sum < least || !selection.Holds(first + place))
            return;
        candidates.Add(new Candidate(part, first + place, sum * scale.Unit), (sum - scale.Slack) * scale.Unit);
        SetLeast();
    }

    private void SetLeast() => least = (int)Math.Max(1, Math.Ceiling(Math.Min(candidates.Threshold / scale.Unit, int.MaxValue)));
}
