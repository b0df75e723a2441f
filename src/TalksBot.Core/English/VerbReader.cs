namespace TalksBot.Core.English;

/// <summary>Reads the group of each verb: its auxiliaries, what denies it, its particle.</summary>
/// <param name="words">The sentence.</param>
/// <param name="isNoun">Which tokens before the one in hand belong to a noun.</param>
internal sealed class VerbReader(EnglishWords words, bool[] isNoun)
{
    private const WordKinds Helpers = WordKinds.Be | WordKinds.Have | WordKinds.Do | WordKinds.Get | WordKinds.Modal;
    private const int MaxGroup = 9;

    private readonly VerbOrNoun tells = new(words, isNoun);

    /// <summary>The group that starts at a token; null where none does.</summary>
    public VerbPhrase? At(int index)
    {
        if (!words.IsWord(index) || words.IsTime(index) || words.IsName(index))
            return null;
        if (words.Is(index, "to"))
            return Infinitive(index);
        if (words.Has(index, Helpers) && !(words.Has(index, WordKinds.Modal) && IsBehindDeterminer(index)))
            return Helped(index);
        var form = tells.FormAt(index);
        return form is null ? null : WithParticle(new VerbPhrase(index, index, words.Words[index].Lemma)
        {
            Form = form.Value,
            IsNegated = words.Has(index - 1, WordKinds.Negation),
            IsHearsay = IsHeard(index),
        });
    }

    private VerbPhrase? Infinitive(int to)
    {
        var main = to + 1;
        while (words.Has(main, WordKinds.Adverb) && !words.Has(main, WordKinds.Base) && main < to + 3)
            main++;
        if (!words.Has(main, WordKinds.Base | WordKinds.Be | WordKinds.Have | WordKinds.Do | WordKinds.Get) || words.IsName(main) || words.IsTime(main)
            || words.Has(main, WordKinds.Determiner | WordKinds.Past) && !words.Has(main, WordKinds.Base | WordKinds.Be | WordKinds.Have | WordKinds.Do))
            return null;
        // "A return to work": a noun, unless the word before calls for a verb.
        if (words.Has(main, WordKinds.AlsoNoun) && isNoun.ElementAtOrDefault(to - 1) && Governors.OfWord(words.Tokens[to - 1].Lower) == Governance.None
            && !tells.IsStrong(main + 1) && !Lexicon.IsPhrasal(words.Words[main].Lemma, words.IsWord(main + 1) ? words.Tokens[main + 1].Lower : "")
            && (!words.IsWord(main + 1) || words.Has(main + 1, WordKinds.Preposition | WordKinds.Coordinator)))
            return null;
        var group = words.Has(main, Helpers) ? Helped(main) : WithParticle(new VerbPhrase(main, main, words.Words[main].Lemma));
        return group with { First = to, Form = VerbShape.Infinitive, IsNegated = words.Is(to - 1, "not") || group.IsNegated, IsHearsay = IsHeard(to) };
    }

    // Auxiliaries, and the verb behind them.
    private VerbPhrase Helped(int first)
    {
        var (i, last) = (first, first);
        bool negated = words.Has(first - 1, WordKinds.Negation), perfect = false, heard = IsHeard(first);
        string? modal = null;
        while (i < words.Count && i < first + MaxGroup && (words.IsWord(i) && !words.IsTime(i) || IsQuotedBehind(last, i)))
        {
            if (!words.IsWord(i))
            {
                i++;
                continue;
            }

            if (words.Has(i, Helpers))
            {
                var isHelper = i == first || !(words.Has(last, WordKinds.Do) || words.Has(i, WordKinds.Modal));
                if (!isHelper)
                    break;
                negated |= words.Has(i, WordKinds.Negation);
                perfect |= words.Has(i, WordKinds.Have);
                modal ??= words.Has(i, WordKinds.Modal) ? words.Tokens[i].Lower : null;
                last = i;
            }
            else if (words.Has(i, WordKinds.Negation) || words.Is(i, "no") && words.Is(i + 1, "longer") || words.Is(i, "yet") && words.Is(i + 1, "to"))
            {
                negated = true;
            }
            else if (words.Is(i, "to") && words.Has(i + 1, WordKinds.Base | WordKinds.Be | WordKinds.Have | WordKinds.Do)
                && (words.Has(last, WordKinds.Be | WordKinds.Have) || words.Is(last, "ought")) && i <= last + 2 && !words.Is(i - 1, "there"))
            {
                (modal, perfect) = (words.Has(last, WordKinds.Be) ? "be to" : words.Is(last, "had") ? null : "have to", false);
                last = i;
            }
            else if (words.Is(i, "going") && words.Is(i + 1, "to") && words.Has(i + 2, WordKinds.Base | WordKinds.Be | WordKinds.Have | WordKinds.Do))
            {
                (modal, last, i) = ("going to", i + 1, i + 1);
            }
            else if (Main(first, last, i) is { } main)
            {
                return WithParticle(main with { IsNegated = negated, IsPerfect = perfect, Modal = modal, IsHearsay = heard });
            }
            else if (!words.Has(i, WordKinds.Adverb))
            {
                break;
            }

            heard |= IsHeard(i + 1);
            i++;
        }

        var alone = words.Has(last, WordKinds.Be) ? "be"
            : words.Has(last, WordKinds.Have) ? "have" : words.Has(last, WordKinds.Do) ? "do" : words.Tokens[last].Lower;
        return new VerbPhrase(first, last, alone)
        {
            End = words.Has(last + 1, WordKinds.Negation) ? last + 2 : last + 1,
            Form = words.Is(first, "having") || words.Is(first, "being") ? VerbShape.Gerund : VerbShape.Auxiliary,
            IsNegated = negated,
            IsPerfect = perfect,
            Modal = modal,
            IsHearsay = heard,
        };
    }

    // "Was “signed and sealed by the council”"
    private bool IsQuotedBehind(int last, int index) => index == last + 1 && words.Tokens[index].Kind == TokenKind.OpenQuote
        && words.Has(last, WordKinds.Be) && words.IsWord(index + 1) && words.Has(index + 1, WordKinds.Participle) && !words.Has(index + 1, WordKinds.Adjective);

    private VerbPhrase? Main(int first, int last, int index)
    {
        var word = words.Words[index];
        if (words.IsName(index))
            return null;
        var form = words.Tokens[first].Lower.Is(SmallWords.GerundHelpers) ? VerbShape.Gerund : VerbShape.Finite;
        if (words.Has(last, WordKinds.Modal | WordKinds.Do) || words.Is(last, "to"))
            return word.Is(WordKinds.Base) || !word.Is(WordKinds.Closed | WordKinds.Verb) ? new VerbPhrase(first, index, word.Lemma) { Form = form } : null;
        if (word.Is(WordKinds.Participle) && !(word.Is(WordKinds.Adjective) && words.Has(last, WordKinds.Be) && IsPredicate(index)))
            return new VerbPhrase(first, index, word.Lemma) { Form = form, IsPassive = words.Has(last, WordKinds.Be | WordKinds.Get) };
        return words.Has(last, WordKinds.Be) && word.Is(WordKinds.Gerund) && !word.Is(WordKinds.Noun)
            ? new VerbPhrase(first, index, word.Lemma) { Form = form }
            : null;
    }

    // "Is set to begin" is a plan; "was set on fire" was done.
    private bool IsPredicate(int index) => words.Words[index].Lemma is var lemma
        && (lemma.Is(SmallWords.PredicateParticiples) && !words.Is(index + 1, "by")
            || lemma.Is(SmallWords.PlannedBeforeTo) && (words.Is(index + 1, "to") || words.Is(index + 1, "for")));

    private VerbPhrase WithParticle(VerbPhrase group)
    {
        var next = group.Main + 1;
        return words.IsWord(next) && words.Has(next, WordKinds.Particle) && Lexicon.IsPhrasal(group.Lemma, words.Tokens[next].Lower)
            ? group with { Particle = next, End = next + 1 }
            : group with { End = Math.Max(group.End, next) };
    }

    private bool IsHeard(int index) => words.Has(index - 1, WordKinds.Hearsay);

    private bool IsBehindDeterminer(int index) =>
        words.Has(index - 1, WordKinds.Determiner) && !words.Has(index - 1, WordKinds.Pronoun) || words.IsPossessive(index - 1);
}
