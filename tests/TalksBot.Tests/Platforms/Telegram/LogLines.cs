using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace TalksBot.Tests.Platforms.Telegram;

/// <summary>Log lines with their exceptions, for tests to look through.</summary>
public sealed class LogLines : ConcurrentQueue<string>, ILoggerProvider
{
    public ILogger CreateLogger(string categoryName) => new Logger(this, categoryName);

    public void Dispose()
    {
    }

    private sealed class Logger(LogLines lines, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            lines.Enqueue($"{logLevel} {category}: {formatter(state, exception)} {exception}");
    }
}
