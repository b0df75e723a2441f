using System.Globalization;
using TalksBot.Benchmarks.Answers;
using TalksBot.Benchmarks.Discord;
using TalksBot.Benchmarks.Engines;
using TalksBot.Benchmarks.Extraction;
using TalksBot.Benchmarks.Live;
using TalksBot.Benchmarks.Mixed;
using TalksBot.Benchmarks.Pages;
using TalksBot.Benchmarks.Pictures;
using TalksBot.Benchmarks.Programs;
using TalksBot.Benchmarks.Ranking;
using TalksBot.Benchmarks.Shared;
using TalksBot.Benchmarks.Suggest;
using TalksBot.Benchmarks.Telegram;
using TalksBot.Benchmarks.Throughput;
using TalksBot.Benchmarks.Web;

try
{
    return await RunAsync(args);
}
catch (ArgumentException error)
{
    Console.Error.WriteLine(error.Message);
    return 2;
}

static async Task<int> RunAsync(string[] args) => args switch
{
    ["answers", var questions, var passages, .. { Length: > 0 } paths] => await AnswersAsync(questions, Number(passages), paths),
    ["engines", .. var rest] => await EngineBenchmark.RunAsync(rest),
    ["extraction", .. var paths] => Extraction(paths),
    ["discord", "slow", var program, var articles, .. var bodies] => await SlowAsync(program, articles, bodies is [var count] ? Number(count) : 500),
    ["discord", var program, var articles, .. var rest] => await DiscordAsync(program, articles, rest),
    ["live", "feeds", .. var count] => await FeedBenchmark.RunAsync(count is [var items] ? Number(items) : 10_000),
    ["live", "hour", var program, var folder, var minutes, var burst, var aMinute] =>
        await LiveHour.RunAsync(program, folder, Number(minutes), Number(burst), Number(aMinute)),
    ["live", var passages, var articles] => await LiveBenchmark.RunAsync(Number(passages), articles),
    ["ranking", .. { Length: > 0 } paths] when paths.Length % 2 == 0 => await RankingAsync(RankingBenchmark.RunAsync(paths, Console.Out)),
    ["ranking-fit", .. { Length: > 0 } paths] when paths.Length % 2 == 0 => await RankingAsync(RankingBenchmark.FitAsync(paths, Console.Out)),
    ["pages", "hostile"] => HostilePages.Run(Console.Out),
    ["pages", var folder, .. var foreign] => PageBenchmark.Run(folder, foreign is [var file] ? file : null, Console.Out),
    ["views", var articles, .. var sizes] => await ViewBenchmark.RunAsync(articles, sizes is [] ? [200, 20_000] : [.. sizes.Select(Number)]),
    ["pictures", var articles, .. var output] => await PictureBenchmark.RunAsync(articles, output is [var folder] ? folder : null),
    ["programs", "start", var program, var starts] => await ProgramStartsAsync(program, Number(starts)),
    ["programs", var articles, .. var rest] => await ProgramsAsync(articles, rest),
    ["parts", .. var rest] => PartBenchmarks.Run(rest),
    ["shared", var articles, .. var rest] => await SharedAsync(articles, rest),
    ["growth", var corpus, .. var sizes] => await GrowthAsync(corpus, sizes),
    ["shared-client", var connection, var corpus, var askers] => await SharedClientAsync(connection, corpus, askers),
    ["shared-throughput", .. var rest] => await ThroughputBenchmark.RunAsync(rest),
    ["mixed", "--kind", var kind, .. var rest] => await MixedAsync(rest, kind),
    ["mixed", .. var rest] => await MixedAsync(rest, kind: null),
    ["suggest", "over", var folder, .. var count] => await SuggestOverAsync(folder, count is [var articles] ? Number(articles) : null),
    ["suggest", .. var names] => Suggest(names),
    ["web", var articles, .. var rest] => await WebAsync(articles, rest),
    ["telegram", .. var rest] => await TelegramBenchmark.RunAsync(rest),
    _ => Usage(),
};

static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

static async Task<int> MixedAsync(string[] rest, string? kind)
{
    var names = rest is ["--names", ..];
    return rest[(names ? 1 : 0)..] is [var articles, .. var sizes]
        ? await MixedQuestions.RunAsync(articles, sizes is [] ? [200, 2000, 20_000] : [.. sizes.Select(Number)], names, kind)
        : Usage();
}

static async Task<int> AnswersAsync(string questions, int passages, string[] paths)
{
    await AnswersBenchmark.RunAsync(questions, passages, paths);
    return 0;
}

static int Extraction(string[] paths)
{
    ExtractionBenchmark.Run(paths.Length > 0 ? paths : ["articles"], Console.Out);
    return 0;
}

static async Task<int> DiscordAsync(string program, string articles, string[] rest)
{
    var count = rest.Length > 0 ? int.Parse(rest[0], CultureInfo.InvariantCulture) : 20_000;
    await DiscordBenchmark.RunAsync(program, articles, count, perSecond: 200, Console.Out);
    return 0;
}

static async Task<int> SlowAsync(string program, string articles, int bodies)
{
    await DiscordBenchmark.SlowAsync(program, articles, bodies, count: 1000, perSecond: 100, Console.Out);
    return 0;
}

static async Task<int> SharedAsync(string articles, string[] rest)
{
    await SharedBenchmark.RunAsync(articles, rest.Length > 0 ? int.Parse(rest[0], CultureInfo.InvariantCulture) : 20_000);
    return 0;
}

static async Task<int> GrowthAsync(string corpus, string[] sizes)
{
    await SharedGrowth.RunAsync(corpus, sizes.Length > 0 ? sizes.Select(size => int.Parse(size, CultureInfo.InvariantCulture)) : [20_000, 200_000]);
    return 0;
}

static async Task<int> SharedClientAsync(string connection, string corpus, string askers)
{
    await ThroughputClient.RunAsync(connection, corpus, Number(askers));
    return 0;
}

static async Task<int> SuggestOverAsync(string folder, int? articles)
{
    await SuggestBenchmark.RunOverAsync(folder, articles, Console.Out);
    return 0;
}

static async Task<int> ProgramsAsync(string articles, string[] rest)
{
    await ProgramsBenchmark.RunAsync(articles, perSecond: 100, rest is [var seconds] ? Number(seconds) : 20, Console.Out);
    return 0;
}

static async Task<int> WebAsync(string articles, string[] rest)
{
    await WebBenchmark.RunAsync(articles, rest.Length > 0 ? Number(rest[0]) : 20_000, rest.Length > 1 ? Number(rest[1]) : 30, Console.Out);
    return 0;
}

static async Task<int> ProgramStartsAsync(string program, int starts)
{
    await ProgramsBenchmark.StartAsync(program, starts, Console.Out);
    return 0;
}

static int Suggest(string[] names)
{
    SuggestBenchmark.Run(names.Length > 0 ? int.Parse(names[0], CultureInfo.InvariantCulture) : 100_000, Console.Out);
    return 0;
}

static async Task<int> RankingAsync(Task benchmark)
{
    await benchmark;
    return 0;
}

static int Usage()
{
    Console.Error.WriteLine("""
        usage: TalksBot.Benchmarks COMMAND
          answers QUESTIONS PASSAGES ARTICLES…
                  what whole answers take on one thread, by command
          engines [--passages N,N…] [--corpus FILE|FOLDER] [--questions FILE] [--engines talksbot,lucene,sqlite,ts_rank,postgres]
                  [--extraction] [--recall] [--json] [--results FILE]
                  indexes and searches a seeded corpus with each engine in turn
          extraction [FILE|FOLDER]…
                  megabytes of articles a minute for each step from text to findings
          pages FOLDER [FILE]
                  what is taken for the story of pages, by the bot and by SmartReader alone; the folder has ground-truth.json and the pages.
                  FILE gets the paragraphs that aren't marked as the story's
          pages hostile
                  pages that are made to take long, and how long they take
          views ARTICLES [SIZE]…
                  what the timeline and the figures take of so many articles made from the articles' sentences, with names of their own
          pictures ARTICLES [FOLDER]
                  what a picture of an answer takes, in each language; the folder gets them
          programs ARTICLES [SECONDS]
                  answers at 100 a second by themselves, over /api and through /mcp, and both without an answer
          programs start TALKSBOT.DLL STARTS
                  how soon `mcp` lists its tools, and what a start takes that does nothing
          web ARTICLES [SIZE [SECONDS]]
                  what the page's views take over so many articles made from the articles' sentences, at 200 a second and in a browser
          telegram [faults|latency|memory [UPDATES]|kills [KILLS]|transcript]
                  the bot over the articles of the current folder, against a Bot API on loopback
          discord TALKSBOT.DLL ARTICLES [COUNT]
                  first responses to signed interactions at 200 a second while the articles are indexed anew, and wrong signatures
          discord slow TALKSBOT.DLL ARTICLES [BODIES]
                  first responses while requests are held up whose bodies never end
          shared ARTICLES [COUNT]
                  two bots over one PostgreSQL, one killed half-way through updates and interactions
          shared-throughput [--corpus FILE|FOLDER] [--passages N] [--extraction] [--shares SHARE,SHARE…] [--server SHARE] [--processes N,N…] [--askers N] [--seconds N] [--rounds N]
                  questions a second of one bot's process and of several over one PostgreSQL, each with so much of a core (0.1, all)
          growth CORPUS [PASSAGES]…
                  what the index in PostgreSQL takes at each size, and how long changed articles take
          mixed [--kind TEXT] [--names] ARTICLES [SIZE]…
                  1,000 questions of every kind (or of those that hold TEXT), the empty ones too, at so many articles made from the
                  articles' sentences, as they are or with names and numbers of each article's own
          suggest [NAMES] | suggest over FOLDER [ARTICLES]
                  what autocompletion takes for a keystroke: over made-up names, over a folder, or over so many articles made from its sentences
                  with names of each article's own
          live PASSAGES ARTICLES
                  answers while everything is indexed anew, and how soon a new file is in the index; passages are made from the articles' sentences
          live feeds [ITEMS]
                  very many items at once in failing feeds, over simulated days
          live hour TALKSBOT.DLL FOLDER MINUTES BURST AMINUTE
                  the published bot over failing feeds in real time: BURST items at once in the third minute, AMINUTE more each minute
          ranking ARTICLES QUESTIONS [ARTICLES QUESTIONS]…
                  what each part of the ranking brings, over questions with known answers, and what all of them cost
          ranking-fit ARTICLES QUESTIONS [ARTICLES QUESTIONS]…
                  the ranking's weights, fitted to questions with known answers
          parts   the small parts, by BenchmarkDotNet
        """);
    return 2;
}
