using Microsoft.Extensions.Hosting;
using TalksBot.Hosting;

namespace TalksBot.Pictures;

/// <summary>Opens the fonts soon after the start, where chats or the page may want pictures.</summary>
public sealed class PicturePreparation(PictureKeeper pictures, TimeProvider clock) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await AfterStart.WaitAsync(clock, stoppingToken);
        pictures.Prepare();
    }
}
