using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using TalksBot.Core.Commands;
using TalksBot.News.Feeds;
using TalksBot.News.Fetching;
using TalksBot.News.Following;
using TalksBot.News.Importing;
using TalksBot.News.Watching;
using TalksBot.Storage;

namespace TalksBot.Hosting;

public static class LiveServiceCollectionExtensions
{
    /// <summary>Adds what follows the news by itself: the watcher over the articles' folders, the readers of feeds, and messages about what
    /// chats follow.</summary>
    public static IHostApplicationBuilder AddLive(this IHostApplicationBuilder builder)
    {
        builder.AddStorage();
        var (services, configuration) = (builder.Services, builder.Configuration);
        services.AddSingleton(WatchOptions.Of(configuration));
        services.AddSingleton(FetchOptions.Of(configuration));
        services.AddSingleton<FeedList>();
        services.AddSingleton(FeedOptions.Of(configuration, new FeedList(Storage(builder)).Read()));
        services.TryAddSingleton<INetwork, SystemNetwork>();
        services.AddSingleton<IPageFetcher, PoliteFetcher>();
        services.AddSingleton<CompleteFiles>();
        services.AddSingleton<ArticleFolder>();
        services.AddSingleton<ArticleCatalogue>();
        services.AddSingleton<PageLooks>();
        services.AddSingleton<Corrector>();
        services.AddSingleton<PageImporter>();
        services.AddSingleton<FeedStore>();
        services.AddSingleton<FeedPoller>();
        services.AddSingleton<FeedRoster>();
        services.AddSingleton<IFeedDesk, FeedDesk>();
        services.AddSingleton(FollowingOptions.Of(configuration));
        services.AddSingleton<FollowReach>();
        services.AddSingleton<FollowStore>();
        services.AddSingleton<IFollowList>(provider => provider.GetRequiredService<FollowStore>());
        services.AddSingleton<FindEarlier>(provider => new EarlierWordings(provider.GetRequiredService<PageLooks>()).FindAsync);
        services.AddSingleton<FollowReader>();
        services.AddSingleton<FollowNotifier>();
        services.AddHostedService<FollowWorker>();
        services.AddHostedService<ArticleWatcher>();
        services.AddHostedService<FeedWorker>();
        return builder;
    }

    private static StorageOptions Storage(IHostApplicationBuilder builder)
    {
        var configured = builder.Configuration[$"{StorageOptions.Section}:{nameof(StorageOptions.Directory)}"] ?? new StorageOptions().Directory;
        return new StorageOptions { Directory = Path.GetFullPath(configured, builder.Environment.ContentRootPath) };
    }
}
