using System.Diagnostics.CodeAnalysis;

namespace TalksBot.Core.Labels;

/// <summary>
/// Words to be shown that are in no language yet: the bot's own by their key, and what stands in them as it is. They are read in
/// the reader's language when an answer is dressed, so nothing else in an answer depends on who reads it. Labels are equal that
/// say the same in English.
/// </summary>
public abstract class Label : IEquatable<Label>
{
    /// <summary>No words.</summary>
    public static Label None { get; } = new Verbatim("");

    /// <summary>Whether it has no words in any language.</summary>
    public bool IsNone => ReferenceEquals(this, None);

    public static bool operator ==(Label? one, Label? other) => one is null ? other is null : one.Equals(other);

    public static bool operator !=(Label? one, Label? other) => !(one == other);

    /// <summary>The bot's own words.</summary>
    /// <param name="key">Their key in the languages' files.</param>
    /// <param name="values">What stands in them, by the placeholders' names; a plural goes by the number called "count".</param>
    public static Label Of(string key, params ImmutableArray<LabelValue> values) => new Own(key, values);

    /// <summary>A number with its thousands apart ("1,250"); one converted by itself has them together.</summary>
    public static Label Number(int number) => new Figure(number, isGrouped: true);

    /// <summary>Words of a text or of whoever asks.</summary>
    [return: NotNullIfNotNull(nameof(words))]
    public static implicit operator Label?(string? words) => words is null ? null : words.Length == 0 ? None : new Verbatim(words);

    public static implicit operator Label(int number) => new Figure(number, isGrouped: false);

    /// <summary>A name or a bound that the languages' files may have words for ("name.Qatar", "bound.at least").</summary>
    /// <param name="kind">The beginning of the key.</param>
    /// <param name="words">The words in English.</param>
    /// <param name="otherwise">What stands in English, and where a language has none; null for the words themselves.</param>
    /// <param name="values">What stands in a language's words.</param>
    public static Label Term(string kind, string words, Label? otherwise = null, params ImmutableArray<LabelValue> values) =>
        new Known($"{kind}.{words}", otherwise ?? words, values);

    /// <summary>A state, side or body.</summary>
    public static Label Name(string name) => Term("name", name);

    /// <summary>A source that readers of another language are told the language of.</summary>
    /// <param name="source">The source.</param>
    /// <param name="code">The code of its language.</param>
    public static Label Quoted(Label source, string code) => new InLanguage(source, code);

    /// <summary>One beside the other, with a dot or so between them, which is the same in every language.</summary>
    public static Label Joined(string separator, params IEnumerable<Label> parts) => new Row(separator, [.. parts]);

    /// <summary>As a language lists things: "one, two".</summary>
    public static Label List(params IEnumerable<Label> parts) => parts.Aggregate((before, next) => Of("list", ("before", before), ("next", next)));

    /// <summary>Whether it is the bot's own words of that key.</summary>
    public bool Is(string key) => this is Own own && own.Key == key;

    /// <summary>In one piece, as programs read it: without marks of direction.</summary>
    public string In(AnswerLanguage language) => string.Concat(Stretches(language).Select(stretch => stretch.Text));

    /// <summary>Its words in a language: the bot's own apart from those that aren't.</summary>
    public abstract IEnumerable<Stretch> Stretches(AnswerLanguage language);

    /// <summary>In English.</summary>
    public sealed override string ToString() => In(AnswerLanguage.English);

    public bool Equals(Label? other) => other is not null && ToString() == other.ToString();

    public sealed override bool Equals(object? obj) => Equals(obj as Label);

    public sealed override int GetHashCode() => ToString().GetHashCode(StringComparison.Ordinal);

    private static IEnumerable<Stretch> Filled(ImmutableArray<LabelPiece> template, ImmutableArray<LabelValue> values, AnswerLanguage language) =>
        template.SelectMany(piece => piece.IsPlaceholder
            ? values.First(value => value.Name == piece.Text).Value.Stretches(language)
            : [new Stretch(piece.Text, IsOwn: true)]);

    private sealed class Verbatim(string words) : Label
    {
        public override IEnumerable<Stretch> Stretches(AnswerLanguage language) => words.Length == 0 ? [] : [new Stretch(words, IsOwn: false)];
    }

    private sealed class Own(string key, ImmutableArray<LabelValue> values) : Label
    {
        public string Key => key;

        public override IEnumerable<Stretch> Stretches(AnswerLanguage language) =>
            Filled(language.Template(key, (values.FirstOrDefault(value => value.Name == "count")?.Value as Figure)?.Amount), values, language);
    }

    private sealed class Known(string key, Label otherwise, ImmutableArray<LabelValue> values) : Label
    {
        public override IEnumerable<Stretch> Stretches(AnswerLanguage language) =>
            language.Term(key) is { IsDefault: false } own ? Filled(own, values, language) : otherwise.Stretches(language);
    }

    private sealed class Figure(int amount, bool isGrouped) : Label
    {
        public int Amount => amount;

        public override IEnumerable<Stretch> Stretches(AnswerLanguage language) => [new Stretch(language.Number(amount, isGrouped), IsOwn: true)];
    }

    private sealed class InLanguage(Label source, string code) : Label
    {
        public override IEnumerable<Stretch> Stretches(AnswerLanguage language)
        {
            var key = $"language.{code.Split('-')[0].ToLowerInvariant()}";
            return language.Speaks(code) || !AnswerLanguage.English.Has(key)
                ? source.Stretches(language)
                : Of("source.language", ("source", source), ("language", Of(key))).Stretches(language);
        }
    }

    private sealed class Row(string separator, ImmutableArray<Label> parts) : Label
    {
        public override IEnumerable<Stretch> Stretches(AnswerLanguage language) =>
            parts.SelectMany((part, i) => i == 0 ? part.Stretches(language) : part.Stretches(language).Prepend(new Stretch(separator, IsOwn: true)));
    }
}
