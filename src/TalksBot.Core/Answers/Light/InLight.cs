namespace TalksBot.Core.Answers.Light;

/// <summary>What reads articles in a question's light, made once for all articles that write the question's words alike.</summary>
/// <param name="light">The question in the light of all articles.</param>
/// <param name="make">Makes it for one light.</param>
internal sealed class InLight<T>(QuestionLight light, Func<QuestionLight, T> make)
{
    private readonly Dictionary<QuestionLight, T> made = [];

    /// <summary>That for one article.</summary>
    public T Of(string article)
    {
        var own = light.In(article);
        if (!made.TryGetValue(own, out var known))
            made[own] = known = make(own);
        return known;
    }
}
