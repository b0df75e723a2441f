using TalksBot.Core.Extraction;
using TalksBot.Core.Extraction.Casualties;
using TalksBot.Core.Extraction.Dates;
using TalksBot.Core.Extraction.Deeds;
using TalksBot.Core.Extraction.People;

namespace TalksBot.Core.Indexing;

/// <summary>The words that a finding is found by, the same in every engine.</summary>
public static class FindingText
{
    public static string Of(Finding finding) => finding switch
    {
        PersonFinding person => string.Join(' ', [person.Name, .. person.Aliases, .. person.Roles.Select(role => role.Text.Text), person.Side ?? ""]),
        StatementFinding statement => $"{statement.Speaker} {statement.Sentence.Text}",
        EventFinding @event => string.Join(' ', [.. @event.Actors, @event.Sentence.Text]),
        DeedFinding deed => string.Join(' ', [.. deed.Doers, .. deed.Patients, deed.Sentence.Text]),
        ClaimFinding claim => $"{claim.Claimant} {claim.Victims} {claim.VictimSide} {claim.Place} {claim.Sentence.Text}",
        _ => finding.Sentence.Text,
    };
}
