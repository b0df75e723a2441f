namespace TalksBot.Core.Search.Columns;

/// <summary>Finds a place in what is in order, in as many steps as it can be halved.</summary>
internal static class Halving
{
    /// <summary>The first place from <paramref name="low"/> on of which it holds; <paramref name="high"/> where it holds of none.</summary>
    /// <param name="low">The first place.</param>
    /// <param name="high">Behind the last place.</param>
    /// <param name="state">What the condition looks at, so that it needs to capture nothing.</param>
    /// <param name="holds">Once it holds of a place, it holds of all behind it.</param>
    public static int First<TState>(int low, int high, TState state, Func<int, TState, bool> holds)
    {
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = holds(middle, state) ? (low, middle) : (middle + 1, high);
        }

        return low;
    }
}
