using TalksBot.Core.Extraction;
using TalksBot.Core.Extraction.Casualties;
using TalksBot.Core.Extraction.Dates;
using TalksBot.Core.Extraction.Deeds;
using TalksBot.Core.Extraction.People;

namespace TalksBot.Core.Indexing;

/// <summary>When what a finding tells was, the same in every engine.</summary>
public static class FindingTime
{
    /// <summary>Null where the article doesn't tell.</summary>
    public static DateRange? Of(Finding finding) => finding switch
    {
        StatementFinding statement => statement.Said,
        EventFinding @event => @event.When,
        DeedFinding deed => deed.When,
        ClaimFinding claim => claim.When,
        _ => null,
    };
}
