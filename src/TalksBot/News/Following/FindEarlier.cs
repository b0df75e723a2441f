namespace TalksBot.News.Following;

/// <summary>Finds an article as it was before its page was corrected last; null where that isn't kept.</summary>
public delegate Task<Article?> FindEarlier(string article, CancellationToken cancellation);
