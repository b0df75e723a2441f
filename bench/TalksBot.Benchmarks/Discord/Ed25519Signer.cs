using System.Runtime.InteropServices;

namespace TalksBot.Benchmarks.Discord;

/// <summary>Signs as Discord does, with OpenSSL on Linux.</summary>
internal sealed class Ed25519Signer : IDisposable
{
    private const string Library = "libcrypto.so.3";
    private const int Ed25519 = 1087;
    private const int KeyLength = 32;
    private const int SignatureLength = 64;

    private readonly nint key;

    public Ed25519Signer(byte[] seed)
    {
        key = NewPrivateKey(Ed25519, 0, seed, KeyLength);
        nuint length = KeyLength;
        var publicKey = new byte[KeyLength];
        if (GetPublicKey(key, publicKey, ref length) != 1)
            throw new InvalidOperationException("OpenSSL refuses the seed.");
        PublicKey = Convert.ToHexStringLower(publicKey);
    }

    public string PublicKey { get; }

    public string Sign(byte[] message)
    {
        var context = NewContext();
        try
        {
            nuint length = SignatureLength;
            var signature = new byte[SignatureLength];
            if (BeginSign(context, 0, 0, 0, key) != 1 || Sign(context, signature, ref length, message, (nuint)message.Length) != 1)
                throw new InvalidOperationException("OpenSSL doesn't sign.");
            return Convert.ToHexStringLower(signature);
        }
        finally
        {
            FreeContext(context);
        }
    }

    public void Dispose() => FreeKey(key);

    [DllImport(Library, EntryPoint = "EVP_PKEY_new_raw_private_key")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern nint NewPrivateKey(int type, nint engine, byte[] key, nuint length);

    [DllImport(Library, EntryPoint = "EVP_PKEY_get_raw_public_key")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int GetPublicKey(nint key, byte[] publicKey, ref nuint length);

    [DllImport(Library, EntryPoint = "EVP_PKEY_free")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern void FreeKey(nint key);

    [DllImport(Library, EntryPoint = "EVP_MD_CTX_new")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern nint NewContext();

    [DllImport(Library, EntryPoint = "EVP_MD_CTX_free")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern void FreeContext(nint context);

    [DllImport(Library, EntryPoint = "EVP_DigestSignInit")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int BeginSign(nint context, nint keyContext, nint digest, nint engine, nint key);

    [DllImport(Library, EntryPoint = "EVP_DigestSign")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Sign(nint context, byte[] signature, ref nuint signatureLength, byte[] message, nuint messageLength);
}
