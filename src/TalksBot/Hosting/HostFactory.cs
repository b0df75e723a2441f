using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Console;
using TalksBot.Cli;
using TalksBot.Core.Questions;
using TalksBot.Core.Text;
using TalksBot.Platforms.Terminal;

namespace TalksBot.Hosting;

/// <summary>
/// Makes hosts: appsettings.json at the content root, then user secrets in development, then the environment, then
/// the command line.
/// </summary>
/// <param name="settings">Configuration keys given on the command line (<c>--Key=value</c>).</param>
/// <param name="compose">Adds the bot's parts.</param>
public sealed class HostFactory(string[] settings, Action<IHostApplicationBuilder> compose)
{
    // What reads settings into options, and says which one can't be read.
    private const string Binder = "Microsoft.Extensions.Configuration.Binder";

    private const string Where = "Mend it in appsettings.json, the environment or the command line.";
    private const string LogLevels = ":LogLevel:";

    /// <summary>The bot's services for one command of the command line; no platform is started.</summary>
    public IHost Create(CorpusSettings corpus) => Compose(corpus, terminal: false).Build();

    /// <summary>The configuration alone, for commands that need no services.</summary>
    public CorpusOptions Options(CorpusSettings corpus)
    {
        var root = ContentRoot.Find();
        using var configuration = new ConfigurationManager();
        Configure(configuration, root);
        return Settings(() => CorpusOptions.Of(configuration, root, corpus));
    }

    /// <summary>Runs the bot until it is stopped.</summary>
    /// <param name="terminal">Whether the terminal runs beside other platforms.</param>
    /// <param name="cancellation">Stops it.</param>
    public async Task RunAsync(bool terminal, CancellationToken cancellation)
    {
        _ = Task.Run(QuestionTables.Read, CancellationToken.None);
        using var host = Compose(CorpusSettings.Configured, terminal).Build();
        var stopping = host.Services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping;
        var log = host.Services.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(Patterns).FullName!);
        void Tell(string timeout) => log.LogWarning("{Timeout}", timeout);
        PatternTimeouts.First += Tell;
        try
        {
            await host.RunAsync(cancellation);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested || cancellation.IsCancellationRequested)
        {
            // Whoever stops it while it starts, during the first index above all, gets what they asked for.
            await Console.Error.WriteLineAsync("Stopped.");
        }
        finally
        {
            PatternTimeouts.First -= Tell;
        }
    }

    private HostApplicationBuilder Compose(CorpusSettings corpus, bool terminal)
    {
        var root = ContentRoot.Find();
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { ContentRootPath = root, ApplicationName = "TalksBot" });
        Configure(builder.Configuration, root);
        if (terminal)
            builder.Configuration.AddInMemoryCollection([new(TerminalServiceCollectionExtensions.ForcedKey, "true")]);
        builder.Services.AddSingleton(Settings(() => CorpusOptions.Of(builder.Configuration, root, corpus)));
        builder.Logging.AddConfiguration(builder.Configuration.GetSection("Logging"));

        // Why the host didn't start is said once, in the line that the program ends with.
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.Critical);
        builder.Logging.AddSimpleConsole(console => console.SingleLine = true);
        PlainConsole.Replace(builder.Services);
        builder.Services.Configure<ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        return Settings(() =>
        {
            CheckLogLevels(builder.Configuration);
            compose(builder);
            return builder;
        });
    }

    /// <summary>What reads settings; a wrong one is wrong use.</summary>
    private static T Settings<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (InvalidOperationException wrong) when (wrong.Source == Binder)
        {
            throw new WrongUseException($"{wrong.Message} {Where}");
        }
        catch (InvalidDataException wrong)
        {
            throw new WrongUseException($"{wrong.Message}{(wrong.InnerException?.GetBaseException().Message is { } cause ? $" {cause}" : "")} {Where}");
        }
    }

    // The log would find a wrong one only when it is first used, and not say which.
    private static void CheckLogLevels(ConfigurationManager configuration)
    {
        foreach (var level in configuration.GetSection("Logging").AsEnumerable())
            if (level.Value is { } value && level.Key.Contains(LogLevels, StringComparison.OrdinalIgnoreCase)
                && !Enum.TryParse<LogLevel>(value, ignoreCase: true, out _))
                throw new InvalidDataException($"{level.Key} is '{value}', and there are {string.Join(", ", Enum.GetNames<LogLevel>())}.");
    }

    private void Configure(IConfigurationManager configuration, string root)
    {
        Settings(() => configuration.AddJsonFile(Path.Combine(root, "appsettings.json"), optional: true, reloadOnChange: false));
        if (Environment.GetEnvironmentVariable("DOTNET_ENVIRONMENT") == Environments.Development)
            configuration.AddUserSecrets(typeof(HostFactory).Assembly, optional: true);
        configuration.AddEnvironmentVariables();
        configuration.AddCommandLine(settings);
    }
}
