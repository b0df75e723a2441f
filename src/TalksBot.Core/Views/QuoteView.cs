namespace TalksBot.Core.Views;

/// <summary>Words of an article to be looked at by themselves: the first citation, with its source.</summary>
public sealed record QuoteView : AnswerView;
