namespace TalksBot.Chat;

/// <summary>The buttons that turn an answer's pages: back, which page this is, on.</summary>
public static class PageTurner
{
    public const string Back = "◀";
    public const string On = "▶";

    /// <summary>Label, action and page of each; none where there is one page only.</summary>
    public static ImmutableArray<(string Label, ButtonAction Action, int Page)> Of(Answer answer, int page)
    {
        var count = AnswerPage.CountOf(answer);
        if (count == 1)
            return [];
        var buttons = ImmutableArray.CreateBuilder<(string, ButtonAction, int)>();
        if (page > 0)
            buttons.Add((Back, ButtonAction.Turn, page - 1));
        buttons.Add((string.Create(CultureInfo.InvariantCulture, $"{page + 1}/{count}"), ButtonAction.Stay, page));
        if (page + 1 < count)
            buttons.Add((On, ButtonAction.Turn, page + 1));
        return buttons.DrainToImmutable();
    }
}
