using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using NodaTime;
using TalksBot.Core.Findings;
using TalksBot.Core.Search;
using TalksBot.Core.Text;

namespace TalksBot.Benchmarks.Engines;

/// <summary>
/// Articles of any number made from real sentences: passages of three sentences drawn by a seed, forty to an article.
/// Every twentieth passage gets a name of its own, so that the vocabulary grows with the corpus as it does in news.
/// </summary>
/// <param name="sentences">What articles are made of.</param>
/// <param name="passagesPerArticle">How many passages an article has.</param>
/// <param name="otherNames">Whether each article has names and numbers of its own in the place of those of the sentences.</param>
internal sealed class SeededCorpus(ImmutableArray<string> sentences, int passagesPerArticle = 40, bool otherNames = false)
{
    private const int SentencesPerPassage = 3;
    private static readonly LocalDate FirstDay = new(2020, 1, 1);

    /// <summary>Reads the sentences of the articles at a path.</summary>
    public static async Task<SeededCorpus> FromAsync(string path, int passagesPerArticle = 40, bool otherNames = false)
    {
        var sentences = ImmutableArray.CreateBuilder<string>();
        await foreach (var load in ArticleLoader.LoadAsync([path]))
            if (load.Article is { } article)
                foreach (var sentence in DocumentParser.Parse(article).Sentences)
                    if (sentence.Kind == SentenceKind.Prose && sentence.Text.Length is > 20 and < 400 && !sentence.Text.Contains('\n'))
                        sentences.Add(sentence.Text);
        return new SeededCorpus(sentences.DrainToImmutable(), passagesPerArticle, otherNames);
    }

    private readonly OtherNames? names = otherNames ? new OtherNames(sentences) : null;

    public int SentenceCount => sentences.Length;

    /// <summary>The same articles each time.</summary>
    public async IAsyncEnumerable<IndexedArticle> ArticlesAsync(int passages, bool withFindings)
    {
        await Task.CompletedTask;
        var random = new Random(passages);
        var text = new StringBuilder();
        for (var made = 0; made < passages; made += passagesPerArticle)
            yield return Article(random, text.Clear(), made, Math.Min(passagesPerArticle, passages - made), withFindings);
    }

    /// <summary>Questions made of the longer words of sentences.</summary>
    public ImmutableArray<string> Questions(int count)
    {
        var random = new Random(1);
        return [.. Enumerable.Range(0, count).Select(number =>
        {
            var sentence = sentences[random.Next(sentences.Length)];
            var words = (names?.Of(number)(sentence) ?? sentence).Split(' ').Where(word => word.Length > 3).ToArray();
            var first = random.Next(Math.Max(1, words.Length - 6));
            return "What about " + string.Join(' ', words.Skip(first).Take(random.Next(3, 7))) + "?";
        })];
    }

    private IndexedArticle Article(Random random, StringBuilder text, int number, int count, bool withFindings)
    {
        var spans = new List<TextSpan[]>();
        var rename = names?.Of(number);
        for (var passage = 0; passage < count; passage++)
        {
            if (passage > 0)
                text.Append("\n\n");
            var inside = new TextSpan[SentencesPerPassage];
            for (var i = 0; i < inside.Length; i++)
            {
                if (i > 0)
                    text.Append(' ');
                var start = text.Length;
                if (i == 0 && passage % 20 == 0)
                    text.Append(CultureInfo.InvariantCulture, $"N{(number + passage) / 20:x}ova said: ");
                text.Append(Sentence());
                inside[i] = TextSpan.FromBounds(start, text.Length);
            }

            spans.Add(inside);
        }

        var title = Sentence();
        var article = new Article
        {
            Id = number.ToString("D8", CultureInfo.InvariantCulture),
            Title = title.Length > 60 ? title[..title.LastIndexOf(' ', 60)] : title,
            Outlet = "Outlet " + (number % 7).ToString(CultureInfo.InvariantCulture),
            Published = FirstDay.PlusDays(number % 2000),
            Text = text.ToString(),
        };
        if (withFindings)
            return IndexedArticle.Of(article);
        var passages = spans.Select(
            (inside, ordinal) => new Passage(ordinal, article.Quote(TextSpan.FromBounds(inside[0].Start, inside[^1].End)), [.. inside]));
        return new IndexedArticle(article, [.. passages], []);

        string Sentence() => sentences[random.Next(sentences.Length)] is var chosen && rename is not null ? rename(chosen) : chosen;
    }
}
