namespace TalksBot.Core.English;

internal enum FrameKind
{
    Main,
    Subordinate,
    Complement,
    Relative,

    /// <summary>"The drone | launched from the frigate |": a relative clause without its pronoun.</summary>
    Reduced,
}

/// <summary>A clause that is being read: what has been seen of it so far.</summary>
internal sealed class ClauseFrame(FrameKind kind)
{
    public FrameKind Kind { get; } = kind;

    public Clause? Parent { get; init; }

    public string? Marker { get; init; }

    /// <summary>The noun that a relative clause is said of.</summary>
    public Phrase? Antecedent { get; init; }

    /// <summary>The noun whose content it is.</summary>
    public TellingNoun? Told { get; init; }

    /// <summary>"In which the council met".</summary>
    public bool IsLedByPreposition { get; init; }

    /// <summary>What may be its subject: a noun phrase, and what stands in apposition to it.</summary>
    public List<Phrase> Subjects { get; } = [];

    /// <summary>Its first verb with a tense.</summary>
    public Clause? First { get; set; }

    /// <summary>The last verb of any form.</summary>
    public Clause? Last { get; set; }

    /// <summary>Noun phrases that followed its verb behind a comma or "and": a new subject, perhaps.</summary>
    public List<Phrase> Pending { get; } = [];

    /// <summary>What followed its verb at once.</summary>
    public List<Phrase> Direct { get; } = [];

    public bool HasComma { get; set; }

    public bool HasCoordinator { get; set; }

    public bool IsApart => HasComma || HasCoordinator;

    /// <summary>Verbs whose subject comes later ("having lost the hill, …").</summary>
    public List<Clause> Waiting { get; } = [];

    public void Begin()
    {
        HasComma = HasCoordinator = false;
        Pending.Clear();
        Direct.Clear();
    }
}
