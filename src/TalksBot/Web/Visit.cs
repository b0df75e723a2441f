using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.Net.Http.Headers;

namespace TalksBot.Web;

/// <summary>One request for a page: who reads it in which language, and from which state of the index.</summary>
/// <param name="Language">What the page says of its own is in it.</param>
/// <param name="IsChosen">Whether the reader has chosen it, so that addresses keep it.</param>
/// <param name="Version">Names the state of the index.</param>
public sealed record Visit(AnswerLanguage Language, bool IsChosen, string Version)
{
    /// <summary>The argument that a language is chosen by.</summary>
    public const string LanguageKey = "lang";

    private static readonly string Build = typeof(Visit).Module.ModuleVersionId.ToString("N")[..8];

    /// <summary>Where the page is, from outside.</summary>
    public required Uri Site { get; init; }

    /// <summary>The path asked for, from the page's root.</summary>
    public required string Path { get; init; }

    public required IQueryCollection Query { get; init; }

    /// <summary>Whether search engines may list the page.</summary>
    public bool IsListed { get; init; }

    /// <summary>Names everything that a page follows from besides its address.</summary>
    public string State => $"{Version}-{Language.Code}-{Build}";

    public string Direction => Language.IsRightToLeft ? "rtl" : "ltr";

    /// <summary>The address that others are given: the same page in the same language.</summary>
    public string Canonical => new Uri(Site, Path + QueryString.Create(Query.Where(argument => argument.Key != LanguageKey))).AbsoluteUri;

    /// <summary>A path as an address that is whole, as those who only read a page's head want it.</summary>
    public string Whole(string path) => new Uri(Site, path).AbsoluteUri;

    /// <summary>The first value of an argument; null where it isn't given or is empty.</summary>
    public string? this[string argument] => Query[argument].FirstOrDefault() is { Length: > 0 } value ? value : null;

    /// <summary>Words of the bot's own.</summary>
    public string Say(Label label) => label.In(Language);

    public string Say(string key) => Say(Label.Of(key));

    /// <summary>A link that keeps the language.</summary>
    public string Link(string path, params IEnumerable<KeyValuePair<string, string?>> arguments)
    {
        var query = QueryString.Create(arguments.Where(argument => argument.Value is not null)
            .Concat(IsChosen ? [new KeyValuePair<string, string?>(LanguageKey, Language.Code)] : []));
        return path + query;
    }

    /// <summary>The same page with some arguments otherwise; null takes one away.</summary>
    public string Here(params IEnumerable<KeyValuePair<string, string?>> arguments)
    {
        var changed = arguments.ToArray();
        var kept = Query.Where(argument => argument.Key != LanguageKey && changed.All(change => change.Key != argument.Key))
            .Select(argument => new KeyValuePair<string, string?>(argument.Key, argument.Value.ToString()));
        return Link(Path, kept.Concat(changed));
    }

    /// <summary>The same page in another language.</summary>
    public string In(AnswerLanguage language) => Path + QueryString.Create(
        Query.Where(argument => argument.Key != LanguageKey).Select(argument => new KeyValuePair<string, string?>(argument.Key, argument.Value.ToString()))
            .Append(new KeyValuePair<string, string?>(LanguageKey, language.Code)));

    public static Visit Of(HttpRequest request, string version, WebOptions options)
    {
        var chosen = AnswerLanguage.Of(request.Query[LanguageKey].FirstOrDefault());
        return new Visit(chosen ?? Preferred(request), chosen is not null, version)
        {
            Site = options.Address ?? new Uri(UriHelper.BuildAbsolute(request.Scheme, request.Host.HasValue ? request.Host : new HostString("localhost"))),
            Path = request.Path.ToUriComponent(),
            Query = request.Query,
            IsListed = options.IsListed,
        };
    }

    private static AnswerLanguage Preferred(HttpRequest request) => StringWithQualityHeaderValue.TryParseList(request.Headers.AcceptLanguage, out var wanted)
        ? wanted.OrderByDescending(one => one.Quality ?? 1).Select(one => AnswerLanguage.Of(one.Value.Value)).FirstOrDefault(language => language is not null)
            ?? AnswerLanguage.English
        : AnswerLanguage.English;
}
