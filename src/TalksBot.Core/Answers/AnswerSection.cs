namespace TalksBot.Core.Answers;

/// <summary>Rows under a heading: a table of two columns, which every platform shows in its own way.</summary>
/// <param name="Heading">Null where the section needs none.</param>
/// <param name="Rows">In the order to be shown.</param>
/// <param name="KeysAreNumbers">Keys are figures: right-aligned where the platform can.</param>
public sealed record AnswerSection(Label? Heading, ImmutableArray<AnswerRow> Rows, bool KeysAreNumbers = false);

/// <summary>One row: what it is about (a date, a figure, a name; may be empty), what is said of it, and which citations prove it.</summary>
/// <param name="Key">The first column ("58", "19 Oct 2025").</param>
/// <param name="Text">The second column: quoted words, or labels around them.</param>
/// <param name="Citations">Indexes into <see cref="Answer.Citations"/>.</param>
public sealed record AnswerRow(Label Key, Label Text, ImmutableArray<int> Citations);
