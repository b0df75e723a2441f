using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using TalksBot.Core.Answers;

namespace TalksBot.Platforms.Discord.Messages;

/// <summary>A few hexadecimal digits that change when an answer's citations do. They keep nobody out: they only notice.</summary>
public static class AnswerFingerprint
{
    public const int Length = 4;

    public static string Of(Answer answer)
    {
        var places = new StringBuilder();
        foreach (var citation in answer.Citations)
            places.Append(CultureInfo.InvariantCulture, $"{citation.Article.Id}@{citation.Quote.Offset}+{citation.Quote.Span.Length}\n");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(places.ToString())))[..Length];
    }
}
