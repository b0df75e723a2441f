using TalksBot.Core.Search;

namespace TalksBot.Tests.Search;

public sealed class SpellingNeighboursTests
{
    private static readonly string[] Syllables = ["ba", "khi", "mu", "ren", "sha", "tol", "vi", "zad", "qua", "ji", "hou", "el"];

    private readonly string[] words = Words(3000);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void A_word_with_a_vowel_wrong_or_a_letter_gone_is_found_nearly_always(int slip)
    {
        var neighbours = new SpellingNeighbours(words);
        var (meant, found) = (0, 0);
        foreach (var word in words.Where(word => word.Length > 5).Take(300))
        {
            var typed = slip == 0 ? word.Replace('a', 'e') : word.Remove(word.Length / 2, 1);
            if (SpellingDistance.Between(typed, word, SpellingDistance.Tolerance(typed)) is null)
                continue;
            meant++;
            found += neighbours.Find(typed).ContainsKey(word) ? 1 : 0;
        }

        // A letter gone between two that sound alike takes both with it.
        Assert.True(meant > 200 && found >= 0.9 * meant, $"{found} of {meant}");
    }

    [Fact]
    public void Everything_found_is_within_the_tolerance()
    {
        var neighbours = new SpellingNeighbours(words);
        foreach (var typed in Words(200, seed: 9))
            Assert.All(neighbours.Find(typed), near => Assert.Equal(SpellingDistance.Between(typed, near.Key, SpellingDistance.Tolerance(typed)), near.Value));
    }

    [Fact]
    public void A_short_word_is_not_taken_for_another() => Assert.Empty(new SpellingNeighbours(["lim", "sal"]).Find("li"));

    private static string[] Words(int count, int seed = 4)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count)
            .Select(_ => string.Concat(Enumerable.Range(0, random.Next(2, 5)).Select(_ => Syllables[random.Next(Syllables.Length)]))).Distinct()];
    }
}
