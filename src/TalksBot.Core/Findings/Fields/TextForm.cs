using TalksBot.Core.Search.Stored;

namespace TalksBot.Core.Findings.Fields;

internal sealed class TextForm : FieldForm<string?>
{
    public override void Write(ByteWriter bytes, string? value) => bytes.Text(value);

    public override string? Read(ref FindingReader reader) => reader.Bytes.OptionalText();

    public override string? Text(string? value) => value;
}
