using TalksBot.Cli;
using TalksBot.Hosting;
using TalksBot.Platforms.Telegram;
using TalksBot.Platforms.Terminal;
using TalksBot.Storage;

return await CommandLine.RunAsync(args, builder => builder
    .AddTalksBot()
    .AddBuiltInIndex()
    .AddStorage()
    .AddTelegram()
    .AddTerminal());
