using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using TalksBot.Hosting;
using TalksBot.Operations.Doctor;

namespace TalksBot.Cli;

/// <summary><c>TalksBot doctor</c>: says what is wrong with the installation and how to mend it.</summary>
public static class DoctorCommand
{
    private const int Failed = 1;

    public static Command Create(HostFactory hosts)
    {
        var command = new Command("doctor", "Checks articles, folders, clock, feeds and tokens, and says how to mend what is wrong");
        command.SetAction(async (_, cancellation) =>
        {
            using var host = hosts.Create(CorpusSettings.Configured);
            var problems = 0;
            foreach (var check in host.Services.GetServices<ICheck>())
            {
                await foreach (var found in check.RunAsync(cancellation))
                {
                    await Console.Out.WriteLineAsync($"{(found.Fix is null ? "ok " : "BAD")}  {OneLine.Of($"{found.Subject}: {found.Text}")}");
                    if (found.Fix is null)
                        continue;
                    problems++;
                    await Console.Out.WriteLineAsync($"     → {found.Fix}");
                }
            }

            await Console.Error.WriteLineAsync(problems == 0 ? "All is well." : FormattableString.Invariant($"{problems} to mend."));
            return problems == 0 ? 0 : Failed;
        });
        return command;
    }
}
