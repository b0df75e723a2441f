namespace TalksBot.Core.Text;

/// <summary>What can be opened on the web: "javascript:…", "=1+1" and files of this machine can't.</summary>
public static class WebAddress
{
    /// <returns>Null where the text is no whole address by http or https.</returns>
    public static Uri? Of(string? text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? address : null;
}
