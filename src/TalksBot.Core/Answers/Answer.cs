using TalksBot.Core.Views;

namespace TalksBot.Core.Answers;

/// <summary>A finding of an answer, and which of the answer's citations proves it.</summary>
public sealed record AnswerFinding(Finding Finding, int Citation)
{
    /// <summary>Of /check: how it stands to the claim ("other figures"); null elsewhere.</summary>
    public string? Relation { get; init; }

    /// <summary>Whether it is a claim that a newer figure of the same claimant about the same event has replaced.</summary>
    public bool IsSuperseded { get; init; }
}

/// <summary>Findings that differ about the same thing.</summary>
/// <param name="About">What they differ about, in words that join the articles' own ("Pakistani soldiers killed").</param>
/// <param name="Findings">Indexes into <see cref="Answer.Findings"/>.</param>
public sealed record Conflict(Label About, ImmutableArray<int> Findings);

/// <summary>
/// What the bot has to say, before any platform has dressed it. Refusals are answers too: <see cref="Answered"/> is false,
/// there are no findings, and the citations are the nearest passages.
/// </summary>
public sealed record Answer
{
    /// <summary>The question as asked.</summary>
    public required string Question { get; init; }

    /// <summary>The command that answered, without the slash.</summary>
    public required string Command { get; init; }

    public required bool Answered { get; init; }

    /// <summary>The question names just what was found (a person by name): no other command could answer it better.</summary>
    public bool IsSettled { get; init; }

    /// <summary>Whether the first passage meets every word of the question, and, where somebody is asked for by
    /// few words, names and deed in one sentence.</summary>
    public bool MeetsTheDeed { get; init; }

    /// <summary>What it is dressed in.</summary>
    public AnswerLanguage Language { get; init; } = AnswerLanguage.English;

    /// <summary>One line of the program's own: labels and connecting words. A refusal's opens with "The articles don't say".</summary>
    public required Label Summary { get; init; }

    /// <summary>Why it is a refusal ("nobody of that name is in them"); null where nothing more can be said.</summary>
    public Label? Reason { get; init; }

    /// <summary>The articles don't hold the answer; false for what was answered, and for what nobody looked for.</summary>
    public bool IsRefusal { get; init; }

    /// <summary>Whether a refusal is near: what the question names is in the articles, only the answer isn't.</summary>
    public bool IsNear { get; init; }

    /// <summary>False where nothing could be made of the message: then nothing is said of the articles.</summary>
    public bool IsUnderstood { get; init; } = true;

    /// <summary>The index couldn't be read: nothing is said of the articles, and the question can be asked again.</summary>
    public bool IsUnavailable { get; init; }

    /// <summary>The other questions of the same message, to be offered.</summary>
    public ImmutableArray<string> OtherQuestions { get; init; } = [];

    /// <summary>Best first.</summary>
    public ImmutableArray<AnswerFinding> Findings { get; init; } = [];

    public ImmutableArray<Conflict> Conflicts { get; init; } = [];

    /// <summary>In the order in which the findings first use them; for a refusal, nearest first.</summary>
    public ImmutableArray<Citation> Citations { get; init; } = [];

    /// <summary>The articles that are listed, where articles are asked for.</summary>
    public ImmutableArray<ArticleInfo> Articles { get; init; } = [];

    /// <summary>
    /// The citations' numbers where they aren't counted from 1: what is shown around a citation leaves it its number and takes none. 0 is none.
    /// </summary>
    public ImmutableArray<int> Numbers { get; init; } = [];

    /// <summary>Whether it is one list of rows without citations, of which a page shows as many as else citations.</summary>
    public bool IsList { get; init; }

    /// <summary>How many citations, or rows of a list, a page shows.</summary>
    public int PageSize { get; init; } = AnswerPage.CitationsPerPage;

    /// <summary>What stands on the screen between the summary and the citations.</summary>
    public ImmutableArray<AnswerSection> Sections { get; init; } = [];

    /// <summary>What a picture of the answer shows, with the answer's citations; null where there is nothing to draw.</summary>
    public AnswerView? View { get; init; }

    /// <summary>Lines of the program's own below the sections ("nothing is added up"). No line states a fact.</summary>
    public ImmutableArray<Label> Notes { get; init; } = [];

    /// <summary>
    /// How words of the question were read that are no words of the articles ("Read “Istambul” as Istanbul."): lines that stand among the notes too.
    /// </summary>
    public ImmutableArray<Label> Spelling { get; init; } = [];

    /// <summary>Commands that go on from here ("/context 1", "/casualties").</summary>
    public ImmutableArray<string> FollowUps { get; init; } = [];

    /// <summary>A command that lacks what it is about, and reads only, to be completed by whoever asks ("/quote"); null where nothing is to be.</summary>
    public string? Unfinished { get; init; }

    /// <summary>What was searched ("index of 5 articles, newest 9 Nov 2025"); null where nothing was.</summary>
    public Label? Scope { get; init; }

    /// <summary>How the question was read and what fired, for <c>--explain</c>.</summary>
    public ImmutableArray<string> Explanation { get; init; } = [];

    /// <summary>The same answer with only some of its findings: citations and disagreements are counted anew, and what a chat shows is left out.</summary>
    /// <param name="kept">Indexes into <see cref="Findings"/>, ascending. Of a disagreement either all or none.</param>
    public Answer Only(ImmutableArray<int> kept)
    {
        ImmutableArray<int> cited = [.. kept.Select(number => Findings[number].Citation).Distinct()];
        return this with
        {
            Findings = [.. kept.Select(number => Findings[number] with { Citation = cited.IndexOf(Findings[number].Citation) })],
            Citations = [.. cited.Select(number => Citations[number])],
            Conflicts = [.. Conflicts
                .Where(conflict => conflict.Findings.All(kept.Contains))
                .Select(conflict => conflict with { Findings = [.. conflict.Findings.Select(number => kept.IndexOf(number))] })],
            Sections = [],
            View = null,
        };
    }
}
