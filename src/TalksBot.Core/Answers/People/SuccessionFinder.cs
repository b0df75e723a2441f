namespace TalksBot.Core.Answers.People;

/// <summary>Finds who held an office before or after somebody, where a sentence says that one followed the other.</summary>
internal sealed class SuccessionFinder(Succession asked)
{
    private const string Earlier = "EARLIER";
    private const string Later = "LATER";

    private static readonly ImmutableArray<(string Name, Regex Pattern)> Cues = [.. RuleData.Rows("Answers/People/succession-cues.tsv").Select(row =>
        (row[0], Patterns.Of(row[1])))];

    private readonly string[] other = Words(asked.Other);

    private readonly Office? office = Office.Words(asked.Kind).Reverse().Select(Office.Asked).FirstOrDefault(found => found is not null);

    public IEnumerable<DeedCandidate> Find(ArticleCast cast)
    {
        foreach (var sentence in cast.Sentences)
        {
            var all = cast.In(sentence).AddRange(cast.Unlisted(sentence)).Where(mention => mention.Person.Actor == ActorKind.Person).ToArray();
            foreach (var named in all.Where(IsOther))
                foreach (var (person, span) in all.Where(mention => !IsOther(mention) && mention.Person.Name != named.Person.Name))
                    if (Cue(sentence, named.Span, span) is { } cue && IsOfOffice(cast, sentence))
                        yield return new DeedCandidate(cast.Info, person.Name, person.Actor, null, sentence, 1, $"who.{cue}") { Person = person };
        }
    }

    private string? Cue(Quote sentence, TextSpan named, TextSpan wanted)
    {
        var (first, second) = named.Start < wanted.Start ? (named, wanted) : (wanted, named);
        if (first.End > second.Start)
            return null;
        var (start, text) = (sentence.Span.Start, sentence.Text);
        var (ofFirst, ofSecond) = (first == wanted) == asked.IsBefore ? (Earlier, Later) : (Later, Earlier);
        var marked = string.Concat(text[..(first.Start - start)], ofFirst, text[(first.End - start)..(second.Start - start)], ofSecond,
            text[(second.End - start)..]);
        return Cues.FirstOrDefault(cue => cue.Pattern.Find(marked) is { Success: true } told && !Denial.IsIn(told.Value)).Name;
    }

    // "Followed Beck as mayor" tells nothing of a commissioner.
    private bool IsOfOffice(ArticleCast cast, Quote sentence) => office is null
        || new[] { sentence.Text, cast.Before(sentence)?.Text ?? "", cast.Info.Title }.Any(text => Office.Words(text).Any(office.Told.Contains));

    private bool IsOther(ActorMention mention) =>
        mention.Person.Aliases.Append(mention.Person.Name).Any(name => Words(name) is var words && other.Length > 0
            && other.All(word => words.Contains(word)));

    private static string[] Words(string name) => Spelling.Fold(name).Replace("'", "", StringComparison.Ordinal).Replace("’", "",
        StringComparison.Ordinal).ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
