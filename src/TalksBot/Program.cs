using TalksBot.Cli;

return await CommandLine.RunAsync(args);
