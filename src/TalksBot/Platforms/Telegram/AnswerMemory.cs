using System.Collections.Immutable;
using TalksBot.Core.Answers;

namespace TalksBot.Platforms.Telegram;

/// <summary>
/// The latest answers given, so that an edited question, a pressed button or /more finds its answer. It is held in memory
/// only, the oldest is forgotten first, and nothing of it survives a restart.
/// </summary>
public sealed class AnswerMemory(int capacity = 1000)
{
    private readonly Lock guard = new();
    private readonly Dictionary<(long Chat, int Message), SentAnswer> byMessage = [];
    private readonly Dictionary<(long Chat, int Question), SentAnswer> byQuestion = [];
    private readonly Dictionary<(long Chat, int? Thread), SentAnswer> latest = [];
    private readonly Queue<SentAnswer> ages = [];

    public void Remember(SentAnswer sent)
    {
        lock (guard)
        {
            var question = sent.Question;
            foreach (var message in sent.Messages)
                byMessage[(question.Chat, message)] = sent;
            if (sent.Page == 0)
                byQuestion[(question.Chat, question.MessageId)] = sent;
            Keep(sent);
        }
    }

    /// <summary>The answer that stands in a message of the bot.</summary>
    public SentAnswer? FindByMessage(long chat, int message)
    {
        lock (guard)
            return byMessage.GetValueOrDefault((chat, message));
    }

    /// <summary>The answer to a message that asked.</summary>
    public SentAnswer? FindByQuestion(long chat, int question)
    {
        lock (guard)
            return byQuestion.GetValueOrDefault((chat, question));
    }

    /// <summary>The answer that a question goes on from: the one it replies to, else the last of the chat or topic.</summary>
    public SentAnswer? FindPrevious(TelegramQuestion question)
    {
        lock (guard)
            return question.RepliesTo is { } message && byMessage.TryGetValue((question.Chat, message), out var replied)
                ? replied
                : latest.GetValueOrDefault((question.Chat, question.Thread));
    }

    /// <summary>A group has become a supergroup: its last answer goes along; message ids start anew there.</summary>
    public void Migrate(long from, long to)
    {
        lock (guard)
            if (latest.Remove((from, null), out var sent))
                Keep(sent with { Question = sent.Question with { Chat = to }, Messages = [] });
    }

    private void Keep(SentAnswer sent)
    {
        latest[(sent.Question.Chat, sent.Question.Thread)] = sent;
        ages.Enqueue(sent);
        while (ages.Count > capacity)
            Forget(ages.Dequeue());
    }

    private void Forget(SentAnswer sent)
    {
        var question = sent.Question;
        foreach (var message in sent.Messages)
            RemoveIf(byMessage, (question.Chat, message), sent);
        RemoveIf(byQuestion, (question.Chat, question.MessageId), sent);
        RemoveIf(latest, (question.Chat, question.Thread), sent);
    }

    private static void RemoveIf<TKey>(Dictionary<TKey, SentAnswer> map, TKey key, SentAnswer sent)
        where TKey : notnull
    {
        if (map.TryGetValue(key, out var held) && ReferenceEquals(held, sent))
            map.Remove(key);
    }
}

/// <summary>An answer as it stands in a chat.</summary>
/// <param name="Question">The message that asked.</param>
/// <param name="Answer">What was answered.</param>
/// <param name="Page">The page shown.</param>
/// <param name="Messages">The messages it stands in, first to last.</param>
public sealed record SentAnswer(TelegramQuestion Question, Answer Answer, int Page, ImmutableArray<int> Messages);
