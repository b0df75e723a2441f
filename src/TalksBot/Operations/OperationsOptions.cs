using Microsoft.Extensions.Configuration;

namespace TalksBot.Operations;

/// <summary>What the bot tells those who run it.</summary>
/// <param name="ServesHealth"><c>Health:Enabled</c>: /healthz and /readyz are served at <c>Urls</c>.</param>
/// <param name="OtlpEndpoint"><c>Metrics:OtlpEndpoint</c>: where metrics are sent over OTLP (HTTP, protobuf); null for nowhere.</param>
/// <param name="Interval"><c>Metrics:Interval</c>: how often.</param>
public sealed record OperationsOptions(bool ServesHealth, Uri? OtlpEndpoint, TimeSpan Interval)
{
    /// <exception cref="InvalidDataException">A setting is wrong; the message names it.</exception>
    public static OperationsOptions Of(IConfiguration configuration)
    {
        var endpoint = configuration["Metrics:OtlpEndpoint"];
        var address = WebAddress.Of(endpoint);
        if (!string.IsNullOrWhiteSpace(endpoint) && address is null)
            throw new InvalidDataException("Metrics:OtlpEndpoint is the http or https address of a collector (http://127.0.0.1:4318/v1/metrics).");
        return new OperationsOptions(
            configuration.GetValue("Health:Enabled", defaultValue: false), address, configuration.GetValue("Metrics:Interval", TimeSpan.FromSeconds(30)));
    }
}
