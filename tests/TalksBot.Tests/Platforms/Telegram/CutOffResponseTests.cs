using System.Text;
using TalksBot.Platforms.Telegram;

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

    [Theory]
    [InlineData("{\"ok\": true, \"result\": {\"message_id\": 5, \"te", 5)]
    [InlineData("{\"ok\":true,\"result\":{\"reply_to_message\":{\"message_id\":4},\"message_id\":5}}", 5)]
    [InlineData("{\"ok\":true,\"result\":{\"message_id\":5", null)]
    [InlineData("{\"ok\":true,\"result\":{\"message_id\":5000000000}}", null)]
    [InlineData("{\"ok\":true,\"result\":{\"message_id\":\"5\"}}", null)]
    [InlineData("{\"ok\":true,\"res", null)]
    public void A_message_keeps_its_own_id_where_it_came_whole(string body, int? id) =>
        Assert.Equal(id, CutOffResponse.MessageId(Encoding.UTF8.GetBytes(body)));
}
