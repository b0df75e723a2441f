using NSec.Cryptography;

namespace TalksBot.Benchmarks.Discord;

/// <summary>Signs as Discord does.</summary>
internal sealed class Ed25519Signer(byte[] seed) : IDisposable
{
    private readonly Key key = Key.Import(SignatureAlgorithm.Ed25519, seed, KeyBlobFormat.RawPrivateKey);

    public PublicKey Verifier => key.PublicKey;

    public string PublicKey => Convert.ToHexStringLower(key.PublicKey.Export(KeyBlobFormat.RawPublicKey));

    public string Sign(byte[] message) => Convert.ToHexStringLower(SignatureAlgorithm.Ed25519.Sign(key, message));

    public void Dispose() => key.Dispose();
}
