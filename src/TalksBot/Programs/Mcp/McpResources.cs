using System.Text;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace TalksBot.Programs.Mcp;

/// <summary>The articles as resources: <c>talksbot://article/ID</c>, and with <c>?offset=N</c> what stands around a place.</summary>
internal sealed class McpResources(Func<IProgress<IndexProgress>?, CancellationToken, Task<AnsweringParts>> parts)
{
    private const string Beginning = "talksbot://article/";
    private const string Offset = "?offset=";
    private const string MimeType = "application/json";
    private const int PageSize = 100;

    private static readonly ListResourceTemplatesResult Templates = new()
    {
        ResourceTemplates =
        [
            new ResourceTemplate
            {
                Name = "article",
                Title = "An article",
                UriTemplate = Beginning + "{id}{?offset}",
                Description = "An article's title, outlet, day and address, and what may be shown of it; with the offset of a citation, what stands around it.",
                MimeType = MimeType,
            },
        ],
    };

    public static ValueTask<ListResourceTemplatesResult> TemplatesAsync(
        RequestContext<ListResourceTemplatesRequestParams> request, CancellationToken cancellation) =>
        ValueTask.FromResult(Templates);

    public async ValueTask<ListResourcesResult> ListAsync(RequestContext<ListResourcesRequestParams> request, CancellationToken cancellation)
    {
        var start = 0;
        if (request.Params?.Cursor is { } cursor && !int.TryParse(cursor, NumberStyles.None, CultureInfo.InvariantCulture, out start))
            throw new McpProtocolException("The cursor is none of this list's.", McpErrorCode.InvalidParams);
        var articles = await WithIndexAsync(
            async answering => await answering.Index.ListArticlesAsync(CorpusFilter.Everything, cancellation), cancellation);
        return new ListResourcesResult
        {
            Resources = [.. articles.Skip(start).Take(PageSize).Select(Resource)],
            NextCursor = start + PageSize < articles.Length ? (start + PageSize).ToString(CultureInfo.InvariantCulture) : null,
        };
    }

    public async ValueTask<ReadResourceResult> ReadAsync(RequestContext<ReadResourceRequestParams> request, CancellationToken cancellation)
    {
        var uri = request.Params.Uri;
        if (!uri.StartsWith(Beginning, StringComparison.Ordinal))
            throw NotFound("There is no such resource.");
        var rest = uri[Beginning.Length..];
        var mark = rest.IndexOf(Offset, StringComparison.Ordinal);
        int? offset = null;
        if (mark >= 0)
            offset = int.TryParse(rest.AsSpan(mark + Offset.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var place)
                ? place
                : throw NotFound("The offset is a whole number, as citations have it.");
        var id = Uri.UnescapeDataString(mark < 0 ? rest : rest[..mark]);
        var json = await WithIndexAsync(answering => answering.Articles.ReadAsync(id, offset, cancellation), cancellation);
        return new ReadResourceResult
        {
            Contents = [new TextResourceContents { Uri = uri, MimeType = MimeType, Text = Encoding.UTF8.GetString(json.Span) }],
        };
    }

    private async Task<T> WithIndexAsync<T>(Func<AnsweringParts, Task<T>> read, CancellationToken cancellation)
    {
        try
        {
            return await read(await parts(null, cancellation));
        }
        catch (WrongCallException wrong)
        {
            throw NotFound(wrong.Message);
        }
        catch (IndexUnavailableException)
        {
            throw new McpProtocolException("The articles can't be read just now: ask again in a moment.", McpErrorCode.InternalError);
        }
    }

    private static McpProtocolException NotFound(string message) => new(message, McpErrorCode.ResourceNotFound);

    private static Resource Resource(ArticleInfo article) => new()
    {
        Uri = Beginning + Uri.EscapeDataString(article.Id),
        Name = article.Id,
        Title = article.Name,
        Description = SourceLabel.Of(article).ToString(),
        MimeType = MimeType,
    };
}
