namespace TalksBot.Core.English;

/// <summary>What a sentence is made of, read once for all who ask: its words, its phrases, and its verbs with who they are said of.</summary>
internal sealed record SentenceAnalysis(Sentence Sentence, EnglishWords Words, ImmutableArray<Phrase> Phrases, ImmutableArray<Clause> Clauses)
{
    /// <param name="sentence">The sentence.</param>
    /// <param name="dates">Where it has dates, which are no one's name.</param>
    public static SentenceAnalysis Of(Sentence sentence, IReadOnlyCollection<TextSpan> dates)
    {
        var words = new EnglishWords(sentence.Tokens[sentence.Lead..], [.. dates]);
        var phrases = PhraseReader.Read(words);
        return new SentenceAnalysis(sentence, words, phrases, ClauseReader.Read(words, phrases));
    }

    /// <summary>The verb that a date belongs to: the nearest before it in its clause, else the first behind; null where there is none.</summary>
    public Clause? VerbBeside(TextSpan date, TextSpan clause)
    {
        Clause? before = null;
        foreach (var verb in Clauses.OrderBy(verb => verb.Verb.First))
            if (Words.Tokens[verb.Verb.Main].Start is var start && clause.Contains(new TextSpan(start, 0)) && !date.Contains(start))
                if (start < date.Start)
                    before = verb;
                else
                    return before ?? verb;
        return before;
    }
}
