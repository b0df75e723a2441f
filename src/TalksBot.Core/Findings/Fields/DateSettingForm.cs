using TalksBot.Core.Findings.Events;
using TalksBot.Core.Search.Stored;

namespace TalksBot.Core.Findings.Fields;

/// <summary>Kept for answering, and shown nowhere. A setting that tells nothing takes a byte.</summary>
internal sealed class DateSettingForm : FieldForm<DateSetting>
{
    public override string Layout => $"{base.Layout} {string.Join(' ', Enum.GetNames<DateTraits>())} {string.Join(' ', Enum.GetNames<WordMarks>())}";

    public override void Write(ByteWriter bytes, DateSetting value)
    {
        bytes.Flag(value != DateSetting.None);
        if (value == DateSetting.None)
            return;
        bytes.Number((int)value.Traits);
        Write(bytes, value.Verb);
        Write(bytes, value.Saying);
        Write(bytes, value.Modified);
        bytes.Optional(value.Relative);
        bytes.Optional(value.Start);
        bytes.Number(value.Marks.Length);
        var last = 0;
        foreach (var mark in value.Marks)
        {
            bytes.Number(mark.At - last);
            bytes.Number((int)mark.Does);
            last = mark.At;
        }
    }

    public override DateSetting Read(ref FindingReader reader) => !reader.Bytes.Flag() ? DateSetting.None : new DateSetting
    {
        Traits = (DateTraits)reader.Bytes.Count(),
        Verb = Span(ref reader),
        Saying = Span(ref reader),
        Modified = Span(ref reader),
        Relative = reader.Bytes.Optional(),
        Start = reader.Bytes.Optional(),
        Marks = Marks(ref reader),
    };

    public override string? Text(DateSetting value) => null;

    private static void Write(ByteWriter bytes, TextSpan? span)
    {
        bytes.Flag(span is not null);
        if (span is { } known)
            bytes.Span(known);
    }

    private static TextSpan? Span(ref FindingReader reader) => reader.Bytes.Flag() ? reader.Bytes.Span() : null;

    private static ImmutableArray<WordMark> Marks(ref FindingReader reader)
    {
        var marks = ImmutableArray.CreateBuilder<WordMark>(reader.Bytes.Count());
        var last = 0;
        while (marks.Count < marks.Capacity)
        {
            last += reader.Bytes.Count();
            marks.Add(new WordMark(last, (WordMarks)reader.Bytes.Count()));
        }

        return marks.MoveToImmutable();
    }
}
