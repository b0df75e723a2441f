using System.Runtime.CompilerServices;

namespace TalksBot.Core.Text.Loading;

/// <summary>Keeps what goes wrong with one file from ending the reading of the others.</summary>
internal static class GuardedReading
{
    /// <summary>The loads up to the fault, and then the file as skipped.</summary>
    public static async IAsyncEnumerable<NamedLoad> UnlessItFails(
        this IAsyncEnumerable<NamedLoad> loads, string name, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var reading = loads.GetAsyncEnumerator(cancellation);
        while (true)
        {
            SkippedArticle? skipped = null;
            try
            {
                if (!await reading.MoveNextAsync())
                    yield break;
            }
            catch (Exception fault) when (fault is not OperationCanceledException and not OutOfMemoryException)
            {
                skipped = new SkippedArticle(name, $"Reading it failed ({fault.GetType().Name}).");
            }

            yield return skipped is null ? reading.Current : new NamedLoad(skipped);
            if (skipped is not null)
                yield break;
        }
    }
}
