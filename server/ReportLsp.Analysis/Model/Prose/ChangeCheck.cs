using ReportLsp.Grammar.Parsing;
using ReportLsp.Grammar.Text;

namespace ReportLsp.Analysis.Model.Prose;

/// <summary>Changes of a sentence against both figures, where both are known: from the tables, or from the sentence itself.</summary>
internal sealed class ChangeCheck(Report report, PreviousYearFigures? previous)
{
    private static readonly string[] Same = ["与上年持平", "同上年持平", "和上年持平", "较上年持平", "比上年持平", "与去年持平", "和去年持平", "同去年持平", "较去年持平", "与上一年度持平", "与上年度持平", "与上一年持平", "与上年同期持平", "同比持平"];

    private static readonly string[] Introductions = ["与上年相比", "同上年相比", "和上年相比", "较上年相比", "与去年相比", "同去年相比", "和去年相比", "与上年度相比", "与上一年相比", "与上一年度相比", "与上年同期相比", "与去年同期相比", "相比上年", "相比去年", "相较上年", "相较去年"];

    /// <summary>True where last year's figures were asked for and not at hand.</summary>
    public bool LacksPreviousYear { get; private set; }

    /// <summary>Adds what is wrong with the changes of a sentence.</summary>
    public void Find(ProseSentence sentence, IReadOnlyList<BoundStatement> bound, List<WrongChange> result)
    {
        for (var i = 0; i < bound.Count; i++)
        {
            if (bound[i] is { Change: { } change, Statement.Quantity: { IsVague: false, Classifier: not "个百分点" } } && !bound[i].IsWider)
                Check(sentence, bound, i, change, result);
        }

        FindUnchanged(sentence, bound, result);
    }

    private void Check(ProseSentence sentence, IReadOnlyList<BoundStatement> bound, int index, ProseChange change, List<WrongChange> result)
    {
        if (change.Basis == ChangeBasis.Other || (change.Basis == ChangeBasis.None && !Continues(sentence, bound, index)))
            return;
        var statement = bound[index].Statement;
        var hasOwn = change.Start > 0 && bound[index].Choice is not null;
        if (change.Start > 0 && !hasOwn && HasNoun(statement.Subject[..change.Start]))
            return;
        var current = hasOwn ? null : CurrentOf(sentence, bound, index);
        var choice = hasOwn ? bound[index].Choice : current?.Choice;
        if (!hasOwn && current is null)
            return;
        var ofBase = BaseOf(sentence, bound, index, current);
        var pairs = Pairs(choice, current, ofBase, YearOf(bound, index, change));
        if (pairs.Count == 0)
            return;
        Compare(bound[index], change, pairs, result);
    }

    /// <summary>A change without a basis of its own goes on from a change, or from a figure of another year, in the same part of the sentence.</summary>
    private bool Continues(ProseSentence sentence, IReadOnlyList<BoundStatement> bound, int index)
    {
        for (var i = index - 1; i >= 0 && !IsApart(sentence, bound, i, index); i--)
        {
            if (bound[i].Change is not null || bound[i].IsBase || IsFrom(bound[i].Statement))
                return true;
        }

        return IsIntroduced(sentence, bound, index);
    }

    /// <summary>与上年相比，…: what the part of the sentence begins with.</summary>
    private bool IsIntroduced(ProseSentence sentence, IReadOnlyList<BoundStatement> bound, int index)
    {
        for (var i = bound[index].Statement.Piece; i >= 0; i--)
        {
            var words = report.Text.Slice(sentence.Pieces[i].Span);
            foreach (var phrase in Introductions)
            {
                if (words.EndsWith(phrase, StringComparison.Ordinal))
                    return i < bound[index].Statement.Piece;
            }

            if (sentence.Pieces[i].Before == '；')
                return false;
        }

        return false;
    }

    /// <summary>This year's figure: the last statement before that is neither a change nor of another year, in the same part of the sentence.</summary>
    private static BoundStatement? CurrentOf(ProseSentence sentence, IReadOnlyList<BoundStatement> bound, int index)
    {
        for (var i = index - 1; i >= 0 && !IsApart(sentence, bound, i, index); i--)
        {
            if (bound[i].Change is null && !bound[i].IsPercentage && !bound[i].IsBase && !IsFrom(bound[i].Statement))
                return bound[i].Statement.Quantity.Classifier is "个百分点" or "倍" ? null : bound[i];
        }

        return null;
    }

    private static BoundStatement? BaseOf(ProseSentence sentence, IReadOnlyList<BoundStatement> bound, int index, BoundStatement? current)
    {
        for (var i = index - 1; i >= 0 && !IsApart(sentence, bound, i, index); i--)
        {
            var one = bound[i];
            if ((one.IsBase || IsFrom(one.Statement)) && !one.Statement.Quantity.IsVague && (current is null || one.Statement.Quantity.Classifier == current.Statement.Quantity.Classifier))
                return one;
        }

        return null;
    }

    /// <summary>由1600条增加到…: the figure a change starts from.</summary>
    private static bool IsFrom(ProseStatement statement) =>
        (statement.Subject.Contains('由') || statement.Subject.Contains('从')) && (statement.Tail.Length == 0 || ChangeGrammar.Read(statement.Tail) is { IsTarget: true });

    private static bool IsApart(ProseSentence sentence, IReadOnlyList<BoundStatement> bound, int from, int to)
    {
        for (var i = bound[from].Statement.Piece + 1; i <= bound[to].Statement.Piece; i++)
        {
            if (sentence.Pieces[i].Before == '；')
                return true;
        }

        return false;
    }

    /// <summary>The year a chain of changes is measured from; null for the year before.</summary>
    private static int? YearOf(IReadOnlyList<BoundStatement> bound, int index, ProseChange change)
    {
        for (var i = index; i >= 0 && change.Basis == ChangeBasis.None; i--)
            change = bound[i].Change ?? change;
        return change.BaseYear;
    }

    /// <summary>The pairs of figures that may be meant; one is enough to agree.</summary>
    private List<(decimal Current, decimal Previous)> Pairs(CellChoice? choice, BoundStatement? current, BoundStatement? ofBase, int? year)
    {
        var result = new List<(decimal, decimal)>();
        var isLastYear = year is null || report.Year is { } own && year == own.Value - 1;
        if (current?.Statement.Quantity.IsVague == true && choice is null)
            return result;
        for (var i = 0; i < (choice?.Options.Count ?? 0); i++)
        {
            var before = ofBase?.Value ?? (isLastYear && current?.IsWider != true ? Previous(choice!, i) : null);
            if (before is { } known && choice!.Value(i) is { } value && current?.IsWider != true)
                result.Add((value, known));
        }

        if (current is null || current.Statement.Quantity.IsVague || Precise(current) is not { } stated)
            return result;
        if (ofBase is not null)
            result.Add((stated, ofBase.Value));
        for (var i = 0; ofBase is null && i < result.Count; i++)
        {
            if (result[i].Item1 != stated)
            {
                result.Add((stated, result[i].Item2));
                break;
            }
        }

        return result;
    }

    private decimal? Previous(CellChoice choice, int option)
    {
        LacksPreviousYear |= previous is null;
        return choice.Previous(option, previous);
    }

    private decimal? Precise(BoundStatement bound) =>
        PrintedPrecision.StepOf(report.Text.Slice(bound.Statement.Quantity.NumberSpan)) > 1 ? null : bound.Value;

    private void Compare(BoundStatement bound, ProseChange change, List<(decimal Current, decimal Previous)> pairs, List<WrongChange> result)
    {
        var quantity = bound.Statement.Quantity;
        var number = report.Text.Slice(quantity.NumberSpan);
        var step = PrintedPrecision.StepOf(number);
        var decimals = PrintedPrecision.Decimals(number);
        WrongChange? wrong = null;
        foreach (var (current, before) in pairs)
        {
            var difference = current - before;
            if (bound.IsPercentage && before == 0)
                return;
            var exact = Math.Abs(bound.IsPercentage ? difference * 100 / before : difference);
            var fits = bound.IsPercentage || step > 1 ? PrintedPrecision.Agrees(quantity.Value, exact, step) : quantity.Value == exact;
            if (fits && (difference == 0 || Math.Sign(difference) == change.Direction))
                return;
            var digits = PrintedPrecision.DecimalsFor(exact, decimals);
            var due = bound.IsPercentage ? PrintedPrecision.Round(exact, digits) : exact;
            wrong ??= fits
                ? new WrongChange(ChangeError.Direction, DirectionSpan(bound.Statement, change), null, bound.IsPercentage, difference > 0, current, before, decimals)
                : new WrongChange(ChangeError.Amount, PercentSpan(bound), due, bound.IsPercentage, difference > 0, current, before, digits);
        }

        if (wrong is not null)
            result.Add(wrong);
    }

    private static TextSpan PercentSpan(BoundStatement bound) =>
        bound.IsPercentage ? TextSpan.FromBounds(bound.Statement.Quantity.NumberSpan.Start, bound.Statement.Quantity.Span.End) : bound.Statement.Quantity.NumberSpan;

    /// <summary>Where the word for more or less stands; the words before the number where white space makes that unsure.</summary>
    private static TextSpan DirectionSpan(ProseStatement statement, ProseChange change) =>
        statement.SubjectSpan.Length == statement.Subject.Length
            ? new TextSpan(statement.SubjectSpan.Start + change.DirectionStart, change.DirectionLength)
            : statement.SubjectSpan;

    /// <summary>与上年持平 where both figures are known and differ.</summary>
    private void FindUnchanged(ProseSentence sentence, IReadOnlyList<BoundStatement> bound, List<WrongChange> result)
    {
        foreach (var piece in sentence.Pieces)
        {
            var words = report.Text.Slice(piece.Span);
            if (!words.Contains("持平", StringComparison.Ordinal))
                continue;
            foreach (var phrase in Same)
            {
                var at = words.IndexOf(phrase, StringComparison.Ordinal);
                if (at < 0)
                    continue;
                var span = new TextSpan(piece.Span.Start + at + phrase.Length - 2, 2);
                var last = bound.LastOrDefault(b => b.Statement.Quantity.Span.End <= span.Start && b.Change is null && !b.IsBase);
                if (last is not { IsWider: false, Period: ProsePeriod.ThisYear, Statement.Quantity: { IsVague: false } quantity })
                    break;
                var stated = bound.FirstOrDefault(b => b.IsBase && b.Statement.Quantity.Classifier == quantity.Classifier);
                var before = stated?.Value ?? (last.Choice is { } choice ? Previous(choice, 0) : null);
                var current = last.Choice?.Value(0) ?? last.Value;
                if (before is { } known && current != known && last.Value != known)
                    result.Add(new WrongChange(ChangeError.Unchanged, span, null, false, current > known, current, known, 0));
                break;
            }
        }
    }

    /// <summary>True where words before a change name something: 数据量同比增长.</summary>
    private static bool HasNoun(string words)
    {
        foreach (var word in ProseWords.Neutral)
            words = word.Length > 1 ? words.Replace(word, "", StringComparison.Ordinal) : words;
        return words.Trim('的', '共', '数', '其', '中', '（', '，').Length > 0;
    }
}
