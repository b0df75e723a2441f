namespace TalksBot.Core.Findings.Claims;

/// <summary>A sentence's chunks with the tolls found among them so far: what the rules of harm read and write.</summary>
internal sealed class TollSheet(Sentence sentence, ImmutableArray<Chunk> chunks)
{
    private readonly Dictionary<VictimGroup, Toll> tolls = new(ReferenceEqualityComparer.Instance);

    public ImmutableArray<Token> Tokens => sentence.Tokens;

    public ImmutableArray<Chunk> Chunks => chunks;

    public IEnumerable<Toll> Tolls => tolls.Values;

    /// <summary>The first word of a chunk, in lower case.</summary>
    public string Lower(int i) => Tokens[chunks[i].Start].Lower;

    public bool Has(VictimGroup group) => tolls.ContainsKey(group);

    /// <summary>Notes a toll unless its group has one: a group befalls one harm only.</summary>
    public bool TryAdd(Toll toll) => tolls.TryAdd(toll.Group, toll);

    public void Put(Toll toll) => tolls[toll.Group] = toll;

    /// <summary>A bare number will do for "captured" and the like only beside another toll; "four hurt" tells harm by itself, "one shot" doesn't.</summary>
    public bool Fits(Chunk word, VictimGroup group) =>
        group.Kind != GroupKind.Things && group.Inner is null
        && (word.Harm!.Needs != HarmNeeds.Captives || group.End > group.Start && Tokens[group.End - 1].Lower.Is(SmallWords.CaptiveNouns))
        && (!word.Harm!.NeedsTroops || group is { IsSingle: false, Class: VictimClass.Combatant } || IsLostBy(word, group))
        && (!word.Harm!.NeedsPeople || group.IsPeople || group.OfThem
            || group.Kind == GroupKind.Bare && (FollowsClosely(word, group) || Tolls.Any(toll => toll.Word.Start != word.Start)));

    // "the army lost 12 men"
    private bool IsLostBy(Chunk word, VictimGroup group) =>
        group is { IsSingle: false, Kind: GroupKind.People } && group.End > group.Start && Tokens[group.End - 1].Lower.Is(SmallWords.LostPeople)
        && word.Start > 0 && (Tokens[word.Start - 1].Lower.Is(SmallWords.VictimTextMilitary)
            || VictimLexicon.TryMatch(Tokens, word.Start - 1, out var loser, out _) && loser.Class == VictimClass.Combatant);

    /// <summary>Whether the word at the chunk is told in the passive ("were badly wounded").</summary>
    public bool IsPassive(int i)
    {
        var j = Places.Back(i - 1, at => chunks[at].Kind is ChunkKind.Adverb);
        return j >= 0 && chunks[j].Kind == ChunkKind.Aux && !(Lower(j).Is(SmallWords.HaveAuxiliaries) && chunks[j].End - chunks[j].Start == 1);
    }

    /// <summary>"… and five others were injured": the group belongs to a word of harm behind it.</summary>
    public bool HasOwnHarm(int j)
    {
        var i = Places.End(j + 1, chunks.Length, place => chunks[place].Kind is ChunkKind.Aux or ChunkKind.Adverb);
        if (i == j + 1 && EndOfClause(i) is { } verb)
            return chunks[verb].Harm is { Form: HarmForm.Participle };
        return i < chunks.Length && chunks[i].Harm is { Form: HarmForm.Participle or HarmForm.State or HarmForm.Intransitive or HarmForm.Noun };
    }

    // "… and four boys | playing nearby | were hurt": where the verb stands; null where none follows so.
    private int? EndOfClause(int i)
    {
        const int most = 5;
        var end = Places.End(i, Math.Min(chunks.Length, i + most), at => chunks[at].Kind is ChunkKind.Word or ChunkKind.Prep);
        if (end == i || end >= chunks.Length || chunks[end].Kind != ChunkKind.Aux)
            return null;
        var verb = Places.End(end, chunks.Length, at => chunks[at].Kind is ChunkKind.Aux or ChunkKind.Adverb);
        return verb < chunks.Length && chunks[verb].Harm is not null ? verb : null;
    }

    /// <summary>The next member of "three soldiers, a nurse and two boys"; past the end where there is none.</summary>
    public int NextInList(int j)
    {
        var next = Places.End(j + 1, chunks.Length, place => (chunks[place].Kind is ChunkKind.And or ChunkKind.Comma || place > j + 1 && Lower(place) == "of"));
        return next > j + 1 && next < chunks.Length && !Speaks(next) ? next : chunks.Length;
    }

    /// <summary>The chunk at or after this one that may be a verb's object.</summary>
    public int Skip(int i) => Places.End(i, chunks.Length, at => chunks[at].Kind == ChunkKind.Adverb && !Lower(at).Is(SmallWords.DayAdverbs));

    public VictimGroup? ObjectAt(int i) => Skip(i) is var j && j < chunks.Length ? chunks[j].Group : null;

    // "…, an official in Tulvar said": who speaks behind a comma is no member of the list before it.
    private bool Speaks(int j)
    {
        const int reach = 9;
        if (chunks[j - 1].Kind != ChunkKind.Comma)
            return false;
        var commas = 0;
        for (var i = j + 1; i < chunks.Length && i < j + reach; i++)
        {
            if (ClaimantFinder.IsSpeech(Tokens, chunks, i))
                return commas != 1;
            if (chunks[i].Kind == ChunkKind.Comma)
                commas++;
            else if (chunks[i].Kind is not (ChunkKind.Word or ChunkKind.Prep or ChunkKind.Adverb or ChunkKind.Aux))
                return false;
        }

        return false;
    }

    // "four were hurt", "four are still missing"; what is "missing from" somewhere may be a thing.
    private bool FollowsClosely(Chunk word, VictimGroup group) =>
        (word.Harm!.Harm is Harm.Injured or Harm.Killed
            || word.Harm.Harm == Harm.Missing && !(word.End < Tokens.Length && Tokens[word.End].Lower == "from"))
        && group.Figure != Figure.Exactly(1) && word.Start >= group.End && word.Start - group.End <= 2;
}
