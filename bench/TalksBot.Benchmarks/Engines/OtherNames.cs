using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;

namespace TalksBot.Benchmarks.Engines;

/// <summary>
/// Writes other names and numbers into sentences, so that articles made of the same sentences are about different things, as
/// news is: a few names are in very many articles, most are in few. Days, months and offices stay.
/// </summary>
internal sealed partial class OtherNames
{
    private const int Names = 20_000;
    private const double Skew = 0.8;

    private static readonly FrozenSet<string> Kept = FrozenSet.ToFrozenSet((
        "January February March April May June July August September October November December Monday Tuesday Wednesday Thursday Friday Saturday Sunday "
        + "Foreign Defence Defense Interior Information Prime Minister Ministry President Spokesman Spokesperson Secretary General Army Chief Deputy Special "
        + "Representative Ambassador Governor Commander The I A An In On It He She We They But And At Mr Mrs Ms Dr").Split(' '));

    private readonly FrozenSet<string> replaced;

    public OtherNames(IEnumerable<string> sentences) =>
        replaced = sentences.SelectMany(
            sentence => Word().Matches(sentence).Where(word => word.Index > 0 && char.IsUpper(word.Value[0]) && !Kept.Contains(word.Value)))
            .Select(word => word.Value).ToFrozenSet();

    /// <summary>What rewrites the sentences of one article, the same way each time: a name becomes the same name throughout.</summary>
    public Func<string, string> Of(int article)
    {
        var random = new Random(article);
        var names = new Dictionary<string, string>();
        return sentence => Word().Replace(sentence, word => Other(word.Value, random, names));
    }

    private string Other(string word, Random random, Dictionary<string, string> names)
    {
        if (word.All(char.IsAsciiDigit))
            return word.Length > 3 ? word : random.Next(2, (int)Math.Pow(10, word.Length)).ToString(CultureInfo.InvariantCulture);
        if (!replaced.Contains(word))
            return word;
        if (!names.TryGetValue(word, out var name))
            names[word] = name = Name((int)(Names * Math.Pow(random.NextDouble(), 1 / (1 - Skew))));
        return name;
    }

    private static string Name(int number)
    {
        var name = "";
        for (var rest = (number * 7919L) + 400; rest > 0; rest /= 70)
            name += "bdfgklmnprstvz"[(int)(rest % 14)] + "aeiou"[(int)(rest / 14 % 5)].ToString();
        return char.ToUpperInvariant(name[0]) + name[1..] + "n";
    }

    [GeneratedRegex(@"[A-Z][a-z]+|\b\d+\b")]
    private static partial Regex Word();
}
