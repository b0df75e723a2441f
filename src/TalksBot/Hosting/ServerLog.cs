using System.Collections.Concurrent;

namespace TalksBot.Hosting;

/// <summary>
/// What the HTTP server logs, at most one line a minute of each kind: whoever may send it requests must not be able to fill the log.
/// The next line says how many were left out.
/// </summary>
/// <param name="loggers">Where the lines go.</param>
/// <param name="clock">Tells the minutes.</param>
public sealed class ServerLog(ILoggerFactory loggers, TimeProvider clock) : ILoggerFactory
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<(string Category, int Event), Kind> kinds = new();

    public ILogger CreateLogger(string categoryName) => new Throttled(this, loggers.CreateLogger(categoryName), categoryName);

    public void AddProvider(ILoggerProvider provider) => loggers.AddProvider(provider);

    public void Dispose()
    {
        // The factory is the host's.
    }

    /// <summary>How many lines of its kind were left out before this one; null where it is left out as well.</summary>
    private int? Admit(string category, int number)
    {
        var kind = kinds.GetOrAdd((category, number), _ => new Kind());
        lock (kind)
        {
            var now = clock.GetUtcNow();
            if (now < kind.Next)
            {
                kind.LeftOut++;
                return null;
            }

            var before = kind.LeftOut;
            (kind.Next, kind.LeftOut) = (now + Pause, 0);
            return before;
        }
    }

    private sealed class Kind
    {
        public DateTimeOffset Next { get; set; }

        public int LeftOut { get; set; }
    }

    private sealed class Throttled(ServerLog log, ILogger inner, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => inner.BeginScope(state);

        public bool IsEnabled(LogLevel logLevel) => inner.IsEnabled(logLevel);

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (logLevel < LogLevel.Warning)
                inner.Log(logLevel, eventId, state, exception, formatter);
            else if (inner.IsEnabled(logLevel) && log.Admit(category, eventId.Id) is { } leftOut)
                inner.Log(logLevel, eventId, "{Message} ({Fault}; {Count} more of the kind before)", formatter(state, exception),
                    exception?.Message ?? "no exception", leftOut);
        }
    }
}
