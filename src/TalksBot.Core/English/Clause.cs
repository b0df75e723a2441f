namespace TalksBot.Core.English;

/// <summary>A verb with who it is said of: one a verb group.</summary>
internal sealed class Clause(VerbPhrase verb, ClauseRelation relation)
{
    public VerbPhrase Verb { get; set; } = verb;

    public ClauseRelation Relation { get; set; } = relation;

    /// <summary>The clause it hangs on; null for a main clause.</summary>
    public Clause? Parent { get; set; }

    /// <summary>The word that leads it in ("if", "whether", "without"); null where none does.</summary>
    public string? Marker { get; set; }

    /// <summary>The noun that tells it ("a report that"); null where a verb does.</summary>
    public TellingNoun? Told { get; set; }

    public Phrase? Subject { get; set; }

    /// <summary>The noun phrases that stand in apposition to each other as its subject, in order; none where it shares another's.</summary>
    public ImmutableArray<Phrase> Beside { get; set; } = [];

    /// <summary>Whose subject it shares where it has none.</summary>
    public Clause? SubjectOf { get; set; }

    public Phrase? Object { get; set; }

    /// <summary>Who stands behind "by".</summary>
    public Phrase? Agent { get; set; }

    /// <summary>Where the words end that belong to it.</summary>
    public int End { get; set; }

    /// <summary>Whether a clause says what is said, wanted or begun by it.</summary>
    public bool HasComplement { get; set; }

    /// <summary>The noun phrases behind its prepositions.</summary>
    public List<Phrase> Behind { get; } = [];

    /// <summary>Its subject, or that of the clause whose subject it shares.</summary>
    public Phrase? SharedSubject
    {
        get
        {
            var (clause, steps) = (this, 0);
            while (clause.Subject is null && clause.SubjectOf is { } other && steps++ < 8)
                clause = other;
            return clause.Subject;
        }
    }
}
