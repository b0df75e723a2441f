using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using TalksBot.Platforms;

namespace TalksBot.Web;

/// <summary>The page's own files, out of the program. Their addresses change with what is in them, so that browsers may keep them for ever.</summary>
internal static class SiteAssets
{
    private const string Folder = "Web/Assets/";

    private static readonly Dictionary<string, string> Types = new()
    {
        [".css"] = "text/css; charset=utf-8", [".js"] = "text/javascript; charset=utf-8", [".svg"] = "image/svg+xml",
    };

    private static readonly Dictionary<string, Asset> ByName = Read().ToDictionary(asset => asset.Name);

    /// <summary>A file's address.</summary>
    /// <param name="name">Its name ("page.css").</param>
    public static string Address(string name) => ByName[name].Address;

    public static void Map(IEndpointRouteBuilder routes, RequestDelegate compress)
    {
        foreach (var asset in ByName.Values)
            routes.MapMethods(asset.Address, [HttpMethods.Get, HttpMethods.Head], compress).WithMetadata(asset, new BeforeIndexMetadata());
    }

    public static Task SendAsync(HttpContext context)
    {
        var asset = context.GetEndpoint()!.Metadata.GetMetadata<Asset>()!;
        context.Response.ContentType = asset.Type;
        context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        context.Response.Headers.XContentTypeOptions = "nosniff";
        return context.Response.Body.WriteAsync(asset.Bytes.AsMemory(), context.RequestAborted).AsTask();
    }

    private static IEnumerable<Asset> Read()
    {
        var assembly = typeof(SiteAssets).Assembly;
        foreach (var path in assembly.GetManifestResourceNames().Where(path => path.StartsWith(Folder, StringComparison.Ordinal)))
        {
            using var stream = assembly.GetManifestResourceStream(path)!;
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            var name = path[Folder.Length..];
            var print = Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 5));
            yield return new Asset(name, $"/web/{print}/{name}", Types[Path.GetExtension(name)], [.. bytes]);
        }
    }

    private sealed record Asset(string Name, string Address, string Type, ImmutableArray<byte> Bytes);
}
