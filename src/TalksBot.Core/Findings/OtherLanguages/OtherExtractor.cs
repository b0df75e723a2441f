namespace TalksBot.Core.Findings.OtherLanguages;

/// <summary>
/// Draws figures, dates and people out of an article in another language, by rows of tables alone: a first version, which rather finds nothing than
/// something wrong. Its rules begin with "other-language.".
/// </summary>
internal static class OtherExtractor
{
    /// <summary>Nothing for languages without tables.</summary>
    public static ImmutableArray<Finding> Extract(Document document)
    {
        if (TagTable.Of(document.Article.Language) is not { } table)
            return [];
        var people = new List<PersonFinding>();
        var (dates, claims) = (new List<Finding>(), new List<Finding>());
        foreach (var sentence in document.Readable.Where(sentence => sentence.Kind != SentenceKind.Heading))
        {
            var tagged = new TaggedSentence(table, sentence);
            var events = new OtherDates(document, table, tagged).Find();
            var named = new OtherPeople(document, table, tagged).Find();
            people.AddRange(named);
            dates.AddRange(events);
            claims.AddRange(new OtherClaims(document, table, tagged).Find(events, named));
        }

        return [.. OtherPeople.Merged(people), .. dates, .. claims];
    }
}
