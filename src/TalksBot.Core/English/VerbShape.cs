namespace TalksBot.Core.English;

internal enum VerbShape
{
    /// <summary>It has a tense: "left", "has left", "will leave".</summary>
    Finite,

    /// <summary>"Captured": a past, or the participle of what was done to somebody.</summary>
    PastOrParticiple,

    /// <summary>"Taken", without an auxiliary.</summary>
    Participle,
    Gerund,

    /// <summary>"To leave".</summary>
    Infinitive,

    /// <summary>"Leave", where it may be an infinitive without "to" or a wish ("demanded that Norrland leave").</summary>
    Base,

    /// <summary>An auxiliary whose verb doesn't follow at once ("did the army leave").</summary>
    Auxiliary,
}
