namespace TalksBot.Core.Text;

/// <summary>Finds the lines that head a text or a part of it: the title repeated, short lines without a sentence's end, questions above their answer.</summary>
internal static class Headings
{
    private const int MaxWords = 16;
    private const int MaxQuestionWords = 12;
    private const int MaxTitleLength = 200;

    /// <summary>More short lines in a row are a list, which is prose; at a text's top title, label and subtitle may stand together.</summary>
    private const int MaxRun = 2;

    private const int MaxRunAtTop = 4;

    private static readonly FrozenSet<string> QuestionOpeners = RuleData.Lines("Text/question-openers.txt").ToFrozenSet(StringComparer.Ordinal);

    /// <param name="article">The article.</param>
    /// <param name="paragraphs">Its paragraphs.</param>
    /// <param name="furniture">Which of them are furniture: they part nothing and head nothing.</param>
    /// <returns>For each paragraph whether it is a heading.</returns>
    public static bool[] Find(Article article, List<ArraySegment<Sentence>> paragraphs, bool[] furniture)
    {
        var headings = new bool[paragraphs.Count];
        var readable = Enumerable.Range(0, paragraphs.Count).Where(i => !furniture[i]).ToList();
        for (int at = 0, next; at < readable.Count; at = next)
        {
            next = at + 1;
            if (RepeatsTitle(article, paragraphs[readable[at]]))
                headings[readable[at]] = true;
            if (!CanHead(paragraphs[readable[at]]))
                continue;
            while (next < readable.Count && CanHead(paragraphs[readable[next]]))
                next++;

            // A heading has something below it.
            if (next < readable.Count && next - at <= (at == 0 ? MaxRunAtTop : MaxRun))
                foreach (var index in readable[at..next])
                    headings[index] = true;
            else
                foreach (var index in readable[at..next].Where(index => RepeatsTitle(article, paragraphs[index])))
                    headings[index] = true;
        }

        return headings;
    }

    /// <summary>Whether the paragraph is one line without a sentence's end.</summary>
    public static bool IsLine(ArraySegment<Sentence> paragraph)
    {
        if (paragraph.Count != 1 || paragraph[0].Text.AsSpan().ContainsAny('\n', '\r'))
            return false;
        var end = paragraph[0].Text.AsSpan().TrimEnd("\"'”’»)]");
        return end.Length > 0 && !Characters.IsStop(end[^1]);
    }

    private static bool CanHead(ArraySegment<Sentence> paragraph)
    {
        if (paragraph.Count != 1)
            return false;
        var sentence = paragraph[0];
        var words = sentence.Tokens.Count(token => token.Kind is TokenKind.Word or TokenKind.Number);
        // "— Nour Haddad, teacher" signs what stands above it.
        if (words is 0 or > MaxWords || char.IsLower(sentence.Text[0]) || Characters.IsDash(sentence.Text[0]) || IsSigned(paragraph))
            return false;
        return IsLine(paragraph)
            ? sentence.Text[^1] is not (':' or ',' or ';')
            : sentence.Text[^1] == '?' && words <= MaxQuestionWords && QuestionOpeners.Contains(sentence.Tokens[0].Text.Replace('’', '\''));
    }

    /// <summary>“… it burst.” – Nour Haddad: a whole sentence that somebody said, with the name behind it.</summary>
    private static bool IsSigned(ArraySegment<Sentence> paragraph)
    {
        var tokens = paragraph.SelectMany(sentence => sentence.Tokens).ToImmutableArray();
        for (var i = 2; i + 2 < tokens.Length && tokens[0].Kind == TokenKind.OpenQuote; i++)
            if (tokens[i].Kind == TokenKind.CloseQuote)
                return Characters.IsStop(tokens[i - 1].Text[0]) && (tokens[i + 1].Text == ":" || Characters.IsDash(tokens[i + 1].Text[0]));
        return false;
    }

    /// <summary>Compared by letters and digits alone. A title that is itself a sentence was taken from the text, which stays prose.</summary>
    private static bool RepeatsTitle(Article article, ArraySegment<Sentence> paragraph)
    {
        if (article.Title.Length is 0 or > MaxTitleLength || article.Title[^1] == '.' || IsSigned(paragraph))
            return false;
        var start = paragraph[0].Span.Start;
        var length = paragraph[^1].Span.End - start;
        return length <= article.Title.Length + 20
            && Letters(article.Text.Substring(start, length)).Equals(Letters(article.Title), StringComparison.OrdinalIgnoreCase);
    }

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit));
}
