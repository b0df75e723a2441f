namespace TalksBot.Core.English;

/// <summary>How a clause hangs on the one it belongs to.</summary>
internal enum ClauseRelation
{
    Main,

    /// <summary>What is said, thought or demanded ("said that …", "urged Norrland to …", "denied shelling …").</summary>
    Complement,

    /// <summary>Behind "if", "when", "after" and their like.</summary>
    Subordinate,
    Relative,

    /// <summary>"…, killing four", "backed by Norrland, …".</summary>
    Participle,

    /// <summary>"To meet the mediators", behind a verb that doesn't ask for it.</summary>
    Purpose,
}
