using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using TalksBot.Core.Commands;
using TalksBot.Hosting;

namespace TalksBot.Pictures;

public static class PictureServiceCollectionExtensions
{
    /// <summary>Adds what draws pictures. Each platform that shows some, and the page, calls it; once is enough.</summary>
    public static IHostApplicationBuilder AddPictures(this IHostApplicationBuilder builder)
    {
        if (builder.Services.Any(service => service.ServiceType == typeof(PictureKeeper)))
            return builder;
        builder.Services.AddSingleton(services => new PictureKeeper(services.GetRequiredService<ILogger<PictureKeeper>>()));
        builder.Services.AddSingleton<StatusLines>(services => () => services.GetRequiredService<PictureKeeper>().Lines);
        builder.Services.AddSingleton<PrepareLists>(services => _ =>
        {
            services.GetRequiredService<PictureKeeper>().Prepare();
            return Task.CompletedTask;
        });
        return builder;
    }
}
