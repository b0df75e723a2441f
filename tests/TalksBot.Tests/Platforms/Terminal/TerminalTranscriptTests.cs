using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;
using TalksBot.Platforms.Terminal;
using TalksBot.Tests.Support;

namespace TalksBot.Tests.Platforms.Terminal;

/// <summary>
/// Holds a whole conversation through the terminal and compares it with Golden/Terminal/transcript.txt, where lines that
/// start with "&gt; " are what somebody types. With UPDATE_GOLDEN=1 the transcript is written anew.
/// </summary>
[Collection(SharedStarterCorpus.Name)]
public sealed class TerminalTranscriptTests(StarterCorpus starter)
{
    private static readonly string File = Path.Combine(StarterCorpus.Root, "tests", "TalksBot.Tests", "Golden", "Terminal", "transcript.txt");

    [Fact]
    public async Task Conversation_reads_as_the_transcript()
    {
        var golden = (await System.IO.File.ReadAllTextAsync(File)).ReplaceLineEndings("\n");
        var transcript = new StringWriter { NewLine = "\n" };
        foreach (var typed in golden.Split('\n').Where(line => line.StartsWith("> ", StringComparison.Ordinal)))
            await transcript.WriteLineAsync(typed);
        var input = new EchoingReader(transcript.ToString(), transcript);
        transcript.GetStringBuilder().Clear();

        await ChatAsync(input, transcript);

        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
            await System.IO.File.WriteAllTextAsync(File, transcript.ToString());
        else
            Assert.Equal(golden, transcript.ToString());
    }

    [Fact]
    public async Task End_of_input_stops_the_host()
    {
        var lifetime = await ChatAsync(new StringReader(""), new StringWriter());

        Assert.True(lifetime.Stopped);
    }

    [Theory]
    [InlineData("/quit")]
    [InlineData("/quit now")]
    [InlineData("exit")]
    public async Task Whoever_quits_is_asked_nothing_more(string farewell)
    {
        var output = new StringWriter();

        await ChatAsync(new StringReader($"{farewell}\n/who tarar\n"), output);

        Assert.Empty(output.ToString());
    }

    [Fact]
    public async Task Piped_output_has_no_prompt_and_no_escape_sequences()
    {
        var output = new StringWriter();

        await ChatAsync(new StringReader("/who tarar\n"), output);

        Assert.DoesNotContain("\u001b", output.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("> ", output.ToString(), StringComparison.Ordinal);
    }

    private async Task<StoppingLifetime> ChatAsync(TextReader input, TextWriter output)
    {
        var lifetime = new StoppingLifetime();
        var console = new TerminalConsole(input, output, IsInteractive: false, TerminalStyle.Plain);
        using var platform = new TerminalPlatform(
            starter.Conversation, console, new TerminalPrompt(console), lifetime, NullLogger<TerminalPlatform>.Instance);
        await platform.StartAsync(CancellationToken.None);
        await platform.ExecuteTask!;
        return lifetime;
    }

    /// <summary>Hands out the typed lines and writes each into the transcript as it is read.</summary>
    private sealed class EchoingReader(string typed, TextWriter transcript) : TextReader
    {
        private readonly StringReader lines = new(typed);

        public override string? ReadLine()
        {
            if (lines.ReadLine() is not { } line)
                return null;
            transcript.WriteLine(line);
            return line[2..];
        }
    }
}
