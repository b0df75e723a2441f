namespace TalksBot.Following;

/// <summary>What articles said before their pages changed.</summary>
public interface IEarlierWordings
{
    /// <summary>The article as it was before it was corrected last; null where that isn't kept.</summary>
    Task<Article?> FindAsync(string article, CancellationToken cancellation);
}
