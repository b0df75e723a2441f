using TalksBot.Core.Questions.Chatter;

namespace TalksBot.Core.Questions.Languages;

/// <summary>A message in another language than English, read once.</summary>
/// <param name="Language">The language.</param>
/// <param name="English">What it asks, in English, its command before it where one was named.</param>
/// <param name="Unread">Words that neither the language's tables nor the articles' names have.</param>
/// <param name="IsRead">Whether enough of it was read for an answer to be looked for.</param>
public sealed record TongueQuestion(QuestionLanguage Language, string English, ImmutableArray<string> Unread, bool IsRead)
{
    private const string Who = "who";

    /// <summary>Its words as they were asked, for passages in its own language.</summary>
    internal OwnReading? Own { get; private init; }

    // What parts questions from each other, in any of the languages.
    private static readonly char[] Ends = ['?', '؟', '।', '۔', '\n'];

    // A word that isn't read may be a name that the articles lack; of more words than that nothing is made.
    private const int MaxUnread = 3;

    /// <summary>A name behind a command, so put that no part of it is read as anything else ("Ahmed" as a verb).</summary>
    internal static string Asking(string command, string name) => command == Who ? $"who is {name}" : name;

    /// <summary>Null where the message is English, or in a language that isn't read.</summary>
    public static async Task<TongueQuestion?> ReadAsync(string message, IPassageIndex index, CancellationToken cancellation)
    {
        var text = ChatterFilter.WithoutMarks(QuestionText.Clean(message));
        var slash = Slash.Find(text);
        var command = slash.Success ? slash.Groups["name"].Value.ToLowerInvariant() : null;
        var words = slash.Success ? slash.Groups["rest"].Value : text;
        if (words.Length == 0 || TongueDetector.Of(words, command is not null) is not var (tongue, _, isLatin))
            return null;
        var english = new List<string>();
        var unread = ImmutableArray.CreateBuilder<string>();
        var isRead = false;
        var own = new OwnReading.Builder(tongue);
        foreach (var part in words.Split(Ends, StringSplitOptions.RemoveEmptyEntries).Where(part => part.Any(char.IsLetterOrDigit)))
        {
            var lexicon = isLatin ? tongue.Roman! : tongue.Native;
            var read = PhraseReader.Read(lexicon, part);
            var names = new NameReader(index, tongue, isLatin);
            if (command is not null && read.Any(piece => piece.Meaning is null) && !read.Any(piece => piece.Meaning is { Asks: true })
                && await names.WholeAsync(part, cancellation) is { } whole)
            {
                english.Add(Asking(command, whole));
                own.AddName(part, whole);
                isRead = true;
                continue;
            }

            var (pieces, strange) = await names.ReadAsync(read, cancellation);
            if (strange.Length > 0 && Respelled(part, pieces, strange, lexicon) is { } respelled)
                (pieces, strange) = await names.ReadAsync(PhraseReader.Read(lexicon, respelled), cancellation);
            unread.AddRange(strange);
            if (pieces.All(piece => piece.Meaning is { Use: WordUse.Skip }))
                continue;
            isRead |= pieces.Any(piece => piece.Meaning is { Use: not WordUse.Skip });
            own.Add(pieces);
            english.Add(new EnglishWording(tongue, command).Of(AskedClause.Read(tongue, pieces)));
        }

        var asked = string.Join("? ", english.Where(part => part.Length > 0)) + (command is null ? "?" : "");
        return new TongueQuestion(
            new QuestionLanguage(tongue.Code, tongue.Name, isLatin && !tongue.IsLatin), command is null ? asked : $"/{command} {asked}", unread.ToImmutable(),
            isRead && unread.Count <= MaxUnread && asked.Any(char.IsLetter)) { Own = own.Reading };
    }

    // A question that names nothing else asks for the strange word itself, which may be a name.
    private static string? Respelled(string part, ImmutableArray<ReadPiece> pieces, ImmutableArray<string> strange, Tongue.Lexicon lexicon)
    {
        if (!pieces.Any(piece => piece.Meaning is { IsNominal: true } or { Use: WordUse.Deed or WordUse.Harm } && !strange.Contains(piece.Typed)))
            return null;
        var words = part.Split(' ').Select(word => strange.Contains(word) && lexicon.Like(word) is { } like ? like : word).ToList();
        var respelled = string.Join(' ', words);
        return respelled == part ? null : respelled;
    }

    private static Regex Slash { get; } = Patterns.Of(@"^[/!](?<name>[\p{L}\p{N}_]{1,32})(@\w+)?[,:]?(\s+(?<rest>.*))?$");
}
