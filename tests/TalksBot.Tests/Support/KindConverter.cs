using System.Text.Json;
using System.Text.Json.Serialization;
using TalksBot.Core.Findings;

namespace TalksBot.Tests.Support;

/// <summary>Writes a finding's kind by its name, where whole findings are compared.</summary>
internal sealed class KindConverter : JsonConverter<FindingKind>
{
    public override FindingKind Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException();

    public override void Write(Utf8JsonWriter writer, FindingKind value, JsonSerializerOptions options) => writer.WriteStringValue(value.Name);
}
