using TalksBot.Core.Articles;
using TalksBot.Core.Extraction.Dates;

namespace TalksBot.Core.Extraction.People;

/// <summary>The verb groups of a sentence.</summary>
internal sealed class VerbGroups(SentenceWords words, NameIndex names)
{
    private const int MaxGroup = 6;

    /// <summary>The group that a date belongs to: the nearest before it in its clause, or else the first after it; null where there is none.</summary>
    public VerbGroup? Beside(TextSpan date, TextSpan clause)
    {
        VerbGroup? after = null;
        VerbGroup? before = null;
        for (var i = 0; i < words.Count && words.Tokens[i].Start < clause.End; i++)
        {
            if (words.Tokens[i].Start < clause.Start || date.Contains(words.Tokens[i].Start) || !IsVerb(i))
                continue;
            var group = GroupAt(i);
            if (words.Tokens[i].Start < date.Start)
                before = group;
            else
                after ??= group;
            i = group.End - 1;
        }

        return before ?? after;
    }

    /// <summary>The last group before a token; null where there is none.</summary>
    public VerbGroup? Before(int token)
    {
        for (var i = token - 1; i >= 0; i--)
            if (IsVerb(i))
                return GroupAt(i);
        return null;
    }

    private VerbGroup GroupAt(int verb)
    {
        var (first, end) = (verb, verb + 1);
        while (first > 0 && verb - first < MaxGroup && BelongsBefore(first - 1))
            first--;
        while (end < words.Count && end - verb < MaxGroup && BelongsBehind(end))
            end++;
        while (words.Has(first, WordTraits.Adverb) && !IsVerb(first) && first < verb)
            first++;
        return new VerbGroup(first, end, IsPassive(first, end));
    }

    private bool BelongsBefore(int index) =>
        !words.IsCapitalised(index) && (IsVerb(index) || words.Has(index, WordTraits.Auxiliary | WordTraits.Adverb)) && words.Tokens[index].IsWord;

    // "agreed to meet", "has been holding"
    private bool BelongsBehind(int index) =>
        words.Tokens[index].IsWord && !words.IsCapitalised(index)
        && (words.Has(index, WordTraits.Auxiliary) || IsVerb(index) || words.Has(index, WordTraits.Adverb) && index + 1 < words.Count && IsVerb(index + 1)
            || words.Is(index - 1, "to"));

    private bool IsPassive(int first, int end)
    {
        var isBe = false;
        for (var i = first; i < end; i++)
        {
            if (isBe && words.Word(i) is not ("was" or "were" or "been" or "being" or "be") && VerbTense.IsPastForm(words.Tokens[i].Lower))
                return true;
            isBe = words.Word(i) is "is" or "are" or "was" or "were" or "been" or "being" or "be" || isBe && words.Has(i, WordTraits.Adverb);
        }

        return false;
    }

    private bool IsVerb(int index) =>
        words.Tokens[index].IsWord && !words.IsPossessive(index)
        && (VerbTense.IsVerb(words.Tokens, index) || !words.IsCapitalised(index) && IsPresent(index));

    // "Beck leads", "the ministry plans": a form in -s right behind whoever does it.
    private bool IsPresent(int index) =>
        index > 0 && words.Bare[index].Length > 3 && words.Bare[index][^1] == 's'
        && !words.Has(index, WordTraits.Organisation | WordTraits.Collective | WordTraits.Role)
        && (names.EndingAt(words, index - 1) is not null || words.Word(index - 1) is "he" or "she" or "who" or "which");
}

/// <summary>A verb with its auxiliaries and adverbs: the tokens from <paramref name="First"/> up to <paramref name="End"/>.</summary>
internal readonly record struct VerbGroup(int First, int End, bool IsPassive);
