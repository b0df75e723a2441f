using TalksBot.Core.Indexing.Stored;

namespace TalksBot.Core.Extraction.Fields;

internal sealed class TextForm : FieldForm<string?>
{
    public override void Write(ByteWriter bytes, string? value) => bytes.Text(value);

    public override string? Read(ref FindingReader reader) => reader.Bytes.OptionalText();

    public override string? Text(string? value) => value;
}
