namespace TalksBot.Core.Answers.Evidence;

/// <summary>The words of a question as they were typed, light ones too, and which of them stand beside each other.</summary>
public sealed class AskedWords
{
    /// <summary>Pairs are bits of a number; a question has no more of them that tell.</summary>
    private const int MaxPairs = 64;

    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> bySpelling;
    private readonly List<int> concepts = [];
    private readonly Dictionary<(int First, int Second), int> pairs = [];

    // Which words may be among them, by their first letter and length: most words of a text aren't.
    private readonly bool[] mayBe = new bool[Letters * Lengths];
    private const int Letters = 32;
    private const int Lengths = 16;

    public AskedWords(QuestionReading reading)
    {
        bySpelling = numbers.GetAlternateLookup<ReadOnlySpan<char>>();
        var reader = new WordReader(reading.Question, stackalloc char[WordReader.BufferLength]);
        for (var previous = -1; reader.MoveNext();)
        {
            var word = reader.Word.ToString();
            if (!numbers.TryGetValue(word, out var number))
            {
                numbers[word] = number = numbers.Count;
                concepts.Add(reading.Concepts.ToList().FindIndex(concept => Folding.Fold(concept.Word) == word));
                mayBe[Place(word)] = true;
            }

            if (previous >= 0 && pairs.Count < MaxPairs)
                pairs.TryAdd((previous, number), pairs.Count);
            previous = number;
        }
    }

    public int PairCount => pairs.Count;

    /// <summary>The number of a folded word, from 0 on; -1 where it isn't asked.</summary>
    public int NumberOf(ReadOnlySpan<char> word) => mayBe[Place(word)] && bySpelling.TryGetValue(word, out var number) ? number : -1;

    /// <summary>The concept that a word was typed for; -1 for a light word.</summary>
    public int ConceptOf(int number) => concepts[number];

    /// <summary>A bit for two words that stand side by side in the question; no bit for others.</summary>
    public ulong PairOf(int first, int second) => pairs.TryGetValue((first, second), out var pair) ? 1UL << pair : 0;

    private static int Place(ReadOnlySpan<char> word) => (word[0] % Letters * Lengths) + Math.Min(word.Length, Lengths - 1);
}
