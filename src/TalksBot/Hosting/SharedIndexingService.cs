using Microsoft.Extensions.Hosting;
using TalksBot.Postgres.Indexing;

namespace TalksBot.Hosting;

/// <summary>Has this process index when another one asks for it.</summary>
public sealed class SharedIndexingService(SharedIndexer indexer) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => indexer.RunAsync(stoppingToken);
}
