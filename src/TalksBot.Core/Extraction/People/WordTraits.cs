namespace TalksBot.Core.Extraction.People;

/// <summary>What a single word tells about names, roles and attributions; the words stand in <c>Rules/words.tsv</c>.</summary>
[Flags]
internal enum WordTraits : long
{
    None = 0,
    Role = 1 << 0,
    Modifier = 1 << 1,
    Portfolio = 1 << 2,
    Honorific = 1 << 3,
    Organisation = 1 << 4,
    Collective = 1 << 5,
    Place = 1 << 6,
    NotName = 1 << 7,
    Particle = 1 << 8,
    Clause = 1 << 9,
    Auxiliary = 1 << 10,
    Adverb = 1 << 11,
    Day = 1 << 12,
    AlsoName = 1 << 13,
    Locative = 1 << 14,
    Male = 1 << 15,
    Female = 1 << 16,
    Occasion = 1 << 17,
    Source = 1 << 18,
    Saying = 1 << 19,
    Determiner = 1 << 20,
    Pronoun = 1 << 21,
    Preposition = 1 << 22,
    Question = 1 << 23,
    Being = 1 << 24,
    DayPart = 1 << 25,
    AlsoNoun = 1 << 26,
    Joining = 1 << 27,
    Kin = 1 << 28,
    AlsoDeed = 1 << 29,
    Voice = 1 << 30,
    Rank = 1L << 31,
    Press = 1L << 32,
    Degree = 1L << 33,

    GivenName = Male | Female,
}
