namespace TalksBot.Core.Findings.Claims;

internal enum TableColumnKind
{
    Other,
    Figures,
    Claimant,
    Place,
    Victims,
    Date,
}

/// <summary>What a table's header says of one column.</summary>
/// <param name="Kind">What stands in it.</param>
/// <param name="Harm">What was done to those counted in it; null where the header leaves it open.</param>
/// <param name="Victims">Whom it counts, as worded ("Norland soldiers"); null where it counts people.</param>
/// <param name="Nouns">The nouns for them.</param>
/// <param name="Side">The party that the header puts them with.</param>
internal sealed record TableColumn(TableColumnKind Kind, Harm? Harm, string? Victims, ImmutableArray<VictimNoun> Nouns, string? Side)
{
    private static readonly PhraseTable<TableColumnKind> Words = new(RuleData.Rows("Findings/Claims/table-columns.tsv")
        .Select(row => (row[0], Enum.Parse<TableColumnKind>(row[1], ignoreCase: true))));

    /// <param name="tokens">The header's tokens.</param>
    /// <param name="harm">What the text says was done to everybody counted; null where it doesn't.</param>
    public static TableColumn Read(ImmutableArray<Token> tokens, Harm? harm)
    {
        Harm? own = null;
        var nouns = ImmutableArray.CreateBuilder<VictimNoun>();
        var victims = new List<Token>();
        for (var i = 0; i < tokens.Length;)
        {
            if (TollPhrase.TryMatch(tokens, i, out var told, out var length) || HarmWord.TryMatch(tokens, i, out told, out length))
            {
                // "Killed or wounded" leaves open which.
                own = own is null || own == told.Harm ? told.Harm : Claims.Harm.Casualties;
            }
            else if (VictimLexicon.TryMatch(tokens, i, out var noun, out length))
            {
                nouns.Add(noun);
                victims.AddRange(tokens.Skip(i).Take(length));
            }
            else
            {
                if (tokens[i].IsWord && !ClauseWord.StartsAt(tokens, i) && !tokens[i].Lower.Is(SmallWords.NumberHeadings))
                    victims.Add(tokens[i]);
                length = 1;
            }

            i += Math.Max(1, length);
        }

        if (own is null && nouns.Count == 0 || own is null && KindOf(tokens) is not TableColumnKind.Other)
            return new TableColumn(KindOf(tokens), null, null, [], null);
        var side = victims.Find(token => token.IsCapitalised && !VictimLexicon.TryMatch([token], 0, out _, out _)).Text;
        return nouns.Count == 0
            ? new TableColumn(TableColumnKind.Figures, own ?? harm, null, [], null)
            : new TableColumn(TableColumnKind.Figures, own ?? harm, string.Join(' ', victims), nouns.DrainToImmutable(), side);
    }

    /// <summary>What the words say that a column holds: its header, or "by district" in what leads up to the table.</summary>
    public static TableColumnKind KindOf(ImmutableArray<Token> tokens)
    {
        var at = Places.End(0, tokens.Length, i => !Words.StartsAt(tokens, i));
        return Words.TryMatch(tokens, at, out var kind, out _) ? kind : TableColumnKind.Other;
    }
}
