using System.Text;
using TalksBot.Chat;

namespace TalksBot.Platforms.Terminal;

/// <summary>Dresses an answer for a terminal or a pipe: aligned columns, sources numbered below.</summary>
public static class TerminalReplyRenderer
{
    private const int MinTextWidth = 24;

    public static string Render(AnswerPage page, Answer answer, TerminalStyle style, bool explain = false)
    {
        var (text, language) = (new StringBuilder(), answer.Language);
        var opening = BidiText.Opening(language);
        if (page.Number == 0)
            text.Append(opening).AppendLine(Paint(BidiText.Of(answer.Summary, language), Ansi.Bold, style));
        foreach (var section in page.Sections)
            AppendSection(text, section, style, language);
        if (page.Number == 0)
            foreach (var note in answer.Notes)
                AppendWrapped(text, opening, BidiText.Of(note, language), style);
        if (page.Citations.Length > 0)
            text.AppendLine();
        foreach (var citation in page.Citations)
            AppendCitation(text, citation, style, language);
        var more = page.HasMore ? answer.FollowUps.Insert(0, $"/{ChatAnswers.More}") : answer.FollowUps;
        var commands = answer.OtherQuestions.Concat(more).Select(command => (Label)command);
        var parts = commands.Append(answer.Scope ?? Label.None).Where(part => !part.IsNone).ToList();
        if (parts.Count > 0)
            text.Append(opening).AppendLine(Paint(BidiText.Of(Label.Of("more", ("commands", Label.Joined(" · ", parts))), language), Ansi.Dim, style));
        if (explain)
            foreach (var line in answer.Explanation)
                text.AppendLine("  # " + BidiText.Isolate(line));
        return text.ToString().TrimEnd('\r', '\n').ReplaceLineEndings("\n");
    }

    private static void AppendSection(StringBuilder text, AnswerSection section, TerminalStyle style, AnswerLanguage language)
    {
        var opening = BidiText.Opening(language);
        if (section.Heading is { } heading)
            text.Append(opening).AppendLine(BidiText.Of(heading, language));
        var width = section.Rows.Max(row => Columns(row.Key.In(language)));
        foreach (var row in section.Rows)
        {
            var padding = new string(' ', width - Columns(row.Key.In(language)));
            var shown = Paint(BidiText.Of(row.Key, language), Ansi.Bold, style);
            var key = section.KeysAreNumbers ? padding + shown : shown + padding;
            var marks = string.Concat(row.Citations.Select(index => string.Create(CultureInfo.InvariantCulture, $" [{index + 1}]")));
            AppendWrapped(text, opening + (width == 0 ? "  " : $"  {key}  "), BidiText.Of(row.Text, language) + marks, style, width == 0 ? 2 : width + 4);
        }
    }

    private static void AppendCitation(StringBuilder text, NumberedCitation numbered, TerminalStyle style, AnswerLanguage language)
    {
        var mark = numbered.Mark.Length == 0 ? "    " : $"{numbered.Mark} ";
        var (quote, article) = (numbered.Citation.Quote.Text, numbered.Citation.Article);
        var link = SourceLabel.Address(article) is { } url ? $" {BidiText.Of(url, language)}" : "";
        var (opening, closing) = (QuotedText.Opening(quote), QuotedText.Closing(quote));
        var words = language.IsRightToLeft || BidiText.BeginsRightToLeft(quote)
            ? BidiText.FirstStrongIsolate + opening + BidiText.Paragraph(OneLine(quote), BidiText.BeginsRightToLeft(quote)) + closing
                + BidiText.PopDirectionalIsolate
            : $"{opening}{BidiText.Isolate(OneLine(quote))}{closing}";
        AppendWrapped(
            text, BidiText.Opening(language) + mark, $"{words} {BidiText.Of(SourceLabel.Of(article), language)}{link}", style, mark.Length);
    }

    /// <summary>Writes text after a first prefix; lines that don't fit go on under the text.</summary>
    private static void AppendWrapped(StringBuilder text, string prefix, string words, TerminalStyle style, int indent = 0)
    {
        text.Append(prefix);
        if (style.Width is not { } width)
        {
            text.AppendLine(words);
            return;
        }

        var room = Math.Max(MinTextWidth, width - indent);
        var used = 0;
        foreach (var word in words.Split(' '))
        {
            var length = Columns(word);
            if (used > 0 && used + 1 + length > room)
            {
                text.AppendLine().Append(' ', indent);
                used = 0;
            }

            if (used > 0)
            {
                text.Append(' ');
                used++;
            }

            text.Append(word);
            used += length;
        }

        text.AppendLine();
    }

    private static string OneLine(string quote) =>
        string.Join(' ', quote.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

    private static int Columns(string text) => StringInfo.ParseCombiningCharacters(text).Length;

    private static string Paint(string text, string colour, TerminalStyle style) =>
        style.Colour && text.Length > 0 ? colour + text + Ansi.Reset : text;

    private static class Ansi
    {
        public const string Bold = "\u001b[1m";
        public const string Dim = "\u001b[2m";
        public const string Reset = "\u001b[0m";
    }
}
