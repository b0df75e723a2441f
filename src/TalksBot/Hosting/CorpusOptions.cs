using Microsoft.Extensions.Configuration;

namespace TalksBot.Hosting;

/// <summary>Where the articles are and where their index is kept, as full paths.</summary>
public sealed record CorpusOptions(IReadOnlyList<string> Articles, string IndexDirectory)
{
    /// <summary>A name for articles or an index of the command line, which are apart from the configured ones; null for those.</summary>
    public string? Set { get; init; }

    /// <summary><c>Index:ReadOnly</c>: the process answers, and another one that has the articles indexes.</summary>
    public bool IsReadOnly { get; init; }

    /// <summary>
    /// Configured paths count from the content root, those of the command line from the current folder. Articles named
    /// on the command line get an index folder of their own, since one folder holds one set of articles.
    /// </summary>
    public static CorpusOptions Of(IConfiguration configuration, string contentRoot, CorpusSettings settings)
    {
        var configured = configuration["Articles"] is { } one ? [one] : Listed(configuration.GetSection("Articles"));
        var articles = settings.Articles.Count > 0
            ? settings.Articles.Select(Path.GetFullPath).ToArray()
            : configured.Select(path => Path.GetFullPath(path, contentRoot)).ToArray();
        var index = Path.GetFullPath(configuration["Index:Directory"] ?? "index", contentRoot);
        if (settings.Index is { } directory)
            index = Path.GetFullPath(directory);
        else if (settings.Articles.Count > 0)
            index = Path.Combine(index, "sets", NameOf(articles));
        var paths = new ArticlePaths(articles, configuration.GetValue("Index:FollowLinks", defaultValue: false));
        return new CorpusOptions(paths, index)
        {
            Set = settings.Index is null && settings.Articles.Count == 0 ? null : NameOf([index]),
            IsReadOnly = settings.Articles.Count == 0 && configuration.GetValue("Index:ReadOnly", defaultValue: false),
        };
    }

    // Beside the list of paths stand settings of the articles, which have names.
    private static string[] Listed(IConfigurationSection section)
    {
        var paths = section.GetChildren().Where(child => int.TryParse(child.Key, out _)).Select(child => child.Value).OfType<string>().ToArray();
        return paths.Length > 0 ? paths : ["articles"];
    }

    private static string NameOf(IEnumerable<string> paths) =>
        TextHash.Of(string.Join('\n', paths), 16);
}

/// <summary>Which articles and which index folder the command line asks for; empty and null leave it to the configuration.</summary>
public sealed record CorpusSettings(IReadOnlyList<string> Articles, string? Index)
{
    public static CorpusSettings Configured { get; } = new([], null);
}
