using System.Text.RegularExpressions;
using TalksBot.Core.Extraction.People;
using TalksBot.Core.Matching;

namespace TalksBot.Core.Questions;

/// <summary>A question for whoever is tied to somebody or something that it names ("who plays Bardo", "who beat Beck"): the rows of
/// <c>who-ties.tsv</c>.</summary>
/// <param name="Name">How they are tied: the rows of <c>tie-cues.tsv</c> with that name tell it.</param>
/// <param name="Others">Who or what is named; several where it is tied to all of them.</param>
/// <param name="Thing">What the tie is about ("sold [the lighthouse]"), which has to stand in the same sentence.</param>
/// <param name="Rest">What else is said of it ("in the final").</param>
internal sealed record Tie(string Name, ImmutableArray<string> Others, string Thing, string Rest)
{
    private static readonly ImmutableArray<Row> Rows = [.. RuleData.Rows("Questions/who-ties.tsv").Select(row => new Row(
        row[0], row[1] == "anybody", row[2] == "near", Patterns.OfShort(row[3], RegexOptions.IgnoreCase)))];

    private static readonly FrozenDictionary<string, Kin> Relatives = RuleData.Rows("Questions/kin-turned.tsv")
        .SelectMany(row => row[0].Split(';').Select(noun => (Noun: noun, Kin: new Kin(
            row[1] == "-" ? WordTraits.None : Enum.Parse<WordTraits>(row[1], ignoreCase: true), row[2].Split(';').ToFrozenSet()))))
        .ToFrozenDictionary(entry => entry.Noun, entry => entry.Kin);

    /// <summary>Whether a body or state may be wanted as well as a person.</summary>
    public bool IsOfAnybody { get; private init; }

    /// <summary>Whether what else is said of it has to stand near by, and not only somewhere in the article.</summary>
    public bool IsNear { get; private init; }

    /// <summary>The words for the other side of a kinship; null where none is asked for.</summary>
    public Kin? Turned { get; private init; }

    /// <summary>Who isn't meant ("engaged to before [Lena]"); empty for nobody.</summary>
    public string Except { get; private init; } = "";

    /// <summary>The tie that a question asks for; null where it asks for none.</summary>
    public static Tie? Of(string question)
    {
        var text = question.Trim(' ', '?', '!', '.', ',');
        foreach (var row in Rows)
            if (row.Pattern.Find(text) is { Success: true } match && match.Groups["other"].Value is { Length: > 1 } other
                && (!match.Groups["kin"].Success || Relatives.ContainsKey(match.Groups["kin"].Value.ToLowerInvariant())))
                return new Tie(row.Name, [.. (match.Groups["kin"].Success ? And.Parts(other, int.MaxValue) : [other]).Select(Bare)
                    .Where(name => name.Length > 1)], match.Groups["thing"].Value, match.Groups["rest"].Value)
                {
                    IsOfAnybody = row.IsOfAnybody,
                    IsNear = row.IsNear,
                    Turned = match.Groups["kin"].Success ? Relatives[match.Groups["kin"].Value.ToLowerInvariant()] : null,
                    Except = match.Groups["except"].Value,
                };
        return null;
    }

    private static string Bare(string name) => Article.Without(Possessive.Without(name.Trim()));

    private static Regex And { get; } = Patterns.Of(@",? (and|&) |, ", RegexOptions.IgnoreCase);

    private static Regex Possessive { get; } = Patterns.Of(@"['’]s?$");

    private static Regex Article { get; } = Patterns.Of("^(the|an?) (?=.)", RegexOptions.IgnoreCase);

    private sealed record Row(string Name, bool IsOfAnybody, bool IsNear, Regex Pattern);
}

/// <summary>A kinship from its other side: somebody's father has a son, a daughter or a child.</summary>
/// <param name="Gender">Whether a man or a woman is wanted; none where it may be either.</param>
/// <param name="Nouns">What the one who is named is to the one who is wanted.</param>
internal sealed record Kin(WordTraits Gender, FrozenSet<string> Nouns)
{
    /// <summary>The nouns in a text.</summary>
    public Regex Nouned { get; } = Patterns.Of($@"\b({string.Join('|', Nouns.Select(Regex.Escape))})\b", RegexOptions.IgnoreCase);
}
