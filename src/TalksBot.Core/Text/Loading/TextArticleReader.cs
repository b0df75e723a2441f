using System.Runtime.CompilerServices;

namespace TalksBot.Core.Text.Loading;

/// <summary>Reads <c>.md</c> and <c>.txt</c>: front matter, a header block or neither, and the text as it stands.</summary>
internal static class TextArticleReader
{
    public static async IAsyncEnumerable<NamedLoad> ReadAsync(ArticleFile file, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var text = await FileText.ReadAsync(file.Path, cancellation);
        yield return new NamedLoad(text.Content is { } content
            ? Read(file, content) with { Repairs = text.Repair is { } repair ? [repair] : [] }
            : new SkippedArticle(file.Name, text.Problem!));
    }

    private static ArticleLoad Read(ArticleFile file, string content)
    {
        var (header, textStart, problem) = HeaderParser.Parse(content);
        return problem is null
            ? ArticleMaker.Make(file.Name, file.Id, header with { Text = content[textStart..] }, titleFromText: true)
            : new SkippedArticle(file.Name, problem);
    }
}
