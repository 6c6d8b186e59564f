using ReportLsp.Analysis.Engine;
using ReportLsp.Rules.CrossReport;
using ReportLsp.Rules.Dates;
using ReportLsp.Rules.Directives;
using ReportLsp.Rules.Prose;
using ReportLsp.Rules.Structure;
using ReportLsp.Rules.Tables;
using ReportLsp.Rules.Totals;
using ReportLsp.Rules.Wording;

namespace ReportLsp.Rules;

/// <summary>The catalogue: one line a rule, in order of ids. Findings of the engine and the loaders are part of every set.</summary>
public static class RuleCatalog
{
    /// <summary>All rules with their pages. Made once, shared by all.</summary>
    public static RuleSet Default { get; } = new(
        [
            new RPT0003UnknownDirective(),
            new RPT1001MissingTitle(),
            new RPT1002MalformedTitle(),
            new RPT1003MissingSection(),
            new RPT1004SectionOrder(),
            new RPT1005SectionHeading(),
            new RPT1006EmptySection(),
            new RPT1007MissingMeasures(),
            new RPT1008MisplacedContent(),
            new RPT1009TemplateResidue(),
            new RPT1010PageResidue(),
            new RPT1011MarkupResidue(),
            new RPT1012MissingAttachment(),
            new RPT1013ReportingPeriod(),
            new RPT1014StatutoryContent(),
            new RPT1015ListNumbering(),
            new RPT2001MissingTable(),
            new RPT2002WrongFormat(),
            new RPT2003MissingRow(),
            new RPT2004UnexpectedRow(),
            new RPT2005UnbalancedRow(),
            new RPT2006BlankCell(),
            new RPT2007InvalidNumber(),
            new RPT2008LabelVariant(),
            new RPT2009SplitTable(),
            new RPT2010FlattenedTable(),
            new RPT2011RaggedTable(),
            new RPT3001RowTotal(),
            new RPT3002ColumnTotal(),
            new RPT3003CarryOverBalance(),
            new RPT3004MissingTotal(),
            new RPT3005SuspectCell(),
            new RPT3006ShiftedValues(),
            new RPT3007StatedRelation(),
            new RPT3008InferredTotal(),
            new RPT3009ImpliedStock(),
            new RPT3010AmountUnit(),
            new RPT4001CountMismatch(),
            new RPT4002BreakdownTotal(),
            new RPT4003Percentage(),
            new RPT4004ChangeRate(),
            new RPT4005AbsoluteClaim(),
            new RPT4006ListCount(),
            new RPT4007ConflictingCounts(),
            new RPT4008VagueCount(),
            new RPT4009ProcessingFee(),
            new RPT5001LatePublication(),
            new RPT5002ImpossibleDate(),
            new RPT5003YearMismatch(),
            new RPT5004OutdatedBasis(),
            new RPT5005MissingDate(),
            new RPT7001MixedWidth(),
            new RPT7002StraySpace(),
            new RPT7003UnpairedMark(),
            new RPT7004UnevenList(),
            new RPT7005Wording(),
            new RPT7006PersonalData(),
        ],
        Page,
        cross:
        [
            new RPT6001CarriedFromLastYear(),
            new RPT6002StockFromLastYear(),
            new RPT6003CopiedReport(),
        ]);

    /// <summary>File name of the page of a rule id, or null.</summary>
    internal static string? PageFile(string id) =>
        typeof(RuleCatalog).Assembly.GetManifestResourceNames().FirstOrDefault(n => n.StartsWith(id, StringComparison.OrdinalIgnoreCase));

    /// <summary>The page of a rule id, or null.</summary>
    private static string? Page(string id)
    {
        if (id.Length != 7 || PageFile(id) is not { } name)
            return null;
        using var reader = new StreamReader(typeof(RuleCatalog).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
