namespace TalksBot.Core.Text.Loading;

/// <summary>Says why a file could not be read, in one sentence without the machine's paths.</summary>
internal static class ReadProblem
{
    public const string Binary = "The file is binary, not text.";
    public const string NotUtf8 = "The file is not valid UTF-8: save it as UTF-8.";
    public const string Empty = "There is no text in it.";
    public const string TooLong = "The text is over 5 MB.";
    public const string BadName = "Its name is not UTF-8: rename it.";
    public const string NotRegular = "It is no regular file.";
    public const string LeadsOut = "Its link leads out of the folder (Index:FollowLinks lets it).";
    public const string Teaser = "Only the start of the story is open to read: the rest is for those who pay.";
    public const string TooSlow = "It takes too long to read.";
    public const string Tangled = "Its markup is too tangled to be read.";

    public static string Of(Exception exception) => exception switch
    {
        UnauthorizedAccessException => "Permission to read it is denied.",
        FileNotFoundException or DirectoryNotFoundException => "It is gone, or its link leads nowhere.",
        _ => "The system could not read it.",
    };
}
