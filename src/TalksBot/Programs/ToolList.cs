namespace TalksBot.Programs;

/// <summary>Every tool there is. Each asks the bot what a chat would, in the same words: there is no other way to an answer.</summary>
public static class ToolList
{
    public const string Day = "^\\d{4}(-\\d{2}(-\\d{2})?)?$";

    private const string Claims = "Figures are somebody's claims: never add them up, never choose one of those that disagree.";

    /// <summary>What every tool that answers can be told besides.</summary>
    public static ImmutableArray<ToolArgument> Filters { get; } =
    [
        new("article", "Answer from this article alone, by its id."),
        new("outlet", "Answer from this outlet's articles alone."),
        new("from", "Answer from articles published on this day or later (YYYY, YYYY-MM or YYYY-MM-DD).") { Pattern = Day },
        new("to", "Answer from articles published on this day or earlier (YYYY, YYYY-MM or YYYY-MM-DD).") { Pattern = Day },
        new("side", "Only what is of one side: its people, what they said and did, its losses (\"Pakistan\")."),
        new("limit", "How many findings to give at most, 1 to 100 (20 where it is left out); findings that disagree are never torn apart.")
        {
            IsNumber = true,
        },
        new("cursor", "Where to go on: the `next` of the answer before, with the same arguments."),
    ];

    public static ImmutableArray<Tool> All { get; } =
    [
        new("who", "Who", "Who somebody is, in the articles' words, and what they said; or who holds a role or did something.", told => $"/who {told["query"]}")
        {
            Arguments = [new("query", "A name, a role or a deed: \"Tarar\", \"leads the Afghan delegation\".") { IsRequired = true }],
        },
        new("when", "When", "When something happened, and which words of the article the date was worked out from.", told => $"/when {told["event"]}")
        {
            Arguments = [new("event", "What happened: \"the ceasefire was agreed\".") { IsRequired = true }],
        },
        new("casualties", "Casualties", $"Who counts how many killed, injured, missing or captured. {Claims}", told => $"/casualties {Of(told, "filter")}")
        {
            Arguments = [new("filter", "People, a place, a period or a claimant: \"soldiers\", \"claimed by the Taliban\". All figures where it is left out.")],
        },
        new("quote", "Quote", "What somebody said, word for word, newest first, or closest to the topic first.", Quotation)
        {
            Arguments =
            [
                new("name", "The speaker: a name, a role or a state.") { IsRequired = true },
                new("about", "The topic; everything where it is left out."),
            ],
        },
        new("ask", "Ask", "Answers a question in plain English with the sentences that answer, best first.", told => told["question"])
        {
            Arguments = [new("question", "The question: \"What does Pakistan demand?\"") { IsRequired = true }],
        },
        new("compare", "Compare", $"What each side says about a topic, and what each outlet writes. {Claims}", told => $"/compare {told["topic"]}")
        {
            Arguments = [new("topic", "The topic: \"ceasefire\".") { IsRequired = true }],
        },
        new(
            "check", "Check",
            "The passages that bear on a claim: the same figure or another, another date, a denial. It gives no verdict, and neither should you.",
            told => $"/check {told["claim"]}")
        {
            Arguments = [new("claim", "The claim: \"58 soldiers were killed at the border\".") { IsRequired = true }],
        },
        new("timeline", "Timeline", "What the articles date, oldest first.", told => $"/timeline {Of(told, "period")}")
        {
            Arguments = [new("period", "A day, a month, a span: \"October\", \"from 1 to 8 November\". Everything where it is left out.")],
        },
        new("sources", "Sources", "The articles that answers come from, newest first, with their ids.", _ => "/sources"),
        new("reindex", "Reindex", "Brings the index in step with the articles' files. Only for whoever runs the bot.", told => $"/reindex {Of(told, "mode")}")
        {
            Arguments = [new("mode", "\"full\" to read everything anew.") { Pattern = "^full$" }],
            IsForAdmins = true,
        },
    ];

    /// <summary>Null where there is none of that name.</summary>
    public static Tool? Find(string name) => All.FirstOrDefault(tool => tool.Name == name);

    private static string Of(IReadOnlyDictionary<string, string> told, string name) => told.GetValueOrDefault(name, "");

    private static string Quotation(IReadOnlyDictionary<string, string> told) =>
        told.TryGetValue("about", out var topic) ? $"/quote {told["name"]} about {topic}" : $"/quote {told["name"]}";
}
