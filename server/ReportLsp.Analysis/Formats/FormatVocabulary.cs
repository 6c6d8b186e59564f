using System.Runtime.CompilerServices;
using ReportLsp.Grammar.Text;

namespace ReportLsp.Analysis.Formats;

/// <summary>Words of a format that rules ask for, by the name of a list; see <see cref="WordLists"/>.</summary>
public sealed record FormatVocabulary
{
    /// <summary>Lists of words or phrases by name.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> Lists { get; init; }

    /// <summary>Aspects the overview must cover.</summary>
    public required IReadOnlyList<AspectDefinition> Aspects { get; init; }

    /// <summary>Subject phrases in prose that name cells.</summary>
    public required IReadOnlyList<SubjectDefinition> Subjects { get; init; }

    /// <summary>Words in prose that choose a row or a column of what the sentence speaks of.</summary>
    public IReadOnlyList<SubjectDefinition> Facets { get; init; } = [];

    /// <summary>Absolute statements in prose that cells can contradict.</summary>
    public IReadOnlyList<ClaimDefinition> Claims { get; init; } = [];

    /// <summary>The folded words of each list that was asked for.</summary>
    private static readonly ConditionalWeakTable<IReadOnlyList<string>, IReadOnlyList<string>> Folded = [];

    /// <summary>The words of a list; empty where the format has none.</summary>
    public IReadOnlyList<string> Words(string list) => Lists.TryGetValue(list, out var words) ? words : [];

    /// <summary>The words of a list folded (<see cref="CharFolding"/>), those of which nothing is left aside; made once.</summary>
    public IReadOnlyList<string> FoldedWords(string list) =>
        Folded.GetValue(Words(list), static words => [.. words.Select(w => CharFolding.Fold(w)).Where(w => w.Length > 0)]);
}

/// <summary>An aspect the statute wants covered in the overview.</summary>
/// <param name="Key">Key, kebab-case.</param>
/// <param name="Name">Name for messages, in the language of the format.</param>
/// <param name="Words">Any of these in the overview covers it.</param>
/// <param name="AgencyWords">Endings of names of the agencies it is due from; empty where it is due from all.</param>
public sealed record AspectDefinition(string Key, string Name, IReadOnlyList<string> Words, IReadOnlyList<string> AgencyWords)
{
    /// <summary>True where it is due from an agency; of one whose name is not known, everything is.</summary>
    public bool IsDueFrom(string? agency)
    {
        foreach (var word in AgencyWords)
        {
            if (agency?.EndsWith(word, StringComparison.Ordinal) == true)
                return true;
        }

        return AgencyWords.Count == 0 || agency is null;
    }
}

/// <summary>Phrases in prose that name a quantity of the tables.</summary>
/// <param name="Phrases">Alternative phrases.</param>
/// <param name="Excluding">Words that, near the phrase, say that something else is meant.</param>
/// <param name="Cells">Paths of the cells it may name, see <see cref="CellSelector"/>; several are alternatives.</param>
public sealed record SubjectDefinition(IReadOnlyList<string> Phrases, IReadOnlyList<string> Excluding, IReadOnlyList<string> Cells)
{
    /// <summary>What a sentence with the phrase speaks of from there on, a key of the format's own; null for nothing new.</summary>
    public string? Topic { get; init; }

    /// <summary>What the sentence must speak of for the phrase to count; null for anything.</summary>
    public string? Needs { get; init; }

    /// <summary>Words one of which must stand in the same clause for the phrases to count; empty for none.</summary>
    public IReadOnlyList<string> Requiring { get; init; } = [];

    /// <summary>True for a phrase that yields to any other beside it.</summary>
    public bool IsGeneral { get; init; }

    /// <summary>The path it names where the sentence names no row; null for none.</summary>
    public string? Default { get; init; }
}

/// <summary>Phrases in prose that are true only where some cells are 0, such as "all were settled".</summary>
/// <param name="Phrases">Alternative phrases.</param>
/// <param name="Excluding">Words that, near the phrase, say that something else is meant.</param>
/// <param name="ZeroCells">Paths of the cells that must all be 0; <c>*</c> stands for what the sentence speaks of.</param>
public sealed record ClaimDefinition(IReadOnlyList<string> Phrases, IReadOnlyList<string> Excluding, IReadOnlyList<string> ZeroCells)
{
    /// <summary>True where the phrases claim something only after a word for all, or with a rate of 100 %.</summary>
    public bool IsOfEach { get; init; }

    /// <summary>What the sentence must speak of; null for anything.</summary>
    public string? Topic { get; init; }

    /// <summary>Cells the sentence must name, so that the claim is about all of them; empty for any.</summary>
    public IReadOnlyList<string> Of { get; init; } = [];
}

/// <summary>Names of the word lists that rules use; each is optional in a format.</summary>
public static class WordLists
{
    /// <summary>What is left of drafting instructions: 或者是, 编写说明 …</summary>
    public const string DraftingResidue = "drafting-residue";

    /// <summary>What a web page leaves around a report: 扫一扫, [打印] …</summary>
    public const string PageResidue = "page-residue";

    /// <summary>Labels of metadata lines: 发布机构, 发文日期 …</summary>
    public const string MetadataLabels = "metadata-labels";

    /// <summary>Labels of the publication date, the update date, the source in metadata lines.</summary>
    public const string PublishedLabels = "published-labels";

    /// <summary>Labels of the time a page was last updated.</summary>
    public const string UpdatedLabels = "updated-labels";

    /// <summary>Labels of metadata lines that name the agency.</summary>
    public const string AgencyLabels = "agency-labels";

    /// <summary>Words for problems.</summary>
    public const string ProblemWords = "problem-words";

    /// <summary>Words for measures against them.</summary>
    public const string MeasureWords = "measure-words";

    /// <summary>Words of a plan for a coming year.</summary>
    public const string PlanWords = "plan-words";

    /// <summary>Words that announce an attachment.</summary>
    public const string AttachmentWords = "attachment-words";

    /// <summary>Ways to say that there is nothing: 无, 没有 …</summary>
    public const string NothingWords = "nothing-words";

    /// <summary>Endings of names of agencies.</summary>
    public const string AgencyEndings = "agency-endings";

    /// <summary>Legal acts of other periods that a report of this format should not cite; after <c>→</c> stands what to cite instead.</summary>
    public const string OutdatedBases = "outdated-bases";

    /// <summary>What such a report is called: 年度报告 …</summary>
    public const string ReportNames = "report-names";

    /// <summary>What such a report is not to be called: 工作总结 …</summary>
    public const string WrongReportNames = "wrong-report-names";

    /// <summary>Words for the report year: 本年, 今年 …</summary>
    public const string ThisYearWords = "this-year-words";

    /// <summary>Words for the year before: 上年, 去年 …</summary>
    public const string LastYearWords = "last-year-words";

    /// <summary>How an agency speaks of itself: 本机关, 我局 …</summary>
    public const string AgencySelfWords = "agency-self-words";

    /// <summary>Words of a scope wider than the agency: 全市, 各部门 …</summary>
    public const string WiderScopeWords = "wider-scope-words";

    /// <summary>Names of the fee for processing applications.</summary>
    public const string ProcessingFeeWords = "processing-fee-words";

    /// <summary>Names of other fees, never to be taken for it.</summary>
    public const string OtherFeeWords = "other-fee-words";

    /// <summary>Words that announce the sentence on the reporting period: 统计期限 …</summary>
    public const string PeriodWords = "period-words";

    /// <summary>Captions of a site above a report that are no part of it, whole lines: 政府信息公开 …</summary>
    public const string SiteCaptions = "site-captions";

    /// <summary>Words for the time after the report year: 下一步, 明年 …</summary>
    public const string NextYearWords = "next-year-words";

    /// <summary>What the section on other matters must speak of: 信息处理费 …</summary>
    public const string DueMatters = "due-matters";

    /// <summary>Marks of items in running text, with <c>{n}</c> for the number in characters: {n}是 …</summary>
    public const string ItemMarks = "item-marks";

    /// <summary>Classifiers of what must be counted exactly: 件, 条 …</summary>
    public const string CountClassifiers = "count-classifiers";

    /// <summary>Verbs of work with what others did: 指导, 督促 …; counts after them are not the agency's own.</summary>
    public const string OthersWorkWords = "others-work-words";

    /// <summary>Phrases with a comma inside that is no stop: 公民、法人或其他组织 …</summary>
    public const string FixedPhrases = "fixed-phrases";

    /// <summary>Words that may stand beside a subject phrase without changing what it names: 案件, 申请人 …</summary>
    public const string NeutralWords = "neutral-words";

    /// <summary>Last characters of names of places that tell agencies of one kind apart: 县, 市 …</summary>
    public const string PlaceUnits = "place-units";

    /// <summary>Names that end like places and are none of their own: 开发区 …</summary>
    public const string CommonPlaces = "common-places";

    /// <summary>Words of a sentence on what was before the report year, or is no longer in force: 成立, 近年, 废止 …</summary>
    public const string HistoryWords = "history-words";

    /// <summary>Words of a sentence on what is still to come, which may name days ahead: 将, 计划, 前 …</summary>
    public const string FutureWords = "future-words";

    /// <summary>Marks of items that are not the prescribed numbering, with <c>{n}</c> for the number in characters: 第{n}、 …</summary>
    public const string WrongItemMarks = "wrong-item-marks";

    /// <summary>Clumsy words for the report year with <c>{year}</c>; after <c>→</c> stands what to write: {year}年来 …</summary>
    public const string WrongYearPhrases = "wrong-year-phrases";

    /// <summary>Nouns too common to name what a table counts, unless a figure beside them agrees: 申请 …</summary>
    public const string BareNouns = "bare-nouns";

    /// <summary>What the tables are about, where prose counts other things of the same name: 信息公开 …</summary>
    public const string OwnMatters = "own-matters";

    /// <summary>Endings that alone name the agency in its own report: 政府办公室 …</summary>
    public const string AgencyOwnEndings = "agency-own-endings";

    /// <summary>How parts of names are shortened: 委员会→委 …</summary>
    public const string AgencyAbbreviations = "agency-abbreviations";

    /// <summary>Last characters that name an agency together with the unit of its place: 局 for 市局 …</summary>
    public const string AgencyShortUnits = "agency-short-units";

    /// <summary>Endings of branches of an agency, which such a short name does not mean: 分局 …</summary>
    public const string AgencyBranchEndings = "agency-branch-endings";

    /// <summary>Names of the notice by which the processing fee is asked for.</summary>
    public const string FeeNoticeWords = "fee-notice-words";

    /// <summary>Words for such a notice being sent, or the fee arising; that nothing was collected is another thing.</summary>
    public const string FeeArisingWords = "fee-arising-words";

    /// <summary>Words for collecting it.</summary>
    public const string FeeCollectingWords = "fee-collecting-words";

    /// <summary>Words that make an amount another one than what was collected: 应收, 减免 …</summary>
    public const string OtherAmountWords = "other-amount-words";

    /// <summary>All names, for checks of format files.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        HistoryWords, FutureWords, WrongItemMarks, WrongYearPhrases, DraftingResidue, PageResidue, MetadataLabels, AgencyLabels, PublishedLabels, UpdatedLabels, ProblemWords, MeasureWords, PlanWords, AttachmentWords,
        NothingWords, AgencyEndings, OutdatedBases, ReportNames, WrongReportNames, ThisYearWords, LastYearWords, AgencySelfWords,
        WiderScopeWords, ProcessingFeeWords, OtherFeeWords, PeriodWords, SiteCaptions, NextYearWords, DueMatters, ItemMarks, CountClassifiers, PlaceUnits, CommonPlaces,
        OthersWorkWords, FixedPhrases, NeutralWords, BareNouns, OwnMatters, AgencyOwnEndings, AgencyAbbreviations, AgencyShortUnits, AgencyBranchEndings,
        FeeNoticeWords, FeeArisingWords, FeeCollectingWords, OtherAmountWords,
    ];
}
