namespace TalksBot.Core.Findings.OtherLanguages;

/// <summary>Reads who is named with an office, where the tables bound the name on either side.</summary>
internal sealed class OtherPeople(Document document, TagTable table, TaggedSentence sentence)
{
    public List<PersonFinding> Find() =>
        [.. table.Rules.Where(rule => rule.Finds == "person").SelectMany(rule => rule.Pattern.FindAll(sentence.Text).Select(match => Read(rule, match)))];

    /// <summary>Each person once, with every role and place.</summary>
    public static IEnumerable<PersonFinding> Merged(IEnumerable<PersonFinding> people) =>
        people.GroupBy(person => person.Name, StringComparer.Ordinal).Select(same => same.First() with
        {
            Roles = [.. same.SelectMany(person => person.Roles).DistinctBy(role => role.Text.Text)],
            Mentions = [.. same.SelectMany(person => person.Mentions).Distinct().OrderBy(mention => mention.Start)],
        });

    private PersonFinding Read(TagRule rule, Match match)
    {
        var name = Span(match.Groups["name"]);
        var office = document.Quote(sentence.Sentence, Span(match.Groups["office"]));
        return new PersonFinding
        {
            ArticleId = document.Article.Id,
            Sentence = sentence.Sentence.Quote,
            Rule = $"other-language.{table.Code}.{rule.Name}",
            Name = document.Quote(sentence.Sentence, name).Text,
            Actor = ActorKind.Person,
            Roles = [new Role(office, sentence.Sentence.Quote)],
            Mentions = sentence.Sentence.InTitle ? [] : [name],
        };
    }

    private TextSpan Span(Group group) => sentence.Span(group.Index - 1, group.Index + group.Length - 2);
}
