namespace TalksBot.Chat;

/// <summary>What stands on a button that calls a command: its own words where it has some ("offer.quote"), else what is asked as it is.</summary>
internal static class OfferLabels
{
    private const string Key = "offer.";

    public static Label Of(string text)
    {
        if (text is not ['/', .. var call])
            return text;
        var (name, argument) = call.Split(' ', 2) is [var first, var rest] ? (first, rest) : (call, "");
        var key = argument.Length == 0 ? $"{Key}{name}.all" : $"{Key}{name}";
        if (!AnswerLanguage.English.Has(key))
            return text;
        return argument.Length == 0 ? Label.Of(key) : Label.Of(key, ("argument", argument));
    }
}
