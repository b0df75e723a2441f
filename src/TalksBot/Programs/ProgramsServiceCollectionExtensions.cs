using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using TalksBot.Chat.RateLimits;
using TalksBot.Operations.Doctor;
using TalksBot.Platforms;
using TalksBot.Programs.Http;
using TalksBot.Programs.Mcp;

namespace TalksBot.Programs;

public static class ProgramsServiceCollectionExtensions
{
    /// <summary>Adds what answers programs, and the interfaces over HTTP that are switched on.</summary>
    public static IHostApplicationBuilder AddPrograms(this IHostApplicationBuilder builder)
    {
        var (services, options) = (builder.Services, ProgramOptions.Of(builder.Configuration));
        services.AddSingleton(options);

        // Each call would be two lines of the log.
        builder.Logging.AddFilter("ModelContextProtocol", LogLevel.Warning);
        services.AddSingleton<ProgramAnswers>();
        services.AddSingleton<ShownArticles>();
        services.AddSingleton<AnsweringParts>();
        services.AddSingleton<ICheck, ProgramsCheck>();
        if (options.ServesApi)
        {
            services.AddSingleton<ApiGuard>();
            services.AddSingleton<IHttpEndpoints, ApiEndpoints>();
            services.AddSingleton(new WebInterface("api"));
            services.TryAddSingleton(QuestionLimiter.Local);
        }

        if (options.ServesMcp)
        {
            services.AddSingleton<IHttpEndpoints, McpEndpoints>();
            services.AddSingleton(new WebInterface("mcp"));
        }

        return builder;
    }
}
