namespace TalksBot.Core.Text;

/// <summary>
/// A regular expression that is interpreted while it is seldom matched, which costs nothing to make, and compiled behind the scenes once it has
/// been matched often: compiled ones match two to three times as fast, and hundreds of them would delay every start by seconds.
/// </summary>
internal sealed class WarmedPattern(string source, RegexOptions options, TimeSpan limit) : Regex(source, options, limit)
{
    /// <summary>A compilation takes about as long as so many matches.</summary>
    private const int Often = 1000;

    /// <summary>Characters of a pattern: a longer one takes most of a second to compile.</summary>
    private const int Longest = 2000;

    // One at a time, so that whoever asks meanwhile has the other processors.
    private static readonly SemaphoreSlim OneAtATime = new(1);

    private volatile Regex? compiled;
    private int matched;

    /// <summary>The pattern in the form that matches fastest today.</summary>
    /// <param name="text">What it is about to be matched with.</param>
    public Regex For(ReadOnlySpan<char> text)
    {
        if (compiled is { } fast)
            return fast;
        if (matched < Often && Interlocked.Increment(ref matched) == Often && ToString().Length <= Longest)
            _ = CompileAsync(text[..Math.Min(text.Length, Patterns.ShortText)].ToString());
        return this;
    }

    private async Task CompileAsync(string text)
    {
        await OneAtATime.WaitAsync().ConfigureAwait(false);
        try
        {
            compiled = await Task.Run(() => Compiled(text)).ConfigureAwait(false);
        }
        finally
        {
            OneAtATime.Release();
        }
    }

    // Its code is only made when it first matches, which nobody should have to wait for.
    private Regex Compiled(string text)
    {
        var made = new Regex(ToString(), Options | RegexOptions.Compiled, MatchTimeout);
        _ = made.Fits(text);
        return made;
    }
}
