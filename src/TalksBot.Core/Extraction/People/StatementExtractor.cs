using System.Collections.Immutable;
using TalksBot.Core.Articles;
using TalksBot.Core.Extraction.Dates;

namespace TalksBot.Core.Extraction.People;

/// <summary>Finds who said what: direct, indirect and mixed speech with its speaker.</summary>
public static class StatementExtractor
{
    public static ImmutableArray<StatementFinding> Extract(
        Document document, ImmutableArray<PersonFinding> people, ImmutableArray<EventFinding> events)
    {
        var sentences = document.Sentences.Where(sentence => sentence.Kind == SentenceKind.Prose).Select(sentence => new SentenceWords(sentence)).ToArray();
        var quotations = new Quotations(document.Article, document.Sentences);
        var names = new NameIndex(people);
        var speakers = new SpeakerResolver(document, people, names);
        var statements = ImmutableArray.CreateBuilder<StatementFinding>();
        for (var i = 0; i < sentences.Length; i++)
        {
            var words = sentences[i];
            var cues = new CueFinder(words, quotations, names).Find();
            var reader = new ContentReader(words, quotations, cues);
            Speaker? speaker = null;
            for (var k = 0; k < cues.Count; k++)
            {
                var cue = cues[k];
                var own = cue.Speaker is { } phrase ? speakers.Resolve(sentences, i, phrase) : speaker ?? SubjectOf(words, names, quotations, cue);
                if (own is null)
                    continue;
                speaker = own;
                if (reader.Read(k) is not { } content)
                    continue;
                speakers.Remember(own, words);
                statements.Add(Finding(document, words, cue, own, content, quotations, events));
            }
        }

        return QuotationContinuer.Continue(document, quotations, sentences, statements);
    }

    // "Haddad dismissed the plan, saying …": the sentence's first actor.
    private static Speaker? SubjectOf(SentenceWords words, NameIndex names, Quotations quotations, Cue cue)
    {
        for (var i = 0; i < cue.Start; i++)
        {
            if (names.ActorStartingAt(words, i) is { } actor && quotations.At(words.Tokens[i].Start) is null
                && !words.Has(i - 1, WordTraits.Locative) && names.StartingAt(words, i) is { } end && !words.IsPossessive(end - 1))
                return new Speaker(actor.Name, actor);
        }

        return null;
    }

    private static StatementFinding Finding(
        Document document, SentenceWords words, Cue cue, Speaker speaker, Content content, Quotations quotations, ImmutableArray<EventFinding> events) => new()
        {
            ArticleId = document.Article.Id,
            Sentence = words.Sentence.Quote,
            Rule = $"attribution.{content.Rule}",
            Speaker = speaker.Name,
            SpeakerMention = cue.Speaker is { } phrase ? document.Article.Quote(words.NameSpan(phrase.First, phrase.End)) : null,
            Verb = words.Text(words.Span(cue.Verb, cue.VerbEnd)),
            Content = document.Article.Quote(content.Span),
            Quotation = QuotationOf(content.Span, quotations),
            Said = SaidAt(words, cue, content, events),
            Via = content.Via,
        };

    private static Quotation QuotationOf(TextSpan content, Quotations quotations)
    {
        if (quotations.At(content.Start) is { } first && first.Start == content.Start && quotations.At(content.End - 1) is { } last && last.End == content.End)
            return Quotation.Direct;
        return quotations.All.Any(content.Overlaps) ? Quotation.Mixed : Quotation.Indirect;
    }

    // Only a date in the attributing words tells when it was said; one in what was said tells something else.
    private static DateRange? SaidAt(SentenceWords words, Cue cue, Content content, ImmutableArray<EventFinding> events)
    {
        foreach (var found in events)
            if (!found.Expression.InTitle && words.Sentence.Span.Contains(found.Expression.Span) && !content.Span.Overlaps(found.Expression.Span) && found.When is { } when)
                return when;
        return null;
    }
}
