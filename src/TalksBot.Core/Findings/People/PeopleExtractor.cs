namespace TalksBot.Core.Findings.People;

/// <summary>Finds the people, organisations and states that act in an article, with their roles, aliases and side.</summary>
public static class PeopleExtractor
{
    public static ImmutableArray<PersonFinding> Extract(Document document) => Extract(document, []);

    /// <param name="document">The article.</param>
    /// <param name="analyses">Its sentences, as far as they are read already.</param>
    internal static ImmutableArray<PersonFinding> Extract(Document document, ImmutableArray<SentenceAnalysis> analyses)
    {
        var read = analyses.ToDictionary(analysis => analysis.Sentence);
        var mentions = new List<NameMention>();
        var next = new Dictionary<SentenceWords, SentenceWords>();
        SentenceWords? last = null;
        foreach (var sentence in document.Readable)
        {
            if (sentence.Kind != SentenceKind.Prose)
                continue;
            var words = new SentenceWords(sentence) { Analysis = read.GetValueOrDefault(sentence)! };
            if (last is not null && last.Sentence.Paragraph == sentence.Paragraph)
                next.Add(last, words);
            last = words;
            if (!words.IsHeadline)
                mentions.AddRange(NameFinder.Find(words));
        }

        return OtherNames.Add(document, [.. ActorRegister.Gather(mentions, next)
            .Where(actor => actor.Kind == ActorKind.Person || actor.Acts is not null)
            .OrderBy(actor => actor.Mentions[0].Span.Start)
            .Select(actor => Finding(document, actor))]);
    }

    private static PersonFinding Finding(Document document, ActorEntry actor)
    {
        var roles = actor.Roles
            .DistinctBy(role => role.Words.Text(role.Span), StringComparer.OrdinalIgnoreCase)
            .Select(role => new Role(document.Quote(role.Words.Sentence, role.Span), role.Words.Sentence.Quote));
        var names = actor.Names();

        // Without a role or a deed, the first sentence with the fullest name introduces an actor best.
        var sentence = actor.Roles.Count > 0
            ? actor.Roles[0].Words
            : actor.Acts ?? actor.Mentions.FirstOrDefault(mention => mention.Text == names[0], actor.Mentions[0]).Words;
        return new PersonFinding
        {
            ArticleId = document.Article.Id,
            Sentence = sentence.Sentence.Quote,
            Rule = $"people.{actor.Kind.ToString().ToLowerInvariant()}",
            Name = names[0],
            Actor = actor.Kind,
            Roles = [.. roles],
            Aliases = names[1..],
            Side = Sides.Of(actor, names[0]),
            Mentions = [.. actor.Mentions.Where(mention => !mention.Words.Sentence.InTitle).Select(mention => mention.Span)],
        };
    }
}
