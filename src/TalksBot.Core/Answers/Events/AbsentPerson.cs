using TalksBot.Core.Answers.Light;

namespace TalksBot.Core.Answers.Events;

/// <summary>
/// Tells whether a date leaves out somebody whom the question names and the article knows: they stand in its sentence or beside it, or the article is
/// about them; told of elsewhere, they have another day ("when did Beck launch it" isn't dated by what Haddad launched).
/// </summary>
internal sealed class AbsentPerson(WhenQuestion question, QuestionLight light, PeopleNear people)
{
    /// <param name="article">The article.</param>
    /// <param name="whole">How well the sentence meets each concept.</param>
    /// <param name="near">How well what stands around it does.</param>
    /// <param name="beside">From what on that is right beside it.</param>
    public bool IsLeftOut(ArticleInfo article, double[] whole, double[] near, double beside) => light.Of(article.Id) is { } shed
        && Enumerable.Range(0, whole.Length).Any(i => light.IsName[i] && whole[i] == 0 && near[i] < beside && shed.Title[i] < QuestionLight.Enough
            && people.HavePerson(article.Id, name => Analyzer.Terms(name).Any(term => question.Reading.Concepts[i].Match(term) >= QuestionLight.Enough))
            && !IsOfNoun(i, whole, shed));

    // "The Tom Beck concert": the concert may be told without Beck in a sentence of its own, where another calls it Beck's.
    private bool IsOfNoun(int name, double[] whole, ArticleLight shed)
    {
        var (noun, concepts) = (name, question.Reading.Concepts);
        while (noun < whole.Length && light.IsName[noun] && (noun == name || IsNext(noun)))
            noun++;
        return noun < whole.Length && IsNext(noun) && whole[noun] > 0 && question.Parts[noun] == question.Parts[name]
            && shed.HasSentence(met => met[name] >= QuestionLight.Enough && met[noun] >= QuestionLight.Enough);

        bool IsNext(int i) => concepts[i].Position == concepts[i - 1].Position + 1;
    }
}
