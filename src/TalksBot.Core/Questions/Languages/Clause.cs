using System.Collections.Immutable;
using TalksBot.Core.English;

namespace TalksBot.Core.Questions.Languages;

/// <summary>A question in another language, its phrases put in their places: what is asked, the deed, who did it to what, and where.</summary>
internal sealed class Clause
{
    private const string Of = "of";

    // One word of Urdu opens a question, asks what, and says "did".
    private const string WhatOrDid = "kya";

    // One of Arabic opens a question for somebody, and says "from" elsewhere.
    private const string WhoOrFrom = "man";

    private readonly List<NounPhrase> phrases = [];
    private readonly Tongue tongue;

    private NounPhrase current = new();
    private string? pending;

    private Clause(Tongue tongue) => this.tongue = tongue;

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

    /// <summary>Whether it is told as a state ("is", "was") or as what happened.</summary>
    public Meaning? State { get; private set; }

    /// <summary>What somebody said; null for nothing.</summary>
    public Clause? Content { get; private set; }

    public static Clause Read(Tongue tongue, ImmutableArray<ReadPiece> pieces)
    {
        var clause = new Clause(tongue);
        for (var i = 0; i < pieces.Length; i++)
        {
            if (pieces[i].Meaning is not { } meaning)
                continue;
            if (meaning.Use == WordUse.That && i + 1 < pieces.Length && clause.Deed is not null)
            {
                clause.Content = Read(tongue, pieces[(i + 1)..]);
                clause.Asked ??= clause.Content.Asked;
                break;
            }

            clause.Take(meaning, pieces, i);
        }

        clause.Close(null);
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
            case WordUse.After when meaning.English == Of && current.Last is { Verb: not null } && Deed is null && Next(pieces, at) is not { IsNominal: true }:
                Do(new Meaning("", WordUse.Do)); // Hindi and Urdu write "of" and "did" alike
                break;
            case WordUse.After when meaning.English == Of:
                Own();
                break;
            case WordUse.After:
                Mark(meaning.English);
                break;
            case WordUse.And:
                if (!current.IsEmpty && Next(pieces, at)?.IsNominal == true)
                    current.Add(new Meaning("and", WordUse.Name));
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
                if (Deed is not null && Governors.Says(meaning.Verb!) && !Governors.Says(Deed.Verb!))
                    PutAside();
                Deed ??= meaning;
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
        if (meaning.Use is WordUse.Who or WordUse.What && next is { IsNominal: true, Use: WordUse.Thing } && !tongue.IsHeadFirst && meaning.English == "which")
        {
            Asked ??= WordUse.Which;
            current.Asked = WordUse.Which;
            return;
        }

        if (Asked is null || Asked == WordUse.Whether || Asked is WordUse.What && meaning.Use is not WordUse.Whether)
            Asked = meaning.Use;
        AskedMark = pending ?? AskedMark;
        pending = null;
    }

    // "That it was violated, who said?": what stands before the saying is what was said.
    private void PutAside()
    {
        Content = new Clause(tongue) { Deed = Deed, IsNegated = IsNegated, State = State };
        Content.phrases.AddRange(phrases);
        Content.Harms.AddRange(Harms);
        (Deed, IsNegated, State) = (null, false, null);
        phrases.Clear();
        Harms.Clear();
        if (Asked is not WordUse.Who && Content.phrases.FindIndex(phrase => phrase.Mark is null or "subject" && phrase.IsName) is 0)
        {
            phrases.Add(Content.phrases[0]);
            Content.phrases.RemoveAt(0);
        }
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

        if (meaning.Use == WordUse.Thing && !tongue.IsHeadFirst && current.Last is { Use: WordUse.Time })
            Close(null);
        current.Add(meaning);
    }

    /// <summary>"Mediation did": the noun's verb, where it has one.</summary>
    private void Do(Meaning how)
    {
        if (Deed is not null)
        {
            Close(null);
            Deed = how.Time is VerbTime.Done && Deed.IsIntransitive || Deed.Time != VerbTime.Past ? Deed : Deed with { Time = how.Time };
            return;
        }

        var phrase = current.Last is { Verb: not null } ? current
            : current.IsEmpty && phrases.Count > 0 && phrases[^1] is { Last.Verb: not null, Mark: null or "object" } last ? last : null;
        if (phrase is null)
        {
            Close(null);
            State ??= how;
            return;
        }

        // "An explosion was" is the explosion itself, unless something stands beside it that it came to.
        var noun = phrase.Last!;
        if (how.Time == VerbTime.Done && !noun.IsIntransitive && noun.Use == WordUse.Thing && phrases.All(other => other == phrase || other.Mark is not null
            && other.Mark is not ("on" or "object" or "subject")) && phrase.Words.Count == 1)
        {
            Close(null);
            State ??= how;
            return;
        }

        phrase.TakeLast();
        Deed = new Meaning(noun.Verb!, WordUse.Deed, noun.Verb, noun.IsIntransitive, how.Time);
        if (phrase.IsEmpty && phrase != current)
            phrases.Remove(phrase);
        Close(null);
    }

    private void Harm(Meaning meaning)
    {
        // "The killed soldiers", "killed soldiers": they are the phrase's.
        Harms.Add(meaning.English);
        if (!current.IsEmpty)
            Close(null);
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
