namespace TalksBot.Core.English;

/// <summary>A noun with what it tells behind it: "Norrland's claim that …", "reports by residents that …".</summary>
/// <param name="Noun">The noun.</param>
/// <param name="Owner">Whose word it is; null where nobody owns it.</param>
/// <param name="Meaning">How it means what it tells.</param>
internal sealed record TellingNoun(Phrase Noun, Phrase? Owner, Telling Meaning);
