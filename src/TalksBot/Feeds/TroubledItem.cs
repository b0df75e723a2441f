namespace TalksBot.Feeds;

/// <summary>An item whose page could not be imported.</summary>
/// <param name="Problem">The page and what was wrong with it the last time.</param>
/// <param name="Attempts">How often it was tried and put off.</param>
/// <param name="IsTried">Whether it is tried again; else it was given up.</param>
public sealed record TroubledItem(string Problem, int Attempts, bool IsTried);
