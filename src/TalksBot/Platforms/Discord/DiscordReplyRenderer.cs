using TalksBot.Chat;
using TalksBot.Platforms.Discord.Messages;

namespace TalksBot.Platforms.Discord;

/// <summary>
/// An answer as a card: the summary is its title, rows are lines, quotes with their sources stand below. What is too long
/// for one message goes on in the next; the last one has the buttons.
/// </summary>
public static class DiscordReplyRenderer
{
    private const int Blue = 0x3B82C4;
    private const int Amber = 0xD9902F;
    private const int Grey = 0x8A8F98;
    private const int LongestLink = 350;
    private const int LongestSource = 150;
    private const int LongestQuote = 1000;

    /// <summary>Far less than Discord takes: title, description and footer together stay under its 6,000.</summary>
    private const int LongestFooter = 300;

    /// <summary>The page of an answer that a chat was given; without buttons where they couldn't ask for it again.</summary>
    /// <param name="given">What to show.</param>
    /// <param name="now">When it is given.</param>
    public static ImmutableArray<DiscordMessage> Render(GivenAnswer given, DateTimeOffset now)
    {
        var messages = Render(given.Answer, given.Shown, given.Question, now, given.HasPicture, given.IsOfAct);
        if (given.IsAboutAnother)
            messages = [.. messages.Select(message => message with { Buttons = [] })];
        return given.IsQuiet ? [.. messages.Select(message => message with { Ephemeral = true })] : messages;
    }

    /// <param name="answer">What to show.</param>
    /// <param name="page">Which page of it.</param>
    /// <param name="question">The message that it answers, for the buttons to ask again.</param>
    /// <param name="now">When it is given.</param>
    /// <param name="hasPicture">Whether a picture of it can be drawn.</param>
    /// <param name="isOfAct">Whether no button may ask for it again.</param>
    /// <returns>At least one message, in the order to be sent.</returns>
    public static ImmutableArray<DiscordMessage> Render(
        Answer answer, AnswerPage page, string question, DateTimeOffset now, bool hasPicture = false, bool isOfAct = false)
    {
        var buttons = Buttons(answer, page, AnswerReference.Of(answer, question, now), hasPicture, isOfAct).AddRange(Offers(answer));
        return Messages(answer.Summary, answer.Language, Lines(answer, page), Footer(answer), Color(answer), buttons);
    }

    /// <summary>A message that nobody asked for: of its buttons those that ask something, since it has no question to be asked again.</summary>
    public static ImmutableArray<DiscordMessage> RenderNotice(Answer notice) =>
        Messages(notice.Summary, notice.Language, Lines(notice, AnswerPage.Of(notice, 0)), footer: "", Color(notice), [.. Offers(notice)]);

    /// <summary>
    /// What is for the asker alone, where it can't be said to them alone: one message with the nearest quote at most, and what can be asked next.
    /// </summary>
    public static DiscordMessage RenderQuietly(Answer answer) =>
        Messages(answer.Summary, answer.Language, Lines(answer, AnswerPage.Quiet(answer)), footer: "", Color(answer), [.. Offers(answer)])[0];

    /// <summary>An answer as a picture, with words for whoever doesn't see it.</summary>
    public static DiscordMessage Render(AnswerPicture picture) =>
        new() { Attachment = new DiscordAttachment(picture.Name, picture.Png, LineSplitter.Cut(picture.Alternative, DiscordLimits.AttachmentDescription)) };

    /// <summary>Which articles the answer quotes, and where to read them.</summary>
    public static ImmutableArray<DiscordMessage> RenderSources(Answer answer)
    {
        var lines = CitedArticle.Of(answer).Select(cited => SourceLine(cited, answer.Language));
        return Messages(Label.Of("sources-of-answer"), answer.Language, lines, footer: "", Blue, buttons: []);
    }

    private static ImmutableArray<DiscordMessage> Messages(
        Label title, AnswerLanguage language, IEnumerable<string> lines, string footer, int color, ImmutableArray<DiscordButton> buttons)
    {
        var opening = BidiText.Opening(language);
        var opened = opening.Length == 0 ? lines : lines.Select(line => Opened(line, opening));
        var texts = LineSplitter.Split(opened, DiscordLimits.EmbedDescription, DiscordLimits.FollowUps);
        return
        [
            .. texts.Select((text, index) => new DiscordMessage
            {
                Embed = new DiscordEmbed
                {
                    Title = index == 0 ? LineSplitter.Cut(opening + DiscordMarkdown.Escape(title, language), DiscordLimits.EmbedTitle) : "",
                    Description = text,
                    Footer = index == texts.Length - 1 ? footer : "",
                    Color = color,
                },
                Buttons = index == texts.Length - 1 ? buttons : [],
            }),
        ];
    }

    // Behind what makes a line a quotation or small. A quote runs as it begins.
    private static string Opened(string line, string opening) => line switch
    {
        ['>', ' ', '\\' or '\u200F', ..] => line,
        ['>', ' ', .. var words] => $"> {opening}{words}",
        ['-', '#', ' ', .. var words] => $"-# {opening}{words}",
        _ => opening + line,
    };

    private static IEnumerable<string> Lines(Answer answer, AnswerPage page)
    {
        foreach (var section in page.Sections)
        {
            if (section.Heading is { IsNone: false } heading)
                yield return $"**{DiscordMarkdown.Escape(heading, answer.Language)}**";
            var width = section.KeysAreNumbers ? section.Rows.Max(row => DiscordMarkdown.Plain(row.Key.In(answer.Language)).Length) : 0;
            foreach (var row in section.Rows)
                yield return Row(row, section.KeysAreNumbers ? width : null, answer.Language);
        }

        if (page.Number == 0)
            foreach (var note in answer.Notes)
                yield return $"-# {DiscordMarkdown.Escape(note, answer.Language)}";
        foreach (var citation in page.Citations)
            foreach (var line in Citation(citation, answer.Language))
                yield return line;
    }

    private static string Row(AnswerRow row, int? figureWidth, AnswerLanguage language)
    {
        var key = row.Key.IsNone ? ""
            : figureWidth is { } width ? DiscordMarkdown.Figure(row.Key, width, language)
            : $"**{DiscordMarkdown.Escape(row.Key, language)}**";
        return Joined([key, DiscordMarkdown.Escape(row.Text, language), .. row.Citations.Select(index => Mark(index + 1))]);
    }

    /// <summary>The quote with its source; where these may run in two directions, each on a line of its own.</summary>
    private static IEnumerable<string> Citation(NumberedCitation numbered, AnswerLanguage language)
    {
        var article = numbered.Citation.Article;
        var source = LineSplitter.Cut(DiscordMarkdown.Escape(SourceLabel.Of(article), language), LongestSource);
        var mark = numbered.Number == 0 ? "" : Mark(numbered.Number);
        var quote = QuoteMarkdown.Of(numbered.Citation, LongestQuote);
        if (!language.IsRightToLeft)
            return [Joined([">", mark, quote, Linked(source, article.Url)])];
        var opening = BidiText.BeginsRightToLeft(numbered.Citation.Quote.Text) ? BidiText.Opening(language) : "";
        return [Joined([">", opening + mark, quote]), Joined([">", Linked(source, article.Url)])];
    }

    private static string SourceLine(CitedArticle cited, AnswerLanguage language)
    {
        var title = LineSplitter.Cut(DiscordMarkdown.Escape(cited.Article.Name, language), DiscordLimits.EmbedTitle);
        return Joined([.. cited.Numbers.Select(Mark), $"{Linked(title, cited.Article.Url)},", DiscordMarkdown.Escape(SourceLabel.Of(cited.Article), language)]);
    }

    /// <param name="words">Escaped already.</param>
    /// <param name="url">Where they lead; anything but a web address of a usual length leads nowhere.</param>
    private static string Linked(string words, string? url) =>
        DiscordMarkdown.Address(url) is { Length: <= LongestLink } address ? $"[{words}]({address})" : words;

    private static string Footer(Answer answer) => answer.Scope is not { } scope ? ""
        : LineSplitter.Cut(BidiText.Opening(answer.Language) + DiscordMarkdown.Plain(scope, answer.Language), LongestFooter);

    private static int Color(Answer answer) => !answer.Answered ? Grey : answer.Conflicts.IsEmpty ? Blue : Amber;

    /// <summary>What turns pages and stands by the proof, then what can be asked next.</summary>
    private static ImmutableArray<DiscordButton> Buttons(Answer answer, AnswerPage page, AnswerReference reference, bool hasPicture, bool isOfAct)
    {
        var turns = PageTurner.Of(answer, page.Number);
        if (hasPicture)
            turns = turns.Add((Label.Of("button.picture").In(answer.Language), ButtonAction.Picture, page.Number));
        ButtonAction[] actions = answer.Citations.IsEmpty ? [] : isOfAct ? [ButtonAction.Remove] :
            [ButtonAction.Sources, ButtonAction.Context, ButtonAction.Helpful, ButtonAction.Unhelpful, ButtonAction.Remove];
        var ids = CustomIdCodec.Encode(
            [.. turns.Select(turn => (turn.Action, turn.Page)), .. actions.Select(action => (action, page.Number))], reference);
        return
        [
            .. ids.Zip(turns, (id, turn) => new DiscordButton(id, turn.Label) { Row = 0, IsDisabled = turn.Action == ButtonAction.Stay }),
            .. ids.Skip(turns.Length).Zip(actions, (id, action) => Button(id, action, answer.Language)),
        ];
    }

    /// <summary>Their words are on them; what has no room for them in its custom id is left out.</summary>
    private static IEnumerable<DiscordButton> Offers(Answer answer) => Offer.Of(answer)
        .Select(offer => (Id: CustomIdCodec.Ask(offer.Text), offer.Label))
        .Where(offer => offer.Id is not null)
        .DistinctBy(offer => offer.Id)
        .Select(offer => new DiscordButton(offer.Id!, LineSplitter.Cut(DiscordMarkdown.Plain(offer.Label), DiscordLimits.ButtonLabel)) { Row = 2 });

    private static DiscordButton Button(string id, ButtonAction action, AnswerLanguage language) => action switch
    {
        ButtonAction.Helpful => new DiscordButton(id, "", "👍") { Row = 1 },
        ButtonAction.Unhelpful => new DiscordButton(id, "", "👎") { Row = 1 },
        ButtonAction.Remove => new DiscordButton(id, "", "✖️") { Row = 1 },
        _ => new DiscordButton(id, Label.Of($"button.{action.ToString().ToLowerInvariant()}").In(language)) { Row = 1 },
    };

    private static string Mark(int number) => string.Create(CultureInfo.InvariantCulture, $"\\[{number}\\]");

    private static string Joined(IEnumerable<string> parts) => string.Join(' ', parts.Where(part => part.Length > 0));
}
