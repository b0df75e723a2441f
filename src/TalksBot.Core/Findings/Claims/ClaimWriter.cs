using TalksBot.Core.Findings.Events;

namespace TalksBot.Core.Findings.Claims;

/// <summary>Writes an article's tolls down as claims, sentence by sentence: what one claimant says of the same people becomes one claim.</summary>
internal sealed class ClaimWriter(
    Document document, ImmutableArray<PersonFinding> people, ImmutableArray<StatementFinding> statements, ImmutableArray<EventFinding> events)
{
    private readonly List<ClaimFinding> claims = [];
    private readonly List<int> paragraphs = [];
    private string? lastClaimant;

    public ImmutableArray<ClaimFinding> Claims => [.. claims];

    /// <summary>The claim written last, which "among them" in the next sentence points back at; null where none is.</summary>
    public ClaimFinding? Last => claims.Count > 0 ? claims[^1] : null;

    public void Add(Sentence sentence, ImmutableArray<Chunk> chunks, ImmutableArray<Toll> tolls, BulletinContext context)
    {
        var drafts = new List<ClaimDraft>();
        foreach (var toll in OwnClauses.Part(sentence, tolls, events))
        {
            if (toll.Group.IsDefinite && IsToldBefore(toll, drafts))
                continue;
            var claimant = Claimant(sentence, chunks, toll);
            if (drafts.FindLast(draft => draft.Takes(toll, claimant)) is { } open)
                open.Add(toll);
            else
                drafts.Add(new ClaimDraft(toll, claimant));
        }

        Add(sentence, [.. drafts.Select(draft => context.Fill(Write(sentence, chunks, draft, drafts)))]);
    }

    /// <summary>Adds what a sentence, or a table's row, claims.</summary>
    public void Add(Sentence sentence, ImmutableArray<ClaimFinding> found)
    {
        claims.AddRange(found);
        paragraphs.AddRange(found.Select(_ => sentence.Paragraph));
    }

    /// <summary>A sentence doubts what its paragraph, or the sentence before it, reports.</summary>
    public void MarkNotVerified(Sentence sentence)
    {
        for (var i = claims.Count - 1; i >= 0 && paragraphs[i] >= sentence.Paragraph - 1 && paragraphs[i] >= 0; i--)
            claims[i] = claims[i] with { NotVerified = true };
    }

    // "The boy was killed" after "a boy was killed" counts nobody anew; "a boy and his uncle were killed" does.
    private bool IsToldBefore(Toll toll, List<ClaimDraft> drafts) =>
        claims.Any(claim => ClaimDraft.FigureOf(claim, toll.Harm) is not null)
        || drafts.Any(draft => draft.Has(toll.Harm) && draft.First.Word.Start != toll.Word.Start);

    private string? Claimant(Sentence sentence, ImmutableArray<Chunk> chunks, Toll toll)
    {
        var span = new TextSpan(sentence.Tokens[toll.Group.Start].Start, 1);
        var said = statements
            .Where(statement => statement.Content.InTitle == sentence.InTitle && statement.Content.Span.Contains(span))
            .MinBy(statement => statement.Content.Span.Length);
        var worded = ClaimantFinder.Find(sentence, chunks, toll);
        var claimant = toll.IsDenied && worded is not null ? worded : Fuller(said?.Speaker, worded) ?? toll.Carried?.Claimant;
        if (claimant is not null && ClaimantFinder.IsPronoun(claimant))
            return lastClaimant;
        return claimant is null ? null : lastClaimant = ClaimantFinder.WithoutRecords(claimant);
    }

    // The statement knows a person's full name; a body's name may be longer in the sentence ("Tulvar Highway Patrol" for "Patrol").
    private string? Fuller(string? speaker, string? worded) =>
        speaker is null || worded is not null && worded.Length > speaker.Length && worded.EndsWith(speaker, StringComparison.Ordinal)
            && !people.Any(person => person.Actor == ActorKind.Person && person.Name == speaker)
            ? worded
            : speaker;

    private ClaimFinding Write(Sentence sentence, ImmutableArray<Chunk> chunks, ClaimDraft draft, List<ClaimDraft> drafts)
    {
        var tokens = sentence.Tokens;
        var toll = draft.First;
        var victims = draft.Victims(drafts);
        var date = ClaimDate.Find(sentence, chunks, toll, events);
        var claim = new ClaimFinding
        {
            ArticleId = document.Article.Id,
            Sentence = sentence.Quote,
            Rule = $"casualties.{toll.Rule}",
            Killed = draft[Harm.Killed],
            Injured = draft[Harm.Injured],
            Missing = draft[Harm.Missing],
            Captured = draft[Harm.Captured],
            Casualties = draft[Harm.Casualties],
            Qualifier = draft.Qualifier == "exact" && Possibility(tokens, chunks, toll) is { } possibly ? possibly : draft.Qualifier,
            Victims = victims is null ? null : VictimText.Of(tokens, victims),
            VictimClass = victims?.Class ?? VictimClass.Unknown,
            Claimant = draft.Claimant,
            Status = ClaimStatusOf(sentence, chunks, draft),
            NotVerified = Verification.Doubts(sentence),
            Place = ClaimPlace.Find(sentence, toll, Limit(drafts, toll) ?? tokens.Length),
            When = ClaimPeriod.Of(tokens, date, document.Written, tokens[toll.Start].Start),
            Cumulative = !toll.Group.IsSingle && (toll.Rule == TotalRule.Total || ClaimPeriod.IsTotal(tokens, date, tokens[toll.Start].Start)),
            Wording = document.Quote(sentence, TextSpan.FromBounds(tokens[draft.Start].Start, tokens[draft.End - 1].End)),
            PartOf = toll.Whole is { } whole ? document.Quote(sentence, TextSpan.FromBounds(tokens[whole.Start].Start, tokens[whole.End - 1].End)) :
                toll.Carried?.Wording,
        };
        return claim with { VictimSide = VictimText.Side(sentence, victims, claim) };
    }

    // Where the next figure begins that has only this one's verb.
    private static int? Limit(List<ClaimDraft> drafts, Toll toll) =>
        drafts.Select(draft => draft.First.From).Where(from => from > toll.Group.Start && from != toll.From).Min();

    // "12 guards may have been killed"
    private static string? Possibility(ImmutableArray<Token> tokens, ImmutableArray<Chunk> chunks, Toll toll) =>
        chunks.FirstOrDefault(chunk => chunk.Kind == ChunkKind.Adverb && tokens[chunk.Start].Lower.Is(SmallWords.PossibleVerbs) && chunk.End <= toll.End
            && chunk.End > toll.Start - 3 && chunk.End > chunk.Start + 1) is { Kind: ChunkKind.Adverb } possible
            ? $"{tokens[possible.Start].Lower} have"
            : null;

    private static ClaimStatus ClaimStatusOf(Sentence sentence, ImmutableArray<Chunk> chunks, ClaimDraft draft)
    {
        if (draft.First.IsDenied)
            return ClaimStatus.Denied;
        if (draft.Claimant is null)
            return ClaimStatus.Claimed;
        var verb = chunks.LastOrDefault(
            chunk => chunk.End <= draft.Start && chunk.Kind is ChunkKind.Speech or ChunkKind.Adverb
                && sentence.Tokens[chunk.Start].Lower.Is(SmallWords.AdmittingOrSaying));
        return verb.Kind != ChunkKind.Word
            && sentence.Tokens[verb.Start].Lower.Is(SmallWords.Admitting)
            ? ClaimStatus.Confirmed
            : ClaimStatus.Claimed;
    }
}
