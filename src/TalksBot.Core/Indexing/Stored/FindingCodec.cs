using System.Collections.Immutable;
using TalksBot.Core.Articles;
using TalksBot.Core.Extraction;
using TalksBot.Core.Extraction.Casualties;
using TalksBot.Core.Extraction.Dates;
using TalksBot.Core.Extraction.Deeds;
using TalksBot.Core.Extraction.People;

namespace TalksBot.Core.Indexing.Stored;

/// <summary>
/// Writes and reads findings. Words of the article are stored as spans and cut from its text when read.
/// A finding's field that is added here needs a new <see cref="Version"/>.
/// </summary>
internal static class FindingCodec
{
    /// <summary>Changes whenever the same finding would be written otherwise: an index made with another version is out of date.</summary>
    public const int Version = 5;

    public static void Write(ByteWriter writer, Finding finding)
    {
        writer.Byte((byte)finding.Kind);
        writer.Text(finding.Rule);
        Write(writer, finding.Sentence);
        switch (finding)
        {
            case PersonFinding person: WritePerson(writer, person); break;
            case StatementFinding statement: WriteStatement(writer, statement); break;
            case EventFinding @event: WriteEvent(writer, @event); break;
            case ClaimFinding claim: WriteClaim(writer, claim); break;
            case DeedFinding deed: WriteDeed(writer, deed); break;
        }
    }

    public static Finding Read(ByteReader bytes, StoredArticle article)
    {
        var reader = new FindingReader(bytes, article);
        var kind = (FindingKind)reader.Bytes.Byte();
        var rule = reader.Bytes.Text();
        var sentence = reader.Quote();
        return kind switch
        {
            FindingKind.Person => ReadPerson(ref reader, rule, sentence),
            FindingKind.Statement => ReadStatement(ref reader, rule, sentence),
            FindingKind.Event => ReadEvent(ref reader, rule, sentence),
            FindingKind.Claim => ReadClaim(ref reader, rule, sentence),
            FindingKind.Deed => ReadDeed(ref reader, rule, sentence),
            FindingKind.Passage => new PassageFinding { ArticleId = article.Info.Id, Rule = rule, Sentence = sentence },
            _ => throw new InvalidDataException($"There is no finding of kind {(int)kind}."),
        };
    }

    private static void WritePerson(ByteWriter writer, PersonFinding person)
    {
        writer.Text(person.Name);
        writer.Byte((byte)person.Actor);
        writer.Number(person.Roles.Length);
        foreach (var role in person.Roles)
        {
            Write(writer, role.Text);
            Write(writer, role.Sentence);
        }

        writer.Number(person.Aliases.Length);
        foreach (var alias in person.Aliases)
            writer.Text(alias);
        writer.Text(person.Side);
        writer.Number(person.Mentions.Length);
        foreach (var mention in person.Mentions)
        {
            writer.Number(mention.Start);
            writer.Number(mention.Length);
        }
    }

    private static PersonFinding ReadPerson(ref FindingReader reader, string rule, Quote sentence)
    {
        var name = reader.Bytes.Text();
        var actor = (ActorKind)reader.Bytes.Byte();
        var roles = ImmutableArray.CreateBuilder<Role>(reader.Bytes.Count());
        while (roles.Count < roles.Capacity)
            roles.Add(new Role(reader.Quote(), reader.Quote()));
        var aliases = ImmutableArray.CreateBuilder<string>(reader.Bytes.Count());
        while (aliases.Count < aliases.Capacity)
            aliases.Add(reader.Bytes.Text());
        var side = reader.Bytes.OptionalText();
        var mentions = ImmutableArray.CreateBuilder<TextSpan>(reader.Bytes.Count());
        while (mentions.Count < mentions.Capacity)
            mentions.Add(reader.Span());
        return new PersonFinding
        {
            ArticleId = reader.Article.Info.Id,
            Rule = rule,
            Sentence = sentence,
            Name = name,
            Actor = actor,
            Roles = roles.MoveToImmutable(),
            Aliases = aliases.MoveToImmutable(),
            Side = side,
            Mentions = mentions.MoveToImmutable(),
        };
    }

    private static void WriteStatement(ByteWriter writer, StatementFinding statement)
    {
        writer.Text(statement.Speaker);
        WriteOptional(writer, statement.SpeakerMention);
        writer.Text(statement.Verb);
        Write(writer, statement.Content);
        writer.Byte((byte)statement.Quotation);
        Write(writer, statement.Said);
        writer.Text(statement.Via);
    }

    private static StatementFinding ReadStatement(ref FindingReader reader, string rule, Quote sentence) => new()
    {
        ArticleId = reader.Article.Info.Id,
        Rule = rule,
        Sentence = sentence,
        Speaker = reader.Bytes.Text(),
        SpeakerMention = reader.OptionalQuote(),
        Verb = reader.Bytes.Text(),
        Content = reader.Quote(),
        Quotation = (Quotation)reader.Bytes.Byte(),
        Said = reader.Range(),
        Via = reader.Bytes.OptionalText(),
    };

    private static void WriteEvent(ByteWriter writer, EventFinding @event)
    {
        Write(writer, @event.Expression);
        Write(writer, @event.When);
        writer.Byte((byte)@event.Precision);
        writer.Byte((byte)@event.Basis);
        Write(writer, @event.Clause);
        Write(writer, @event.Reference);
        writer.Number(@event.Actors.Length);
        foreach (var actor in @event.Actors)
            writer.Text(actor);
    }

    private static EventFinding ReadEvent(ref FindingReader reader, string rule, Quote sentence)
    {
        var found = new EventFinding
        {
            ArticleId = reader.Article.Info.Id,
            Rule = rule,
            Sentence = sentence,
            Expression = reader.Quote(),
            When = reader.Range(),
            Precision = (DatePrecision)reader.Bytes.Byte(),
            Basis = (DateBasis)reader.Bytes.Byte(),
            Clause = reader.Quote(),
            Reference = reader.Range(),
        };
        var actors = ImmutableArray.CreateBuilder<string>(reader.Bytes.Count());
        while (actors.Count < actors.Capacity)
            actors.Add(reader.Bytes.Text());
        return found with { Actors = actors.MoveToImmutable() };
    }

    private static void WriteClaim(ByteWriter writer, ClaimFinding claim)
    {
        foreach (var figure in (ReadOnlySpan<Figure?>)[claim.Killed, claim.Injured, claim.Missing, claim.Captured, claim.Casualties])
            Write(writer, figure);
        writer.Text(claim.Qualifier);
        writer.Text(claim.Victims);
        writer.Byte((byte)claim.VictimClass);
        writer.Text(claim.VictimSide);
        writer.Text(claim.Claimant);
        writer.Byte((byte)claim.Status);
        writer.Flag(claim.NotVerified);
        writer.Text(claim.Place);
        Write(writer, claim.When);
        writer.Flag(claim.Cumulative);
        Write(writer, claim.Wording);
        WriteOptional(writer, claim.PartOf);
    }

    private static ClaimFinding ReadClaim(ref FindingReader reader, string rule, Quote sentence) => new()
    {
        ArticleId = reader.Article.Info.Id,
        Rule = rule,
        Sentence = sentence,
        Killed = reader.Figure(),
        Injured = reader.Figure(),
        Missing = reader.Figure(),
        Captured = reader.Figure(),
        Casualties = reader.Figure(),
        Qualifier = reader.Bytes.Text(),
        Victims = reader.Bytes.OptionalText(),
        VictimClass = (VictimClass)reader.Bytes.Byte(),
        VictimSide = reader.Bytes.OptionalText(),
        Claimant = reader.Bytes.OptionalText(),
        Status = (ClaimStatus)reader.Bytes.Byte(),
        NotVerified = reader.Bytes.Flag(),
        Place = reader.Bytes.OptionalText(),
        When = reader.Range(),
        Cumulative = reader.Bytes.Flag(),
        Wording = reader.Quote(),
        PartOf = reader.OptionalQuote(),
    };

    private static void WriteDeed(ByteWriter writer, DeedFinding deed)
    {
        WriteOptional(writer, deed.Doer);
        Write(writer, deed.Verb);
        WriteOptional(writer, deed.Object);
        writer.Byte((byte)deed.Status);
        writer.Text(deed.ToldBy);
        writer.Text(deed.Place);
        Write(writer, deed.When);
        Write(writer, deed.Clause);
        foreach (var names in new[] { deed.Doers, deed.Patients })
        {
            writer.Number(names.Length);
            foreach (var name in names)
                writer.Text(name);
        }
    }

    private static DeedFinding ReadDeed(ref FindingReader reader, string rule, Quote sentence)
    {
        var deed = new DeedFinding
        {
            ArticleId = reader.Article.Info.Id,
            Rule = rule,
            Sentence = sentence,
            Doer = reader.OptionalQuote(),
            Verb = reader.Quote(),
            Object = reader.OptionalQuote(),
            Status = (DeedStatus)reader.Bytes.Byte(),
            ToldBy = reader.Bytes.OptionalText(),
            Place = reader.Bytes.OptionalText(),
            When = reader.Range(),
            Clause = reader.Quote(),
        };
        return deed with { Doers = Names(ref reader), Patients = Names(ref reader) };
    }

    private static ImmutableArray<string> Names(ref FindingReader reader)
    {
        var names = ImmutableArray.CreateBuilder<string>(reader.Bytes.Count());
        while (names.Count < names.Capacity)
            names.Add(reader.Bytes.Text());
        return names.MoveToImmutable();
    }

    private static void Write(ByteWriter writer, Quote quote)
    {
        writer.Number(quote.Span.Start * 2L + (quote.InTitle ? 1 : 0));
        writer.Number(quote.Span.Length);
    }

    private static void WriteOptional(ByteWriter writer, Quote? quote)
    {
        writer.Flag(quote is not null);
        if (quote is not null)
            Write(writer, quote);
    }

    private static void Write(ByteWriter writer, Figure? figure)
    {
        writer.Flag(figure is not null);
        if (figure is not { } known)
            return;
        writer.Optional(known.Low);
        writer.Optional(known.High);
    }

    private static void Write(ByteWriter writer, DateRange? range)
    {
        writer.Flag(range is not null);
        if (range is not { } known)
            return;
        Write(writer, known.Start);
        Write(writer, known.End);
    }

    private static void Write(ByteWriter writer, PartialDate date)
    {
        writer.Number(date.Year);
        writer.Optional(date.Month);
        writer.Optional(date.Day);
    }
}
