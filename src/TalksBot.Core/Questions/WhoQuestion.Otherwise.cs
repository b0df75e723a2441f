namespace TalksBot.Core.Questions;

// The same question put in other words. Each keeps its words and says otherwise what they stand for, so that what was found of them stays true.
internal sealed partial record WhoQuestion
{
    private static readonly FrozenDictionary<(string Verb, string Thing), string[]> Trades = RuleData.Rows("Questions/who-trades.tsv")
        .ToFrozenDictionary(row => (row[0], row[1]), row => row[2].Split(' '));

    private static readonly FrozenSet<string> Candidates = RuleData.Lines("Questions/who-candidates.txt").ToFrozenSet();

    /// <summary>The same question put otherwise, the nearest first: tried where nobody is found for the question itself.</summary>
    public IEnumerable<WhoQuestion> Otherwise => new[]
    {
        AsDeed() ?? AsHolder(), AsTrade(), AsCandidate(), AsLeading(), AsPatient(), AsInEvent(), AsAnybody(), AsOtherDeed(), AsDoing(),
    }.OfType<WhoQuestion>().Concat(AsTurned()).Select(question => question with { Ties = [] });

    /// <summary>Whether deeds may tell it, asked as it is or otherwise.</summary>
    public bool MayBeToldByDeeds => Deed is not null || AsDeed() is not null || AsLeading() is not null || AsDoing() is not null;

    /// <summary>"Who mediated the strike" is told by "the mediator, Ann Other": the same question for whoever is called after the deed. Null where nobody
    /// is.</summary>
    private WhoQuestion? AsHolder()
    {
        var deed = Parts.IndexOf(WhoPart.Deed);
        if (Wants != WhoWants.Doer || IsByVerb || IsSaying || IsUnreal || deed < 0 || Office is not null
            || DoerNouns.Of(Reading.Concepts[deed]) is not { IsEmpty: false } nouns)
            return null;
        return this with
        {
            Wants = WhoWants.Holder,
            Office = new Office(nouns[0], false, nouns.ToFrozenSet(), []),
            Parts = [.. Parts.Select(part => part == WhoPart.Deed ? WhoPart.Office : WhoPart.Kind)],
            Deed = null,
        };
    }

    /// <summary>"Who played the flute" is told by "the flutist": the same question for whoever is called so. Null where nobody is.</summary>
    private WhoQuestion? AsTrade()
    {
        var deed = Parts.IndexOf(WhoPart.Deed);
        if (Wants != WhoWants.Doer || IsByVerb || IsUnreal || Office is not null || deed < 0 || deed + 1 >= Parts.Length)
            return null;
        var thing = Reading.Concepts[deed + 1].Word.ToLowerInvariant();
        return VerbForms.Bases(Reading.Concepts[deed].Word.ToLowerInvariant()).Select(verb => Trades.GetValueOrDefault((verb, thing)))
            .FirstOrDefault(nouns => nouns is not null) is not { } told ? null : this with
            {
                Wants = WhoWants.Holder,
                Office = new Office(told[0], false, told.ToFrozenSet(), []),
                Parts = [.. Parts.Select((part, i) => i == deed || i == deed + 1 ? WhoPart.Office : WhoPart.Kind)],
                Deed = null,
            };
    }

    /// <summary>"Who is running for mayor" is told by "mayoral candidate Ann Other": the same question for whoever is called so. Null where it asks for
    /// anything else.</summary>
    private WhoQuestion? AsCandidate()
    {
        var deed = Parts.IndexOf(WhoPart.Deed);
        return Wants != WhoWants.Doer || IsByVerb || IsUnreal || Office is not null || deed < 0 || !RunsFor.Fits(Reading.Question) ? null : this with
        {
            Wants = WhoWants.Holder,
            Office = new Office("candidate", false, Candidates, []),
            Parts = [.. Parts.Select(part => part == WhoPart.Deed ? WhoPart.Office : WhoPart.Kind)],
            Deed = null,
        };
    }

    /// <summary>"The head of the team", "the team's head" is whoever heads it: the same question for the verb. Null where its office has none, or it asks
    /// for no more.</summary>
    private WhoQuestion? AsLeading()
    {
        var office = Parts.IndexOf(WhoPart.Office);
        if (Wants != WhoWants.Holder || IsByVerb || Rank.Count > 0 || Parts.LastIndexOf(WhoPart.Office) != office
            || Office is not { Verbs: [var verb, ..] } || QuestionReading.Of(verb).Concepts is not [var leads]
            || (office == 0 ? OfWhat.Find(Reading.Question) is not { Success: true } behind || Reading.Concepts[^1].Start <= behind.Index
                : office != Parts.Length - 1))
            return null;
        return this with
        {
            Wants = WhoWants.Doer,
            IsByVerb = true,
            Parts = Parts.SetItem(office, WhoPart.Deed),
            Deed = WithOtherVerbs(leads) with { Start = Reading.Concepts[office].Start, Position = Reading.Concepts[office].Position },
        };
    }

    /// <summary>"The murdered mayor" is the one who was murdered: the same question for a deed. Null where it tells none.</summary>
    private WhoQuestion? AsPatient() =>
        Wants == WhoWants.Holder && Office is not null && Parts is [WhoPart.Kind, ..] && VerbForms.IsPassive(Reading.Concepts[0].Word.ToLowerInvariant())
            ? this with
            {
                Rule = "who-was-done",
                Wants = WhoWants.Patient,
                Parts = [WhoPart.Deed, .. Parts.Skip(1)],
                Deed = WithOtherVerbs(Reading.Concepts[0]),
                IsPast = true,
            }
            : null;

    /// <summary>"The plaintiff in the meat case": the same question with the case told by the whole article. Null where it asks for no role in an
    /// event.</summary>
    private WhoQuestion? AsInEvent() => Wants == WhoWants.Holder && !IsByVerb && Office is { IsInAnEvent: true }
        && Behind.Find(Reading.Question) is { Success: true } behind
            ? this with { Parts = [.. Parts.Select((part, i) => part == WhoPart.Kind && Reading.Concepts[i].Start > behind.Index ? WhoPart.Context : part)] }
            : null;

    /// <summary>"Which girl was shot" when no one is called a girl: the same question for anybody. Null where it asks for more.</summary>
    public WhoQuestion? AsAnybody()
    {
        var office = Parts.IndexOf(WhoPart.Office);
        return Deed is null || IsByVerb || office < 0
            || Gender == WordTraits.None && !IsYoung && !(IsSaying && Office is { } asked && Anybodies.Contains(asked.Name)) ? null
            : this with
            {
                Office = null,
                Parts = Parts.SetItem(office, WhoPart.Aside),
            };
    }

    /// <summary>"Thrown to the ground and handcuffed" are two deeds: the same question for the second one. Null where there is one.</summary>
    private WhoQuestion? AsOtherDeed()
    {
        var deed = Parts.IndexOf(WhoPart.Deed);
        if (deed < 0 || IsByVerb || IsSaying)
            return null;
        var other = Reading.Concepts.ToList().FindIndex(deed + 1, concept => And.Fits(Reading.Question.AsSpan(0, concept.Start))
            && (Wants == WhoWants.Patient ? VerbForms.IsPassive(concept.Word.ToLowerInvariant()) : English.VerbWords.IsPast(concept.Word.ToLowerInvariant())));
        return other < 0 ? null : this with
        {
            Parts = Parts.SetItem(deed, WhoPart.Aside).SetItem(other, WhoPart.Deed),
            Deed = WithOtherVerbs(Reading.Concepts[other]),
        };
    }

    /// <summary>"Whom did Harbour Front sue": the same question where the word taken for the deed ends a name, and the verb behind it is the deed.</summary>
    /// <param name="endsName">Whether a concept and the one before it are a name.</param>
    public WhoQuestion WithNames(Func<int, bool> endsName) =>
        Parts.IndexOf(WhoPart.Deed) is > 0 and var deed && !Doers.IsEmpty && endsName(deed) && deed + 1 < Parts.Length
            && English.Lexicon.Of(Reading.Concepts[deed + 1].Word.ToLowerInvariant()).Is(English.WordKinds.Verb)
            ? this with
            {
                Parts = Parts.SetItem(deed, WhoPart.Rest).SetItem(deed + 1, WhoPart.Deed),
                Deed = WithOtherVerbs(Reading.Concepts[deed + 1]),
                Doers = Doers.Add(deed),
            }
            : this;

    /// <summary>"Who are the mediators" asks who mediated, too: the same question for a deed. Null where its office is named after none.</summary>
    private WhoQuestion? AsDeed()
    {
        var office = Parts.IndexOf(WhoPart.Office);
        return Wants != WhoWants.Holder || Office is not { Verbs.IsEmpty: true } || Succession is not null || Rank.Count > 0 || office < 0
            || Parts.LastIndexOf(WhoPart.Office) != office
            || !DoerNoun.Fits(Reading.Concepts[office].Word)
            ? null
            : this with
            {
                Wants = WhoWants.Doer,
                Office = null,
                Parts = [.. Parts.Select(part => part == WhoPart.Office ? WhoPart.Deed : WhoPart.Rest)],
                Deed = Told(Reading.Concepts[office]),
                IsPast = true,
            };
    }

    // "The winner" is who won; what else a word for them may mean ("killer", "attacker") is told by no verb of it.
    private static Concept Told(Concept doer) => DoerNouns.Verb(doer.Word.ToLowerInvariant()) is { } verb
        && QuestionReading.Of(verb).Concepts is [var told] && WithOtherVerbs(told) is var deed
            ? doer with { Forms = [], Telling = [], Alternatives = [.. deed.Forms.Append(deed.Term).Union(deed.Alternatives)] } : doer;

    /// <summary>"Who is the pilot suing the port" asks which pilot sued: the same question for a deed. Null where the word behind the office is no verb, or
    /// tells which office ("chief operating officer").</summary>
    private WhoQuestion? AsDoing()
    {
        var (office, concepts) = (Parts.LastIndexOf(WhoPart.Office), Reading.Concepts);
        return Wants != WhoWants.Holder || IsByVerb || office < 0 || Succession is not null || concepts.Length < office + 3
            || concepts[office + 1] is not { Position: var at } doing || at != concepts[office].Position + 1
            || !English.Lexicon.Of(doing.Word.ToLowerInvariant()).Is(English.WordKinds.Gerund)
            ? null
            : this with
            {
                Wants = WhoWants.Doer,
                Parts = [.. Parts.Select((part, i) => i == office + 1 ? WhoPart.Deed : i > office ? WhoPart.Rest : part)],
                Deed = WithOtherVerbs(doing),
                IsPast = true,
            };
    }

    /// <summary>"Who died" is told of those who were killed, too: the same question for another deed that tells it.</summary>
    private IEnumerable<WhoQuestion> AsTurned()
    {
        if (Wants != WhoWants.Doer || IsUnreal || IsByVerb || Deed is not { } deed)
            yield break;
        foreach (var turned in TurnedDeed.Of(deed.Word.ToLowerInvariant()))
        {
            var thing = Reading.Concepts.ToList().FindIndex(concept => turned.Things.Contains(concept.Term));
            if ((turned.Things.Count == 0 || thing >= 0 && Parts[thing] == WhoPart.Rest) && QuestionReading.Of(turned.Told).Concepts is [var told])
                yield return this with
                {
                    Wants = turned.Wants,
                    Deed = WithOtherVerbs(told) with { Start = deed.Start, Position = deed.Position },
                    Doers = [],
                    Contest = turned.IsIn ? thing : -1,
                    IsAsTitle = turned.IsAsTitle,
                };
        }
    }

    private static Regex OfWhat { get; } = Patterns.Of(@"^[\w'’ -]+? (of|for) (?=\w)", RegexOptions.IgnoreCase);

    private static Regex And { get; } = Patterns.Of(@"\band (then |also |later )?$", RegexOptions.IgnoreCase);

    private static Regex RunsFor { get; } = Patterns.Of(
        @"^(run|runs|ran|running|stand|stood|standing|competing|vying|campaigning) for \p{L}", RegexOptions.IgnoreCase);

    private static Regex DoerNoun { get; } = Patterns.Of(@"[eo]rs?$|^(host|sponsor|guide)s?$", RegexOptions.IgnoreCase);
}
