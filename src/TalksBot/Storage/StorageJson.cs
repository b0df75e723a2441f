using System.Text.Json.Serialization;

namespace TalksBot.Storage;

/// <summary>How lists are kept in a column.</summary>
[JsonSerializable(typeof(string[]))]
public sealed partial class StorageJson : JsonSerializerContext;
