namespace TalksBot.Core.Questions.Languages;

/// <summary>Writes the forms of an English verb, of several words too ("break down").</summary>
internal static class EnglishVerb
{
    private static readonly Dictionary<string, (string Past, string Participle)> Irregular = RuleData.Rows("English/irregular-verbs.tsv")
        .ToDictionary(row => row[0], row => (row[1].Split(' ')[0], row[2].Split(' ')[0]));

    public static string Past(string verb) => Formed(verb, first => Irregular.TryGetValue(first, out var forms) ? forms.Past : Regular(first));

    public static string Participle(string verb) => Formed(verb, first => Irregular.TryGetValue(first, out var forms) ? forms.Participle : Regular(first));

    public static string Present(string verb) => Formed(verb, first => VerbEndings.Of(first).First(form => form.Kinds == WordKinds.Present).Form);

    private static string Formed(string verb, Func<string, string> form)
    {
        var words = verb.Split(' ', 2);
        return words.Length == 1 ? form(words[0]) : $"{form(words[0])} {words[1]}";
    }

    // Of two spellings the one that is a word: "stopped", "visited".
    private static string Regular(string verb)
    {
        var forms = VerbEndings.Of(verb).Where(form => form.Kinds.HasFlag(WordKinds.Past)).Select(form => form.Form).ToList();
        return forms.Find(RightWords.Has) ?? forms[0];
    }
}
