namespace TalksBot.Core.Findings.Claims;

/// <summary>
/// Injuries told by the way to a hospital: "were taken to the Tulvar hospital with burns", "sent five people to hospital".
/// Patients who are moved and staff who are sent there aren't hurt: it takes wounds, a condition or victims to tell.
/// </summary>
internal static class HospitalPhrase
{
    private const int ReachOfHospital = 9;
    private const int ReachOfWounds = 10;
    private const int ReachOfWords = 3;

    private static readonly HarmWord Taken = new(Harm.Injured, HarmForm.Participle, HarmNeeds.People);
    private static readonly HarmWord Sending = new(Harm.Injured, HarmForm.Gerund, HarmNeeds.People);

    public static bool TryMatch(ImmutableArray<Token> tokens, int index, out HarmWord word, out int length)
    {
        (word, length) = (Taken, 0);
        if (tokens[index].Lower.Is(SmallWords.CarriedForms) && !(tokens[index].Lower.Is(SmallWords.SendingForms) && tokens.Lower(index + 1) != "to"))
        {
            if (tokens.Lower(index + 1) is not "to" || Hospital(tokens, index + 2) is not { } end || !TellsWounds(tokens, index, end))
                return false;
            length = end - index;
            return true;
        }

        // "were treated for shrapnel wounds", "were treated at the scene for cuts"
        if (tokens[index].Lower == "treated")
        {
            var reason = Places.End(index + 1, Math.Min(tokens.Length, index + ReachOfHospital), i => tokens[i].IsWord && tokens[i].Lower != "for");
            length = reason + 1 - index;
            return tokens.Lower(reason) == "for" && Enumerable.Range(reason + 1, 4).Any(i => tokens.Lower(i).Is(SmallWords.WoundNouns));
        }

        // "two people are still in critical condition"; of one alone it may be told of any illness.
        if (tokens[index].Lower == "in" && tokens.Lower(index + 1).Is(SmallWords.Conditions))
        {
            var condition = Places.End(index + 1, Math.Min(tokens.Length, index + ReachOfWords + 2), i => tokens[i].IsWord && tokens[i].Lower != "condition");
            length = condition + 1 - index;
            return tokens.Lower(condition) == "condition" && AreSeveral(tokens, index);
        }

        // "17 with burns", "nine with minor injuries"
        if (tokens[index].Lower == "with")
        {
            var wound = Enumerable.Range(index + 1, ReachOfWords).FirstOrDefault(i => tokens.Lower(i).Is(SmallWords.WoundNouns));
            length = wound + 1 - index;
            return wound > 0 && IsCountedBefore(tokens, index);
        }

        // "three villagers went to the hospital"; whoever went there to do something isn't hurt.
        if (tokens[index].Lower == "went")
        {
            if (tokens.Lower(index + 1) != "to" || Hospital(tokens, index + 2) is not { } behind || tokens.Lower(behind) == "to"
                || tokens.Lower(index - 1).Is(SmallWords.HospitalStaff) || !IsCountedBefore(tokens, index))
                return false;
            length = behind - index;
            return true;
        }

        if (!tokens[index].Lower.Is(SmallWords.SendingForms)
            || VictimGroupReader.ReadCounted(tokens, index + 1) is not { Kind: GroupKind.People or GroupKind.Bare, OfThem: false } group
            || tokens.Lower(group.End - 1).Is(SmallWords.HospitalStaff) || !tokens.Lower(group.End).Is(SmallWords.IntoHospital)
            || Hospital(tokens, group.End + 1) is null)
            return false;
        (word, length) = (Sending, 1);
        return true;
    }

    private static bool IsCountedBefore(ImmutableArray<Token> tokens, int verb) => Places.Any(Math.Max(0, verb - 4), verb, i =>
        VictimGroupReader.ReadCounted(tokens, i) is { Kind: GroupKind.People or GroupKind.Bare } group && group.End == verb
        && (group.IsPeople || tokens[verb].Lower == "with"));

    private static bool AreSeveral(ImmutableArray<Token> tokens, int end)
    {
        var before = Places.Back(end - 1, i => tokens[i].Lower.Is(SmallWords.StillForms)) + 1;
        return Places.Any(Math.Max(0, before - 4), before, i =>
            VictimGroupReader.ReadCounted(tokens, i) is { IsSingle: false, Kind: GroupKind.People or GroupKind.Bare } group && group.End == before
            && group.Figure != Figure.Exactly(1));
    }

    // The token after "a nearby hospital", "Tulvar Medical Center".
    private static int? Hospital(ImmutableArray<Token> tokens, int start)
    {
        for (var i = start; i < tokens.Length && i < start + ReachOfHospital && (tokens[i].IsWord || tokens[i].Text == "."); i++)
        {
            if (tokens[i].Lower.Is(SmallWords.HospitalNouns) || tokens[i].Lower.Is(SmallWords.CentreNouns) && tokens.Lower(i - 1).Is(SmallWords.CareNouns))
                return i + 1;
            if (HarmWord.TryMatch(tokens, i, out _, out _)
                || ClauseWord.TryMatch(tokens, i, out var kind, out _) && kind is ChunkKind.Break or ChunkKind.Speech or ChunkKind.Relative or ChunkKind.And)
                return null;
        }

        return null;
    }

    private static bool TellsWounds(ImmutableArray<Token> tokens, int verb, int end)
    {
        var limit = Places.End(end, Math.Min(tokens.Length, end + ReachOfWounds), i => !tokens[i].Lower.Is(SmallWords.HospitalEnds));
        return Places.Any(Math.Max(0, verb - 3), verb, i => tokens[i].Lower.Is(SmallWords.HurtNouns))
            || Places.Any(end, limit, i => tokens[i].Lower.Is(SmallWords.WoundNouns) || tokens[i].Lower == "condition" && tokens.Lower(i - 2) == "in");
    }
}
