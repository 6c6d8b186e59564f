using ReportLsp.Grammar.Parsing;
using ReportLsp.Grammar.Text;

namespace ReportLsp.Analysis.Model.Prose;

/// <summary>Percentages of a sentence against what they are shares of.</summary>
internal sealed class ShareCheck(Report report)
{
    private static readonly string[] ShareWords = ["占比分别为", "占比为", "占比达", "占比", "约占", "占总数的", "占总量的", "占全部的", "占其", "占", "比例为", "比重为", "分别占", "占到", "占了"];
    private static readonly string[] RateEnds = ["率达到了", "率达到", "率达", "率为", "率是", "率均为", "率均达", "率"];

    /// <summary>Adds what is wrong with the percentages of a sentence.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="bound">Its statements.</param>
    /// <param name="breakdowns">Its breakdowns.</param>
    /// <param name="before">The counts of the sentence before.</param>
    /// <param name="result">Where findings are added.</param>
    public void Find(ProseSentence sentence, IReadOnlyList<BoundStatement> bound, IReadOnlyList<ProseBreakdown> breakdowns, IReadOnlyList<Quantity> before, List<WrongShare> result)
    {
        var list = new List<BoundStatement>();
        Quantity? shared = null;
        for (var i = 0; i < bound.Count; i++)
        {
            var one = bound[i];
            if (!one.IsPercentage || one.Change is not null || one.Statement.Quantity.IsVague || one.Year != 0 || one.Period == ProsePeriod.LastYear)
                continue;
            if (RunOfShares(bound, i) is > 1 and var run)
            {
                shared = CompareRun(bound, breakdowns, i, run, result) ?? shared;
                i += run - 1;
            }
            else if (ExplicitWhole(bound, i) is { } whole)
                shared = Compare(one, PartBefore(bound, i - 1, whole.Statement.Quantity.Classifier), [whole.Statement.Quantity], true, result);
            else if (IsDirectShare(one.Statement.Subject) && i > 0 && IsNext(sentence, bound[i - 1].Statement, one.Statement))
            {
                var wholes = Wholes(bound, breakdowns, i, shared, before);
                var isSure = wholes.Count == 1 || (wholes.Count > 0 && (wholes[0] == shared || breakdowns.Any(b => b.Whole.Quantity == wholes[0])));
                shared = Compare(one, PartBefore(bound, i, null), wholes, isSure, result) ?? shared;
            }
            else if (RateStem(one.Statement.Subject) is { Length: > 1 } stem)
                CompareRate(sentence, bound, i, stem, result);
            else if (IsListed(one.Statement.Subject, list))
                list.Add(one);
        }

        CheckList(sentence, list, result);
    }

    /// <summary>占全部12件申请的58.3%: the quantity between 占 and the percentage.</summary>
    private static BoundStatement? ExplicitWhole(IReadOnlyList<BoundStatement> bound, int index)
    {
        if (index == 0 || bound[index - 1].IsPercentage || bound[index - 1].Statement.Piece != bound[index].Statement.Piece)
            return null;
        var words = bound[index].Statement.Subject;
        return bound[index - 1].Statement.Subject.StartsWith('占') && words.EndsWith('的') && words.Length < 12 ? bound[index - 1] : null;
    }

    private static Quantity? PartBefore(IReadOnlyList<BoundStatement> bound, int index, string? classifier)
    {
        for (var i = index - 1; i >= 0; i--)
        {
            if (bound[i].IsPercentage || bound[i].Change is not null || bound[i].IsBase)
                continue;
            return classifier is null || classifier == bound[i].Statement.Quantity.Classifier ? bound[i].Statement.Quantity : null;
        }

        return null;
    }

    /// <summary>Number of percentages that 分别占60%、25%、15% gives to as many counts before it; 0 where one stands alone.</summary>
    private static int RunOfShares(IReadOnlyList<BoundStatement> bound, int first)
    {
        if (bound[first].Statement.Subject is not ("分别占" or "占比分别为" or "分别占比" or "占比分别达" or "各占"))
            return 0;
        var last = first;
        while (last + 1 < bound.Count && bound[last + 1] is { IsPercentage: true, Change: null, Statement.Subject: "" or "和" or "与" })
            last++;
        return last - first + 1;
    }

    /// <summary>Compares shares with the parts of a list before them, one after the other; the whole they are of, or null where there are not as many parts.</summary>
    private Quantity? CompareRun(IReadOnlyList<BoundStatement> bound, IReadOnlyList<ProseBreakdown> breakdowns, int first, int count, List<WrongShare> result)
    {
        foreach (var breakdown in breakdowns)
        {
            if (breakdown.Parts.Count != count || breakdown.Parts[^1].Index != first - 1)
                continue;
            for (var i = 0; i < count; i++)
                Compare(bound[first + i], breakdown.Parts[i].Quantity, [breakdown.Whole.Quantity], true, result);
            return breakdown.Whole.Quantity;
        }

        return null;
    }

    private static bool IsDirectShare(string subject)
    {
        foreach (var word in ShareWords)
        {
            if (subject == word)
                return true;
        }

        return subject.StartsWith('占') && (subject.EndsWith("总数的", StringComparison.Ordinal) || subject.EndsWith("总量的", StringComparison.Ordinal) || subject is "占全部申请的" or "占申请总数的");
    }

    /// <summary>True where nothing but a mark stands between two statements.</summary>
    private static bool IsNext(ProseSentence sentence, ProseStatement one, ProseStatement next) =>
        next.Piece - one.Piece <= 1 && one.Tail.Length <= 4 && sentence.Pieces[next.Piece].Before != '；';

    /// <summary>What a share may be of: its breakdown's whole, what the share before was of, then what was counted before in the same unit.</summary>
    private static List<Quantity> Wholes(IReadOnlyList<BoundStatement> bound, IReadOnlyList<ProseBreakdown> breakdowns, int index, Quantity? shared, IReadOnlyList<Quantity> before)
    {
        var result = new List<Quantity>();
        if (PartBefore(bound, index, null) is not { } part)
            return result;
        foreach (var breakdown in breakdowns)
        {
            if (breakdown.Parts.Any(p => p.Quantity == part))
                Add(breakdown.Whole.Quantity);
        }

        if (shared is not null)
            Add(shared);
        for (var i = 0; i < bound.Count; i++)
        {
            var one = bound[i];
            if (one.Statement.Quantity.Span.Start >= part.Span.Start)
                break;
            // What has a share of its own is a part like this one.
            if (bound[i + 1] is { IsPercentage: true, Change: null } own && IsDirectShare(own.Statement.Subject))
                continue;
            if (one.Change is null && !one.IsBase && !breakdowns.Any(b => b.Parts.Any(p => p.Quantity == one.Statement.Quantity)))
                Add(one.Statement.Quantity);
        }

        foreach (var quantity in before)
            Add(quantity);
        return result;

        void Add(Quantity quantity)
        {
            if (quantity.Classifier == part.Classifier && quantity.Value >= part.Value && !result.Contains(quantity))
                result.Add(quantity);
        }
    }

    /// <summary>What a rate is of: 回复 in 回复率, 及时答复 in 及时答复率; null for no rate.</summary>
    private static string? RateStem(string subject)
    {
        foreach (var end in RateEnds)
        {
            if (subject.EndsWith(end, StringComparison.Ordinal))
                return subject[..^end.Length];
        }

        return null;
    }

    /// <summary>A rate is checked where the two counts right before it are the whole and what the rate names: 来信86件，回复81件，回复率….</summary>
    private void CompareRate(ProseSentence sentence, IReadOnlyList<BoundStatement> bound, int index, string stem, List<WrongShare> result)
    {
        if (index < 2 || bound[index - 1] is not { Change: null, IsPercentage: false } part || bound[index - 2] is not { Change: null, IsPercentage: false } whole)
            return;
        var words = part.Statement.Subject;
        if (!words.EndsWith(stem, StringComparison.Ordinal) || part.Statement.Quantity.Classifier != whole.Statement.Quantity.Classifier || !IsNext(sentence, part.Statement, bound[index].Statement) || !IsNext(sentence, whole.Statement, part.Statement))
            return;
        Compare(bound[index], part.Statement.Quantity, [whole.Statement.Quantity], true, result);
    }

    /// <summary>Compares a share; the whole it is of, or null where that is not known. Several wholes that are not sure draw nothing.</summary>
    private Quantity? Compare(BoundStatement share, Quantity? part, List<Quantity> wholes, bool isSure, List<WrongShare> result)
    {
        var quantity = share.Statement.Quantity;
        if (part is null || part.IsVague || wholes.Count == 0)
            return null;
        var number = report.Text.Slice(quantity.NumberSpan);
        var step = PrintedPrecision.StepOf(number);
        foreach (var whole in wholes)
        {
            if (whole.IsVague || whole.Value == 0)
                return null;
            if (Fits(part, whole, quantity.Value, step))
                return whole;
        }

        if (!isSure)
            return null;
        var exact = part.Value * 100 / wholes[0].Value;
        var decimals = PrintedPrecision.DecimalsFor(exact, PrintedPrecision.Decimals(number));
        if (part.Value <= wholes[0].Value)
            result.Add(new WrongShare(SpanOf(share), quantity.Value, PrintedPrecision.Round(exact, decimals), decimals, part, wholes[0]));
        return wholes[0];
    }

    /// <summary>True where some value that the printed figures stand for gives the share: figures in 万 are rounded themselves.</summary>
    private bool Fits(Quantity part, Quantity whole, decimal share, decimal step)
    {
        if (PrintedPrecision.Agrees(share, part.Value * 100 / whole.Value, step))
            return true;
        var (slackPart, slackWhole) = (Slack(part), Slack(whole));
        if (slackPart == 0 && slackWhole == 0)
            return false;
        var low = (part.Value - slackPart) * 100 / (whole.Value + slackWhole);
        var high = (part.Value + slackPart) * 100 / Math.Max(1, whole.Value - slackWhole);
        return share >= low - step && share <= high + step;
    }

    private decimal Slack(Quantity quantity)
    {
        var step = PrintedPrecision.StepOf(report.Text.Slice(quantity.NumberSpan));
        return step > 1 ? step / 2 : 0;
    }

    /// <summary>A share that stands alone beside its name: 网站占35%.</summary>
    private static bool IsListed(string subject, List<BoundStatement> list)
    {
        if (subject.Length == 0)
            return list.Count > 0;
        return subject.EndsWith('占') || subject.EndsWith("占比", StringComparison.Ordinal) || subject.EndsWith("占比为", StringComparison.Ordinal) || subject.EndsWith("占比达", StringComparison.Ordinal)
            || (subject.Contains("占比", StringComparison.Ordinal) && subject.EndsWith("分别为", StringComparison.Ordinal)) || subject.EndsWith("分别占", StringComparison.Ordinal);
    }

    /// <summary>Shares that stand alone: more than 100 % together, or less where the last is the rest.</summary>
    private void CheckList(ProseSentence sentence, List<BoundStatement> list, List<WrongShare> result)
    {
        for (var first = 0; first < list.Count;)
        {
            var last = first;
            while (last + 1 < list.Count && IsSameList(sentence, list[last].Statement, list[last + 1].Statement))
                last++;
            CheckRun(list.GetRange(first, last - first + 1), result);
            first = last + 1;
        }
    }

    private static bool IsSameList(ProseSentence sentence, ProseStatement one, ProseStatement next)
    {
        if (next.Index != one.Index + 1 || next.Piece - one.Piece > 1 || next.Subject.StartsWith("其中", StringComparison.Ordinal))
            return false;
        return sentence.Pieces[next.Piece].Before is '、' or '，' && sentence.Pieces[next.Piece].Depth == sentence.Pieces[one.Piece].Depth;
    }

    private void CheckRun(List<BoundStatement> run, List<WrongShare> result)
    {
        if (run.Count < 2)
            return;
        var (sum, step) = (0m, 0m);
        foreach (var one in run)
        {
            sum += one.Value;
            step = Math.Max(step, PrintedPrecision.StepOf(report.Text.Slice(one.Statement.Quantity.NumberSpan)));
        }

        var last = run[^1].Statement.Subject;
        var isClosed = last.StartsWith("其他", StringComparison.Ordinal) || last.StartsWith("其余", StringComparison.Ordinal);
        const int all = 100;
        if (sum > all + (step * run.Count / 2) || (isClosed && sum < all - (step * run.Count)))
            result.Add(new WrongShare(SpanOf(run[0]).Union(SpanOf(run[^1])), sum, null, 0, null, null));
    }

    private static TextSpan SpanOf(BoundStatement bound)
    {
        var quantity = bound.Statement.Quantity;
        return quantity.Span.End > quantity.NumberSpan.End ? TextSpan.FromBounds(quantity.NumberSpan.Start, quantity.Span.End) : quantity.Span;
    }
}
