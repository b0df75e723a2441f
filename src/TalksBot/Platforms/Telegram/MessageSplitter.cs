namespace TalksBot.Platforms.Telegram;

/// <summary>
/// Spreads paragraphs over as many messages as they need. It works before anything is marked up, so no message can end
/// inside a tag; a paragraph that no message holds is cut at a sentence's end.
/// </summary>
public static class MessageSplitter
{
    /// <summary>UTF-16 units that a message may have once its mark-up is read.</summary>
    public const int MaxLength = 4096;

    /// <summary>Telegram leaves further entities unmarked.</summary>
    public const int MaxEntities = 100;

    private static readonly string[] SentenceEnds = ["\n", ". ", "! ", "? ", "” ", ".” ", "; "];

    public static ImmutableArray<ImmutableArray<Paragraph>> Split(IEnumerable<Paragraph> blocks, int maxLength = MaxLength)
    {
        var messages = ImmutableArray.CreateBuilder<ImmutableArray<Paragraph>>();
        var message = ImmutableArray.CreateBuilder<Paragraph>();
        var (length, entities) = (0, 0);
        foreach (var block in blocks.SelectMany(block => Pieces(block, maxLength)))
        {
            var separator = message.Count == 0 ? 0 : TelegramHtml.Separator(block).Length;
            if (message.Count > 0 && (length + separator + block.Length > maxLength || entities + block.Entities > MaxEntities))
            {
                messages.Add(message.DrainToImmutable());
                (length, entities, separator) = (0, 0, 0);
            }

            message.Add(block);
            length += separator + block.Length;
            entities += block.Entities;
        }

        if (message.Count > 0)
            messages.Add(message.DrainToImmutable());
        return messages.DrainToImmutable();
    }

    private static IEnumerable<Paragraph> Pieces(Paragraph block, int maxLength)
    {
        while (block.Length > maxLength)
        {
            (var head, block) = block.CutAt(CutPosition(block.Text, maxLength));
            yield return head;
        }

        if (block.Length > 0)
            yield return block;
    }

    /// <summary>After the last sentence that fits, else after the last word, else wherever no character is torn apart.</summary>
    private static int CutPosition(string text, int maxLength)
    {
        var sentence = SentenceEnds.Max(end => text.LastIndexOf(end, maxLength - 1, StringComparison.Ordinal) is var at and >= 0 ? at + end.Length : 0);
        if (sentence > maxLength / 4 && sentence <= maxLength)
            return sentence;
        var word = text.LastIndexOf(' ', maxLength - 1) + 1;
        if (word > maxLength / 4)
            return word;
        return char.IsHighSurrogate(text[maxLength - 1]) ? maxLength - 1 : maxLength;
    }
}
