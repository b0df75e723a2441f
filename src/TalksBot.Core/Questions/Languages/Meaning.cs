namespace TalksBot.Core.Questions.Languages;

/// <summary>What a phrase of another language means.</summary>
/// <param name="English">The words that say it in English; of <see cref="WordUse.Before"/> and <see cref="WordUse.After"/>, what the noun has to do with the
/// deed.</param>
/// <param name="Use">What it is for.</param>
/// <param name="Verb">The verb that a noun makes with "do" ("mediate" of "mediation"); null for none.</param>
/// <param name="IsIntransitive">Whether nothing is done to anything by it: "the talks failed", not "were failed".</param>
/// <param name="Time">How it is told.</param>
internal sealed record Meaning(string English, WordUse Use, string? Verb = null, bool IsIntransitive = false, VerbTime Time = VerbTime.Past)
{
    /// <summary>Whether it can stand in a noun phrase.</summary>
    public bool IsNominal => IsNoun || Use is WordUse.Quality or WordUse.Name or WordUse.Time or WordUse.Number;

    /// <summary>Whether endings may stand on it: small words have none.</summary>
    public bool MayHaveEnding => IsNominal || Use is WordUse.Deed or WordUse.Harm or WordUse.Do;

    /// <summary>The terms of what it says, one for a deed and the noun that tells it; small words have none.</summary>
    public string Sense => IsNominal || Use is WordUse.Deed or WordUse.Harm
        ? string.Join(' ', Analyzer.Terms(Verb is { } verb && !verb.Contains(' ') ? verb : English)) : "";

    /// <summary>Whether it is a common noun.</summary>
    public bool IsNoun => Use is WordUse.Thing or WordUse.Person;

    /// <summary>Whether it asks.</summary>
    public bool Asks => Use is >= WordUse.Who and <= WordUse.Long;

    /// <summary>Reads "mediation=mediate", "fail~", "lead/now".</summary>
    public static Meaning Read(string english, string use)
    {
        var kind = Enum.Parse<WordUse>(use, ignoreCase: true);
        var time = VerbTime.Past;
        if (kind is WordUse.Do)
            return new Meaning("", kind, Time: Enum.Parse<VerbTime>(english, ignoreCase: true));
        if (english.Split('/') is [var told, var how] && Enum.TryParse(how, ignoreCase: true, out time))
            english = told;
        var isIntransitive = english.EndsWith('~');
        var parts = english.TrimEnd('~').Split('=');
        return new Meaning(parts[0], kind, parts.Length > 1 ? parts[1] : kind == WordUse.Deed ? parts[0] : null, isIntransitive, time);
    }
}
