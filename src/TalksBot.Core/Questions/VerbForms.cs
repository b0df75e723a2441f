using System.Collections.Frozen;
using System.Collections.Immutable;
using TalksBot.Core.Extraction;
using TalksBot.Core.Questions.Slips;

namespace TalksBot.Core.Questions;

/// <summary>Tells whether a word of a question may be a verb, by the forms that English words have.</summary>
internal static class VerbForms
{
    private static readonly string[][] Irregular = [.. RuleData.Rows("Questions/irregular-forms.tsv")];

    private static readonly FrozenSet<string> IrregularBases = Irregular.Select(row => row[0]).ToFrozenSet();

    // Verbs whose forms are all alike stand in no row of forms.
    private static readonly ImmutableArray<string> Alike = ["hit", "shut", "cut", "set", "put", "split", "quit"];

    private static readonly FrozenSet<string> IrregularForms = Irregular.SelectMany(row => row.Skip(1)).Concat(Alike).Append("sworn").ToFrozenSet();

    /// <summary>"Sign", "make": a form that may follow "did".</summary>
    public static bool IsBase(string lower) =>
        IrregularBases.Contains(lower) || lower.StartsWith("re", StringComparison.Ordinal) && IrregularBases.Contains(lower[2..]) || Alike.Contains(lower)
        || lower.Length > 2 && !(lower.EndsWith('s') && !lower.EndsWith("ss", StringComparison.Ordinal)) && !lower.EndsWith("ing", StringComparison.Ordinal)
            && !lower.EndsWith("ed", StringComparison.Ordinal) && EnglishWords.Has(lower)
            && (EnglishWords.Has(Past(lower)) || EnglishWords.Has($"{lower}{lower[^1]}ed"));

    /// <summary>"Signed", "held": a form that may follow "was".</summary>
    public static bool IsParticiple(string lower) =>
        lower.Length > 3 && lower.EndsWith("ed", StringComparison.Ordinal) || lower.EndsWith("'d", StringComparison.Ordinal) || IrregularForms.Contains(lower);

    private static string Past(string lower) =>
        lower.EndsWith('e') ? lower + "d"
        : lower.EndsWith('y') && lower is [.., var before, _] && !"aeiou".Contains(before) ? lower[..^1] + "ied"
        : lower + "ed";
}
