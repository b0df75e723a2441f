using Microsoft.Extensions.Hosting;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;

namespace TalksBot.Operations;

/// <summary>Sends the metrics to a collector while the bot runs.</summary>
public sealed class MetricsExport(OperationsOptions options, BotMetrics metrics) : IHostedService, IDisposable
{
    private MeterProvider? provider;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        // The meter has to be there before it is listened to.
        GC.KeepAlive(metrics);
        provider = Sdk.CreateMeterProviderBuilder()
            .ConfigureResource(resource => resource.AddService("talksbot"))
            .AddMeter(BotMetrics.MeterName)
            .AddMeter("System.Runtime")
            .AddOtlpExporter((exporter, reader) =>
            {
                exporter.Endpoint = options.OtlpEndpoint!;
                exporter.Protocol = OtlpExportProtocol.HttpProtobuf;
                reader.PeriodicExportingMetricReaderOptions.ExportIntervalMilliseconds = (int)options.Interval.TotalMilliseconds;
            })
            .Build();
        return Task.CompletedTask;
    }

    /// <summary>What was counted last is sent, if the collector takes it at once.</summary>
    public Task StopAsync(CancellationToken cancellationToken)
    {
        provider?.ForceFlush(timeoutMilliseconds: 2000);
        return Task.CompletedTask;
    }

    public void Dispose() => provider?.Dispose();
}
