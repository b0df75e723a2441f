using TalksBot;
using TalksBot.Cli;
using TalksBot.Hosting;
using TalksBot.Platforms.Discord;
using TalksBot.Platforms.Telegram;
using TalksBot.Platforms.Terminal;
using TalksBot.Programs;
using TalksBot.Storage;
using TalksBot.Web;

// The page and the terminal come last: they run where no platform before them does.
return await CommandLine.RunAsync(args, builder => builder
    .AddTalksBot()
    .AddIndex()
    .AddStorage()
    .AddLive()
    .AddOperations()
    .AddTelegram()
    .AddDiscord(BuildParts.Gateway)
    .AddPrograms()
    .AddWeb(isTypedAt: TerminalConsole.IsTypedAt)
    .AddTerminal());
