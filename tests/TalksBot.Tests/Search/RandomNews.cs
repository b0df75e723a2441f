using System.Collections.Immutable;
using System.Globalization;
using TalksBot.Core.Findings;
using TalksBot.Core.Findings.Claims;
using TalksBot.Core.Findings.Deeds;
using TalksBot.Core.Findings.Durations;
using TalksBot.Core.Findings.Events;
using TalksBot.Core.Findings.People;
using TalksBot.Core.Findings.Statements;
using TalksBot.Core.Search;
using TalksBot.Core.Text;
using TalksBot.Tests.Support;

namespace TalksBot.Tests.Search;

/// <summary>Seeded articles of invented words in the proportions of language, with findings of every kind and every field.</summary>
internal sealed class RandomNews(int seed)
{
    private static readonly ImmutableArray<string> Syllables =
        ["ka", "lo", "mi", "ren", "su", "ta", "vel", "dor", "né", "shi", "qu", "bra", "to", "um", "ж", "中"];

    private readonly Random random = new(seed);

    public ImmutableArray<IndexedArticle> Articles(int count) => [.. Enumerable.Range(0, count).Select(Article)];

    /// <summary>A word, the common ones often.</summary>
    public string Word()
    {
        var rank = (int)Math.Exp(random.NextDouble() * Math.Log(3000));
        return string.Concat(Enumerable.Range(0, 1 + rank % 3).Select(i => Syllables[(rank * 7 + i * 5) % Syllables.Length]));
    }

    public string Words(int count) => string.Join(' ', Enumerable.Range(0, count).Select(_ => Word()));

    private IndexedArticle Article(int number)
    {
        var text = string.Join(random.Next(2) == 0 ? "\n\n" : "\r\n", Enumerable.Range(0, random.Next(1, 6)).Select(_ => Paragraph()));
        if (random.Next(20) == 0)
            text += " \uD83D broken \uDE00 halves"; // no UTF-8 gives these back
        var article = Some.Article(text, random.Next(4) == 0 ? null : $"2025-{random.Next(1, 13):00}-{random.Next(1, 29):00}", Words(4), Id(number)) with
        {
            Outlet = random.Next(3) == 0 ? null : $"Outlet {random.Next(3)}",
            Url = random.Next(2) == 0 ? null : "https://example.org/" + number.ToString(CultureInfo.InvariantCulture),
            Language = random.Next(2) == 0 ? null : "en",
            PublishedInferred = random.Next(2) == 0,
            IsSummary = random.Next(2) == 0,
        };
        var document = DocumentParser.Parse(article);
        return new IndexedArticle(
            article, PassageCutter.Cut(document),
            [.. document.Sentences.SelectMany(sentence => Findings(document, sentence)), .. document.Title is { } title ? Findings(document, title) : []]);
    }

    private string Id(int number) => string.Create(CultureInfo.InvariantCulture, $"{random.Next(10)}/{number}");

    private string Paragraph() => string.Join(' ', Enumerable.Range(0, random.Next(1, 5)).Select(_ => $"A{Words(random.Next(3, 14))} 😀 “é”."));

    private IEnumerable<Finding> Findings(Document document, Sentence sentence)
    {
        if (random.Next(3) > 0)
            yield break;
        var part = document.Quote(sentence, new TextSpan(sentence.Span.Start, random.Next(1, sentence.Span.Length)));
        var range = random.Next(2) == 0
            ? default(DateRange?)
            : new DateRange(new PartialDate(2025, random.Next(1, 13)), new PartialDate(2025, 3, random.Next(1, 29)));
        var figure = random.Next(2) == 0 ? default(Figure?) : new Figure(random.Next(100), random.Next(2) == 0 ? null : random.Next(1000));
        var other = random.Next(2) == 0 ? null : Words(2);
        yield return random.Next(6) switch
        {
            0 => new PersonFinding
            {
                ArticleId = document.Article.Id, Sentence = sentence.Quote, Rule = "test.person", Name = Words(2), Actor = (ActorKind)random.Next(3),
                Roles = [new Role(part, sentence.Quote)], Aliases = [Word()], Side = other, Mentions = [part.Span],
            },
            1 => new StatementFinding
            {
                ArticleId = document.Article.Id, Sentence = sentence.Quote, Rule = "test.statement", Speaker = Words(2), SpeakerMention = random.Next(2) == 0
                    ? null
                    : part,
                Verb = Word(), Content = part, Quotation = (Quotation)random.Next(3), Said = range, Via = other,
            },
            2 => new EventFinding
            {
                ArticleId = document.Article.Id, Sentence = sentence.Quote, Rule = "test.event", Expression = part, When = range,
                Precision = (DatePrecision)random.Next(12), Basis = (DateBasis)random.Next(4), Clause = part, Reference = range,
                Actors = [.. Enumerable.Range(0, random.Next(3)).Select(_ => Word())],
                Setting = new DateSetting
                {
                    Traits = (DateTraits)random.Next(8), Verb = random.Next(2) == 0 ? null : new TextSpan(random.Next(9), 3),
                    Saying = random.Next(2) == 0 ? null : new TextSpan(random.Next(9), 4),
                    Modified = random.Next(2) == 0 ? null : new TextSpan(random.Next(9), 5),
                    Relative = random.Next(2) == 0 ? null : random.Next(9), Start = random.Next(2) == 0 ? null : random.Next(9),
                    Marks = [.. Enumerable.Range(0, random.Next(3)).Select(_ => new WordMark(random.Next(9), (WordMarks)random.Next(8)))],
                },
            },
            3 => new DeedFinding
            {
                ArticleId = document.Article.Id, Sentence = sentence.Quote, Rule = "test.deed", Doer = random.Next(2) == 0 ? null : part, Verb = part,
                Object = random.Next(2) == 0 ? null : part, Status = (DeedStatus)random.Next(6), ToldBy = other, Place = other, When = range,
                Doers = [.. Enumerable.Range(0, random.Next(3)).Select(_ => Word())], Patients = [Words(2)],
            },
            4 => new DurationFinding
            {
                ArticleId = document.Article.Id, Sentence = sentence.Quote, Rule = "test.duration", Expression = part, Clause = part, Count = figure,
                Unit = (DateUnit)random.Next(15), IsApproximate = random.Next(2) == 0,
            },
            _ => new ClaimFinding
            {
                ArticleId = document.Article.Id, Sentence = sentence.Quote, Rule = "test.claim", Killed = figure, Injured = random.Next(2) == 0
                    ? null
                    : new Figure(null, null), Missing = figure,
                Captured = random.Next(2) == 0 ? null : new Figure(1, 1), Casualties = figure, Qualifier = Word(), Victims = other,
                VictimClass = (VictimClass)random.Next(3), VictimSide = other, Claimant = other,
                Status = (ClaimStatus)random.Next(3), NotVerified = random.Next(2) == 0, Place = other, When = range, Cumulative = random.Next(2) == 0,
                Wording = part, PartOf = random.Next(2) == 0 ? null : part, Doer = other, Carried = random.Next(2) == 0 ? null : part, CarriedFigure = figure,
            },
        };
    }
}
