using TalksBot.Core.Answers.Light;

namespace TalksBot.Core.Answers.People;

/// <summary>Finds who held an office before or after somebody, where a sentence says that one followed the other.</summary>
internal sealed class SuccessionFinder(Succession asked, QuestionLight light)
{
    private static readonly FrozenSet<string> Posts = RuleData.Lines("Questions/who-posts.txt").SelectMany(post => Analyzer.Terms(post)).ToFrozenSet();

    private readonly TieFinder ties = new(Tie.Of(asked), light);

    private readonly Office? office = Office.Words(asked.Kind).Reverse().Select(Office.Asked).FirstOrDefault(found => found is not null);

    private readonly ImmutableArray<string> held = [.. Analyzer.Terms(asked.Kind).Where(term => !Posts.Contains(term))];

    public IEnumerable<DeedCandidate> Find(ArticleCast cast) => ties.Find(cast).Where(candidate =>
        new[] { candidate.Quote.Text, cast.Before(candidate.Quote)?.Text ?? "", cast.Info.Title } is var texts
        && (office is null ? IsOfHeld(string.Join(' ', texts)) : texts.Any(text => Office.Words(text).Any(office.Told.Contains))));

    // "Followed Beck as mayor" tells nothing of a commissioner, nor of the boat of the year.
    private bool IsOfHeld(string text) => held.IsEmpty || Analyzer.Terms(text) is var terms && held.All(terms.Contains);
}
