using System.Buffers.Text;
using System.Text;

namespace TalksBot.Programs;

/// <summary>
/// Where an answer's next part begins, in a form that programs hand back: the state of the index, a print of the question, the place. It
/// keeps nobody out; it tells when the articles have changed in between, or another question is asked.
/// </summary>
public static class AnswerCursor
{
    private const int PrintLength = 12;

    public static string Write(string version, ToolCall call, int place) =>
        Base64Url.EncodeToString(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{version}.{Print(call)}.{place}")));

    /// <returns>The place; 0 where the call has no cursor.</returns>
    /// <exception cref="WrongCallException">It is another call's, or the index has changed.</exception>
    public static int Read(string version, ToolCall call)
    {
        if (call.Cursor is not { } cursor)
            return 0;
        var parts = Decoded(cursor)?.Split('.') ?? [];
        if (parts is not [var state, var print, var number] || print != Print(call)
            || !int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var place))
            throw new WrongCallException("'cursor' is none of this question's: hand back the `next` of the answer before, with the same arguments.", "cursor");
        return state == version
            ? place
            : throw new WrongCallException("The articles have changed since: ask again without 'cursor'.", "cursor") { IsOutdated = true };
    }

    private static string? Decoded(string cursor)
    {
        try
        {
            return Encoding.ASCII.GetString(Base64Url.DecodeFromChars(cursor));
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private static string Print(ToolCall call) =>
        TextHash.Of($"{call.Tool.Name}\n{call.Key}", PrintLength);
}
