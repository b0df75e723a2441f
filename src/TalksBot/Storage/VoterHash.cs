using System.Security.Cryptography;
using System.Text;

namespace TalksBot.Storage;

/// <summary>
/// Tells voters apart without knowing them: a keyed hash of the user's id. The key is made once and lies in a file of its
/// own, so that a copy of the database alone leads back to nobody.
/// </summary>
public sealed class VoterHash(StorageOptions options)
{
    private const string FileName = "voters.key";
    private const int KeyLength = 32;
    private const int HashLength = 16;

    private readonly Lazy<byte[]> key = new(() =>
        options.VoterKey is { Length: > 0 } shared ? SHA256.HashData(Encoding.UTF8.GetBytes(shared)) : ReadOrMake(options.Directory));

    /// <param name="platform">The platform's name: one person is another voter on each.</param>
    /// <param name="user">The user's id as the platform names it.</param>
    public string Of(string platform, string user) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(key.Value, Encoding.UTF8.GetBytes($"{platform}:{user}")).AsSpan(0, HashLength));

    private static byte[] ReadOrMake(string directory)
    {
        var path = Path.Combine(directory, FileName);
        if (File.Exists(path) && File.ReadAllBytes(path) is { Length: KeyLength } kept)
            return kept;
        PrivateFolder.Create(directory);
        var made = RandomNumberGenerator.GetBytes(KeyLength);
        File.WriteAllBytes(path, made);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        return made;
    }
}
