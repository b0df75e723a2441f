using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;

namespace TalksBot.Web;

/// <summary>What a request is answered with.</summary>
public abstract record Shown
{
    public int Status { get; init; } = StatusCodes.Status200OK;

    /// <summary>A page of the site.</summary>
    /// <param name="view">What it shows: its parameter "View".</param>
    public static ShownPage On<TPage>(object view)
        where TPage : IComponent => new(typeof(TPage), view);
}

/// <summary>A page of the site.</summary>
/// <param name="Component">A component with the parameters "Visit" and "View".</param>
/// <param name="View">What it shows.</param>
public sealed record ShownPage(Type Component, object View) : Shown;

/// <summary>A file to be kept or drawn.</summary>
/// <param name="Bytes">What is in it.</param>
/// <param name="Type">Its media type.</param>
public sealed record ShownFile(ReadOnlyMemory<byte> Bytes, string Type) : Shown
{
    /// <summary>What it is called where it is kept; null where it is drawn.</summary>
    public string? Name { get; init; }
}

/// <summary>What is asked for has its own address.</summary>
/// <param name="Address">From the site's root.</param>
public sealed record ShownElsewhere(string Address) : Shown;
