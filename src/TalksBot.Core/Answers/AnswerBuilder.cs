using System.Collections.Immutable;
using TalksBot.Core.Articles;
using TalksBot.Core.Extraction;
using TalksBot.Core.Indexing;
using TalksBot.Core.Questions;

namespace TalksBot.Core.Answers;

/// <summary>Puts an answer together: numbers citations in the order in which findings first use them.</summary>
public sealed class AnswerBuilder(Question question)
{
    private readonly ImmutableArray<AnswerFinding>.Builder findings = ImmutableArray.CreateBuilder<AnswerFinding>();
    private readonly List<Citation> citations = [];
    private readonly Dictionary<(string Article, bool InTitle, TextSpan Span), int> places = [];
    private readonly ImmutableArray<string>.Builder explanation = ImmutableArray.CreateBuilder<string>();

    public int FindingCount => findings.Count;

    /// <summary>The citation's index; the same words are cited once.</summary>
    public int Cite(ArticleInfo article, Quote quote, ImmutableArray<TextSpan> highlights = default)
    {
        var cut = QuoteCutter.Cut(quote);
        var place = (article.Id, cut.InTitle, cut.Span);
        if (!places.TryAdd(place, citations.Count))
            return places[place];
        citations.Add(new Citation(article, cut, highlights.IsDefault ? [] : [.. highlights.Where(span => span.End <= cut.Text.Length)]));
        return citations.Count - 1;
    }

    /// <summary>Adds a finding with the sentence that proves it; returns the citation's index.</summary>
    public int Add(ArticleInfo article, Finding finding, ImmutableArray<TextSpan> highlights = default, string? relation = null, bool isSuperseded = false)
    {
        var citation = Cite(article, finding.Sentence, highlights);
        findings.Add(new AnswerFinding(finding, citation) { Relation = relation, IsSuperseded = isSuperseded });
        return citation;
    }

    public AnswerBuilder Explain(string line)
    {
        explanation.Add(line);
        return this;
    }

    /// <param name="summary">Labels and connecting words; no fact without a citation.</param>
    public Answer Answered(string summary) => Make(summary, answered: true);

    /// <summary>The articles don't hold the answer: what was cited so far is what comes nearest.</summary>
    public Answer Refused(string? what = null)
    {
        findings.Clear();
        return Make(what is null ? $"{Refusal}." : $"{Refusal}: {what}.", answered: false) with
        {
            IsRefusal = true, Notes = citations.Count > 0 ? [Nearest] : [],
        };
    }

    /// <summary>Nothing could be made of the message.</summary>
    /// <param name="how">What was read of it and what can be asked, in the program's own words.</param>
    public Answer NotUnderstood(string how) => Make($"{Unread}. {how}", answered: false) with { IsUnderstood = false };

    /// <summary>What a refusal opens with where the articles don't hold what the question names.</summary>
    public const string Refusal = "The articles don't say";

    /// <summary>What a refusal opens with where they do, but not the answer.</summary>
    public const string NearRefusal = "Nothing says just that";

    /// <summary>What stands above the nearest sentences.</summary>
    public const string Nearest = "Nearest:";

    /// <summary>What an answer opens with to a message that could not be read.</summary>
    public const string Unread = "I don't understand that";

    private Answer Make(string summary, bool answered) => new()
    {
        Question = question.Text,
        Command = question.Command,
        Answered = answered,
        Summary = summary,
        Findings = findings.ToImmutable(),
        Citations = [.. citations],
        Explanation = [$"read as /{question.Command} {question.Argument} ({question.Rule})", .. explanation],
    };
}
