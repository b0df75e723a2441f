namespace TalksBot.Core.Text;

/// <summary>Looks at the places of a sentence, or of any list, from one to another; the end is none of them.</summary>
internal static class Places
{
    public static bool Any(int from, int end, Func<int, bool> holds)
    {
        for (var at = from; at < end; at++)
            if (holds(at))
                return true;
        return false;
    }

    /// <summary>The first place from one on of which it doesn't hold; the end where there is none.</summary>
    public static int End(int from, int end, Func<int, bool> holds)
    {
        while (from < end && holds(from))
            from++;
        return from;
    }

    /// <summary>The first place from one back of which it doesn't hold; -1 where there is none.</summary>
    public static int Back(int from, Func<int, bool> holds)
    {
        while (from >= 0 && holds(from))
            from--;
        return from;
    }

    /// <summary>What the first place tells that tells anything; null where none does.</summary>
    public static T? First<T>(int from, int end, Func<int, T?> tells)
        where T : class => Enumerable.Range(from, Math.Max(0, end - from)).Select(tells).FirstOrDefault(told => told is not null);

    public static bool All(int from, int end, Func<int, bool> holds) => !Any(from, end, at => !holds(at));
}
