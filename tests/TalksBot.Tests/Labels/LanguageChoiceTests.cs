using TalksBot.Core.Labels;
using TalksBot.Core.Questions;

namespace TalksBot.Tests.Labels;

public sealed class LanguageChoiceTests
{
    [Theory]
    [InlineData("who leads the harbour guild?", "en")]
    [InlineData("ateşkes ne zaman imzalandı?", "tr")]
    [InlineData("ateskes ne zaman imzalandi", "tr")]
    [InlineData("kitne log mare gaye", "ur")]
    [InlineData("جنگ بندی کب ہوئی؟", "ur")]
    [InlineData("څومره کسان ووژل شول؟", "ps")]
    [InlineData("آتش‌بس کی امضا شد؟", "fa-AF")]
    [InlineData("متى وقعت الهدنة؟", "ar")]
    [InlineData("कितने लोग मारे गए?", "hi")]
    [InlineData("/who Osta", null)]
    [InlineData("/casualties", null)]
    [InlineData("Kim Veld", null)]
    [InlineData("/who Işık Osta", null)]
    public void A_questions_words_tell_its_language_and_names_alone_none(string question, string? expected) =>
        Assert.Equal(expected, LanguageChoice.OfWords(question)?.Code);

    [Fact]
    public void What_may_be_two_languages_is_the_one_the_asker_prefers()
    {
        Assert.Equal("hi", LanguageChoice.OfWords("kitne log mare gaye", AnswerLanguage.Of("hi"))?.Code);
        Assert.Equal("fa-AF", LanguageChoice.OfWords("مجاهد", AnswerLanguage.Of("fa"))?.Code);
        Assert.Equal("ur", LanguageChoice.OfWords("جنگ بندی کب ہوئی؟", AnswerLanguage.Of("ar"))?.Code);
    }

    [Fact]
    public void The_question_goes_before_the_chat_and_the_chat_before_the_app()
    {
        var message = new IncomingMessage("test", "chat", "user", "/who Osta");
        Assert.Equal("en", LanguageChoice.Of(message).Code);
        Assert.Equal("ar", LanguageChoice.Of(message with { UserLanguage = "ar" }).Code);
        Assert.Equal("tr", LanguageChoice.Of(message with { UserLanguage = "ar", ChatLanguage = "tr" }).Code);
        Assert.Equal("en", LanguageChoice.Of(message with { UserLanguage = "ar", ChatLanguage = "tr", Text = "who is Osta" }).Code);
        Assert.Equal("en", LanguageChoice.Of(message with { UserLanguage = "de" }).Code);
    }
}
