using Microsoft.AspNetCore.Http;
using TalksBot.Core.Views;
using TalksBot.Hosting;
using TalksBot.Programs;
using TalksBot.Web.Pages;
using TalksBot.Web.Views;

namespace TalksBot.Web;

/// <summary>The views of the site: another one is a line below.</summary>
internal sealed class SiteViews
{
    public const string Anything = "/{**anything}";

    private readonly Asking asking;
    private readonly ArticleReader articles;
    private readonly PeopleReader people;
    private readonly SourcesReader sources;
    private readonly SiteTimelineReader timelines;
    private readonly SiteFiguresReader figures;
    private readonly FindingPicture pictures;
    private readonly WebParts parts;

    public SiteViews(WebParts parts)
    {
        this.parts = parts;
        asking = new Asking(parts.Conversation);
        articles = new ArticleReader(parts.Index, parts.Options.ShowsFullText);
        people = new PeopleReader(parts.Index);
        sources = new SourcesReader(parts.Index);
        timelines = new SiteTimelineReader(parts.Index, parts.Timelines);
        figures = new SiteFiguresReader(parts.Index, parts.Figures);
        pictures = new FindingPicture(parts.Index, parts.Pictures);
        All =
        [
            new("/", async request => Shown.On<HomePage>(await asking.WelcomeAsync(request.Visit, request.Cancellation))),
            new("/q", asking.AnswerAsync, Asking.QuestionKey, Asking.VersionKey, Turning.Key) { Asks = true },
            new("/timeline", async request => Shown.On<TimelinePage>(await timelines.ReadAsync(request.Visit, request.Cancellation)),
                SiteTimelineReader.PeriodKey, SiteTimelineReader.PersonKey, SiteTimelineReader.PlaceKey, SiteTimelineReader.OutletKey),
            new("/figures", async request => Shown.On<FiguresPage>(await figures.ReadAsync(request.Visit, request.Cancellation)),
                SiteFiguresReader.AboutKey, Turning.Key),
            new("/figures.csv", async request => FigureFile.Csv(await figures.ReadAsync(request.Visit, request.Cancellation)),
                SiteFiguresReader.AboutKey, Turning.Key),
            new("/figures.json", async request => FigureFile.Json(await figures.ReadAsync(request.Visit, request.Cancellation)),
                SiteFiguresReader.AboutKey, Turning.Key),
            new("/people", async request => Shown.On<PeoplePage>(await people.ReadAsync(request.Visit, request.Cancellation)), Turning.Key),
            new("/person/{**name}", PersonAsync, Turning.Key),
            new("/sources", async request => Found<SourcesPage>(await sources.ReadAsync(request.Visit, request.Cancellation)),
                SourcesReader.OutletKey, Turning.Key),
            new("/article/{**id}", async request => Found<ArticlePage>(await articles.ReadAsync(request["id"], request.Visit, request.Cancellation)),
                ArticleReader.PlaceKey, Turning.Key),
            new("/finding/{kind}/{print}/{**article}", async request => Found<FindingPage>(await FindingAsync(request) is { } view
                ? view with { HasPicture = pictures.CanDraw(view, request.Visit.Language) } : null, "web.gone")),
            new("/picture/{kind}/{print}/{**article}", async request => await FindingAsync(request) is { } view
                && await pictures.DrawAsync(view, request.Visit.Language, request.Cancellation) is { } drawn ? drawn : Missing("web.gone")),
            new(Anything, _ => Task.FromResult(Missing("web.nothing-here"))),
        ];
    }

    public ImmutableArray<SiteView> All { get; }

    public async Task PrepareAsync(CancellationToken cancellation)
    {
        var version = await IndexVersion.OfAsync(parts.Index, cancellation);
        await people.PrepareAsync(version, cancellation);
        await sources.PrepareAsync(version, cancellation);
        await parts.Timelines.PrepareAsync(parts.Index, cancellation);
        await parts.Figures.ReadAsync(parts.Index, new FiguresWish(), cancellation);
    }

    private Task<FindingView?> FindingAsync(SiteRequest request) =>
        FindingReader.ReadAsync(parts.Index, request["kind"], request["print"], request["article"], request.Cancellation);

    private async Task<Shown> PersonAsync(SiteRequest request)
    {
        var view = await people.ReadAsync(request["name"], request.Visit, request.Cancellation);
        return view is not null && view.Person.Name != request["name"]
            ? new ShownElsewhere(request.Visit.Link(SiteAddress.Person(view.Person.Name)))
            : Found<PersonPage>(view);
    }

    private static Shown Found<TPage>(object? view, string missing = "web.nothing-here")
        where TPage : Microsoft.AspNetCore.Components.IComponent => view is null ? Missing(missing) : Shown.On<TPage>(view);

    private static Shown Missing(string label) => Shown.On<NoticePage>(Label.Of(label)) with { Status = StatusCodes.Status404NotFound };
}
