namespace TalksBot.Core.English;

/// <summary>How what hangs on a verb is meant.</summary>
internal enum Governance
{
    None,
    Said,
    Denied,
    Refused,
    Planned,
    Demanded,
    Begun,
    Seen,
    Known,
}

/// <summary>One meaning of a verb that others hang on.</summary>
/// <param name="Meaning">How what hangs on it is meant.</param>
/// <param name="OfObject">Whether it is the deed of whoever stands behind the verb, not of its subject.</param>
/// <param name="Prepositions">The small words behind which that one may stand, or which lead the deed in.</param>
internal sealed record Governor(Governance Meaning, bool OfObject, bool OfEither, string[] Prepositions);
