namespace TalksBot.Core.Answers;

/// <summary>Puts an answer together: numbers citations in the order in which findings first use them.</summary>
public sealed class AnswerBuilder(Question question)
{
    private readonly ImmutableArray<AnswerFinding>.Builder findings = ImmutableArray.CreateBuilder<AnswerFinding>();
    private readonly CitationList citations = new();
    private readonly ImmutableArray<string>.Builder explanation = ImmutableArray.CreateBuilder<string>();

    public int FindingCount => findings.Count;

    public ImmutableArray<Citation> Citations => citations.All;

    /// <summary>The citation's index; the same words are cited once.</summary>
    public int Cite(ArticleInfo article, Quote quote, ImmutableArray<TextSpan> highlights = default) => citations.Cite(article, quote, highlights);

    /// <summary>Adds a finding with the sentence that proves it; returns the citation's index.</summary>
    public int Add(ArticleInfo article, Finding finding, ImmutableArray<TextSpan> highlights = default, string? relation = null, bool isSuperseded = false)
    {
        var citation = citations.Cite(article, finding, highlights);
        findings.Add(new AnswerFinding(finding, citation) { Relation = relation, IsSuperseded = isSuperseded });
        return citation;
    }

    public AnswerBuilder Explain(string line)
    {
        explanation.Add(line);
        return this;
    }

    /// <param name="summary">Labels and connecting words; no fact without a citation.</param>
    public Answer Answered(Label summary) => Make(summary, answered: true);

    /// <summary>The articles don't hold the answer: what was cited so far is what comes nearest.</summary>
    /// <param name="reason">Why, behind a colon; null where nothing more can be said.</param>
    public Answer Refused(Label? reason = null)
    {
        findings.Clear();
        return Make(Refusal(isNear: false, reason), answered: false) with { IsRefusal = true, Reason = reason, Notes = citations.Count > 0 ? [Nearest] : [] };
    }

    /// <summary>Nothing could be made of the message.</summary>
    /// <param name="how">What was read of it and what can be asked, in sentences of the program's own.</param>
    public Answer NotUnderstood(params IEnumerable<Label> how) =>
        Make(Label.Joined(" ", [Label.Of("unread"), .. how]), answered: false) with { IsUnderstood = false };

    /// <summary>What a refusal says first.</summary>
    /// <param name="isNear">Whether the articles hold what the question names, and only the answer not.</param>
    /// <param name="reason">Why, behind a colon; null where nothing more can be said.</param>
    public static Label Refusal(bool isNear, Label? reason) => (isNear, reason) switch
    {
        (false, null) => Label.Of("refusal"),
        (false, { } why) => Label.Of("refusal.because", ("reason", why)),
        (true, null) => Label.Of("near"),
        (true, { } why) => Label.Of("near.because", ("reason", why)),
    };

    /// <summary>What stands above the nearest sentences.</summary>
    public static Label Nearest { get; } = Label.Of("nearest");

    private Answer Make(Label summary, bool answered) => new()
    {
        Question = question.Text,
        Command = question.Command,
        Answered = answered,
        Summary = summary,
        Findings = findings.ToImmutable(),
        Citations = citations.All,
        Explanation = [$"read as /{question.Command} {question.Argument} ({question.Rule})", .. explanation],
    };
}
