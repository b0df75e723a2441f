namespace TalksBot.Core.Labels;

/// <summary>A label's words as a language's file has them, cut at its placeholders: "index of {articles}".</summary>
internal static class LabelTemplate
{
    public static ImmutableArray<LabelPiece> Read(string text)
    {
        var pieces = ImmutableArray.CreateBuilder<LabelPiece>();
        for (var start = 0; start < text.Length;)
        {
            var open = text.IndexOf('{', start);
            var end = open < 0 ? text.Length : open;
            if (end > start)
                pieces.Add(new LabelPiece(text[start..end], IsPlaceholder: false));
            if (open < 0)
                break;
            var close = text.IndexOf('}', open);
            if (close < 0)
                throw new FormatException($"A placeholder isn't closed in '{text}'.");
            pieces.Add(new LabelPiece(text[(open + 1)..close], IsPlaceholder: true));
            start = close + 1;
        }

        return pieces.DrainToImmutable();
    }
}

/// <summary>Words of a label, or the name of what stands in their place.</summary>
internal sealed record LabelPiece(string Text, bool IsPlaceholder);

/// <summary>A piece of a label in a language.</summary>
/// <param name="Text">Its words.</param>
/// <param name="IsOwn">Whether they are the bot's own; else those of a text, a name or a command, which run in a direction of their own.</param>
public sealed record Stretch(string Text, bool IsOwn);
