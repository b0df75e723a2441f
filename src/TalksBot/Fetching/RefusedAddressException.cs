namespace TalksBot.Fetching;

/// <summary>A host's address is none of the public internet's, so nothing is sent there.</summary>
public sealed class RefusedAddressException(string host)
    : Exception($"{host} leads to an address that isn't public; if it is meant to, list it in Fetch:AllowedHosts.");
