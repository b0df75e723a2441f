using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using TalksBot.Core.Search.Stored;

namespace TalksBot.Core.Findings.Fields;

/// <summary>One of a few values, shown by its name in small letters and kept by its number: so names are numbered from 0 on.</summary>
internal sealed class EnumForm<TEnum> : FieldForm<TEnum>
    where TEnum : struct, Enum
{
    private static readonly TEnum[] Values = Enum.GetValues<TEnum>();
    private static readonly string[] Names = EnumNames.Of(typeof(TEnum));

    public override string Layout => string.Join(' ', Names);

    public override void Write(ByteWriter bytes, TEnum value) => bytes.Byte((byte)Number(value));

    public override TEnum Read(ref FindingReader reader) => Values[reader.Bytes.Byte()];

    public override string Text(TEnum value) => Names[Number(value)];

    public override ImmutableArray<JsonField> Schema(string name) =>
        [new(name, new JsonObject { ["enum"] = new JsonArray([.. Names.Select(text => JsonValue.Create(text))]) })];

    private static int Number(TEnum value) => Unsafe.BitCast<TEnum, int>(value);
}

internal static class EnumNames
{
    public static string[] Of(Type kind) => Array.ConvertAll(Enum.GetNames(kind), name => name.ToLowerInvariant());
}
