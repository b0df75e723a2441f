using System.Security.Cryptography;
using System.Text;

namespace TalksBot.Core.Text;

/// <summary>Tells one text from another by a few hexadecimal digits, which nobody reads the text from.</summary>
public static class TextHash
{
    public static string Of(string text, int length) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..length];
}
