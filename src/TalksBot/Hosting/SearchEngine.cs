using Microsoft.Extensions.Hosting;

namespace TalksBot.Hosting;

/// <summary>An engine that <c>Index:Engine</c> can name.</summary>
/// <param name="Name">What it is called in the configuration and in /status.</param>
/// <param name="Add">Adds its <see cref="Core.Indexing.IPassageIndex"/> to the host, and what else it brings.</param>
public sealed record SearchEngine(string Name, Action<IHostApplicationBuilder> Add) : IChoice;
