using TalksBot.Cli;
using TalksBot.Hosting;
using TalksBot.Platforms.Discord;
using TalksBot.Platforms.Terminal;

return await CommandLine.RunAsync(args, builder => builder
    .AddTalksBot()
    .AddBuiltInIndex()
    .AddDiscord()
    .AddTerminal());
