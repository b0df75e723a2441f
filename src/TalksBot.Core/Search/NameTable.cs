using System.Runtime.InteropServices;

namespace TalksBot.Core.Search;

/// <summary>Which names the articles have, in which forms, and how often: what is taken off again leaves no trace.</summary>
internal sealed class NameTable
{
    private readonly Dictionary<string, Dictionary<string, int>> forms = new(StringComparer.Ordinal);

    /// <summary>The names that are left, in the order of the alphabet.</summary>
    public IEnumerable<IndexedName> Names
    {
        get
        {
            foreach (var (name, counts) in forms.OrderBy(entry => entry.Key, StringComparer.Ordinal))
                if (counts.GetValueOrDefault(name) is > 0 and var mentions)
                    yield return new IndexedName(
                        name, [.. counts.Where(form => form.Value > 0 && form.Key != name).Select(form => form.Key).Order(StringComparer.Ordinal)], mentions);
        }
    }

    /// <summary>Each form of each name with its count.</summary>
    public IEnumerable<(string Name, string Form, int Count)> Rows => forms.SelectMany(name => name.Value.Select(form => (name.Key, form.Key, form.Value)));

    public int RowCount => forms.Values.Sum(counts => counts.Count);

    public void Add(PersonFinding person)
    {
        Add(person.Name, person.Name, Math.Max(1, person.Mentions.Length));
        foreach (var alias in person.Aliases)
            if (alias != person.Name)
                Add(person.Name, alias, 1);
    }

    /// <param name="name">The name as it is suggested.</param>
    /// <param name="form">It, or another form of it.</param>
    /// <param name="count">How much to add; negative to take off.</param>
    public void Add(string name, string form, int count)
    {
        ref var counts = ref CollectionsMarshal.GetValueRefOrAddDefault(forms, name, out _);
        CollectionsMarshal.GetValueRefOrAddDefault(counts ??= new(StringComparer.Ordinal), form, out _) += count;
    }
}

/// <summary>A name of the articles, its other forms, and how often they mention it.</summary>
internal sealed record IndexedName(string Name, ImmutableArray<string> Aliases, int Mentions);
