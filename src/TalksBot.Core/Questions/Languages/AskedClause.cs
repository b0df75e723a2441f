namespace TalksBot.Core.Questions.Languages;

/// <summary>A question in another language, its phrases put in their places: what is asked, the deed, who did it to what, and where.</summary>
internal sealed partial class AskedClause
{
    private const string Of = "of";
    private const string Or = "or";

    private static readonly Dictionary<(string Verb, string Noun), string[]> Compounds = RuleData.Rows("Questions/Languages/compounds.tsv")
        .ToDictionary(row => (row[0], row[1]));

    // Done again it has a name of its own ("take power": "return to power").
    private static readonly Dictionary<string, string> Again = RuleData.Rows("Questions/Languages/again.tsv")
        .ToDictionary(row => row[0], row => row[1]);

    // Whose head somebody is, he leads: articles tell it by the verb.
    private static readonly Dictionary<(string Office, string Of), string> Offices = RuleData.Rows("Questions/Languages/offices.tsv")
        .ToDictionary(row => (row[0], row[1]), row => row[2]);

    // One word of Urdu opens a question, asks what, and says "did".
    private const string WhatOrDid = "kya";

    // One of Arabic opens a question for somebody, and says "from" elsewhere.
    private const string WhoOrFrom = "man";

    private readonly List<NounPhrase> phrases = [];
    private readonly List<string> times = [];
    private bool isAgain;
    private int saidAt;
    private readonly Tongue tongue;

    private NounPhrase current = new();
    private string? pending;

    private AskedClause(Tongue tongue) => this.tongue = tongue;

    /// <summary>The language it is asked in.</summary>
    public Tongue Tongue => tongue;

    /// <summary>Its phrases, in their order.</summary>
    public IReadOnlyList<NounPhrase> Phrases => phrases;

    /// <summary>What is asked; null where nothing is.</summary>
    public WordUse? Asked { get; private set; }

    /// <summary>What the word that asks has to do with the deed.</summary>
    public string? AskedMark { get; private set; }

    public Meaning? Deed { get; private set; }

    /// <summary>The deed's phrases beside the main one ("killed", "injured").</summary>
    public List<string> Harms { get; } = [];

    public bool IsNegated { get; private set; }

    /// <summary>When it was, and on whose word ("in October").</summary>
    public string Times => string.Join(' ', times);

    /// <summary>Whether it is told as a state ("is", "was") or as what happened.</summary>
    public Meaning? State { get; private set; }

    /// <summary>What somebody said; null for nothing.</summary>
    public AskedClause? Content { get; private set; }

    public static AskedClause Read(Tongue tongue, ImmutableArray<ReadPiece> pieces)
    {
        var clause = new AskedClause(tongue);
        var usesOther = pieces.Any(piece => piece.Meaning is { Use: WordUse.Many })
            && !pieces.Any(piece => piece.Meaning is { Use: WordUse.Harm or WordUse.Deed });
        for (var i = 0; i < pieces.Length; i++)
        {
            if (tongue.IsVerbFirst && clause.Deed is { } said && Governors.Says(said.Verb!)
                && pieces[i] is { Meaning.Use: WordUse.Deed, Other: { IsNoun: true } noun })
            {
                clause.Take(noun, pieces, i); // "announced the failure", where the noun is written like "failed"
                continue;
            }

            if ((usesOther && pieces[i].Other is { Use: WordUse.Harm } harm ? harm : pieces[i].Meaning) is not { } meaning)
                continue;
            if (meaning.Use == WordUse.That && i + 1 < pieces.Length && clause.Deed is not null)
            {
                clause.Content = Read(tongue, pieces[(i + 1)..]);
                clause.Asked ??= clause.Content.Asked;
                break;
            }

            clause.Take(meaning, pieces, i);
            if (clause.Content is not null && meaning is { Use: WordUse.After, English: Of })
            {
                clause.Asked ??= clause.Content.Asked;
                break;
            }
        }

        clause.Close(null);
        clause.Compound();
        clause.Office();
        clause.Speaker();
        if (clause.isAgain && clause.Deed is { } deed && Again.TryGetValue(deed.Verb!, out var again))
            clause.Deed = deed with { Verb = again, English = again };
        return clause;
    }

    private void Take(Meaning meaning, ImmutableArray<ReadPiece> pieces, int at)
    {
        switch (meaning.Use)
        {
            case WordUse.Many or WordUse.Which:
                Close(null);
                Asked = meaning.Use == WordUse.Many || Asked is null ? meaning.Use : Asked;
                current.Asked = meaning.Use;
                break;
            case WordUse.What when meaning.English == WhatOrDid && current.Last is { Verb: not null } && Next(pieces, at) is not { Use: WordUse.Be }:
                Do(new Meaning("", WordUse.Do));
                break;
            case WordUse.What when meaning.English == WhatOrDid && Asked is null && current.IsEmpty && phrases.Count == 0:
                Asked = WordUse.Whether;
                break;
            case WordUse.Who when meaning.English == WhoOrFrom && (Asked is not null || !current.IsEmpty || phrases.Count > 0 || Deed is not null):
                Close(null);
                pending = "from";
                break;
            case >= WordUse.Who and <= WordUse.Long:
                Ask(meaning, pieces, at);
                break;
            case WordUse.Before when meaning.English == Of && pending == Of && !current.IsEmpty:
                Own();
                break;
            case WordUse.Before:
                Close(null);
                pending = meaning.English;
                break;
            case WordUse.After when meaning.English == Of && !current.IsEmpty && Deed is null && Next(pieces, at) is { Use: WordUse.Deed } next
                && (!Governors.Says(next.Verb!) || at > 0 && pieces[at - 1].Meaning is { Use: WordUse.Do, Time: VerbTime.Base }):
                Close(Of); // "of the failure blamed", "of starting the fire accused": no "did"
                break;
            case WordUse.After when meaning.English == Of && Deed is null && Next(pieces, at) is not { IsNominal: true }
                && (current.Last is { Verb: not null } || current.IsEmpty && Told(false) is not null):
                Do(new Meaning("", WordUse.Do)); // Hindi and Urdu write "of" and "did" alike
                break;
            case WordUse.After when meaning.English == Of && current.IsEmpty && Deed is not null && Governors.Says(Deed.Verb!) && Content is null:
                Content = Read(tongue, pieces[(at + 1)..]); // written in Latin letters, "of" and "that" are one word
                break;
            case WordUse.After when meaning.English == Of:
                Own();
                break;
            case WordUse.After when current.IsEmpty && phrases.Count > 0 && at > 0 && pieces[at - 1].Meaning is { Use: WordUse.After }:
                phrases[^1].Mark = meaning.English; // an ending that the relation asks for: "to the UN according"
                break;
            case WordUse.After:
                Mark(meaning.English);
                break;
            case WordUse.And:
                if (meaning.English == Or && Next(pieces, at) is { Use: WordUse.Quality })
                    Reopen();
                if (!current.IsEmpty && Next(pieces, at)?.IsNominal == true)
                    current.Add(new Meaning(meaning.English, WordUse.And));
                break;
            case WordUse.Time:
                Close(null);
                times.Add(meaning.English);
                pending = null;
                break;
            case WordUse.Again:
                isAgain = true;
                break;
            case WordUse.Not:
                IsNegated = true;
                break;
            case WordUse.Do:
                Do(meaning);
                break;
            case WordUse.Be:
                Close(null);
                State = meaning;
                break;
            case WordUse.Deed:
                Close(null);
                Join(meaning);
                saidAt = Deed is null ? phrases.Count : saidAt;
                Deed ??= State is { Time: VerbTime.May } ? meaning with { Time = VerbTime.May } : meaning;
                break;
            case WordUse.Harm:
                Harm(meaning);
                break;
            case WordUse.Skip or WordUse.That:
                break;
            default:
                Add(meaning);
                break;
        }
    }

    private void Ask(Meaning meaning, ImmutableArray<ReadPiece> pieces, int at)
    {
        Close(null);
        var next = Next(pieces, at);
        if (meaning.Use is WordUse.Who or WordUse.What && next is { IsNoun: true } && !tongue.IsHeadFirst && meaning.English == "which")
        {
            Asked ??= WordUse.Which;
            current.Asked = WordUse.Which;
            return;
        }

        if (meaning.Use == WordUse.WhoOrWhen && phrases.Exists(phrase => phrase is { Mark: null, IsName: true }))
            meaning = meaning with { Use = WordUse.When }; // who did it is named
        if (Asked is null || Asked == WordUse.Whether || Asked is WordUse.What && meaning.Use is not WordUse.Whether)
            Asked = meaning.Use;
        AskedMark = pending ?? AskedMark;
        pending = null;
    }

    // "Sarhad par": what the noun before has to do with the deed; behind a word that asks, what that has.
    private void Mark(string mark)
    {
        if (current.IsEmpty)
        {
            if (phrases.Count > 0 && phrases[^1].Mark is null && Asked is null)
                phrases[^1].Mark = mark;
            else if (Asked is not null)
                AskedMark = mark;
            return;
        }

        // Of two names side by side the mark is the last one's.
        if (current.Words.Count > 1 && current.IsName && current.Words.All(word => word.Use != WordUse.And) && current.TakeLeading() is { } first)
            phrases.Add(first);
        Close(mark);
    }

    private void Own()
    {
        if (current.IsEmpty)
            return;
        var owner = current;
        current = new NounPhrase { Mark = owner.Mark, Asked = owner.Asked };
        owner.Asked = null;
        current.AddOwner(owner);
    }

    private void Add(Meaning meaning)
    {
        // "Of Pakistan" before the noun that it belongs to.
        if (pending == Of && !tongue.IsHeadFirst)
        {
            if (current.IsEmpty || current.Last is { Use: WordUse.Quality } || current.Last is { Use: WordUse.Name } && meaning.Use == WordUse.Name)
            {
                current.Add(meaning);
                return;
            }

            pending = null;
            Own();
        }

        if (tongue.IsVerbFirst && Deed is null && meaning is { Verb: not null, IsNominal: true } && State is { Use: WordUse.Do } how
            && current.IsEmpty && phrases.Count == 0)
            Deed = new Meaning(meaning.Verb, WordUse.Deed, meaning.Verb, meaning.IsIntransitive, how.Time); // "did a mediation"
        else
            current.Add(meaning);
    }

    private void Harm(Meaning meaning)
    {
        // "The killed soldiers", "killed soldiers": they are the phrase's.
        Harms.Add(meaning.English);
        if (!current.IsEmpty)
            Close(null);
    }

    // "Is the border open, or closed": both are asked of what stands before.
    private void Reopen()
    {
        if (current.IsEmpty && phrases.Count > 0)
        {
            current = phrases[^1];
            phrases.RemoveAt(phrases.Count - 1);
        }

        if (current.Last is { Use: WordUse.Quality })
            Asked ??= WordUse.Whether;
    }

    private void Close(string? mark)
    {
        if (!current.IsEmpty)
        {
            current.Mark = mark ?? current.Mark ?? pending;
            phrases.Add(current);
        }

        if (!current.IsEmpty || mark is not null)
            pending = null;
        current = new NounPhrase();
    }

    private static Meaning? Next(ImmutableArray<ReadPiece> pieces, int at)
    {
        while (++at < pieces.Length)
            if (pieces[at].Meaning is not { Use: WordUse.Skip })
                return pieces[at].Meaning;
        return null;
    }
}
