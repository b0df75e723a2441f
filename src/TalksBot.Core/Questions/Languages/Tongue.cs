namespace TalksBot.Core.Questions.Languages;

/// <summary>A language that questions are read in: a folder of tables beside this file, named after its code.</summary>
internal sealed class Tongue
{
    internal const string Root = "Questions/Languages/";
    private const string Own = "/language.tsv";
    private const char Variants = '|';

    // Joins the parts of a word; most write them as one or as two.
    private const char Joiner = '\u200C';

    private static readonly Lazy<ImmutableArray<Tongue>> Read = new(() =>
        [.. RuleData.Paths.Where(path => path.StartsWith(Root, StringComparison.Ordinal) && path.EndsWith(Own, StringComparison.Ordinal))
            .Select(path => new Tongue(path[Root.Length..^Own.Length])).OrderBy(tongue => tongue.order).ThenBy(tongue => tongue.Code, StringComparer.Ordinal)]);

    private readonly Dictionary<string, string> settings;
    private readonly Lazy<ILookup<string, string>> forms;

    // A question is in one script: the words in the other are read when somebody asks in it.
    private readonly Lazy<Lexicon> native;
    private readonly Lazy<Lexicon?> roman;
    private readonly int order;
    private readonly FrozenSet<char> letters;
    private readonly string? opening;

    private Tongue(string code)
    {
        var folder = $"{Root}{code}/";
        Code = code;
        settings = RuleData.Rows($"{folder}language.tsv").ToDictionary(row => row[0], row => row.Length > 1 ? row[1] : "");
        Name = settings["name"];
        order = int.Parse(settings["order"], System.Globalization.CultureInfo.InvariantCulture);
        letters = settings["letters"].ToFrozenSet();
        opening = settings.GetValueOrDefault("opening");
        IsHeadFirst = settings["head"] == "first";
        IsVerbFirst = settings.GetValueOrDefault("verb") == "first";
        IsLatin = settings["script"] == "latin";
        forms = new Lazy<ILookup<string, string>>(() => Lexicon.Forms(folder, column: 2)
            .ToLookup(form => form.Meaning.Sense, form => string.Join(' ', form.Words), StringComparer.Ordinal));
        native = new Lazy<Lexicon>(() => new Lexicon(folder, column: 2, ScriptText.Fold, "endings.tsv", IsLatin));
        roman = new Lazy<Lexicon?>(() => IsLatin ? Native : settings.GetValueOrDefault("roman") is { } also
            ? new Lexicon(folder, column: 3, Romanised, "endings-roman.tsv", also: also == "yes" ? null : $"{Root}{also}/") : null);
    }

    /// <summary>Every language there is a folder of.</summary>
    public static ImmutableArray<Tongue> All => Read.Value;

    /// <summary>As in ISO 639 ("ur").</summary>
    public string Code { get; }

    /// <summary>In English.</summary>
    public string Name { get; }

    /// <summary>Whether letters, or how words open, tell it from others of its script.</summary>
    public bool IsToldBy(string words) =>
        words.Any(letters.Contains) || opening is not null && words.Split(' ').Any(word => word.StartsWith(opening, StringComparison.Ordinal));

    /// <summary>Whether what belongs to a noun stands behind it ("minister of defence"), not before ("defence minister").</summary>
    public bool IsHeadFirst { get; }

    /// <summary>Whether the doer stands behind the verb.</summary>
    public bool IsVerbFirst { get; }

    /// <summary>Whether its own script is the Latin one.</summary>
    public bool IsLatin { get; }

    /// <summary>Whether a letter is one of its script.</summary>
    public bool HasLetter(char letter) => settings["script"] switch
    {
        "arabic" => ScriptText.IsArabic(letter),
        "devanagari" => ScriptText.IsDevanagari(letter),
        _ => ScriptText.IsLatin(letter),
    };

    /// <summary>How it writes what means the same, whatever the part of speech: "mediated", "mediation".</summary>
    public IEnumerable<string> Saying(Meaning meaning) => forms.Value[meaning.Sense];

    /// <summary>Its words in its own script.</summary>
    public Lexicon Native => native.Value;

    /// <summary>Its words in Latin letters; null where it isn't read in them.</summary>
    public Lexicon? Roman => roman.Value;

    private static string Romanised(string word) => RomanSpelling.Fold(ScriptText.Fold(word));

    /// <summary>Phrases by their words, each with what it means.</summary>
    internal sealed class Lexicon
    {
        private readonly PhraseNode root = new();
        private readonly Func<string, string> fold;

        private readonly bool isLatin;
        private readonly HashSet<string> own = new(StringComparer.Ordinal);
        private readonly Lazy<LikeWords> like;

        public Lexicon(string folder, int column, Func<string, string> fold, string endings, bool isLatin = false, string? also = null)
        {
            this.fold = fold;
            this.isLatin = isLatin;
            like = new Lazy<LikeWords>(() => new LikeWords(
                (also is null ? [folder] : new[] { folder, also }).SelectMany(from => Forms(from, column))
                .Where(form => form.Meaning.Use is not (WordUse.Skip or WordUse.Name)) // names are heard among the articles'
                .SelectMany(form => form.Words), folder[Tongue.Root.Length..^1]));
            Endings = new WordEndings(folder + endings, fold);
            foreach (var (words, meaning) in Forms(folder, column))
                own.Add(string.Join(' ', Add(words, meaning)));

            if (also is not null)
                foreach (var (words, meaning) in Forms(also, column))
                    Add(words, meaning);
        }

        /// <summary>Whether a phrase begins with the very word.</summary>
        public bool MayOpenWith(string word) => root.Find(fold(word)) is not null;

        /// <summary>The word of the tables that an unknown one sounds like; null for none.</summary>
        public string? Like(string word) => like.Value.Find(Marked(word));

        /// <summary>Whether the phrase is one of the language's own tables, not of those that it shares.</summary>
        public bool IsOwn(string typed) => own.Contains(string.Join(' ', typed.Split(' ').Select(fold)));

        public static IEnumerable<(string[] Words, Meaning Meaning)> Forms(string folder, int column) =>
            from path in RuleData.Paths.Where(path => path.StartsWith(folder, StringComparison.Ordinal) && !IsSetting(path)).Order(StringComparer.Ordinal)
            from row in RuleData.Rows(path)
            where row.Length > column && row[column].Length > 0
            from form in row[column].Split(Variants).SelectMany(Joined)
            select (form.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries), Meaning.Read(row[0], row[1]));

        // A word typed with its marks means itself; without them it may be several.
        private string[] Add(string[] words, Meaning meaning)
        {
            var folded = Array.ConvertAll(words, word => fold(word));
            root.Add(folded, meaning);
            if (isLatin && Array.ConvertAll(words, Marked) is var marked && !marked.SequenceEqual(folded))
                root.Add(marked, meaning);
            return folded;
        }

        public WordEndings Endings { get; }

        /// <summary>The word in lower case, the marks on its Latin letters kept.</summary>
        public string Marked(string word) => isLatin ? word.Replace('İ', 'i').Replace('I', 'ı').ToLowerInvariant() : fold(word);

        public PhraseNode Root => root;

        public string Fold(string word) => fold(word);

        private static bool IsSetting(string path) =>
            path.EndsWith(Own, StringComparison.Ordinal) || path.Contains("/endings", StringComparison.Ordinal);

        private static IEnumerable<string> Joined(string form) => form.Contains(Joiner, StringComparison.Ordinal)
            ? [form.Replace(Joiner.ToString(), "", StringComparison.Ordinal), form.Replace(Joiner, ' ')]
            : [form];
    }
}
