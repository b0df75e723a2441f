using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using TalksBot.Core.Answers;
using TalksBot.Platforms.Discord.Messages;

namespace TalksBot.Platforms.Discord;

/// <summary>
/// An answer as one embed: the summary is its title, rows are lines, each citation is a field with quote and source.
/// Whatever the answer holds, the message stays within Discord's limits; what is cut ends in an ellipsis.
/// </summary>
public static class DiscordReplyRenderer
{
    private const int Blue = 0x3B82C4;
    private const int Amber = 0xD9902F;
    private const int Grey = 0x8A8F98;
    private const int LongestLink = 350;
    private const int LongestSource = 120;
    private const int LongestFooter = 300;
    private const int ShortestRows = 1500;
    private const int ShortestCut = 120;
    private const string Ellipsis = "…";

    /// <param name="answer">What to show.</param>
    /// <param name="page">Which page of it.</param>
    /// <param name="question">The message that it answers, for the buttons to ask again.</param>
    /// <param name="now">When it is given.</param>
    public static DiscordMessage Render(Answer answer, AnswerPage page, string question, DateTimeOffset now) => new()
    {
        Embed = Card(answer, page),
        Buttons = Buttons(page, question, now),
    };

    /// <summary>Which articles the answer quotes, and where to read them.</summary>
    public static DiscordMessage RenderSources(Answer answer)
    {
        var lines = answer.Citations
            .Select((citation, index) => (citation.Article, Number: index + 1))
            .GroupBy(entry => entry.Article.Id)
            .Select(entries => SourceLine(entries.First().Article, entries.Select(entry => entry.Number)));
        return new DiscordMessage
        {
            Embed = new DiscordEmbed { Title = "Sources of this answer", Description = JoinLines(lines, DiscordLimits.EmbedDescription), Color = Blue },
        };
    }

    private static DiscordEmbed Card(Answer answer, AnswerPage page)
    {
        var card = new DiscordEmbed
        {
            Title = Fit(answer.Summary, DiscordLimits.EmbedTitle),
            Footer = Footer(answer),
            Color = !answer.Answered ? Grey : answer.Conflicts.IsEmpty ? Blue : Amber,
            Fields = [.. page.Citations.Select(citation => Field(citation, DiscordLimits.FieldValue))],
        };
        var room = DiscordLimits.AllEmbeds - card.Length;
        var rows = JoinLines(Rows(answer, page), Math.Clamp(room, ShortestRows, DiscordLimits.EmbedDescription));
        if (rows.Length > room)
        {
            var quotes = (DiscordLimits.AllEmbeds - card.Title.Length - card.Footer.Length - rows.Length) / page.Citations.Length;
            card = card with { Fields = [.. page.Citations.Select(citation => Shortened(citation, quotes))] };
        }

        return card with { Description = rows };
    }

    private static IEnumerable<string> Rows(Answer answer, AnswerPage page)
    {
        foreach (var section in page.Sections)
        {
            if (section.Heading is { } heading)
                yield return $"**{DiscordMarkdown.Escape(heading)}**";
            var width = section.KeysAreNumbers ? section.Rows.Max(row => DiscordMarkdown.Plain(row.Key).Length) : 0;
            foreach (var row in section.Rows)
                yield return Row(row, section.KeysAreNumbers ? width : null);
        }

        if (page.Number == 0)
            foreach (var note in answer.Notes)
                yield return $"-# {DiscordMarkdown.Escape(note)}";
    }

    private static string Row(AnswerRow row, int? figureWidth)
    {
        var key = row.Key.Length == 0 ? ""
            : figureWidth is { } width ? DiscordMarkdown.Figure(row.Key, width)
            : $"**{DiscordMarkdown.Escape(row.Key)}**";
        var citations = string.Join(' ', row.Citations.Select(index => Bracketed(index + 1)));
        return string.Join(' ', new[] { key, DiscordMarkdown.Escape(row.Text), citations }.Where(part => part.Length > 0));
    }

    private static DiscordField Field(NumberedCitation citation, int length)
    {
        var article = citation.Citation.Article;
        var link = DiscordMarkdown.Link("Read it there", article.Url);
        var below = link.StartsWith('[') && link.Length <= LongestLink && link.Length <= length / 2 ? $"\n{link}" : "";
        return new DiscordField(
            Fit($"[{citation.Number}] {SourceLabel.Of(article)}", LongestSource),
            QuoteMarkdown.Of(citation.Citation, length - below.Length) + below);
    }

    /// <summary>The field within this many characters, heading included.</summary>
    private static DiscordField Shortened(NumberedCitation citation, int length)
    {
        var field = Field(citation, DiscordLimits.FieldValue);
        return Field(citation, Math.Min(DiscordLimits.FieldValue, length - field.Name.Length));
    }

    private static string Footer(Answer answer)
    {
        var parts = answer.Scope is { } scope ? answer.FollowUps.Add(scope) : answer.FollowUps;
        var words = DiscordMarkdown.Plain(string.Join(" · ", parts));
        return Cut(answer.FollowUps.IsEmpty ? words : $"More: {words}", LongestFooter);
    }

    private static ImmutableArray<DiscordButton> Buttons(AnswerPage page, string question, DateTimeOffset now)
    {
        if (page.Citations.IsEmpty)
            return [];
        ButtonAction[] actions = page.HasMore
            ? [ButtonAction.More, ButtonAction.Sources, ButtonAction.Context, ButtonAction.Up, ButtonAction.Down]
            : [ButtonAction.Sources, ButtonAction.Context, ButtonAction.Up, ButtonAction.Down];
        var ids = CustomIdCodec.Encode(actions, question, page.Number, now);
        return [.. ids.Zip(actions, Button)];
    }

    private static DiscordButton Button(string id, ButtonAction action) => action switch
    {
        ButtonAction.Up => new DiscordButton(id, "", "👍"),
        ButtonAction.Down => new DiscordButton(id, "", "👎"),
        _ => new DiscordButton(id, action.ToString()),
    };

    private static string SourceLine(Core.Indexing.ArticleInfo article, IEnumerable<int> numbers)
    {
        var marks = string.Join(' ', numbers.Select(Bracketed));
        var title = article.Title.Length > 0 ? $": {DiscordMarkdown.Link(article.Title, article.Url)}" : "";
        return $"{marks} {DiscordMarkdown.Escape(SourceLabel.Of(article))}{title}";
    }

    private static string Bracketed(int number) => string.Create(CultureInfo.InvariantCulture, $"\\[{number}\\]");

    /// <summary>As many lines as fit, the last one cut where that leaves enough of it to read.</summary>
    private static string JoinLines(IEnumerable<string> lines, int length)
    {
        var joined = new StringBuilder();
        foreach (var line in lines)
        {
            var room = length - joined.Length - 1;
            if (line.Length + 1 + Ellipsis.Length > room)
            {
                var rest = room > ShortestCut ? Cut(line, room) : Ellipsis;
                return joined.Append(joined.Length > 0 ? "\n" : "").Append(rest).ToString();
            }

            joined.Append(joined.Length > 0 ? "\n" : "").Append(line);
        }

        return joined.ToString();
    }

    /// <summary>The words, escaped, within a length that counts the escapes.</summary>
    private static string Fit(string text, int length) => Cut(DiscordMarkdown.Escape(text), length);

    private static string Cut(string markdown, int length)
    {
        if (markdown.Length <= length)
            return markdown;
        var end = markdown.LastIndexOf(' ', length - Ellipsis.Length);
        if (end <= length / 2)
            end = length - Ellipsis.Length;

        // Neither half a character nor half an escape may stay behind.
        while (end > 0 && (char.IsHighSurrogate(markdown[end - 1]) || markdown[end - 1] == '\\'))
            end--;
        return markdown[..end].TrimEnd() + Ellipsis;
    }
}
