namespace TalksBot.Hosting;

/// <summary>One of several things that a setting can name.</summary>
public interface IChoice
{
    /// <summary>What it is called in the configuration.</summary>
    string Name { get; }

    /// <summary>The one that a setting names, and the first where it names none.</summary>
    /// <param name="key">The setting's key.</param>
    /// <param name="wanted">Its value.</param>
    /// <param name="choices">What this build has, the default first.</param>
    /// <exception cref="InvalidDataException">It names none of them; the message says which there are.</exception>
    static T Of<T>(string key, string? wanted, ReadOnlySpan<T> choices)
        where T : IChoice
    {
        if (string.IsNullOrWhiteSpace(wanted))
            return choices[0];
        foreach (var choice in choices)
            if (choice.Name.Equals(wanted, StringComparison.OrdinalIgnoreCase))
                return choice;
        throw new InvalidDataException($"{key} is '{wanted}', and this build has {string.Join(", ", choices.ToArray().Select(choice => choice.Name))}.");
    }
}
