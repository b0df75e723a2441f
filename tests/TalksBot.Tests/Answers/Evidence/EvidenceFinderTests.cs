using System.Collections.Immutable;
using TalksBot.Core.Answers;
using TalksBot.Core.Answers.Evidence;
using TalksBot.Core.Questions;
using TalksBot.Core.Search;
using TalksBot.Tests.Search.Memory;
using TalksBot.Tests.Support;

namespace TalksBot.Tests.Answers.Evidence;

public sealed class EvidenceFinderTests
{
    [Fact]
    public async Task A_sentence_too_long_to_quote_is_quoted_where_it_meets_the_question()
    {
        var list = string.Join(", ", Enumerable.Range(10, 40).Select(number => $"barge {number} with gravel"));

        var window = await BestAsync(
            "Who steered the tug Halvard?", $"The harbour of Selm saw {list}, and the tug Halvard, which Marta Quill steered, pulled them all.");

        Assert.Contains("Marta Quill", window.Quote.Text, StringComparison.Ordinal);
        Assert.True(window.Quote.Text.Length <= Citation.MaxLength);
    }

    [Fact]
    public async Task Highlights_stand_in_the_sentence_that_answers()
    {
        var window = await BestAsync(
            "How many barges did the tug Halvard pull?", "The tug Halvard was built in Selm. The tug Halvard pulled nine barges. Its crew of three cheered.");

        Assert.Equal(["tug", "Halvard", "pulled", "nine", "barges"], window.Highlights.Select(span => window.Quote.Text.Substring(span.Start, span.Length)));
    }

    [Theory]
    [InlineData("grey seals", "The gray seals of Selm are back.")]
    [InlineData("gaol", "The jail of Selm is full.")]
    [InlineData("computation", "They compute the tides in Selm.")]
    [InlineData("uniforms", "The crews wear white in Selm.")]
    public async Task A_word_is_met_by_another_spelling_root_or_near_meaning(string question, string text) =>
        Assert.NotEmpty((await BestAsync($"{question} in Selm", text)).Highlights.Where(span => !text[..span.Start].EndsWith("in ", StringComparison.Ordinal)));

    [Theory]
    [InlineData("How long was the strike in Selm?", "The strike in Selm lasted nine days.", true)]
    [InlineData("How long was the strike in Selm?", "The strike in Selm was a 48-hour one.", true)]
    [InlineData("How long was the strike in Selm?", "The strike in Selm went on for a week.", true)]
    [InlineData("How long was the strike in Selm?", "The strike in Selm ended nine days ago.", false)]
    [InlineData("How long was the strike in Selm?", "The strike in Selm cost 40 jobs.", false)]
    [InlineData("How tall is the crane in Selm?", "The crane in Selm is 60 metres tall.", true)]
    [InlineData("How tall is the crane in Selm?", "The crane in Selm, which is tall, lifts 60 barges a day.", false)]
    [InlineData("how many turks are in selm", "The 40 Turks who came by ferry last week now live in Selm.", true)]
    [InlineData("how many turks are in selm", "The Turks who came by ferry last week now live in Selm and own 40 barges.", false)]
    [InlineData("how big is the selm fire", "The Selm fire has grown to about 900 hectares.", true)]
    [InlineData("how big is the selm fire", "The Selm fire began when 900 lamps fell in the hall.", false)]
    [InlineData("how much of her own money did Quill spend on the locks", "Marta Quill poured $900 of her fortune into the locks.", true)]
    [InlineData("how much of her own money did Quill spend on the locks", "Marta Quill won $900 of the locks.", false)]
    [InlineData("Why was Marta Quill expelled from the navy of Selm?", "Marta Quill was discharged from the navy of Selm because she drank.", true)]
    [InlineData("Why was Marta Quill expelled from the navy of Selm?", "Marta Quill was hired by the navy of Selm because she swam.", false)]
    [InlineData("How old is the pilot of Selm?", "The pilot of Selm, 61, is not known to be old.", true)]
    [InlineData("How old is the pilot of Selm?", "The pilot of Selm is an old man with 61 barges.", false)]
    [InlineData("Where is the quarry of Selm?", "The quarry of Selm lies in the district of Oster.", true)]
    [InlineData("Where is the quarry of Selm?", "The quarry of Selm belongs to the brother of Oster.", false)]
    [InlineData("Where will the truce of Selm be signed?", "The truce of Selm will be signed in Oster Falls.", true)]
    [InlineData("Where will the truce of Selm be signed?",
        "The truce of Selm will be signed as the Oster Peace Agreement says, and is named in the Oster Peace Agreement.", false)]
    [InlineData("What did Marta Quill say about the locks?", "Marta Quill said that the locks were old.", true)]
    [InlineData("What did Marta Quill say about the locks?", "Marta Quill walked over the locks. She said that they were old.", true)]
    [InlineData("What did Marta Quill say about the locks?", "Marta Quill walked over the locks, which are old.", false)]
    [InlineData("What did Marta Quill say about the locks?", "Marta Quill owns boats. Years ago a mayor said that the locks were old.", false)]
    [InlineData("Who opened the lock of Selm?", "Yesterday Imran Khan opened the lock of Selm.", true)]
    [InlineData("Who opened the lock of Selm?", "Yesterday the Kestrian surveyor opened the lock of Selm.", false)]
    public async Task What_is_measured_placed_or_done_is_answered_by_a_number_with_a_unit_by_a_place_or_by_a_name(string question, string text, bool answers) =>
        Assert.Equal(answers, EvidenceGate.Answers(await BestAsync(question, text)));

    [Theory]
    [InlineData("compute", "The company of Selm is old.")]
    [InlineData("port", "They report from Selm.")]
    public async Task A_word_is_not_met_by_one_that_only_looks_like_it(string question, string text) =>
        Assert.Equal(["Selm"], (await BestAsync($"{question} of Selm", text)).Highlights.Select(span => text.Substring(span.Start, span.Length)));

    private static async Task<EvidenceWindow> BestAsync(string question, string text)
    {
        await using var index = new MemoryPassageIndex();
        await index.ReplaceAsync(new[] { IndexedArticle.Of(Some.Article(text)) }.ToAsyncEnumerable(), new IndexStamp("", default, []));
        return (await EvidenceFinder.FindAsync(index, QuestionReading.Of(question), CorpusFilter.Everything, 1, CancellationToken.None))[0];
    }
}
