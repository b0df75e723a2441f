using TalksBot.Core.Answers.Evidence;

namespace TalksBot.Core.Answers;

/// <summary>
/// Tells which sources of one row have their words from another: an agency's text that several outlets carry is one source,
/// however often it is cited.
/// </summary>
public static class SharedText
{
    /// <summary>What an answer says where any of its rows has such sources.</summary>
    public static Label Note { get; } = Label.Of("shared.note");

    private const string Carried = "shared.carried";

    /// <summary>The row's text, with the outlets that carry no text of their own.</summary>
    /// <param name="text">What the row says.</param>
    /// <param name="sources">The articles with the words that prove it.</param>
    public static Label Append(Label text, IEnumerable<(ArticleInfo Article, Quote Quote)> sources)
    {
        var own = new List<(ArticleInfo Article, HashSet<int> Words)>();
        var carriers = new List<Label>();
        foreach (var (article, quote) in sources.DistinctBy(source => source.Article.Id))
        {
            var words = Shingles.Of(quote.Text);
            if (own.Exists(other => AreCopies(other.Article, article) || Shingles.AreSame(other.Words, words)))
                carriers.Add(SourceLabel.Outlet(article));
            else
                own.Add((article, words));
        }

        return carriers.Count == 0 ? text
            : Label.Of(Carried, ("text", text), ("outlets", Label.List(carriers.Distinct())));
    }

    /// <summary>Whether any of the rows names outlets that carry no text of their own.</summary>
    public static bool IsIn(IEnumerable<AnswerRow> rows) => rows.Any(row => row.Text.Is(Carried));

    private static bool AreCopies(ArticleInfo one, ArticleInfo other) =>
        one.CopyOf == other.Id || other.CopyOf == one.Id || one.CopyOf is not null && one.CopyOf == other.CopyOf;
}
