using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
using TalksBot.Core.Findings;
using TalksBot.Core.Findings.Claims;
using TalksBot.Core.Findings.Events;
using TalksBot.Core.Findings.People;
using TalksBot.Core.Text;
using TalksBot.Tests.Support;

namespace TalksBot.Tests.Findings.OtherLanguages;

public sealed class OtherFindingsTests
{
    private const string Spec = "OtherFindings.md";
    private const double LeastRecall = 0.9;

    private static readonly (string Section, string Code)[] Languages =
        [("Urdu", "ur"), ("Arabic", "ar"), ("Persian", "fa"), ("Turkish", "tr"), ("Hindi", "hi"), ("Pashto", "ps")];

    /// <summary>Each row with its language before it.</summary>
    public static TheoryData<string[]> Labelled =>
        new(Rows().Select(row => (string[])[row.Code, .. row.Cells]));

    [Theory, MemberData(nameof(Labelled))]
    public void Nothing_is_found_that_the_sentence_does_not_say(string[] row)
    {
        var found = Extract(row[0], row[1]);

        Assert.Empty(Figures(found).Except(Split(row[2])));
        Assert.Empty(Dates(found).Except(Split(row[3])));
        Assert.Empty(found.OfType<PersonFinding>().Select(person => person.Name).Except(Split(row[4])));
        Assert.All(found, finding => Assert.StartsWith($"other-language.{row[0]}.", finding.Rule, StringComparison.Ordinal));
    }

    [Fact]
    public void Most_of_what_the_sentences_say_is_found()
    {
        var (told, found) = (0, 0);
        foreach (var (code, cells) in Rows())
        {
            var all = Extract(code, cells[0]);
            string[] have = [.. Figures(all), .. Dates(all), .. all.OfType<PersonFinding>().Select(one => one.Name)];
            string[] want = [.. cells[1..].SelectMany(Split)];
            told += want.Length;
            found += want.Count(have.Contains);
        }

        Assert.InRange(found / (double)told, LeastRecall, 1);
    }

    [Theory]
    [InlineData("ur", "وزیر دفاع تالوک مرزا نے کہا کہ 19 شدت پسند ہلاک ہوئے۔", "تالوک مرزا")]
    [InlineData("ar", "أعلن الجيش مقتل 19 مسلحا.", "الجيش")]
    [InlineData("fa", "به گفته پلیس شهر ۱۹ نفر کشته شدند.", "پلیس شهر")]
    [InlineData("tr", "Polise göre 19 kişi öldü.", "Polise")]
    [InlineData("tr", "19 kişi öldü.", null)]
    [InlineData("hi", "पुलिस के मुताबिक 19 लोगों की मौत हो गई।", "पुलिस")]
    [InlineData("ps", "د پولیسو په وینا ۱۹ تنه ووژل شول.", "پولیسو")]
    public void A_figure_is_its_claimants(string code, string text, string? claimant) =>
        Assert.Equal(claimant, Assert.Single(Extract(code, text).OfType<ClaimFinding>()).Claimant);

    [Theory]
    [InlineData("fa", "او گفت ۱۹ نفر کشته شدند.")]
    [InlineData("ar", "وأضافت أن مقتل 19 مسلحا مؤكد.")]
    [InlineData("ar", "خلف الهجوم و165 صاروخا.")]
    [InlineData("ar", "وزارة الدفاع: مقتل 19 شخصا.")]
    [InlineData("tr", "19 kişinin öldüğü bildirildi.")]
    [InlineData("ur", "ایک زخمی نے بتایا۔")]
    [InlineData("tr", "İki hafta sonra, 2026'da kaynaklar 19 kişinin öldüğünü yazdı.")]
    public void A_figure_that_somebody_says_is_left_where_it_is_not_told_who(string code, string text) =>
        Assert.Empty(Extract(code, text).OfType<ClaimFinding>());

    [Theory]
    [InlineData("ar", "ستبقى المدارس مغلقة حتى يوم الاثنين.")]
    [InlineData("tr", "Heyetler salı günü bir araya gelecek.")]
    [InlineData("fa", "مکتب‌ها تا روز دوشنبه بسته می‌مانند.")]
    [InlineData("ur", "وفود منگل کو ملاقات کریں گے۔")]
    [InlineData("hi", "प्रतिनिधिमंडल मंगलवार को मिलेंगे।")]
    [InlineData("ps", "پلاوي به د سه شنبې په ورځ سره وګوري.")]
    [InlineData("ar", "اجتمع الطرفان في 18 آذار.")]
    [InlineData("tr", "Taraflar 6 Şubat Pazartesi günü bir araya geldi.")]
    public void A_day_that_may_be_to_come_is_not_reckoned(string code, string text) => Assert.Empty(Extract(code, text).OfType<EventFinding>());

    [Fact]
    public void A_deputy_is_no_part_of_the_name() => Assert.Equal("Fuat Kayan", Assert.Single(
        Extract("tr", "Norvan Cumhurbaşkanı Yardımcısı Fuat Kayan, görüşmelerin başladığını söyledi.").OfType<PersonFinding>()).Name);

    [Fact]
    public void More_than_so_many_is_no_exact_figure() => Assert.Equal(
        new Figure(200, null), Assert.Single(Extract("tr", "Can kaybı 200'ü aştı.").OfType<ClaimFinding>()).Killed);

    [Fact]
    public void Numbers_are_put_together()
    {
        (string Code, string Text, int Killed)[] told =
        [
            ("ur", "تین ہزار پانچ سو افراد ہلاک ہوئے۔", 3500), ("ar", "مقتل ثلاثة آلاف وخمسمئة شخص.", 3500), ("fa", "سه هزار و پانصد نفر کشته شدند.", 3500),
            ("tr", "Üç bin beş yüz kişi öldü.", 3500), ("ar", "مقتل خمسة وعشرين شخصا.", 25), ("fa", "بیست و پنج نفر کشته شدند.", 25), 
            ("tr", "1.250 kişi öldü.", 1250),
            ("ur", "1,250 افراد ہلاک ہوئے۔", 1250), ("ar", "قتل ٣٬٢٠٠ شخص.", 3200), ("ur", "29افراد ہلاک ہوئے۔", 29), ("ar", "خلف 10 قتلى و165,925 جريحا.", 10),
            ("tr", "5 bin 894 kişi hayatını kaybetti.", 5894), ("fa", "۵ هزار و ۸۹۴ نفر کشته شدند.", 5894), ("ar", "مقتل 52 ألفا و418 شخصا.", 52418),
            ("ar", "فقد 19 شخصا حياتهم.", 19),
            ("hi", "तीन हज़ार पाँच सौ लोग मारे गए।", 3500), ("hi", "1,250 लोगों की मौत हुई।", 1250), ("ps", "درې زره پنځه سوه تنه ووژل شول.", 3500),
        ];
        Assert.All(told, one => Assert.Equal(Figure.Exactly(one.Killed), Assert.Single(Extract(one.Code, one.Text).OfType<ClaimFinding>()).Killed));
    }

    [Theory]
    [InlineData("fr")]
    [InlineData("ru")]
    public void A_language_without_tables_has_no_findings(string code) =>
        Assert.Empty(Extract(code, "Pakistan said on Friday that 12 soldiers were killed."));

    [Fact]
    public void Hostile_input_is_read_once()
    {
        foreach (var (_, code) in Languages)
            foreach (var text in (string[])[string.Concat(Enumerable.Repeat("12 ", 5000)), string.Concat(Enumerable.Repeat("و", 5000)), new('-', 5000),
                string.Concat(Enumerable.Repeat("1,000,", 3000)), string.Concat(Enumerable.Repeat("bin yüz ", 3000)), new('\uD800', 5000)])
                Assert.All(Extract(code, text), finding => Assert.NotEmpty(finding.Sentence.Text));
    }

    private static ImmutableArray<Finding> Extract(string code, string text) => FindingExtractor.Extract(DocumentParser.Parse(
        new Article { Id = "a", Language = code, Published = new LocalDate(2026, 3, 5), Text = text }));

    private static IEnumerable<(string Code, string[] Cells)> Rows() =>
        from language in Languages
        from section in (string[])[language.Section, $"{language.Section}, kept back"]
        from row in (IEnumerable<object[]>)SpecTable.Rows(Spec, section)
        select (language.Code, Cells(row));

    private static string[] Cells(object[] row) => row as string[] ?? (string[])row[0];

    private static IEnumerable<string> Split(string cell) => cell.Split(';', StringSplitOptions.TrimEntries).Where(part => part != "-")
        .Select(part => part.Replace(" others", "", StringComparison.Ordinal));

    private static IEnumerable<string> Dates(ImmutableArray<Finding> found) => found.OfType<EventFinding>().Select(date => $"{date.When!.Value.Start}");

    // "killed 12 soldiers", "injured 30" of the same claim.
    private static IEnumerable<string> Figures(ImmutableArray<Finding> found)
    {
        foreach (var claim in found.OfType<ClaimFinding>())
        {
            (string Harm, Figure? Figure)[] harms =
                [("killed", claim.Killed), ("injured", claim.Injured), ("missing", claim.Missing), ("captured", claim.Captured)];
            foreach (var (i, harm) in harms.Where(harm => harm.Figure is not null).Index())
                yield return $"{harm.Harm} {Written(harm.Figure!.Value, claim.Qualifier)}{(i == 0 && claim.Victims is { } victims ? $" {victims}" : "")}";
        }
    }

    private static string Written(Figure figure, string qualifier) => (figure.Low, figure.High) switch
    {
        (null, null) => "?",
        ({ } low, null) => qualifier == "about" ? $"~{low}" : $"{low}+",
        (null, { } high) => $"{high}-",
        ({ } low, { } high) => low == high ? low.ToString(CultureInfo.InvariantCulture) : $"{low}..{high}",
    };
}
