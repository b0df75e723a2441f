using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using TalksBot.Core.Findings;
using TalksBot.Core.Findings.Fields;
using TalksBot.Core.Search;
using TalksBot.Core.Search.Stored;
using TalksBot.Core.Text;
using TalksBot.Tests.Support;

namespace TalksBot.Tests.House;

/// <summary>A kind of finding is a record with a list of fields, and an extractor; all else that it is in reads the list.</summary>
public sealed class AddedFindingKindTests
{
    private static readonly Article Article = Some.Article("High water stood at six metres on Monday, the harbour master said.", title: "Floods");
    private static readonly FindingKind Kind = FindingKind.Of<TideFinding>(FindingKind.All.Length, "tide", TideFinding.Fields, Extract);
    private static readonly TideFinding Found = Extract(new FoundSoFar(DocumentParser.Parse(Article))).Single();

    [Fact]
    public void It_is_extracted() => Assert.Equal([Found], Kind.Extract(new FoundSoFar(DocumentParser.Parse(Article))));

    [Fact]
    public void It_is_in_JSON()
    {
        Assert.Equal("""{"height":"six metres","heightOffset":20,"state":"high","start":"2025-11-03","end":"2025-11-03","isSpring":false}""", Json(Found));
        Assert.Equal("""{"state":"low","isSpring":false,"harbours":["Port"]}""", Json(Found with
        {
            Height = null, State = Water.Low, When = null, Harbours = ["Port"],
        }));
    }

    [Fact]
    public void It_is_a_table()
    {
        Assert.Equal(["height", "state", "start", "end", "is_spring", "harbours"], Kind.Columns.Select(column => column.Name));
        Assert.Equal(["six metres", "high", "2025-11-03", "2025-11-03", "false", ""], Kind.Columns.Select(column => column.Text(Found)));
    }

    [Fact]
    public void It_is_found_by_its_words_and_time()
    {
        Assert.Equal($"{Article.Text} six metres", Kind.SearchText(Found));
        Assert.Equal(Found.When, Kind.Time(Found));
    }

    [Fact]
    public void It_is_the_same_news_in_another_article()
    {
        Assert.Equal(Kind.Key(Found), Kind.Key(Found with { ArticleId = "b", When = null }));
        Assert.NotEqual(Kind.Key(Found), Kind.Key(Found with { State = Water.Low }));
    }

    [Fact]
    public void It_comes_back_from_the_index()
    {
        var kept = Found with { Harbours = ["Port", "Pier"] };
        var bytes = new ByteWriter();
        Kind.Write(bytes, kept);
        var reader = new FindingReader(new ByteReader(bytes.Written), new StoredArticle(ArticleInfo.Of(Article), new WholeText(Article.Text)));
        var read = (TideFinding)Kind.Read(ref reader, kept.Rule, kept.Sentence);
        Assert.Equal<IEnumerable<string>>(kept.Harbours, read.Harbours);
        Assert.Equal(kept, read with { Harbours = kept.Harbours });
        Assert.Equal(bytes.Length, reader.Bytes.Position);
    }

    private static IEnumerable<TideFinding> Extract(FoundSoFar found)
    {
        const string height = "six metres";
        var article = found.Document.Article;
        yield return new TideFinding
        {
            ArticleId = article.Id,
            Rule = "tide.height",
            Sentence = article.Quote(new TextSpan(0, article.Text.Length)),
            Height = article.Quote(new TextSpan(article.Text.IndexOf(height, StringComparison.Ordinal), height.Length)),
            State = Water.High,
            When = found.Dates.Single().When,
        };
    }

    private static string Json(TideFinding finding)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            writer.WriteStartObject();
            Kind.WriteJson(writer, finding);
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private enum Water
    {
        Low,
        High,
    }

    private sealed record TideFinding : Finding
    {
        public override FindingKind Kind => AddedFindingKindTests.Kind;

        internal static ImmutableArray<Field> Fields { get; } =
        [
            new(nameof(Sentence), Form.Quote, FieldUse.Searched | FieldUse.NotKept),
            new(nameof(Height), Form.PlacedQuote, FieldUse.Shown | FieldUse.Searched | FieldUse.Key),
            new(nameof(State), Form.OneOf<Water>(), FieldUse.Shown | FieldUse.Key),
            new(nameof(When), Form.Range, FieldUse.Shown | FieldUse.Time),
            new(nameof(IsSpring), Form.Flag, FieldUse.Shown),
            new(nameof(Harbours), Form.Texts, FieldUse.JsonIfSet | FieldUse.Csv),
        ];

        public Quote? Height { get; init; }

        public Water State { get; init; }

        public DateRange? When { get; init; }

        public bool IsSpring { get; init; }

        public ImmutableArray<string> Harbours { get; init; } = [];
    }

    private sealed class WholeText(string text) : IStoredText
    {
        public string Whole => text;

        public string Slice(int start, int length) => text.Substring(start, length);
    }
}
