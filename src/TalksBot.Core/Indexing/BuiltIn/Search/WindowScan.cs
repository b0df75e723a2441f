using System.Numerics;
using System.Runtime.InteropServices;
using TalksBot.Core.Indexing.BuiltIn.Postings;

namespace TalksBot.Core.Indexing.BuiltIn.Search;

/// <summary>
/// Goes through a segment's postings window by window and hands on the texts whose sums of impacts may be among the best.
/// In each window the terms that can't lift a text over the threshold even together are only looked up for texts that
/// the other terms brought up.
/// </summary>
internal ref struct WindowScan
{
    // Below this many postings it is cheaper to visit each place again than to look through the whole window.
    private const int Sparse = PostingFormat.WindowSize / 8;

    [ThreadStatic]
    private static int[]? scratch;

    private readonly int part;
    private readonly ReadOnlySpan<PostingList> lists;
    private readonly ImpactScale scale;
    private readonly Selection? alive;
    private readonly Candidates candidates;
    private readonly Span<int> sums;
    private readonly Span<ActiveTerm> active;
    private int activeCount;
    private int passive; // of the active terms, how many of the first are only looked up
    private int passiveBound;
    private int first;

    /// <summary>A term that occurs in the window.</summary>
    private readonly record struct ActiveTerm(int Term, int Start, int End, int Bound);

    private WindowScan(int part, PostingList[] lists, ImpactScale scale, Selection? alive, Candidates candidates)
    {
        this.part = part;
        this.lists = lists;
        this.scale = scale;
        this.alive = alive;
        this.candidates = candidates;
        sums = scratch ??= new int[PostingFormat.WindowSize];
        active = new ActiveTerm[lists.Length];
    }

    public static void Run(int part, PostingList[] lists, ImpactScale scale, Selection? alive, Candidates candidates)
    {
        var scan = new WindowScan(part, lists, scale, alive, candidates);
        var rows = new int[lists.Length];
        while (scan.Next(rows))
            scan.Score();
    }

    // The least sum that is worth keeping.
    private readonly int Least => (int)Math.Max(1, Math.Ceiling(Math.Min(candidates.Threshold / scale.Unit, int.MaxValue)));

    // Finds the next window that holds any term, with its terms in the order of how much they may add.
    private bool Next(Span<int> rows)
    {
        var window = int.MaxValue;
        for (var term = 0; term < lists.Length; term++)
            if (rows[term] < lists[term].WindowCount)
                window = Math.Min(window, lists[term].Windows[rows[term]].Window);
        if (window == int.MaxValue)
            return false;
        first = window * PostingFormat.WindowSize;
        activeCount = 0;
        for (var term = 0; term < lists.Length; term++)
        {
            if (rows[term] >= lists[term].WindowCount || lists[term].Windows[rows[term]] is var row && row.Window != window)
                continue;
            var added = new ActiveTerm(term, row.First, lists[term].End(rows[term]), row.MaxImpact * scale.Weights[term]);
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
        var least = Least;
        (passive, passiveBound) = (0, 0);
        while (passive < activeCount && passiveBound + active[passive].Bound < least)
            passiveBound += active[passive++].Bound;
        if (passive == activeCount)
            return; // all terms together don't reach it
        if (passive == activeCount - 1)
        {
            ScoreOne(active[passive], least);
            return;
        }

        var postings = 0;
        foreach (var term in active[passive..activeCount])
        {
            Add(lists[term.Term], term, scale.Weights[term.Term]);
            postings += term.End - term.Start;
        }

        if (postings < Sparse)
            VisitPlaces();
        else
            VisitWindow();
    }

    private readonly void Add(PostingList list, ActiveTerm term, int weight)
    {
        var places = list.Places(term.Start, term.End);
        var impacts = list.Impacts(term.Start, term.End);
        ref var sum = ref MemoryMarshal.GetReference(sums);
        for (var i = 0; i < places.Length; i++)
            System.Runtime.CompilerServices.Unsafe.Add(ref sum, places[i] & (PostingFormat.WindowSize - 1)) += impacts[i] * weight;
    }

    private readonly void ScoreOne(ActiveTerm term, int least)
    {
        var list = lists[term.Term];
        var places = list.Places(term.Start, term.End);
        var impacts = list.Impacts(term.Start, term.End);
        var weight = scale.Weights[term.Term];
        // The least impact that reaches the threshold: most postings are passed over by comparing bytes.
        var impact = (least - passiveBound + weight - 1) / weight;
        for (var i = 0; i < impacts.Length; i++)
            if (impacts[i] >= impact)
                Visit(places[i], impacts[i] * weight);
    }

    private readonly void VisitPlaces()
    {
        foreach (var term in active[passive..activeCount])
        {
            foreach (var place in lists[term.Term].Places(term.Start, term.End))
            {
                if (sums[place] is not 0 and var sum && sum + passiveBound >= Least)
                    Visit(place, sum);
                sums[place] = 0;
            }
        }
    }

    private readonly void VisitWindow()
    {
        var least = Math.Max(1, Least - passiveBound);
        for (var place = 0; place < sums.Length; place += Vector<int>.Count)
        {
            var lane = new Vector<int>(sums[place..]);
            if (!Vector.GreaterThanOrEqualAny(lane, new Vector<int>(least)))
                continue;
            for (var i = 0; i < Vector<int>.Count; i++)
                if (lane[i] >= least)
                    Visit(place + i, lane[i]);
            least = Math.Max(1, Least - passiveBound);
        }

        sums.Clear();
    }

    // Adds what the terms that are only looked up have for the text, as long as it can still reach the threshold.
    private readonly void Visit(int place, int sum)
    {
        var least = Least;
        var open = passiveBound;
        for (var i = passive - 1; i >= 0; i--)
        {
            if (sum + open < least)
                return;
            var term = active[i];
            open -= term.Bound;
            if (lists[term.Term].Find(place, term.Start, term.End) is >= 0 and var posting)
                sum += lists[term.Term].Impacts(posting, posting + 1)[0] * scale.Weights[term.Term];
        }

        if (sum >= least && alive?.Holds(first + place) != false)
            candidates.Add(new Candidate(part, first + place, sum * scale.Unit), (sum - scale.Slack) * scale.Unit);
    }
}
