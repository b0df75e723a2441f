namespace TalksBot.Core.Answers.Checks;

/// <summary>How something that an article says stands to the claim that is checked, the most telling first. Never a verdict.</summary>
public enum CheckRelation
{
    /// <summary>The same figure of the same people, or the same event on the same date.</summary>
    Same,

    /// <summary>The same people and event with another figure.</summary>
    OtherFigures,

    /// <summary>The same event on another date.</summary>
    OtherDate,

    /// <summary>A statement that it is not so.</summary>
    Denied,

    /// <summary>It bears on the claim, and is none of the others.</summary>
    Related,
}

/// <summary>The relations by the words that people and programs read.</summary>
public static class CheckRelations
{
    public static string Name(this CheckRelation relation) => relation switch
    {
        CheckRelation.Same => "same",
        CheckRelation.OtherFigures => "other figures",
        CheckRelation.OtherDate => "other date",
        CheckRelation.Denied => "denied",
        _ => "related",
    };
}
