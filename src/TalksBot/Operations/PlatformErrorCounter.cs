using Microsoft.Extensions.DependencyInjection;

namespace TalksBot.Operations;

/// <summary>Counts the errors that platforms log, so that no platform has to know of metrics.</summary>
public sealed class PlatformErrorCounter(IServiceProvider services) : ILoggerProvider
{
    private const string Platforms = "TalksBot.Platforms.";

    public ILogger CreateLogger(string categoryName) => new Counter(
        services,
        categoryName.StartsWith(Platforms, StringComparison.Ordinal) ? categoryName[Platforms.Length..].Split('.')[0].ToLowerInvariant() : null);

    public void Dispose()
    {
    }

    /// <param name="services">Asked when an error comes: whatever logs while services are made must not need them.</param>
    /// <param name="platform">Null for categories that are no platform's.</param>
    private sealed class Counter(IServiceProvider services, string? platform) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => platform is not null && logLevel >= LogLevel.Error;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel))
                services.GetRequiredService<BotMetrics>().PlatformFailed(platform!);
        }
    }
}
