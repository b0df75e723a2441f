using System.Diagnostics;
using NodaTime;
using TalksBot.Benchmarks.Answers;
using TalksBot.Core.Commands;
using TalksBot.Core.Labels;
using TalksBot.Core.Questions;
using TalksBot.Core.Search;
using TalksBot.Core.Text;
using TalksBot.Core.Views;
using TalksBot.Lucene;
using TalksBot.Pictures;

namespace TalksBot.Benchmarks.Pictures;

/// <summary><c>pictures</c>: what a picture takes, from an answer's view to the file.</summary>
internal static class PictureBenchmark
{
    private const int Rounds = 60;

    private static readonly string[] Questions = ["/casualties", "/casualties soldiers", "/casualties civilians", "/timeline", "/timeline october"];

    /// <param name="articles">The articles.</param>
    /// <param name="output">Where the pictures are put; null for nowhere.</param>
    public static async Task<int> RunAsync(string articles, string? output)
    {
        var folder = Directory.CreateTempSubdirectory("talksbot-pictures-");
        try
        {
            await using var index = LucenePassageIndex.Open(folder.FullName);
            await index.ReplaceAsync(
                ArticleLoader.LoadAsync([articles]).Where(load => load.Article is not null).Select(load => IndexedArticle.Of(load.Article!)),
                () => new IndexStamp("pictures", Instant.MinValue, []));
            var conversation = new Conversation(index, CommandList.Create(indexer: null!, TimeProvider.System));
            var start = Stopwatch.GetTimestamp();
            var drawer = PictureDrawer.OfSystem();
            Console.WriteLine("| picture | language | pixels | kB | letters looked up, ms | drawn and packed, ms: median | 90 % | most |");
            Console.WriteLine("| --- | --- | --- | ---: | ---: | ---: | ---: | ---: |");
            foreach (var question in Questions)
                foreach (var language in AnswerLanguage.All)
                    if ((await conversation.AnswerAsync(new IncomingMessage("bench", "", "", question))) is { View: { } view } answer)
                        Measure(drawer, view with { Title = answer.Summary, Scope = answer.Scope }, question, language, output);
            Console.WriteLine($"All with the opening of the fonts: {Stopwatch.GetElapsedTime(start).TotalSeconds:0.0} s");
        }
        finally
        {
            folder.Delete(recursive: true);
        }

        return 0;
    }

    private static void Measure(PictureDrawer drawer, AnswerView view, string question, AnswerLanguage language, string? output)
    {
        var picture = drawer.Draw(view, language, PictureForm.Chat);
        var times = new List<double>();
        var started = ThreadTime.Now;
        for (var i = 0; i < Rounds; i++)
            _ = drawer.Lacks(view, language).ToList();
        var lookup = (ThreadTime.Now - started).TotalMilliseconds / Rounds;
        for (var i = 0; i < Rounds; i++)
        {
            started = ThreadTime.Now;
            drawer.Draw(view, language, PictureForm.Chat);
            times.Add((ThreadTime.Now - started).TotalMilliseconds);
        }

        times.Sort();
        var size = FormattableString.Invariant($"{picture.Width} × {picture.Height} | {picture.Png.Length / 1024}");
        Console.WriteLine(FormattableString.Invariant(
            $"| {question} | {language.Code} | {size} | {lookup:0.0} | {times[Rounds / 2]:0.0} | {times[Rounds * 9 / 10]:0.0} | {times[^1]:0.0} |"));
        if (output is null)
            return;
        var name = question.Trim('/').Replace(' ', '-');
        File.WriteAllBytes(Path.Combine(output, $"{name}-{language.Code}.png"), picture.Png);
        File.WriteAllText(Path.Combine(output, $"{name}-{language.Code}.txt"), PictureWords.Alternative(view, language, 1024));
        File.WriteAllBytes(Path.Combine(output, $"{name}-{language.Code}-preview.png"), drawer.Draw(view, language, PictureForm.Preview).Png);
    }
}
