using Microsoft.Extensions.Hosting;

namespace TalksBot.Pictures;

/// <summary>Opens the fonts beside the start, where chats or the page may want pictures.</summary>
public sealed class PicturePreparation(PictureKeeper pictures) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.Run(pictures.Prepare, stoppingToken);
}
