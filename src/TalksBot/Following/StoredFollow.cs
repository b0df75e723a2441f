using TalksBot.Core.Commands;

namespace TalksBot.Following;

/// <summary>A follow as it is kept.</summary>
/// <param name="Number">Its row.</param>
/// <param name="Follow">What is followed where.</param>
/// <param name="Position">The number of the last article that was looked at for it.</param>
public sealed record StoredFollow(long Number, Follow Follow, long Position);
