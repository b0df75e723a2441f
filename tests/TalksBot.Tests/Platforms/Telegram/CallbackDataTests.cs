using System.Text;
using TalksBot.Chat;
using TalksBot.Core.Questions;
using TalksBot.Platforms.Telegram;

namespace TalksBot.Tests.Platforms.Telegram;

public sealed class CallbackDataTests
{
    [Fact]
    public void Every_button_reads_back_as_written_and_fits()
    {
        foreach (var action in Enum.GetValues<ButtonAction>())
        {
            var data = new CallbackData(action, int.MaxValue, "0123456789ab");
            Assert.Equal(data, CallbackData.Read(data.ToString()));
            Assert.True(Encoding.UTF8.GetByteCount(data.ToString()) <= CallbackData.MaxBytes);
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("more")]
    [InlineData("0:m:1:0123456789ab")]
    [InlineData("1:z:1:0123456789ab")]
    [InlineData("1:mm:1:0123456789ab")]
    [InlineData("1:m:-1:0123456789ab")]
    [InlineData("1:m:99999999999:0123456789ab")]
    [InlineData("1:m:1:short")]
    [InlineData("1:m:1:0123456789ab:more")]
    public void What_no_button_carries_is_nothing(string? data) => Assert.Null(CallbackData.Read(data));

    [Fact]
    public async Task Answers_that_differ_have_different_fingerprints()
    {
        var conversation = new ScriptedConversation();
        var who = await conversation.AnswerAsync(new IncomingMessage("", "", "", "/who veld"));
        var harm = await conversation.AnswerAsync(new IncomingMessage("", "", "", "/casualties"));
        Assert.NotEqual(AnswerFingerprint.Of(who), AnswerFingerprint.Of(harm));
        Assert.NotEqual(AnswerFingerprint.Of(who), AnswerFingerprint.Of(who with { Citations = who.Citations[..1] }));
        Assert.Equal(AnswerFingerprint.Of(who), AnswerFingerprint.Of(await conversation.AnswerAsync(new IncomingMessage("x", "y", "z", "/who veld"))));
    }
}
