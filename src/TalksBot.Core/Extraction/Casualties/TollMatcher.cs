using System.Collections.Immutable;
using TalksBot.Core.Articles;

namespace TalksBot.Core.Extraction.Casualties;

/// <summary>
/// Joins each word of harm in a sentence with the groups of people it befell. A group befalls one harm only;
/// what is threatened, supposed or denied to have happened at all is left out.
/// </summary>
internal sealed class TollMatcher
{
    private const int TollReach = 14;

    private readonly ImmutableArray<Token> tokens;
    private readonly ImmutableArray<Chunk> chunks;
    private readonly SubjectFinder subjects;
    private readonly Dictionary<VictimGroup, Toll> tolls = new(ReferenceEqualityComparer.Instance);

    private TollMatcher(Sentence sentence, ImmutableArray<Chunk> chunks)
    {
        (tokens, this.chunks) = (sentence.Tokens, chunks);
        subjects = new SubjectFinder(sentence, chunks);
    }

    /// <summary>The sentence's tolls in the order of their groups.</summary>
    public static ImmutableArray<Toll> Match(Sentence sentence, ImmutableArray<Chunk> chunks)
    {
        var matcher = new TollMatcher(sentence, chunks);
        matcher.MatchInner();
        for (var i = 0; i < chunks.Length; i++)
            if (chunks[i].Kind == ChunkKind.Harm)
                matcher.MatchHarm(i);
        var found = matcher.tolls.Values.OrderBy(toll => toll.Group.Start).ToImmutableArray();
        return SubsetMatcher.Add(tokens: sentence.Tokens, chunks, found);
    }

    // "12 wounded soldiers": the group itself tells the harm.
    private void MatchInner()
    {
        foreach (var chunk in chunks)
            if (chunk.Group is { Inner: { } harm, IsDefinite: false } group)
                tolls[group] = new Toll(harm, group, chunk, "inner");
    }

    private void MatchHarm(int i)
    {
        switch (chunks[i].Harm!.Form)
        {
            case HarmForm.Gerund or HarmForm.Base:
                MatchObject(i, "object");
                break;
            case HarmForm.Participle when !IsPassive(i) && ObjectAt(i + 1) is { } && !(IsGroup(i - 1) && HasOwnHarm(Skip(i + 1))):
                MatchObject(i, "object");
                break;
            case HarmForm.Participle when !IsPassive(i) && IsActive(i):
                MatchObject(i, "object");
                break;
            case HarmForm.State when chunks[i].Harm!.Harm == Harm.Missing && !IsPassive(i) && i + 1 < chunks.Length && chunks[i + 1].Kind is ChunkKind.Word or ChunkKind.Group:
                break;
            case HarmForm.Participle or HarmForm.State or HarmForm.Intransitive:
                if (!MatchSubject(i))
                    MatchRoll(i);
                break;
            case HarmForm.Noun:
                MatchNoun(i);
                break;
            case HarmForm.Toll:
                MatchToll(i, TollReach, needsBare: false);
                break;
        }
    }

    private void MatchObject(int i, string rule)
    {
        var harm = Combined(i);
        if (harm is null || IsUnreal(i, out var denied))
            return;
        for (var j = Skip(i + 1); j < chunks.Length && chunks[j].Group is { } group && (j == Skip(i + 1) || !HasOwnHarm(j)); j = NextInList(j))
        {
            if (!Fits(chunks[i], group) || !tolls.TryAdd(group, new Toll(harm.Value, group, chunks[i], rule) { IsDenied = denied }))
                break;
        }

        if (ObjectAt(i + 1) is null && subjects.NameAt(i + 1, chunks[i]) is { } name)
            tolls[name] = new Toll(harm.Value, name, chunks[i], "name");
    }

    // "killed two weeks ago along with nine other workers"
    private void MatchCompanions(int i)
    {
        for (var j = i + 1; j < chunks.Length - 1 && j < i + 10 && chunks[j].Kind is not (ChunkKind.Break or ChunkKind.Harm or ChunkKind.Speech); j++)
            if (chunks[j].Kind == ChunkKind.And && tokens[chunks[j].End - 1].Lower == "with" && chunks[j + 1].Group is { IsDefinite: false } group && !HasOwnHarm(j + 1) && Fits(chunks[i], group))
                tolls.TryAdd(group, new Toll(chunks[i].Harm!.Harm, group, chunks[i], "companions"));
    }

    private bool MatchSubject(int i)
    {
        MatchCompanions(i);
        var (found, harm) = subjects.Find(i);
        var any = false;
        foreach (var group in found)
            if (Fits(chunks[i], group))
                any |= tolls.TryAdd(group, new Toll(harm, group, chunks[i], "subject"));
        return any || !found.IsEmpty;
    }

    // "Among the dead were three children", "the wounded include two nurses".
    private void MatchRoll(int i)
    {
        if (!(tokens[Math.Max(chunks[i].Start - 1, 0)].Lower is "the" or "those" or "among"))
            return;
        var j = i + 1;
        while (j < chunks.Length && (chunks[j].Kind is ChunkKind.Aux or ChunkKind.Subset or ChunkKind.Adverb || tokens[chunks[j].Start].Lower == "included"))
            j++;
        if (j == i + 1)
            return;
        for (; j < chunks.Length && chunks[j].Group is { } group && Fits(chunks[i], group) && !HasOwnHarm(j); j = NextInList(j))
            tolls.TryAdd(group, new Toll(chunks[i].Harm!.Harm, group, chunks[i], "roll"));
    }

    private void MatchNoun(int i)
    {
        var chunk = chunks[i];
        if (chunk.Harm!.NeedsLoss && !SpeaksOfLoss(chunk) || IsUnreal(i, out var denied))
            return;
        var left = i - 1;
        while (left >= 0 && chunks[left].Kind == ChunkKind.Adverb)
            left--;
        if (left >= 0 && chunks[left].Group is { OfThem: false, IsSingle: false } before && FitsNoun(chunk, before) && !tolls.ContainsKey(before))
        {
            tolls[before] = new Toll(chunk.Harm.Harm, before, chunk, "deaths");
            return;
        }

        var takesNext = tokens[chunk.End - 1].Lower is "of" or "to";
        if (takesNext || i + 1 < chunks.Length && tokens[chunks[i + 1].Start].Lower == "of")
        {
            for (var j = takesNext ? i + 1 : i + 2; j < chunks.Length && chunks[j].Group is { } group && (group.IsPeople || group.Kind == GroupKind.Bare && group.End > group.Start) && !HasOwnHarm(j); j = NextInList(j))
                tolls.TryAdd(group, new Toll(chunk.Harm.Harm, group, chunk, "death of") { IsDenied = denied });
        }
        else if (tokens[chunk.Start].Lower is "deaths" or "fatalities" or "casualties" or "injuries")
        {
            MatchToll(i, 6, needsBare: true);
        }
    }

    // "the death toll from the blast has risen to 25"
    private void MatchToll(int i, int reach, bool needsBare)
    {
        if (tokens[chunks[i].Start].Lower == "toll" && chunks[i].Start > 0 && !TollAttributes.Contains(tokens[chunks[i].Start - 1].Lower))
            return;
        for (var j = i + 1; j < chunks.Length && j <= i + reach && chunks[j].Kind is not (ChunkKind.Harm or ChunkKind.Modal or ChunkKind.Not); j++)
        {
            if (chunks[j].Group is not { IsSingle: false, OfThem: false } group || group.Kind == GroupKind.Things || needsBare && group.Kind != GroupKind.Bare)
                continue;
            if (!TollVerbs.Contains(tokens[group.Start - 1].Lower) || HasOwnHarm(j) && needsBare)
                continue;
            if (tolls.TryAdd(group, new Toll(chunks[i].Harm!.Harm, group, chunks[i], "toll")))
                return;
        }
    }

    private static readonly System.Collections.Frozen.FrozenSet<string> TollVerbs = System.Collections.Frozen.FrozenSet.ToFrozenSet(
        "to at of is was as reached reaches reaching exceeded exceeds exceeding passed passes surpassed surpasses topped tops hit hits stands stood : now nearing approached approaching crossed".Split(' '));

    // "the toll", "its official toll"; a "sickness toll" is another matter.
    private static readonly System.Collections.Frozen.FrozenSet<string> TollAttributes = System.Collections.Frozen.FrozenSet.ToFrozenSet(
        "the a an its their overall official total confirmed final latest initial provisional preliminary civilian human combined revised new updated known cumulative current reported".Split(' '));

    private static readonly System.Collections.Frozen.FrozenSet<string> ActiveObjects = System.Collections.Frozen.FrozenSet.ToFrozenSet(
        "the a an his her him himself herself themselves it them their its this that down me us my our back dead".Split(' '));

    private bool SpeaksOfLoss(Chunk lives)
    {
        for (var i = Math.Max(0, lives.Start - 7); i < Math.Min(tokens.Length, lives.End + 4); i++)
            if (tokens[i].Lower is "claimed" or "claiming" or "claim" or "claims" or "cost" or "costing" or "costs" or "lost" or "losing" or "took" or "taken" or "taking" or "loss")
                return true;
        return false;
    }

    // Killed and wounded told of one group at once: the article doesn't say how many of each.
    private Harm? Combined(int i)
    {
        var harm = chunks[i].Harm!.Harm;
        if (i >= 2 && chunks[i - 1].Kind == ChunkKind.And && chunks[i - 2].Harm is { } before && before.Form == chunks[i].Harm!.Form && before.Harm != harm)
            return SubjectFinder.Join(before.Harm, harm);
        return i + 2 < chunks.Length && chunks[i + 1].Kind == ChunkKind.And && chunks[i + 2].Harm is { } after && after.Form == chunks[i].Harm!.Form ? null : harm;
    }

    // "could kill 12", "did not kill", "a plot to kill 12"; "denied killing 12" is a finding of its own.
    private bool IsUnreal(int i, out bool denied)
    {
        denied = false;
        for (var j = i - 1; j >= 0 && j >= i - 4; j--)
        {
            switch (chunks[j].Kind)
            {
                case ChunkKind.Modal or ChunkKind.Not:
                    return true;
                case ChunkKind.Speech when tokens[chunks[j].Start].Lower is "denied" or "denies" or "denying" or "deny":
                    denied = true;
                    return false;
                case ChunkKind.Adverb or ChunkKind.Aux or ChunkKind.And:
                    continue;
                case ChunkKind.Prep when chunks[i].Harm!.Form == HarmForm.Base && tokens[chunks[j].Start].Lower == "to":
                    return true;
                case ChunkKind.Prep when chunks[i].Harm!.Form is HarmForm.Gerund or HarmForm.Noun:
                    continue;
                case ChunkKind.Harm:
                    continue;
                case ChunkKind.Word when chunks[i].Harm!.Form == HarmForm.Noun || tokens[chunks[j].Start].Lower.EndsWith("ly", StringComparison.Ordinal):
                    continue;
                default:
                    return false;
            }
        }

        return false;
    }

    private bool IsPassive(int i)
    {
        var j = i - 1;
        while (j >= 0 && chunks[j].Kind is ChunkKind.Adverb)
            j--;
        return j >= 0 && chunks[j].Kind == ChunkKind.Aux && !(tokens[chunks[j].Start].Lower is "have" or "has" or "had" or "'ve" && chunks[j].End - chunks[j].Start == 1);
    }

    // "a man who shot …", "he has killed …", "rebels shot the …": somebody did it rather than suffered it.
    private bool IsActive(int i)
    {
        if (i > 0 && chunks[i - 1].Kind is ChunkKind.Relative or ChunkKind.Aux)
            return true;
        return i + 1 < chunks.Length && chunks[i + 1].Kind == ChunkKind.Word && chunks[i + 1].Start == chunks[i].End
            && (ActiveObjects.Contains(tokens[chunks[i + 1].Start].Lower) || subjects.IsName(i + 1));
    }

    private VictimGroup? ObjectAt(int i) => Skip(i) is var j && j < chunks.Length ? chunks[j].Group : null;

    // Past what may stand between a verb and its object.
    private int Skip(int i)
    {
        while (i < chunks.Length && chunks[i].Kind == ChunkKind.Adverb && !(tokens[chunks[i].Start].Lower is "today" or "yesterday" or "later"))
            i++;
        return i;
    }

    private bool IsGroup(int i) => i >= 0 && chunks[i].Group is { Kind: not GroupKind.Things };

    // The next member of "three soldiers, a nurse and two boys"; past the end where there is none.
    private int NextInList(int j)
    {
        var next = j + 1;
        while (next < chunks.Length && (chunks[next].Kind is ChunkKind.And or ChunkKind.Comma || next > j + 1 && tokens[chunks[next].Start].Lower == "of"))
            next++;
        return next > j + 1 && next < chunks.Length ? next : chunks.Length;
    }

    // "… and five others were injured": the group belongs to a word of harm behind it.
    private bool HasOwnHarm(int j)
    {
        var i = j + 1;
        while (i < chunks.Length && chunks[i].Kind is ChunkKind.Aux or ChunkKind.Adverb)
            i++;
        return i < chunks.Length && chunks[i].Harm is { Form: HarmForm.Participle or HarmForm.State or HarmForm.Intransitive or HarmForm.Noun };
    }

    // A bare number will do for "captured" and the like only beside another toll; "four hurt" tells harm by itself, "one shot" doesn't.
    private bool Fits(Chunk word, VictimGroup group) =>
        group.Kind != GroupKind.Things && group.Inner is null
        && (!word.Harm!.NeedsPeople || group.IsPeople || group.OfThem || group.Kind == GroupKind.Bare && (FollowsClosely(word, group) || tolls.Values.Any(toll => toll.Word.Start != word.Start)));

    private static bool FollowsClosely(Chunk word, VictimGroup group) =>
        word.Harm!.Harm is Harm.Injured or Harm.Killed && group.Figure != Figure.Exactly(1) && word.Start >= group.End && word.Start - group.End <= 2;

    // "the 1992 killing" counts nobody; "12 sports bodies" are none.
    private bool FitsNoun(Chunk noun, VictimGroup group)
    {
        var word = tokens[noun.End - 1].Lower;
        return group.Kind != GroupKind.Things
            && (group.Figure == Figure.Exactly(1) || word.EndsWith('s') || word == "dead")
            && (group.Kind != GroupKind.Unknown || word is not ("bodies" or "corpses"));
    }
}
