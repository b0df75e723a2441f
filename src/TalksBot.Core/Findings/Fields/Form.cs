using TalksBot.Core.Findings.Claims;
using TalksBot.Core.Findings.Events;

namespace TalksBot.Core.Findings.Fields;

/// <summary>The forms that a field can have.</summary>
internal static class Form
{
    public static FieldForm<string?> Text { get; } = new TextForm();

    /// <summary>Words of the article, kept as their place.</summary>
    public static FieldForm<Quote?> Quote { get; } = new QuoteForm(hasOffset: false);

    /// <summary>The same, and JSON tells their place.</summary>
    public static FieldForm<Quote?> PlacedQuote { get; } = new QuoteForm(hasOffset: true);

    public static FieldForm<DateRange?> Range { get; } = new RangeForm();

    public static FieldForm<Figure?> Figure { get; } = new FigureForm();

    public static FieldForm<bool> Flag { get; } = new FlagForm();

    public static FieldForm<ImmutableArray<string>> Texts { get; } =
        new ListForm<string>((bytes, text) => bytes.Text(text), (ref reader) => reader.Bytes.Text(), text => text);

    public static FieldForm<ImmutableArray<Role>> Roles { get; } = new ListForm<Role>(
        (bytes, role) =>
        {
            bytes.Quote(role.Text);
            bytes.Quote(role.Sentence);
        },
        (ref reader) => new Role(reader.Quote(), reader.Sentence()),
        role => role.Text.Text);

    public static FieldForm<ImmutableArray<TextSpan>> Spans { get; } =
        new ListForm<TextSpan>((bytes, span) => bytes.Span(span), (ref reader) => reader.Bytes.Span(), span => span.ToString());

    public static FieldForm<DateSetting> DateSetting { get; } = new DateSettingForm();

    public static FieldForm<TEnum> OneOf<TEnum>()
        where TEnum : struct, Enum => new EnumForm<TEnum>();
}
