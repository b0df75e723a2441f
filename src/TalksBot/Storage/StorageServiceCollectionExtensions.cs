using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using TalksBot.Chat;
using TalksBot.Chat.RateLimits;
using TalksBot.Core.Commands;
using TalksBot.Pictures;
using TalksBot.Platforms.Discord.Http;

namespace TalksBot.Storage;

public static class StorageServiceCollectionExtensions
{
    /// <summary>Adds what the bot keeps besides its index. Each platform that keeps something calls it; once is enough.</summary>
    public static IHostApplicationBuilder AddStorage(this IHostApplicationBuilder builder)
    {
        var configured = builder.Configuration.GetSection(StorageOptions.Section).Get<StorageOptions>() ?? new StorageOptions();
        builder.Services.TryAddSingleton(configured with
        {
            Directory = Path.GetFullPath(configured.Directory, builder.Environment.ContentRootPath),
        });
        builder.Services.TryAddSingleton<TalksDatabase>();
        builder.Services.TryAddSingleton<ISqlDatabase>(provider => provider.GetRequiredService<TalksDatabase>());
        builder.Services.TryAddSingleton<VoteStore>();
        builder.Services.TryAddSingleton<VoterHash>();
        builder.Services.TryAddSingleton<VoteKeeper>();
        builder.Services.TryAddSingleton<IMemberData, MemberData>();
        builder.Services.TryAddSingleton<ChatSettingsStore>();
        builder.Services.TryAddSingleton<IChatSettings>(provider =>
            new KnownChatSettings(provider.GetRequiredService<ChatSettingsStore>(), provider.GetService<TimeProvider>() ?? TimeProvider.System));
        builder.AddPictures();
        builder.Services.TryAddSingleton<Memberships>();
        builder.Services.TryAddSingleton<ChatAnswers>();
        builder.Services.TryAddSingleton<ChatButtons>();
        builder.Services.TryAddSingleton<ChatsLeft>();
        builder.Services.TryAddSingleton<TakeInteraction>((_, _) => ValueTask.FromResult(true));
        builder.Services.TryAddSingleton(QuestionLimiter.Local);
        return builder;
    }
}
