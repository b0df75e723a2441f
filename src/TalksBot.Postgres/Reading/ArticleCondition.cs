namespace TalksBot.Postgres.Reading;

/// <summary>A filter as a condition on <c>articles a</c>, with its parameters added to others.</summary>
internal static class ArticleCondition
{
    public static string Of(List<object> values, int edition, CorpusFilter filter)
    {
        var condition = $"a.edition = {Parameter(values, edition)}";
        if (filter.Articles is { } articles)
            condition += $" AND a.key = ANY({Parameter(values, articles.Select(ArticleKey.Of).ToArray())})";
        if (filter.Outlet is { } outlet)
            condition += $" AND a.outlet = {Parameter(values, ArticleKey.Outlet(outlet)!)}";
        if (filter.PublishedFrom is { } from)
            condition += $" AND a.published >= {Parameter(values, from.ToDateOnly())}";
        if (filter.PublishedTo is { } to)
            condition += $" AND a.published <= {Parameter(values, to.ToDateOnly())}";
        return condition;
    }

    private static string Parameter(List<object> values, object value)
    {
        values.Add(value);
        return FormattableString.Invariant($"${values.Count}");
    }
}
