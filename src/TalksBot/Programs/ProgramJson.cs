using System.Buffers;
using System.Text.Json;

namespace TalksBot.Programs;

/// <summary>What programs are given, as bytes of JSON.</summary>
public static class ProgramJson
{
    public static ReadOnlyMemory<byte> Of(AnswerSlice slice) => Written(json => AnswerJson.Write(json, slice.Answer, new AnswerForm { Slice = slice }));

    public static ReadOnlyMemory<byte> Written(Action<Utf8JsonWriter> write)
    {
        var bytes = new ArrayBufferWriter<byte>(4096);
        using (var json = new Utf8JsonWriter(bytes, AnswerJson.Options))
            write(json);
        return bytes.WrittenMemory;
    }
}
