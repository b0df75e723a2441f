using TalksBot.Core.Findings.People;
using TalksBot.Tests.Support;

namespace TalksBot.Tests.Findings.People;

public sealed class MergingProperty
{
    private static readonly string[] Given = ["Ada", "Ade", "Tom", "Zabiullah", "Zabihullah", "J", "Karim", "Yusuf", "Yousef"];
    private static readonly string[] Family = ["Vale", "Orm", "Noori", "Nouri", "Khan", "Kahn", "Mujahid", "Mujahed", "Qasim", "Kasim", "Vale Jr", "Oslo"];
    private static readonly string[] Bodies = ["UN", "United Nations", "River Council", "river council", "RC", "Norway", "Oslo", "Atlantis", "ATLANTIS"];

    [Fact]
    public void Shelves_of_like_names_merge_people_as_comparing_everyone_with_everyone_does()
    {
        var chance = new Random(5);
        for (var round = 0; round < 200; round++)
        {
            var findings = Enumerable.Range(0, chance.Next(40)).Select(number => Finding(chance, number)).ToArray();

            var merged = PersonMerger.Merge(findings).Select(dossier => string.Join(", ", dossier.Findings.Select(finding => finding.ArticleId)));

            Assert.Equal(PlainMerging.Merge(findings).Select(dossier => string.Join(", ", dossier.Select(finding => finding.ArticleId))), merged);
        }
    }

    private static PersonFinding Finding(Random chance, int number)
    {
        var actor = (ActorKind)chance.Next(3);
        var family = Family[chance.Next(Family.Length)];
        return new PersonFinding
        {
            ArticleId = $"{number}",
            Sentence = Some.Article("Nobody came.").Quote(new Core.Text.TextSpan(0, 12)),
            Rule = "test",
            Actor = actor,
            Name = actor != ActorKind.Person ? Bodies[chance.Next(Bodies.Length)]
                : string.Join(' ', [.. Enumerable.Range(0, chance.Next(4)).Select(_ => Given[chance.Next(Given.Length)]), family]),
            Aliases = actor == ActorKind.Organisation && chance.Next(2) == 0 ? ["RC"] : [],
            Side = chance.Next(3) switch { 0 => null, 1 => "Norway", _ => "Oman" },
        };
    }
}
