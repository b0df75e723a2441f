using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging.Console;

namespace TalksBot.Hosting;

/// <summary>The log on the console, one harmless line an entry, whatever words of servers, articles and people are in it.</summary>
[ProviderAlias("Console")]
public sealed class PlainConsole(ConsoleLoggerProvider console) : ILoggerProvider
{
    /// <summary>Puts it in the place of the console's own provider, whose settings it keeps.</summary>
    public static void Replace(IServiceCollection services)
    {
        foreach (var own in services.Where(service => service.ImplementationType == typeof(ConsoleLoggerProvider)).ToArray())
            services.Remove(own);
        services.TryAddSingleton<ConsoleLoggerProvider>();
        services.AddSingleton<ILoggerProvider, PlainConsole>();
    }

    public ILogger CreateLogger(string categoryName) => new Plain(console.CreateLogger(categoryName));

    public void Dispose() => console.Dispose();

    private sealed class Plain(ILogger inner) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => inner.BeginScope(state);

        public bool IsEnabled(LogLevel logLevel) => inner.IsEnabled(logLevel);

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            inner.Log(logLevel, eventId, OneLine.Of(formatter(state, exception)), exception is null ? null : new Shown(exception), (line, _) => line);
    }

    /// <summary>An exception as a line.</summary>
    private sealed class Shown(Exception exception) : Exception(exception.Message)
    {
        private readonly string line = OneLine.Of(exception.ToString());

        public override string ToString() => line;
    }
}
