using TalksBot.Core.Articles;

namespace TalksBot.Core.Extraction.Dates;

/// <summary>How long something took, as an article words it.</summary>
/// <param name="Sentence">The sentence that says it.</param>
/// <param name="Expression">The duration verbatim ("over four days", "48-hour").</param>
/// <param name="Clause">The clause it belongs to: what lasted.</param>
/// <param name="Count">How many units; null where the article has a vague word ("several").</param>
/// <param name="Unit">The unit.</param>
/// <param name="IsApproximate">The article leaves the edge open ("almost").</param>
public sealed record Duration(Quote Sentence, Quote Expression, Quote Clause, int? Count, DateUnit Unit, bool IsApproximate);
