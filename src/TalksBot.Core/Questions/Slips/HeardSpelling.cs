namespace TalksBot.Core.Questions.Slips;

/// <summary>A folded word with how it is heard, worked out once for all that it is compared with.</summary>
internal sealed class HeardSpelling(string text)
{
    public string Text => text;

    public HeardWord Heard => field ??= new HeardWord(Spelling.Fold(text));
}
