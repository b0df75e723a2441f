namespace TalksBot.Core.Text.Languages;

/// <summary>Reads the tags that name languages (BCP 47: "fa-AF").</summary>
public static class LanguageTag
{
    public const string English = "en";

    /// <summary>The language's code in lower case ("fa" of "fa-AF"); English for none.</summary>
    public static string Primary(string? tag) => tag is null ? English : tag.Trim().Split('-', '_')[0].ToLowerInvariant();

    /// <summary>Whether English rules may read a text in the language; of none that is known they may.</summary>
    public static bool IsEnglish(string? tag) => Primary(tag) is English or "eng" or "und" or "";
}
