namespace TalksBot.Core.Findings.Events;

/// <summary>A wording of date expressions, read from a row of rules.tsv.</summary>
internal sealed class DatePattern
{
    private readonly ImmutableArray<Element> elements;

    private DatePattern(ImmutableArray<Element> elements) => this.elements = elements;

    /// <exception cref="FormatException">The text is no pattern.</exception>
    public static DatePattern Parse(string text)
    {
        var elements = text.Split(' ').Select(Element.Parse).ToImmutableArray();
        return elements.All(element => element.IsOptional)
            ? throw new FormatException($"The date pattern '{text}' matches nothing at all.")
            : new DatePattern(elements);
    }

    /// <summary>What a match may begin with: the words and classes of the elements up to the first that isn't optional.</summary>
    public (ImmutableArray<string> Words, ImmutableArray<WordClass> Classes) Openings()
    {
        var first = elements.Take(elements.TakeWhile(element => element.IsOptional).Count() + 1).ToList();
        return ([.. first.SelectMany(element => element.Words)],
            [.. first.Where(element => element.Class is not null).Select(element => element.Class!.Value)]);
    }

    /// <summary>Where the longest match that starts at <paramref name="start"/> ends (exclusive); -1 where there is none.</summary>
    public int Match(List<DateLexeme> lexemes, int start, DateSlots slots) => Match(lexemes, start, 0, slots);

    private int Match(List<DateLexeme> lexemes, int at, int index, DateSlots slots)
    {
        if (index == elements.Length)
            return at;
        var element = elements[index];
        if (element.Read(lexemes, at, slots) is > 0 and var length && Match(lexemes, at + length, index + 1, slots) is >= 0 and var end)
            return end;
        if (!element.IsOptional)
            return -1;
        if (element.Class is not null)
            slots[element.Slot] = null;
        return Match(lexemes, at, index + 1, slots);
    }

    private sealed record Element(ImmutableArray<string> Words, WordClass? Class, DateSlot Slot, bool IsOptional)
    {
        public static Element Parse(string text)
        {
            var optional = text.Length > 1 && text[^1] == '?';
            var core = optional ? text[..^1] : text;
            if (core[0] != '<')
                return new Element([.. core.Split('|')], null, default, optional);
            var names = core[1..^1].Split(':');
            return new Element([], Enum.Parse<WordClass>(names[0], ignoreCase: true), Enum.Parse<DateSlot>(names[^1], ignoreCase: true), optional);
        }

        /// <summary>How many words match at a place; the slot is filled then.</summary>
        public int Read(List<DateLexeme> lexemes, int at, DateSlots slots)
        {
            if (at >= lexemes.Count)
                return 0;
            if (Class is not { } wanted)
                return Words.Contains(lexemes[at].Lower) ? 1 : 0;
            var length = DateWords.Read(lexemes, at, wanted, out var value);
            if (length > 0)
                slots[Slot] = value;
            return length;
        }
    }
}
