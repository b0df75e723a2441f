using TalksBot.Core.Answers.Claims;
using TalksBot.Core.Answers.Events;

namespace TalksBot.Core.Commands;

/// <summary>What somebody typing an argument may mean: each person and body once, in the fullest form that the articles have.</summary>
internal sealed class Suggester(IPassageIndex index, ImmutableArray<CommandDescription> commands, IFollowList? follows)
{
    private const int Wider = 3;

    // What stands before them is done, and kept in front of each suggestion.
    private static readonly ImmutableArray<string> Joints = [" about ", " and ", " vs ", " versus "];

    private readonly EventWords events = new(index);
    private readonly LossWords losses = new(index);

    /// <summary>Reads ahead what takes long, so that nobody typing waits for it.</summary>
    public async Task PrepareAsync(CancellationToken cancellation)
    {
        await events.PrepareAsync(cancellation);
        await losses.PrepareAsync(cancellation);
    }

    public async Task<ImmutableArray<string>> SuggestAsync(Typing typing, int count, CancellationToken cancellation)
    {
        var kinds = commands.FirstOrDefault(command => command.IsCalled(typing.Command))?.Suggests ?? Suggestion.None;
        var typed = QuestionText.Clean(typing.Typed);
        if (kinds.HasFlag(Suggestion.Followed))
            return await FollowedAsync(typing, typed, count, cancellation);
        var joint = Joints.Select(word => (Word: word, At: typed.LastIndexOf(word, StringComparison.OrdinalIgnoreCase))).MaxBy(found => found.At);
        var head = joint.At > 0 ? typed[..(joint.At + joint.Word.Length)] : "";
        var found = await OfAsync(kinds | (head.Length > 0 ? Suggestion.Events : 0), typed[head.Length..], count, cancellation);
        return head.Length == 0 ? found : [.. found.Select(text => head + text)];
    }

    /// <summary>Names, then words for what happened; what is only spelt nearly so comes last.</summary>
    private async Task<ImmutableArray<string>> OfAsync(Suggestion kinds, string typed, int count, CancellationToken cancellation)
    {
        var names = kinds.HasFlag(Suggestion.Names) ? OneFormEach(await index.SuggestAsync(typed, count * Wider, cancellation), typed) : [];
        var words = kinds.HasFlag(Suggestion.Losses) ? await losses.SuggestAsync(typed, count, cancellation) : [];
        var happened = kinds.HasFlag(Suggestion.Events) ? await events.SuggestAsync(typed, count, cancellation) : [];
        return
        [
            .. words.Concat(names.Where(name => Begins(name, typed))).Concat(happened).Concat(names.Where(name => !Begins(name, typed)))
                .Distinct(StringComparer.OrdinalIgnoreCase).Take(count),
        ];
    }

    private async Task<ImmutableArray<string>> FollowedAsync(Typing typing, string typed, int count, CancellationToken cancellation)
    {
        var followed = follows is null ? [] : await follows.ListAsync(typing.Platform, typing.Chat, cancellation);
        return [.. followed.Select(follow => follow.Subject).Where(subject => subject.Contains(typed, StringComparison.OrdinalIgnoreCase)).Take(count)];
    }

    /// <summary>Without names that are a part, or the initials, of one other name that fits as well: of several it could be any.</summary>
    private static ImmutableArray<string> OneFormEach(ImmutableArray<string> names, string typed)
    {
        var fitting = names.Where(name => Begins(name, typed)).ToArray();
        var words = fitting.ToDictionary(name => name, name => Folding.Fold(name).Split([' ', '-', '’', '\''], StringSplitOptions.RemoveEmptyEntries));
        return [.. names.Where(name => !words.TryGetValue(name, out var own) || fitting.Count(other => IsFormOf(name, own, other, words[other])) != 1)];
    }

    private static bool IsFormOf(string name, string[] words, string other, string[] others) =>
        others.Length > words.Length && words.All(others.Contains)
        || words.Length == 1 && others.Length > 1 && name.All(char.IsAsciiLetterUpper)
        && name.Equals(string.Concat(other.Split(' ').Select(word => word[0]).Where(char.IsUpper)), StringComparison.Ordinal);

    private static bool Begins(string name, string typed) =>
        $" {Folding.Fold(name)}".Contains($" {Folding.Fold(typed).TrimStart()}", StringComparison.Ordinal);
}
