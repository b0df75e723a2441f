using TalksBot;
using TalksBot.Cli;
using TalksBot.Hosting;
using TalksBot.Platforms.Discord;
using TalksBot.Platforms.Telegram;
using TalksBot.Platforms.Terminal;
using TalksBot.Programs;
using TalksBot.Storage;

// The terminal comes last: it runs where no platform before it does.
return await CommandLine.RunAsync(args, builder => builder
    .AddTalksBot()
    .AddIndex()
    .AddStorage()
    .AddLive()
    .AddOperations()
    .AddTelegram()
    .AddDiscord(BuildParts.Gateway)
    .AddPrograms()
    .AddTerminal());
