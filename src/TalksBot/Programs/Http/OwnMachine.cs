using System.Net;
using Microsoft.AspNetCore.Http;

namespace TalksBot.Programs.Http;

/// <summary>
/// Tells requests of this machine's own programs from others. A page in this machine's browser that has its name point here, and a proxy
/// that says for whom it asks, are others.
/// </summary>
internal static class OwnMachine
{
    private static readonly string[] Forwarding = ["Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Real-IP", "Via"];

    public static bool Sent(HttpContext context) =>
        context.Connection.RemoteIpAddress is { } sender && IPAddress.IsLoopback(sender.IsIPv4MappedToIPv6 ? sender.MapToIPv4() : sender)
        && IsName(context.Request.Host.Host)
        && !Forwarding.Any(context.Request.Headers.ContainsKey);

    /// <summary>Whether a host's name means this machine.</summary>
    public static bool IsName(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address);
}
