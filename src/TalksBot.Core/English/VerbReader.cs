using TalksBot.Core.Extraction.People;

namespace TalksBot.Core.English;

/// <summary>Tells verbs from nouns by what stands around them, and reads the group of each.</summary>
/// <param name="words">The sentence.</param>
/// <param name="isNoun">Which tokens before the one in hand belong to a noun.</param>
internal sealed class VerbReader(EnglishWords words, bool[] isNoun)
{
    private const WordKinds Helpers = WordKinds.Be | WordKinds.Have | WordKinds.Do | WordKinds.Get | WordKinds.Modal;
    private const int MaxGroup = 9;

    /// <summary>The group that starts at a token; null where none does.</summary>
    public VerbPhrase? At(int index)
    {
        if (!words.IsWord(index) || words.IsTime(index) || words.IsName(index))
            return null;
        if (words.Is(index, "to"))
            return Infinitive(index);
        if (words.Has(index, Helpers) && !(words.Has(index, WordKinds.Modal) && IsBehindDeterminer(index)))
            return Helped(index);
        var form = FormAt(index);
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
            && !IsStrong(main + 1) && !Lexicon.IsPhrasal(words.Words[main].Lemma, words.IsWord(main + 1) ? words.Tokens[main + 1].Lower : "")
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
        while (i < words.Count && i < first + MaxGroup && words.IsWord(i) && !words.IsTime(i))
        {
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

    private bool IsPredicate(int index) => words.Words[index].Lemma.Is(SmallWords.PredicateParticiples) && !words.Is(index + 1, "by");

    private VerbPhrase WithParticle(VerbPhrase group)
    {
        var next = group.Main + 1;
        return words.IsWord(next) && words.Has(next, WordKinds.Particle) && Lexicon.IsPhrasal(group.Lemma, words.Tokens[next].Lower)
            ? group with { Particle = next, End = next + 1 }
            : group with { End = Math.Max(group.End, next) };
    }

    private bool IsHeard(int index) => words.Has(index - 1, WordKinds.Hearsay);

    private VerbShape? FormAt(int index)
    {
        var word = words.Words[index];
        if (!word.Is(WordKinds.Verb) || word.Is(WordKinds.Preposition | WordKinds.Subordinator) 
            || words.Tokens[index].IsCapitalised && !words.IsInitial(index) && !words.IsLarge)
            return null;
        if (word.Is(WordKinds.Gerund))
            return IsGerund(index) ? VerbShape.Gerund : null;
        if (word.Is(WordKinds.Past | WordKinds.Participle) && IsPast(index))
            return word.Is(WordKinds.Past) ? word.Is(WordKinds.Participle) ? VerbShape.PastOrParticiple : VerbShape.Finite : VerbShape.Participle;
        if (word.Is(WordKinds.Present) && IsPresent(index))
            return VerbShape.Finite;
        return word.Is(WordKinds.Base) && IsBase(index) ? VerbShape.Base : null;
    }

    private int Before(int index)
    {
        var before = index - 1;
        while (before >= 0 && (words.IsTime(before) || words.Has(before, WordKinds.Adverb | WordKinds.Negation) && !isNoun[before]))
            before--;

        // "The loss for | the third quarter | showed"
        return before >= 1 && words.IsTime(before + 1) && words.Has(before, WordKinds.Preposition) && !isNoun[before] && !words.IsTime(before)
            ? before - 1 : before;
    }

    // "The wounded soldiers", "of captured guns": it stands with a noun; "the army attacked": it doesn't.
    private bool IsPast(int index)
    {
        var before = Before(index);
        if (before < 0 || !words.IsWord(before) && words.Tokens[before].Kind != Articles.TokenKind.Number)
            return before >= 0 && words.Tokens[before].Text == "," || !words.IsNominal(index + 1) || words.IsName(index + 1);
        if (words.IsPossessive(before))
            return false;
        if (words.Has(before, WordKinds.Determiner) && !words.Has(before, WordKinds.Relative))
            return words.Has(before, WordKinds.Pronoun) && !words.Is(before, "his") && !words.Is(before, "her")
                && (!words.IsNominal(index + 1) || words.Has(before, WordKinds.Pronoun) && words.Is(before, "that"));
        if (words.IsNumber(before))
            return !words.IsNominal(index + 1) || isNoun[before] && words.Has(before, WordKinds.Determiner);
        if (words.Has(before, WordKinds.Preposition) && !isNoun[before])
            return words.Has(before, WordKinds.Subordinator) && !words.IsNominal(index + 1);
        if (isNoun[before] && words.Has(before, WordKinds.Adverb) && !words.IsName(before))
            return false;
        if (isNoun[before] && words.Tokens[before].Lower.Contains('-', StringComparison.Ordinal) && !words.IsName(before) && !words.IsPlural(before))
            return !words.IsNominal(index + 1);
        if (!isNoun[before] && words.Has(before, WordKinds.Verb))
            return !words.IsNominal(index + 1);
        return !IsAdjective(before) || words.IsName(before) || !words.IsNominal(index + 1);
    }

    // "The general sent troops", "an official told reporters": what may be an adjective is somebody.
    private bool IsAdjective(int index) => words.Has(index, WordKinds.Adjective)
        && !(isNoun[index] && (WordList.Of(words.Tokens[index].Lower) & WordTraits.Role) != 0);

    private bool IsGerund(int index)
    {
        if (words.Has(index, WordKinds.Noun) || words.Has(index, WordKinds.Adjective) && (words.IsNominal(index + 1) || !Takes(index)))
            return false;
        var before = index - 1;

        // "Shelling killed four", "Voting has begun": what is done is the subject.
        if ((before < 0 || !words.IsWord(before)) && words.Has(index + 1, WordKinds.Past | WordKinds.Auxiliary))
            return false;
        if (before < 0 || !words.IsWord(before))
            return before < 0 ? !StandsWithSubject(index) : words.Tokens[before].Kind != Articles.TokenKind.Number
                && (words.Words[index].IsKnown || !words.IsNominal(index + 1)) && !words.Has(before - 1, WordKinds.Determiner);
        if (words.IsPossessive(before) || words.Has(before, WordKinds.Determiner) && !words.Has(before, WordKinds.Pronoun) || words.Is(before, "their")
            || words.IsNumber(before) || words.Has(before, WordKinds.Adjective) && !isNoun[before])
            return false;
        if (words.IsDemonym(before) && words.IsNominal(index + 1))
            return false;
        if (isNoun[before] && words.Has(index, WordKinds.AlsoNoun) && !IsStrong(index + 1))
            return false;
        if (words.Is(before, "by") || words.Is(before, "of") || words.Is(before, "with"))
            return !words.IsPlural(index + 1) || words.IsName(index + 1) || Takes(index);
        return !isNoun[before] || Takes(index) || words.Words[index].IsKnown && words.IsNominal(index + 1) || words.Has(index + 1, WordKinds.Adverb);
    }

    // "Cheering crowds greeted the men": no comma before the next verb.
    private bool StandsWithSubject(int index)
    {
        if (!words.IsNominal(index + 1) || words.IsName(index + 1))
            return false;
        for (var i = index + 1; i < words.Count && i < index + 6 && words.IsWord(i); i++)
            if (words.Has(i, WordKinds.Past | WordKinds.Auxiliary))
                return i > index + 1 && !words.Has(i, WordKinds.Be);
        return false;
    }

    private bool Takes(int index) =>
        words.Has(index + 1, WordKinds.Determiner | WordKinds.Pronoun | WordKinds.Preposition) || words.IsName(index + 1) || words.IsNumber(index + 1);

    private bool IsPresent(int index)
    {
        var before = Before(index);
        if (before < 0 || IsFollowedByVerb(index))
            return false;

        // "Said that talks lasted a day": behind a noun "that" may be the subject itself.
        if (words.Is(before, "that") && words.Has(index, WordKinds.AlsoNoun) && words.Has(index + 1, WordKinds.Past) && !isNoun.ElementAtOrDefault(before - 1))
            return false;
        if (words.Has(before, WordKinds.Relative) || words.Has(before, WordKinds.Pronoun) && !words.Has(before, WordKinds.Determiner)
            || words.Is(before, "that"))
            return true;
        if (words.Has(before, WordKinds.Coordinator))
            return IsCoordinate(before, WordKinds.Present, index);
        if (words.Tokens[before] is { Kind: Articles.TokenKind.CloseQuote } || words.Tokens[before].Text == "," && Governors.Says(words.Words[index].Lemma))
            return Governors.Says(words.Words[index].Lemma) && (words.IsNominal(index + 1) || words.Has(index + 1, WordKinds.Determiner));
        if (words.Tokens[before].Text == ",")
            return !words.Has(index, WordKinds.AlsoNoun) || IsStrong(index + 1);
        if (before < index - 1 && !isNoun[before] && words.Has(before, WordKinds.Past))
            return !words.Has(index, WordKinds.AlsoNoun);
        if (!isNoun[before] || words.IsPossessive(before) || (words.Has(before, WordKinds.Determiner) || IsAdjective(before)) && !words.IsName(before))
            return false;
        if (words.IsPlural(before) || words.Has(index, WordKinds.AlsoNoun) && (words.IsDemonym(before) || words.IsNumber(before) && !words.Is(before, "one")))
            return false;
        return !words.Has(index, WordKinds.AlsoNoun) || IsStrong(index + 1) && !IsNounBeforeThat(index) || IsOnlyVerb(index, before);
    }

    private bool IsBase(int index)
    {
        var before = Before(index);
        if (before < 0 || IsFollowedByVerb(index))
            return false;
        if (words.Has(before, WordKinds.Relative) || words.Tokens[before].Lower.Is(SmallWords.BasePronouns))
            return true;
        if (IsBehindHelper(before))
            return true;
        if (words.Has(before, WordKinds.Coordinator))
            return IsCoordinate(before, WordKinds.Base, index) || words.Is(before, "not");
        if (words.IsDemonym(before) && words.Has(index, WordKinds.AlsoNoun) && words.Tokens[before].Lower[^1] != 's')
            return false;
        if (!isNoun[before] || words.IsPossessive(before) || (words.Has(before, WordKinds.Determiner) || IsAdjective(before)) && !words.IsPlural(before)
            && !words.IsName(before))
            return false;
        if (words.IsPlural(before) || IsOneOfSeveral(before) || words.Tokens[before].Lower[^1] == 's' && (words.IsDemonym(before) || words.IsInitial(before)))
            return !words.Has(index, WordKinds.AlsoNoun) || IsStrong(index + 1) && !IsNounBeforeThat(index) || IsOnlyVerb(index, before);
        return IsStrong(index + 1) && !words.Is(index + 1, "that")
            || words.Has(index + 1, WordKinds.Particle) && Lexicon.IsPhrasal(words.Words[index].Lemma, words.Tokens[index + 1].Lower);
    }

    // "Beck and Ann Other | meet"
    private bool IsOneOfSeveral(int name)
    {
        if (!words.IsName(name))
            return false;
        while (name > 0 && isNoun[name] && !words.Is(name, "and"))
            name--;
        return words.Is(name, "and") && name > 0 && isNoun[name - 1];
    }

    // "Nor does | it | seem", "did | the army | leave"
    private bool IsBehindHelper(int noun)
    {
        if (!isNoun[noun])
            return false;
        while (noun > 0 && isNoun[noun])
            noun--;
        return words.Has(noun, WordKinds.Do | WordKinds.Modal) && !isNoun[noun] && (noun == 0 || !isNoun[noun - 1]);
    }

    // "Crosses the river and burns", "to seize and hold".
    private bool IsCoordinate(int coordinator, WordKinds form, int index)
    {
        for (var i = coordinator - 1; i >= 0 && i > coordinator - 14; i--)
            if (words.Has(i, form) && !isNoun[i] && words.IsWord(i))
                return !words.Has(index, WordKinds.AlsoNoun) || IsStrong(index + 1);
            else if (words.Has(i, WordKinds.Relative | WordKinds.Modal) && form == WordKinds.Base)
                return true;
        return false;
    }

    private bool IsStrong(int index) =>
        !words.IsTime(index) && (words.Has(index, WordKinds.Determiner | WordKinds.Pronoun) && !words.Is(index, "that") || words.IsName(index)
            || words.IsNumber(index) || words.Is(index, "that"));

    private bool IsFollowedByVerb(int index)
    {
        var next = index + 1;
        while (words.Has(next, WordKinds.Adverb) && !words.Has(next, WordKinds.Preposition))
            next++;
        return words.Has(next, WordKinds.Auxiliary) && !words.Is(next, "'s")
            || words.Has(index, WordKinds.AlsoNoun) && words.Has(next, WordKinds.Past) && !words.IsNominal(next + 1);
    }

    // "The plan that failed", but "officials report that".
    private bool IsNounBeforeThat(int index) => words.Is(index + 1, "that") && !Governors.Says(words.Words[index].Lemma);

    // Its noun is the first of its clause, and no other verb there has a tense.
    private bool IsOnlyVerb(int index, int before)
    {
        var first = before;
        while (first > 0 && isNoun[first - 1])
            first--;
        if (first > 0 && words.IsWord(first - 1) && !words.Has(first - 1, WordKinds.Subordinator) || words.Is(index + 1, "of"))
            return false;
        for (var i = index + 1; i < words.Count && words.IsWord(i) && !words.Has(i, WordKinds.Subordinator | WordKinds.Relative)
            && !words.Is(i, "that"); i++)
            if (words.Has(i, WordKinds.Auxiliary) || words.Has(i, WordKinds.Past) && !words.IsName(i))
                return false;
        return true;
    }

    private bool IsBehindDeterminer(int index) =>
        words.Has(index - 1, WordKinds.Determiner) && !words.Has(index - 1, WordKinds.Pronoun) || words.IsPossessive(index - 1);
}
