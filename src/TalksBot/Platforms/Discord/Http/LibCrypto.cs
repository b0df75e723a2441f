using System.Reflection;
using System.Runtime.InteropServices;

namespace TalksBot.Platforms.Discord.Http;

/// <summary>The few functions of OpenSSL's libcrypto (1.1.1 or later) that Ed25519 takes. https://docs.openssl.org/3.0/man7/Ed25519/</summary>
internal static class LibCrypto
{
    public const int Ed25519 = 1087;

    private const string Library = "libcrypto";

    /// <summary>
    /// Full names first: a Mac ends any process that loads the system's own libcrypto by its short name. Linux has what
    /// .NET itself loads for TLS; Windows and macOS have OpenSSL only where it was installed.
    /// </summary>
    private static readonly string[] Names = OperatingSystem.IsWindows()
        ? ["libcrypto-3-x64.dll", "libcrypto-3-arm64.dll", "libcrypto-3.dll"]
        : OperatingSystem.IsMacOS()
            ? ["/opt/homebrew/opt/openssl@3/lib/libcrypto.3.dylib", "/usr/local/opt/openssl@3/lib/libcrypto.3.dylib", "/opt/local/lib/libcrypto.3.dylib"]
            : ["libcrypto.so.3", "libcrypto.so.4", "libcrypto.so.1.1"];

    private static readonly Lazy<nint> Handle = new(Load);

    static LibCrypto() => NativeLibrary.SetDllImportResolver(
        typeof(LibCrypto).Assembly, (name, _, _) => name == Library ? Handle.Value : 0);

    /// <summary>Whether there is a libcrypto to call.</summary>
    public static bool IsAvailable => Handle.Value != 0;

    [DllImport(Library, EntryPoint = "EVP_PKEY_new_raw_public_key")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static extern nint NewPublicKey(int type, nint engine, ref byte key, nuint length);

    [DllImport(Library, EntryPoint = "EVP_PKEY_free")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static extern void FreeKey(nint key);

    [DllImport(Library, EntryPoint = "EVP_MD_CTX_new")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static extern nint NewContext();

    [DllImport(Library, EntryPoint = "EVP_MD_CTX_free")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static extern void FreeContext(nint context);

    [DllImport(Library, EntryPoint = "EVP_DigestVerifyInit")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static extern int BeginVerify(nint context, nint keyContext, nint digest, nint engine, nint key);

    /// <returns>1 for a good signature; anything else is a bad one or a failure.</returns>
    [DllImport(Library, EntryPoint = "EVP_DigestVerify")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static extern int Verify(nint context, ref byte signature, nuint signatureLength, ref byte message, nuint messageLength);

    private static nint Load()
    {
        foreach (var name in Names)
            if (NativeLibrary.TryLoad(name, Assembly.GetExecutingAssembly(), null, out var handle)
                && NativeLibrary.TryGetExport(handle, "EVP_DigestVerify", out _))
                return handle;
        return 0;
    }
}
