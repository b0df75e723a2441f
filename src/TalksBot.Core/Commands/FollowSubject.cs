using TalksBot.Core.Indexing;
using TalksBot.Core.Indexing.Analysis;

namespace TalksBot.Core.Commands;

/// <summary>What a chat follows, as a question: the bot asks it of new articles as a person would.</summary>
/// <param name="Question">With its command.</param>
/// <param name="Name">The name in the articles that the subject stands for; null where it is none.</param>
public sealed record FollowSubject(string Question, string? Name)
{
    private const string Casualties = "casualties";

    /// <summary>Whether nothing but figures is asked for.</summary>
    public bool IsFigures => Question.StartsWith($"/{Casualties}", StringComparison.OrdinalIgnoreCase);

    public static async Task<FollowSubject> ReadAsync(IPassageIndex index, string subject, bool onlyFigures, CancellationToken cancellation)
    {
        if (subject.StartsWith(Casualties, StringComparison.OrdinalIgnoreCase) && (subject.Length == Casualties.Length || subject[Casualties.Length] == ' '))
            return new FollowSubject($"/{subject}", null);
        var words = Analyzer.Terms(subject);
        var names = await index.SuggestAsync(subject, 3, cancellation);
        var name = names.FirstOrDefault(name => Analyzer.Terms(name) is var terms && words.All(terms.Contains));
        return new FollowSubject(onlyFigures ? $"/{Casualties} {subject}" : name is null ? $"/ask {subject}" : $"/who {subject}", name);
    }
}
