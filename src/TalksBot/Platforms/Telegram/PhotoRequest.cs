using System.Diagnostics.CodeAnalysis;
using Telegram.Bot.Requests;
using Telegram.Bot.Types;

namespace TalksBot.Platforms.Telegram;

/// <summary>Sends a picture. A file that was read once is at its end: whenever the request goes out again it begins anew.</summary>
internal sealed class PhotoRequest : SendPhotoRequest
{
    private readonly byte[] file;
    private readonly string name;

    /// <param name="chat">Where to.</param>
    /// <param name="file">The file.</param>
    /// <param name="name">Its name.</param>
    [SetsRequiredMembers]
    public PhotoRequest(long chat, byte[] file, string name)
    {
        (this.file, this.name, ChatId) = (file, name, chat);
        Photo = Opened();
    }

    public override HttpContent? ToHttpContent()
    {
        Photo = Opened();
        return base.ToHttpContent();
    }

    private InputFileStream Opened() => InputFile.FromStream(new MemoryStream(file, writable: false), name);
}
