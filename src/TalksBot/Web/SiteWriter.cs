using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace TalksBot.Web;

/// <summary>Writes what is shown into the response. What stands in a page as text is encoded by the components' renderer.</summary>
internal sealed class SiteWriter(ILoggerFactory loggers) : IDisposable
{
    // What needs no encoding is left as it is in every script: else a page in Arabic script would be six times as long.
    private readonly ServiceProvider services = new ServiceCollection().AddSingleton(HtmlEncoder.Create(UnicodeRanges.All)).BuildServiceProvider();

    public Task WriteAsync(HttpContext context, Visit visit, Shown shown)
    {
        context.Response.StatusCode = shown.Status;
        return shown switch
        {
            ShownElsewhere elsewhere => SendAway(context.Response, elsewhere.Address),
            ShownFile file => SendAsync(context, file.Bytes, file),
            ShownPage page => DrawAsync(context, visit, page),
            _ => throw new InvalidOperationException($"{shown.GetType().Name} can't be shown."),
        };
    }

    public void Dispose() => services.Dispose();

    private static Task SendAway(HttpResponse response, string address)
    {
        response.Redirect(address);
        return Task.CompletedTask;
    }

    private static Task SendAsync(HttpContext context, ReadOnlyMemory<byte> bytes, ShownFile file)
    {
        if (file.Name is not null)
            context.Response.Headers.ContentDisposition = $"attachment; filename=\"{file.Name}\"";
        return SendAsync(context, bytes, file.Type);
    }

    private static async Task SendAsync(HttpContext context, ReadOnlyMemory<byte> bytes, string type)
    {
        context.Response.ContentType = type;
        if (!HttpMethods.IsHead(context.Request.Method))
            await context.Response.Body.WriteAsync(bytes, context.RequestAborted);
    }

    private async Task DrawAsync(HttpContext context, Visit visit, ShownPage page)
    {
        await using var renderer = new HtmlRenderer(services, loggers);
        var parameters = ParameterView.FromDictionary(new Dictionary<string, object?> { ["Visit"] = visit, ["View"] = page.View });
        var html = await renderer.Dispatcher.InvokeAsync(
            async () => (await renderer.RenderComponentAsync(page.Component, parameters)).ToHtmlString());
        await SendAsync(context, Encoding.UTF8.GetBytes(html), "text/html; charset=utf-8");
    }
}
