namespace TalksBot.Hosting;

/// <summary>How closely a run of the indexer looks; a deeper one does all that a lesser one does.</summary>
internal enum IndexDepth
{
    /// <summary>At files of another size or time.</summary>
    Changes,

    /// <summary>At what stands in every file.</summary>
    Contents,

    /// <summary>At nothing that was known: everything is indexed anew.</summary>
    Everything,
}
