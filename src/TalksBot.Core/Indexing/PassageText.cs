using TalksBot.Core.Articles;

namespace TalksBot.Core.Indexing;

/// <summary>The words that a passage is found by, the same in every engine: its own and those of its article's title.</summary>
public static class PassageText
{
    public static string Of(Article article, Passage passage) => $"{article.Title} {passage.Text.Text}";
}
