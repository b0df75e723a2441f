namespace TalksBot.Postgres.Reading;

/// <summary>A filter as a condition on <c>articles a</c>, with its parameters added to a command.</summary>
internal static class ArticleCondition
{
    public static string Of(NpgsqlCommand command, int edition, CorpusFilter filter)
    {
        var condition = $"a.edition = {Parameter(command, edition)}";
        if (filter.Articles is { } articles)
            condition += $" AND a.key = ANY({Parameter(command, articles.Select(ArticleKey.Of).ToArray())})";
        if (filter.Outlet is { } outlet)
            condition += $" AND a.outlet = {Parameter(command, ArticleKey.Outlet(outlet)!)}";
        if (filter.PublishedFrom is { } from)
            condition += $" AND a.published >= {Parameter(command, from.ToDateOnly())}";
        if (filter.PublishedTo is { } to)
            condition += $" AND a.published <= {Parameter(command, to.ToDateOnly())}";
        return condition;
    }

    private static string Parameter(NpgsqlCommand command, object value)
    {
        command.Parameters.Add(new NpgsqlParameter { Value = value });
        return FormattableString.Invariant($"${command.Parameters.Count}");
    }
}
