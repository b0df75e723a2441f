using TalksBot.Core.Findings.Events;

namespace TalksBot.Core.Findings.Statements;

/// <summary>Finds who said what: direct, indirect and mixed speech with its speaker.</summary>
public static class StatementExtractor
{
    /// <summary>The rule of a statement that is one sentence of a longer quotation, which is a statement too.</summary>
    public const string SentenceOfQuotation = "attribution.sentence";

    public static ImmutableArray<StatementFinding> Extract(
        Document document, ImmutableArray<PersonFinding> people, ImmutableArray<EventFinding> events) => Extract(document, people, events, []);

    /// <param name="document">The article.</param>
    /// <param name="people">Who is named in it.</param>
    /// <param name="events">Its dates.</param>
    /// <param name="analyses">Its sentences, as far as they are read already.</param>
    internal static ImmutableArray<StatementFinding> Extract(
        Document document, ImmutableArray<PersonFinding> people, ImmutableArray<EventFinding> events, ImmutableArray<SentenceAnalysis> analyses)
    {
        var read = analyses.ToDictionary(analysis => analysis.Sentence);
        var sentences = document.Sentences.Where(sentence => sentence.Kind == SentenceKind.Prose)
            .Select(sentence => new SentenceWords(sentence) { Analysis = read.GetValueOrDefault(sentence)! }).ToArray();
        var quotations = new Quotations(document);
        var names = new NameIndex(people);
        var speakers = new SpeakerResolver(document.Article, sentences, people, names);
        var dates = events.Where(found => !found.Expression.InTitle && found.When is not null).ToLookup(found => found.Sentence.Span.Start);
        var turns = new InterviewTurns(sentences, names, people);
        var statements = new List<StatementFinding>();
        for (var i = 0; i < sentences.Length; i++)
        {
            var cues = new CueFinder(sentences[i], quotations, names).Find();
            var reader = new ContentReader(sentences[i], quotations, cues);
            var contents = cues.Select((_, k) => reader.Read(k)).ToArray();
            Speaker? speaker = null;
            for (var k = 0; k < cues.Count; k++)
            {
                speaker = cues[k].Speaker is { } phrase
                    ? speakers.Resolve(i, phrase)
                    : speaker ?? Subject(sentences[i], quotations, names, cues[k]);
                if (speaker is null || contents[k] is not { } content)
                    continue;
                var finding = Finding(document, sentences[i], quotations, cues[k], speaker, content) with
                {
                    Said = SaidAt(sentences[i].Tokens[cues[k].Verb].Start, contents, dates[sentences[i].Sentence.Span.Start]),
                };

                // "Haddad and Beck said": each of them did.
                foreach (var fellow in new FellowSpeakers(sentences[i], names).Of(cues[k]).Concat(speaker.Fellows))
                    statements.Add(finding with { Speaker = fellow.Name });
                speakers.Remember(speaker, i);

                // “…” was all he could say: two attributions, one statement.
                if (statements.Count > 0 && statements[^1] is var other && other.Content.Span == finding.Content.Span && other.Speaker == finding.Speaker)
                    continue;
                statements.Add(finding);
            }

            if (speaker is not null && cues.Count > 0 && reader.Announced() is { } announced
                && !Array.Exists(contents, content => content?.Span.Overlaps(announced.Span) == true))
                statements.Add(Finding(document, sentences[i], quotations, cues[^1], speaker, announced));
            if (PullQuotes.SignedBy(sentences, i, quotations, names) is { } signed && speakers.Resolve(i, signed.Speaker) is { } signatory)
                statements.Add(Finding(document, sentences[i], quotations, Signature(signed.Speaker), signatory,
                    new Content(signed.Words, "signature")) with { Sentence = signed.First.Quote });
            var beside = BesideQuotes.Of(sentences, i, quotations, names);
            if (!beside.Words.IsEmpty && speakers.Resolve(i, beside.Speaker) is { } taker)
            {
                speakers.Remember(taker, i);
                foreach (var words in beside.Words)
                    if (!statements.Exists(other => other.Content.Span.Overlaps(words)))
                        statements.Add(Finding(document, sentences[i], quotations, Signature(beside.Speaker), taker, new Content(words, "beside")));
            }

            if (turns.At(i) is { } turn)
            {
                speakers.Remember(turn.Speaker, i);
                statements.Add(Finding(document, sentences[i], quotations, Signature(turn.Label), turn.Speaker, new Content(turn.Words, "turn")) with
                {
                    Quotation = Quotation.Direct,
                });
            }
        }

        return SentenceParts.Add(document, sentences, QuotationContinuer.Continue(document, sentences, quotations, statements));
    }

    private static Cue Signature(NounPhrase name) => new(CueKind.Signature, name.First, name.First, name.End, name.End, name);

    // "Haddad dismissed the plan, saying …": the sentence's first actor.
    private static Speaker? Subject(SentenceWords words, Quotations quotations, NameIndex names, Cue cue)
    {
        for (var i = 0; i < cue.Start; i++)
            if (names.ActorStartingAt(words, i) is { } actor
                && quotations.At(words.Tokens[i].Start) is null
                && !words.Has(i - 1, WordTraits.Locative)
                && names.StartingAt(words, i) is { } end && !words.IsPossessive(end - 1)

                // "welcomed the Haddad government's plan, calling it …": the one who calls it so isn't Haddad.
                && (words.IsCapitalised(end) || !words.Has(end, WordTraits.Organisation)))
                return new Speaker(actor.Name, actor);
        return null;
    }

    private static StatementFinding Finding(
        Document document, SentenceWords words, Quotations quotations, Cue cue, Speaker speaker, Content content) => new()
        {
            ArticleId = document.Article.Id,
            Sentence = words.Sentence.Quote,
            Rule = $"attribution.{content.Rule}",
            Speaker = speaker.Name,
            SpeakerMention = cue.Speaker is { } phrase ? document.Article.Quote(words.NameSpan(phrase.First, phrase.End)) : null,
            Verb = words.Text(words.Span(cue.Verb, cue.VerbEnd)),
            Content = document.Article.Quote(content.Span),
            Quotation = QuotationOf(content.Span, quotations),
            Via = content.Via,
        };

    private static Quotation QuotationOf(TextSpan content, Quotations quotations)
    {
        var opens = quotations.At(content.Start) is { } first && first.Start == content.Start;
        var closes = quotations.At(content.End - 1) is { } last && last.End == content.End;
        return opens && closes ? Quotation.Direct : quotations.Touch(content) ? Quotation.Mixed : Quotation.Indirect;
    }

    // Only a date beside the attribution tells when it was said; one in what was said tells something else.
    private static DateRange? SaidAt(int verb, Content?[] contents, IEnumerable<EventFinding> dates) => dates
        .Where(date => !Array.Exists(contents, content => content is { } said && said.Span.Overlaps(date.Expression.Span) && !said.Span.Contains(verb)))
        .MinBy(date => Math.Abs(date.Expression.Span.Start - verb))?
        .When;
}
