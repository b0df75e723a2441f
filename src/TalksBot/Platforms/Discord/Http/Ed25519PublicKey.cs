using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace TalksBot.Platforms.Discord.Http;

/// <summary>
/// A public key that tells signatures of its owner from others. OpenSSL does the arithmetic: .NET has no Ed25519 of its
/// own, and BouncyCastle before 2.3.1 can be made to hang by a signature (CVE-2024-30172).
/// </summary>
public sealed class Ed25519PublicKey : SafeHandleZeroOrMinusOneIsInvalid
{
    public const int KeyLength = 32;
    public const int SignatureLength = 64;

    /// <exception cref="ArgumentException">The key is not 32 bytes long.</exception>
    /// <exception cref="PlatformNotSupportedException">The system has no OpenSSL.</exception>
    public Ed25519PublicKey(ReadOnlySpan<byte> key)
        : base(ownsHandle: true)
    {
        if (key.Length != KeyLength)
            throw new ArgumentException($"An Ed25519 public key has {KeyLength} bytes.", nameof(key));
        if (!IsSupported)
            throw new PlatformNotSupportedException("Ed25519 needs OpenSSL's libcrypto, 1.1.1 or later.");
        SetHandle(LibCrypto.NewPublicKey(LibCrypto.Ed25519, 0, ref MemoryMarshal.GetReference(key), (nuint)key.Length));
        if (IsInvalid)
            throw new ArgumentException("OpenSSL refuses this key.", nameof(key));
    }

    public static bool IsSupported => LibCrypto.IsAvailable;

    /// <summary>Any number of callers at once.</summary>
    public bool Verifies(ReadOnlySpan<byte> message, ReadOnlySpan<byte> signature)
    {
        if (signature.Length != SignatureLength)
            return false;
        var context = LibCrypto.NewContext();
        try
        {
            return LibCrypto.BeginVerify(context, 0, 0, 0, handle) == 1
                && LibCrypto.Verify(
                    context, ref MemoryMarshal.GetReference(signature), SignatureLength, ref MemoryMarshal.GetReference(message), (nuint)message.Length) == 1;
        }
        finally
        {
            LibCrypto.FreeContext(context);
            GC.KeepAlive(this);
        }
    }

    protected override bool ReleaseHandle()
    {
        LibCrypto.FreeKey(handle);
        return true;
    }
}
