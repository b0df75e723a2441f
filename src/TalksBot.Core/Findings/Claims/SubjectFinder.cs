namespace TalksBot.Core.Findings.Claims;

/// <summary>Finds who a word of harm speaks of to its left: "12 people in the market, two of them children, were killed".</summary>
internal sealed class SubjectFinder(Sentence sentence, ImmutableArray<Chunk> chunks, NamedVictims names)
{
    private const int LongReach = 16;
    private const int ShortReach = 5;
    private const int ReachOfAside = 24;

    private readonly ImmutableArray<Token> tokens = sentence.Tokens;

    /// <summary>The groups that the harm at the chunk befell, and the harm, which a second word of harm before it may blur.</summary>
    public (ImmutableArray<VictimGroup> Groups, Harm Harm) Find(int i)
    {
        var harm = chunks[i].Harm!.Harm;
        var verb = false;

        var j = IsAmong(i) ? BeforeAmong(i - 3) : i - 1;
        for (; j >= 0; j--)
        {
            if (chunks[j].Kind is ChunkKind.Not or ChunkKind.Modal)
                return ([], harm);
            if (chunks[j].Kind == ChunkKind.Aux)
                verb = true;
            else if (chunks[j].Kind == ChunkKind.And && j > 0
                && chunks[j - 1].Harm is { Form: HarmForm.Participle or HarmForm.Intransitive or HarmForm.State } other)
                harm = Join(other.Harm, harm, tokens[chunks[j - 1].Start].Lower.Is(SmallWords.MannersOfHarm) || chunks[i].Harm!.Form == HarmForm.Intransitive);
            else if (chunks[j].Kind is not (ChunkKind.Adverb or ChunkKind.Harm)
                || chunks[j].Kind == ChunkKind.Harm && !(j + 1 < chunks.Length && chunks[j + 1].Kind == ChunkKind.And))
                break;
        }

        var intransitive = chunks[i].Harm!.Form == HarmForm.Intransitive;
        var subject = Walk(j, verb || intransitive ? LongReach : ShortReach, verb || intransitive);
        if (subject is null)
            return (verb || intransitive) && Name(j, chunks[i].Harm!) is { } name && !IsNaturalDeath(i, name) ? ([name], harm) : ([], harm);
        if (IsPlural(i, subject.Value) && chunks[subject.Value].Group is { IsSingle: true }
            && !(subject.Value > 0 && chunks[subject.Value - 1].Kind is ChunkKind.And or ChunkKind.Comma))
            return ([], harm);
        return IsSupposed(subject.Value) || IsNaturalDeath(i, chunks[subject.Value].Group!) ? ([], harm) : (List(subject.Value), harm);
    }

    // "A nurse was among the dead", "two clerks have been counted among the dead"
    private bool IsAmong(int i) => i > 2 && chunks[i - 1].Kind == ChunkKind.Word && tokens[chunks[i - 2].Start].Lower == "among"
        && chunks[BeforeAmong(i - 3)].Kind is ChunkKind.Aux or ChunkKind.Adverb;

    private int BeforeAmong(int verb) =>
        verb > 0 && tokens[chunks[verb].Start].Lower.Is(SmallWords.AmongVerbs) && chunks[verb - 1].Kind == ChunkKind.Aux ? verb - 1 : verb;

    // "The Ardanian embassy clerks were killed": the verb has many for its subject, and nobody counted them.
    private bool IsPlural(int verb, int subject) =>
        Places.Any(subject + 1, verb, j => chunks[j].Kind == ChunkKind.Aux && tokens[chunks[j].Start].Lower.Is(SmallWords.PluralAuxiliaries));

    // "if 100 soldiers are killed"
    // … and "none of the 12 was hurt", "not one soldier was killed".
    private bool IsSupposed(int group) =>
        group > 0 && chunks[group - 1].Kind is ChunkKind.Modal or ChunkKind.Not || group > 1 && chunks[group - 2].Kind == ChunkKind.Not
        && tokens[chunks[group - 1].Start].Lower == "of" || group > 1 && chunks[group - 2].Kind == ChunkKind.Modal;

    // "died at 84", "died of cancer"
    private bool IsNaturalDeath(int i, VictimGroup group)
    {
        var next = chunks[i].End;
        if (!group.IsSingle || chunks[i].Harm!.Form != HarmForm.Intransitive || next + 1 >= tokens.Length)
            return false;
        return tokens[next].Lower.Is(SmallWords.AgeLeads) && tokens[next + 1].Kind == TokenKind.Number
            || tokens[next].Lower.Is(SmallWords.DeathTails)
            && Enumerable.Range(next + 1, Math.Min(5, tokens.Length - next - 1)).Any(at => tokens[at].Lower.Is(SmallWords.SubjectIllnesses));
    }

    /// <summary>Two harms told of the same people.</summary>
    /// <param name="first">The one told first.</param>
    /// <param name="second">The one told then.</param>
    /// <param name="outcome">Whether the second is what came of the first ("shot and killed").</param>
    public static Harm Join(Harm first, Harm second, bool outcome = false) =>
        first == second || outcome ? second : first is Harm.Killed or Harm.Injured && second is Harm.Killed or Harm.Injured ? Harm.Casualties : second;

    private int? Walk(int j, int reach, bool isClause)
    {
        for (var steps = 0; j >= 0 && steps < reach; steps++)
        {
            var chunk = chunks[j];
            switch (chunk.Kind)
            {
                case ChunkKind.Group when chunk.Group!.Kind != GroupKind.Things && !IsBystander(j, steps):
                    return steps == 0 && isClause && OpenWhole(j) is { } including ? including : j;
                case ChunkKind.Comma when Opening(j, ChunkKind.Comma) is { } comma:
                    j = comma - 1;
                    continue;
                case ChunkKind.Close when Opening(j, ChunkKind.Open) is { } bracket:
                    j = bracket - 1;
                    continue;
                case ChunkKind.Break when Dash(j) is { } dash:
                    j = dash - 1;
                    continue;
                case ChunkKind.Subset when Whole(j) is { } whole:
                    return whole;
                case ChunkKind.Relative when Antecedent(j) is { } antecedent:
                    return chunks[antecedent].Group!.Kind == GroupKind.Things ? null : antecedent;
                case ChunkKind.Relative or ChunkKind.Break or ChunkKind.Speech or ChunkKind.Harm or ChunkKind.Modal or ChunkKind.Not or ChunkKind.Comma
                    or ChunkKind.Subset or ChunkKind.Share:
                    return null;
                case ChunkKind.And or ChunkKind.Aux when !isClause || steps > 8:
                    return null;
                default:
                    j--;
                    continue;
            }
        }

        return null;
    }

    // "12 people (in the village) who were killed": the group that "who" stands for; null where an uncounted noun stands before it.
    private int? Antecedent(int relative)
    {
        var j = relative - 1;
        if (j >= 0 && chunks[j].Kind is ChunkKind.Comma)
            j--;
        if (j >= 0 && chunks[j].Kind == ChunkKind.Group)
            return j;
        j = Places.Back(j, at => chunks[at].Kind == ChunkKind.Word);
        return j > 0 && j < relative - 1 && chunks[j].Kind == ChunkKind.Prep && chunks[j - 1].Kind == ChunkKind.Group ? j - 1 : null;
    }

    // Not the subject: "an attack by 12 gunmen", "in 12 villages", a single person on the way to a count.
    private bool IsBystander(int j, int steps)
    {
        if (steps == 0 || j == 0)
            return false;
        var before = tokens[chunks[j].Start - 1].Lower;
        return chunks[j - 1].Kind == ChunkKind.Prep && before is not "of" || chunks[j].Group!.Kind == GroupKind.Unknown;
    }

    // The mark that opens the parenthesis which the one at the chunk closes.
    private int? Opening(int j, ChunkKind mark)
    {
        for (var i = j - 1; i > 0 && i > j - ReachOfAside; i--)
        {
            if (chunks[i].Kind == mark && (mark != ChunkKind.Comma || IsAside(i, j)))
                return i;
            if (chunks[i].Kind is ChunkKind.Break or ChunkKind.Speech)
                return null;
        }

        return null;
    }

    // "Twenty people, including three clerks were killed": the comma that should close the aside is often missing.
    private int? OpenWhole(int part)
    {
        if (part < 2 || chunks[part - 1].Kind != ChunkKind.Subset || tokens[chunks[part - 1].End - 1].Lower == "whom")
            return null;
        var j = chunks[part - 2].Kind == ChunkKind.Comma ? part - 3 : part - 2;
        return j >= 0 && chunks[j].Group is { Kind: GroupKind.People or GroupKind.Bare, IsSingle: false, Figure.Low: { } all }
            && chunks[part].Group!.Figure.Low is { } some && some < all ? j : null;
    }

    // "12 people, all of whom were killed"
    private int? Whole(int subset)
    {
        if (tokens[chunks[subset].End - 1].Lower != "whom" || subset < 2 || !tokens[chunks[subset - 1].Start].Lower.Is(SmallWords.Distributives))
            return null;
        var j = chunks[subset - 2].Kind == ChunkKind.Comma ? subset - 3 : subset - 2;
        return j >= 0 && chunks[j].Group is { Kind: not GroupKind.Things } ? j : null;
    }

    // "twenty people - five of them children - were killed": the dash that opens the aside which the one at the chunk closes.
    private int? Dash(int j)
    {
        if (!IsDash(j))
            return null;
        for (var i = j - 1; i > 0 && i > j - ReachOfAside && chunks[i].Kind is not ChunkKind.Speech; i--)
            if (chunks[i].Kind == ChunkKind.Break)
                return IsDash(i) && chunks[i - 1].Kind is ChunkKind.Group or ChunkKind.Word ? i : null;
        return null;
    }

    private bool IsDash(int j) => tokens[chunks[j].Start].Text.Is(SmallWords.SubjectDashes);

    private bool IsAside(int open, int close) =>
        chunks[open - 1].Kind is ChunkKind.Group or ChunkKind.Word or ChunkKind.Close
        && (chunks[open + 1].Kind is ChunkKind.Subset or ChunkKind.Relative or ChunkKind.Prep or ChunkKind.Adverb or ChunkKind.And
            || chunks[open + 1].Group is { OfThem: true }
            || chunks[open - 1].Kind == ChunkKind.Group || close - open <= 8);

    // "Three policemen, a soldier and four civilians": leftwards from the last.
    private ImmutableArray<VictimGroup> List(int last)
    {
        var groups = ImmutableArray.CreateBuilder<VictimGroup>();
        groups.Add(chunks[last].Group!);
        var j = last - 1;
        var joined = false;
        while (j > 0 && chunks[j].Kind is ChunkKind.And or ChunkKind.Comma)
        {
            joined |= chunks[j].Kind == ChunkKind.And;

            // "Seven herders, including two medics, and a soldier": the aside is passed over.
            if (joined && chunks[j].Kind == ChunkKind.Comma && Opening(j, ChunkKind.Comma) is { } open && chunks[open + 1].Kind == ChunkKind.Subset
                && chunks[open - 1].Group is { Kind: not GroupKind.Things } whole)
            {
                groups.Add(whole);
                j = open - 2;
            }
            else if (chunks[j - 1].Group is { Kind: not GroupKind.Things } group && joined
                && !(j > 1 && chunks[j - 2].Kind is ChunkKind.Prep or ChunkKind.Harm or ChunkKind.Subset))
            {
                groups.Add(group);
                j -= 2;
            }
            else if (chunks[j - 1].Kind is ChunkKind.And or ChunkKind.Comma)
            {
                j--;
            }
            else
            {
                break;
            }
        }

        groups.Reverse();
        return groups.ToImmutable();
    }

    // Somebody named before the verb, apart from an aside ("Jane Roe, a nurse, was killed").
    private VictimGroup? Name(int j, HarmWord word)
    {
        if (j + 1 < chunks.Length && chunks[j + 1].Kind == ChunkKind.Aux && tokens[chunks[j + 1].Start].Lower.Is(SmallWords.PluralAuxiliaries))
            return null;
        return names.Before(j >= 0 && chunks[j].Kind == ChunkKind.Comma && Opening(j, ChunkKind.Comma) is { } comma ? comma - 1 : j, word);
    }
}
