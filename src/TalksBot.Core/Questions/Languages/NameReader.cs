using TalksBot.Core.Search.Sounds;

namespace TalksBot.Core.Questions.Languages;

/// <summary>Reads words that no table has as names of the articles, by what they sound like.</summary>
internal sealed class NameReader(IPassageIndex index, Tongue tongue, bool isLatin)
{
    private const int MaxWords = 5;

    // The articles need have none of them.
    private static readonly Lazy<HeardNames> Known = new(() =>
        new HeardNames(RuleData.Lines("Questions/Languages/known-names.txt").Select(name => new IndexedName(name, [], 1))));

    /// <summary>The name that all the words are, behind a command; null where they are none.</summary>
    public Task<string?> WholeAsync(string words, CancellationToken cancellation) =>
        words.Count(c => c == ' ') < MaxWords ? index.HearNameAsync(words.Trim(' ', '?', '؟', '.', '!'), tongue.Code, cancellation)
            : Task.FromResult<string?>(null);

    /// <summary>The pieces with every name found, and the words that neither names nor tables have: they stand as they sound.</summary>
    public async Task<(ImmutableArray<ReadPiece> Pieces, ImmutableArray<string> Unread)> ReadAsync(
        ImmutableArray<ReadPiece> pieces, CancellationToken cancellation)
    {
        var unread = ImmutableArray.CreateBuilder<string>();
        var read = ImmutableArray.CreateBuilder<ReadPiece>();
        for (var at = 0; at < pieces.Length;)
        {
            if (!MayOpenName(pieces, at))
            {
                read.Add(pieces[at++]);
                continue;
            }

            var (length, name) = await LongestAsync(pieces, at, cancellation);
            if (length > 0)
            {
                read.AddRange(name);
                at += length;
                continue;
            }

            if (pieces[at].Meaning is null)
            {
                var typed = pieces[at].Typed;
                unread.Add(typed);
                read.Add(new ReadPiece(typed, new Meaning(Romaniser.Of(typed), WordUse.Name)));
            }
            else
                read.Add(pieces[at]);
            at++;
        }

        return (read.DrainToImmutable(), unread.DrainToImmutable());
    }

    // "Malik" is a king, too: a word of the tables belongs to a name with an unknown one beside it.
    private static bool MayOpenName(ImmutableArray<ReadPiece> pieces, int at) =>
        pieces[at].Meaning is null || IsOfName(pieces, at) && at + 1 < pieces.Length && pieces[at + 1].Meaning is null;

    private static bool IsOfName(ImmutableArray<ReadPiece> pieces, int at) =>
        pieces[at].Meaning is null or { Use: WordUse.Thing or WordUse.Person or WordUse.Quality or WordUse.Skip or WordUse.Number }
        && pieces[at].Typed.Length > 0 && !pieces[at].Typed.Contains(' ');

    private async Task<(int Length, ImmutableArray<ReadPiece> Name)> LongestAsync(ImmutableArray<ReadPiece> pieces, int at, CancellationToken cancellation)
    {
        var most = 0;
        while (most < MaxWords && at + most < pieces.Length && IsOfName(pieces, at + most))
            most++;
        for (var length = most; length > 0; length--)
        {
            if (length == 1 && pieces[at].Meaning is not null)
                break;
            var words = pieces.AsSpan(at, length).ToArray();
            if (words[^1].Meaning is not null && length > 1 && words[..^1].All(word => word.Meaning is not null))
                continue;
            var first = words[0].Stems is { IsDefaultOrEmpty: false } stems ? stems : [new WordStem(words[0].Typed, [], [], 0)];
            var last = words[^1].Stems is { IsDefaultOrEmpty: false } ends ? ends : [new WordStem(words[^1].Typed, [], [], 0)];
            foreach (var (typed, before, after) in Forms(words, first, last))
                if ((await index.HearNameAsync(typed, tongue.Code, cancellation) ?? Known.Value.Find(typed, tongue.Code)) is { } name)
                    return (length, [.. Marks(before, WordUse.Before), new ReadPiece(typed, new Meaning(name, WordUse.Name)), .. Marks(after, WordUse.After)]);
        }

        return (0, []);
    }

    private static IEnumerable<ReadPiece> Marks(ImmutableArray<string> marks, WordUse use) =>
        marks.Where(PhraseReader.IsRelation).Select(mark => new ReadPiece("", new Meaning(mark, use)));

    /// <summary>The words whole, then without what the language may have joined to the first and the last.</summary>
    private IEnumerable<(string Typed, ImmutableArray<string> Before, ImmutableArray<string> After)> Forms(
        ReadPiece[] words, ImmutableArray<WordStem> first, ImmutableArray<WordStem> last)
    {
        var inside = words.Length > 2 ? string.Join(' ', words[1..^1].Select(word => word.Typed)) : "";
        yield return (string.Join(' ', words.Select(word => Bare(word.Typed))), [], HasApostrophe(words[^1].Typed) ? last[0].After : []);
        if (words.Length == 1)
        {
            foreach (var stem in first.Where(stem => stem.Cut > 0))
                yield return (stem.Stem, stem.Before, stem.After);
            yield break;
        }

        foreach (var start in first.Where(stem => stem.After.IsEmpty))
            foreach (var end in last.Where(stem => stem.Before.IsEmpty && start.Cut + stem.Cut > 0))
                yield return ($"{Typed(words[0], start)} {inside} {Typed(words[^1], end)}", start.Before, end.After);
    }

    private static string Typed(ReadPiece word, WordStem stem) => stem.Cut == 0 ? word.Typed : stem.Stem;

    private static bool HasApostrophe(string typed) => typed.IndexOfAny(['\'', '’']) > 0;

    private string Bare(string typed) => tongue.IsLatin && isLatin && typed.IndexOfAny(['\'', '’']) is > 0 and var at ? typed[..at] : typed;
}
