using System.Text;
using System.Text.Json;
using TalksBot.Platforms.Telegram;
using TalksBot.Platforms.Telegram.BotApi;

namespace TalksBot.Tests.Platforms.Telegram;

public sealed class CutOffResponseTests
{
    [Theory]
    [InlineData("{\"ok\":true,\"result\":{\"message_id\":5,\"te")]
    [InlineData("{ \"ok\": true, \"resu")]
    [InlineData("{\"ok\":tr")]
    [InlineData("{")]
    [InlineData("")]
    public void What_began_as_a_success_was_done(string body) => Assert.True(CutOffResponse.SaysOk(Encoding.UTF8.GetBytes(body), mayGoOn: true));

    [Theory]
    [InlineData("{\"ok\":false,\"error_c")]
    [InlineData("<html>")]
    [InlineData("nothing")]
    public void Anything_else_was_not(string body) => Assert.False(CutOffResponse.SaysOk(Encoding.UTF8.GetBytes(body), mayGoOn: true));

    [Theory]
    [InlineData("{\"ok\":true,\"result\":{\"message_id\":5,\"te", true)]
    [InlineData("", false)]
    [InlineData("{", false)]
    public void Where_no_byte_is_missing_the_success_must_be_said(string body, bool done) =>
        Assert.Equal(done, CutOffResponse.SaysOk(Encoding.UTF8.GetBytes(body), mayGoOn: false));

    [Fact]
    public void A_message_keeps_its_id_and_a_list_is_not_trusted()
    {
        var json = BotApiJson.Readable;
        Assert.Equal(5, CutOffResponse.Complete("{\"ok\": true, \"result\": {\"message_id\": 5, \"te"u8, json.ApiResponseMessage)?.MessageId);
        Assert.Null(CutOffResponse.Complete("{\"ok\":true,\"res"u8, json.ApiResponseMessage));
        Assert.Equal(JsonValueKind.Undefined, CutOffResponse.Complete("{\"ok\":true,\"res"u8, json.ApiResponseJsonElement).ValueKind);
        Assert.Throws<TelegramException>(() => CutOffResponse.Complete("{\"ok\":true,\"result\":[{"u8, json.ApiResponseIReadOnlyListJsonElement));
    }
}
