namespace TalksBot.Core.Questions;

/// <summary>A row of the table of what free questions ask for.</summary>
/// <param name="Rule">The row's name.</param>
/// <param name="Command">The command that answers.</param>
/// <param name="Pattern">What the question looks like, with words in braces.</param>
/// <param name="Left">What the command gets to read, in terms of the pattern's parts; null for the whole question.</param>
internal sealed record Route(string Rule, string Command, string Pattern, string? Left)
{
    private const string Roles = "Findings/People/words.tsv";

    // Too many people are one of these for a question of two words to ask who.
    private const string Offices =
        "president|vice-president|minister|premier|pm|chancellor|king|queen|prince|emir|sultan|ambassador|envoy|governor|mayor|spokesman|spokeswoman|"
        + "spokesperson|secretary|secretary-general|prosecutor|commander|chief|coordinator|negotiator|mediator|leader|speaker|pope|patriarch|"
        + "director|director-general|commissioner|attorney general|surgeon general|solicitor general|inspector general|district attorney|chief justice"
        + "|chief minister|first minister|first lady|crown prince|supreme leader|sheriff|ceo|chairman|chairwoman|chairperson|head coach|superintendent"
        + "|comptroller|treasurer|archbishop|chief of staff|head of state|commander[- ]in[- ]chief";

    private const string Asks =
        @"(who|whom|whose|what|which|when|where|why|how|is|are|was|were|did|does|do|has|have|had|can|could|will|would|should|tell|show)\b";

    private const string Harm = @"(deaths?|dead|death toll|fatalities|casualties|losses|injuries|injured|wounded|killed|victims|body count|tolls?)";

    private static readonly ImmutableArray<(string Name, string Pattern)> Words =
        [("{asks}", Asks), ("{harm}", Harm), ("{office}", $"({Offices})"), ("{past}", $"(\\p{{Ll}}+ed|{Either(VerbForms.Irregulars)})")];

    // Many: a pattern with all of them takes long to make, and a question has hardly any.
    private static readonly ImmutableArray<RouteWords> ManyWords =
    [
        new("{role}", RuleData.Rows(Roles).Where(row => row[0] == "role").SelectMany(row => row[1].Split(' ')).Prepend("pm")
            .Concat(RuleData.Rows("Questions/who-offices.tsv").SelectMany(row => row[2].Split(';')).Where(noun => noun.Length > 3 || noun == "da"))),
        new("{person}", RuleData.Lines("Questions/who-person-nouns.txt")),
        new("{kin}", RuleData.Lines("Questions/kin-words.txt")),
        new("{people}", StateNames.All.SelectMany(state => state.Demonyms)),
        new("{party}", RuleData.Rows("Answers/People/parties.tsv").SelectMany(row => row[2].Split(' ').Append(row[0].ToLowerInvariant()))),
        new("{thing}", RuleData.Lines("Findings/Claims/not-victims.txt")),
    ];

    public static ImmutableArray<Route> All { get; } =
        [.. RuleData.Rows("Questions/routes.tsv").Select(row => new Route(row[0], row[1], row[2], row.Length > 3 ? row[3].Trim() : null))];

    private readonly RouteWords[] many = [.. ManyWords.Where(words => words.AreIn(Pattern))];

    // By which of the many words are met.
    private Regex?[]? made;

    /// <summary>The first row that fits; null where none does.</summary>
    public static Route? Of(string question) => All.FirstOrDefault(route => route.Fits(question));

    /// <summary>Whether a rule's row is the first that fits: those behind it aren't looked at.</summary>
    public static bool IsOf(string rule, string question) => All.First(route => route.Rule == rule || route.Fits(question)) is var first
        && first.Rule == rule && first.Fits(question);

    /// <summary>The question without the words that only told where it goes.</summary>
    public string Argument(string question) => Left is null ? question : For(question).Find(question).Result(Left).Trim();

    /// <summary>The pattern with all of its words.</summary>
    internal Regex Whole => For((1 << many.Length) - 1);

    private bool Fits(string question) => For(question).Fits(question, Rule);

    private Regex For(string question)
    {
        var met = 0;
        for (var i = 0; i < many.Length; i++)
            if (many[i].AreMet(question))
                met |= 1 << i;
        return For(met);
    }

    private Regex For(int met) => (made ??= new Regex?[1 << many.Length])[met] ??= Patterns.OfShort(
        many.Index().Aggregate(
            Words.Aggregate(Pattern, (text, word) => text.Replace(word.Name, word.Pattern, StringComparison.Ordinal)),
            (text, words) => words.Item.Put(text, (met & 1 << words.Index) != 0)),
        RegexOptions.IgnoreCase);

    internal static string Either(IEnumerable<string> words) => string.Join('|', words.Distinct().Select(Regex.Escape));
}
