using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace TalksBot.Programs;

/// <summary>Who may ask over HTTP, as the settings have them: a name and the hash of a key that only its owner has.</summary>
/// <param name="Name">Whose key it is; limits are counted by it.</param>
/// <param name="Hash">SHA-256 of the key. Keys are made at random and long, so nothing slower is needed.</param>
/// <param name="PerMinute">How many requests a minute; 0 for any number.</param>
public sealed record ApiKey(string Name, ReadOnlyMemory<byte> Hash, int PerMinute)
{
    /// <summary>Shorter secrets could be guessed.</summary>
    public const int ShortestSecret = 20;

    private const string Mark = "tbk_";
    private const int RandomBytes = 24;

    /// <summary>A new key, to be shown once.</summary>
    public static string Make() => Mark + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(RandomBytes));

    /// <summary>What goes into the settings for a key.</summary>
    public static string Setting(string name, string key) => $"{name}:{Convert.ToHexStringLower(HashOf(key))}";

    /// <summary>Reads <c>NAME:HASH</c> or <c>NAME:HASH:REQUESTS-A-MINUTE</c>.</summary>
    /// <exception cref="InvalidDataException">It is neither.</exception>
    public static ApiKey Read(string setting, int usually)
    {
        var parts = setting.Split(':', StringSplitOptions.TrimEntries);
        var limit = usually;
        if (parts.Length is not (2 or 3) || parts[0].Length == 0 || parts[1].Length != 2 * SHA256.HashSizeInBytes || !parts[1].All(char.IsAsciiHexDigit)
            || parts.Length == 3 && !int.TryParse(parts[2], NumberStyles.None, CultureInfo.InvariantCulture, out limit))
            throw new InvalidDataException("Api:Keys has an entry that is none: 'TalksBot key NAME' makes one of the form NAME:HASH.");
        return new ApiKey(parts[0], Convert.FromHexString(parts[1]), limit);
    }

    /// <summary>Whether it is the key that a program sent, in a time that tells nothing of it.</summary>
    public bool Fits(string sent) => CryptographicOperations.FixedTimeEquals(Hash.Span, HashOf(sent));

    /// <summary>Whether two secrets are equal, in a time that tells nothing of them.</summary>
    public static bool AreEqual(string one, string other) => CryptographicOperations.FixedTimeEquals(HashOf(one), HashOf(other));

    private static byte[] HashOf(string key) => SHA256.HashData(Encoding.UTF8.GetBytes(key));
}
