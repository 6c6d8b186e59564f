using ReportLsp.Analysis.Formats;
using ReportLsp.Grammar.Parsing;

namespace ReportLsp.Analysis.Model.Prose;

/// <summary>Binds the statements of a sentence, one after the other, and keeps what has been spoken of.</summary>
internal sealed class SentenceBinder(Report report, ProseLexicon lexicon, AgencyWords agency, ProseContext context)
{
    private readonly PhraseBinder _phrases = new(report);
    private readonly string _text = report.Text.Text;
    private readonly IReadOnlyList<string> _bareNouns = lexicon.Vocabulary.Words(WordLists.BareNouns);

    /// <summary>Reads words.</summary>
    public ProsePhrase Phrase(string text) => ProsePhrase.Read(text, lexicon, agency);

    /// <summary>Takes what a text speaks of: its topic, whose figures follow, and of which year.</summary>
    public void Note(string words)
    {
        var phrase = Phrase(words);
        var takesYear = RoleOf(phrase) is null;
        for (var i = 0; i < phrase.Tokens.Count; i++)
            Note(phrase, i, takesYear && !IsComparison(words, phrase.Tokens[i].Start));
    }

    /// <summary>The role of the row that a year beside 结转 names; null for none.</summary>
    public string? RoleOf(ProsePhrase phrase) => RoleByYear(phrase, phrase.Tokens.Count - 1);

    /// <summary>The cells a phrase without a number names, or null.</summary>
    public CellChoice? Bind(List<ProseSubject> subjects) => _phrases.Bind(subjects, [], context, false);

    /// <summary>The table with a key.</summary>
    public BoundTable? Table(string key) => _phrases.Table(key);

    /// <summary>Binds a statement.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="statement">The statement.</param>
    public BoundStatement Bind(ProseSentence sentence, ProseStatement statement)
    {
        var change = statement.Quantity.Classifier == "个百分点" ? null : ChangeGrammar.Read(statement.Subject);
        var bound = new BoundStatement { Statement = statement, Change = change is { IsTarget: true } ? null : change };
        var words = change is null ? WordsOf(sentence, statement) : statement.Subject[..change.Start];
        var phrase = Phrase(words + statement.Tail);
        var (first, last) = phrase.KnownBefore(words.Length);
        NoteScope(phrase, last, bound);
        if (IsOneOfYears(sentence, statement, phrase))
            bound.Period = ProsePeriod.Other;
        bound.IsWider = context.IsWider;
        if (bound.Change is not null || statement.Quantity.Classifier == "个百分点")
        {
            bound.Choice = first <= last && first >= 0 ? _phrases.Bind(phrase.Subjects(first, last), [], context, false) : null;
            return bound;
        }

        context.IsInList |= BreakdownGrammar.BeginsList(statement.Subject);
        context.IsListOfForeign |= context.HasForeignCount && BreakdownGrammar.BeginsList(statement.Subject);
        if (!bound.IsPercentage)
            BindCells(sentence, bound, phrase, words, first, last);
        return bound;
    }

    /// <summary>The words before the number; of a bare one after a colon or in a bracket, the words before that.</summary>
    private string WordsOf(ProseSentence sentence, ProseStatement statement)
    {
        var piece = statement.Piece;
        if (piece == 0 || sentence.Pieces[piece].Before is not ('：' or '（') || statement.Subject.Length > 0)
            return statement.Subject;
        foreach (var other in sentence.Statements)
        {
            if (other.Piece == piece - 1)
                return statement.Subject;
        }

        return _text[sentence.Pieces[piece - 1].Span.Start..sentence.Pieces[piece - 1].Span.End].Replace(" ", "", StringComparison.Ordinal);
    }

    /// <summary>2022年、2023年共收到…: the last of several years that share the figure.</summary>
    private bool IsOneOfYears(ProseSentence sentence, ProseStatement statement, ProsePhrase phrase)
    {
        const int year = 5;
        return statement.Piece > 0 && sentence.Pieces[statement.Piece].Before == '、' && phrase.Tokens is [{ Kind: ProseWordKind.Year }, ..]
            && sentence.Pieces[statement.Piece - 1].Span is { Length: year } before && _text[before.End - 1] == '年' && _text[before.Start] is (>= '0' and <= '9') or (>= '０' and <= '９') or '二'
            && !_text.AsSpan(statement.SubjectSpan.Start, statement.SubjectSpan.Length).Contains("分别", StringComparison.Ordinal);
    }

    private void NoteScope(ProsePhrase phrase, int last, BoundStatement bound)
    {
        var before = context.Period;
        bound.Period = before;
        for (var i = 0; i <= last; i++)
        {
            var token = phrase.Tokens[i];
            if (token.Kind is ProseWordKind.Year or ProseWordKind.YearSince or ProseWordKind.PartOfYear)
            {
                bound.Period = PeriodOf(token);
                bound.Year = token.Kind == ProseWordKind.Year ? token.Year : bound.Year;
            }
            else if (token.Kind is not (ProseWordKind.Subject or ProseWordKind.Facet))
            {
                Note(phrase, i, takesYear: false);
            }
        }

        if (bound.Period != before && RoleByYear(phrase, last) is { } role)
            (bound.Period, bound.Year, bound.Role) = (before, 0, role);
        else if (last < phrase.Tokens.Count - 1)
            bound.Role = RoleByYear(phrase, phrase.Tokens.Count - 1);
        if (bound.Change is null && bound.Period != before && !IsComparison(phrase.Text, 0) && BeginsWithTime(phrase))
            context.Period = bound.Period;
    }

    /// <summary>True where a time is the first of the words that say anything.</summary>
    private static bool BeginsWithTime(ProsePhrase phrase)
    {
        foreach (var token in phrase.Tokens)
        {
            if (token.Kind is not (ProseWordKind.Neutral or ProseWordKind.Self) && phrase.Text[token.Start] is not ('自' or '从'))
                return token.Kind is ProseWordKind.Year or ProseWordKind.YearSince or ProseWordKind.PartOfYear;
        }

        return false;
    }

    /// <summary>
    /// The role of the row that 结转 beside the year before or after names: 2022年结转5件 in the report of 2023 is carried in, 结转2024年5件 is carried out.
    /// Both are figures of this year. Null for neither.
    /// </summary>
    private string? RoleByYear(ProsePhrase phrase, int last)
    {
        for (var i = 0; i <= last; i++)
        {
            if (phrase.Tokens[i] is not { Kind: ProseWordKind.Facet, Subject: { HasRows: true } facet } || _phrases.Table(facet.Table)?.Definition is not { } table
                || facet.Cells[0].RowsIn(table) is not [var row] || !RowRoles.Has(table, row, AxisRoles.CarriedIn))
                continue;
            if (i > 0 && phrase.Tokens[i - 1].Kind == ProseWordKind.Year && PeriodOf(phrase.Tokens[i - 1]) == ProsePeriod.LastYear)
                return AxisRoles.CarriedIn;
            var next = i + 1;
            while (next < last && phrase.Tokens[next].Kind == ProseWordKind.Neutral)
                next++;
            if (next <= last && phrase.Tokens[next].Kind == ProseWordKind.Year && phrase.Tokens[next].Year == report.Year?.Value + 1)
                return AxisRoles.CarriedOut;
        }

        return null;
    }

    /// <summary>The sums of a choice whose row has a role; the choice itself where none has.</summary>
    public static CellChoice WithRole(CellChoice choice, string role)
    {
        foreach (var option in choice.Options)
        {
            if (option.Count == 1 && RowRoles.Has(choice.Table.Definition, option[0].Definition.RowKey, role))
                return choice with { Options = [option], Rows = [option[0].Definition.RowKey] };
        }

        return choice;
    }

    private void BindCells(ProseSentence sentence, BoundStatement bound, ProsePhrase phrase, string words, int first, int last)
    {
        var statement = bound.Statement;
        var mark = sentence.Pieces[statement.Piece].Before;
        var end = EndOfTail(phrase, last + 1);
        var behind = phrase.Subjects(last + 1, end);
        if (phrase.Has(ProseWordKind.Negation, last + 1, end))
            behind.Clear();
        else if (end == phrase.KnownFrom(last + 1) && end < phrase.Tokens.Count - 1)
            behind.RemoveAll(s => s.Definition.Needs is not null);
        var before = phrase.Subjects(first, last);
        if (first > last && words.Length > 0)
        {
            NoteForeign(statement.Quantity);
            return;
        }

        if (before.Count > 0 && behind.Count > 0 && EndsWithin(phrase, last) && behind.Exists(b => b.HasRows && !b.Definition.IsGeneral))
            before = before.FindAll(b => !b.HasRows);
        if (before.Count == 0 && behind.Count == 0)
        {
            BindShare(bound, phrase, words, first, last, end);
            return;
        }

        if (IsRestricted(phrase, before, behind, first, last) || IsJoined(phrase, first, last) || IsOfOther(phrase, first) || phrase.IsCausedByOther(0, last) || IsOfForeign(phrase, before, behind))
        {
            context.IsForeign |= !HasTopic(before, behind);
            return;
        }

        bound.Choice = _phrases.Bind(before, behind, context, mark is '、' or '，') ?? BindBare(bound, phrase, before, first, end);
        if (bound is { Role: { } role, Choice: { } choice })
            bound.Choice = WithRole(choice, role);
        if (bound.Choice is { } again && !context.IsOwnShare && (context.IsInList || sentence.Pieces[statement.Piece].Depth > 0) && context.Part.Exists(c => c.IsSameAs(again)))
            bound.Choice = null;
        if (bound.Choice is { } some && before.TrueForAll(s => s.Definition.Needs is not null) && HasWithdrawn(sentence, statement))
            bound.Choice = some with { IsUnsure = true };
        NoteTopic(before, behind);
        if (bound.Choice is not null && QuantityCheck.HasUnitOf(statement.Quantity, bound.Choice.First))
            Keep(bound);
        else
            bound.Choice = null;
    }

    /// <summary>
    /// 全年收到申请17件, where nothing said so far of what: the applications a table counts if it has the same figure; else, nobody knows. What follows
    /// then speaks of them.
    /// </summary>
    private CellChoice? BindBare(BoundStatement bound, ProsePhrase phrase, List<ProseSubject> before, int first, int end)
    {
        var quantity = bound.Statement.Quantity;
        if (first > 0 || context.Topic is not null || context.IsForeign || bound.IsWider || bound.Period != ProsePeriod.ThisYear || quantity.Value < 2
            || before is not [.., { HasRows: true, Definition: { Needs: { } topic, Topic: null } }] || !HasBareNoun(phrase, end))
            return null;
        context.Topic = topic;
        if (_phrases.Bind(before, [], context, false) is { } choice && QuantityCheck.HasUnitOf(quantity, choice.First)
            && QuantityCheck.Compare(quantity, report.Text.Slice(quantity.NumberSpan), choice, out _, out _) == QuantityOutcome.Agrees)
            return choice;
        context.Topic = null;
        return null;
    }

    /// <summary>收到6件，撤回2件，答复4件: some left the count in a way no row has, so what is left of it is not sure to be a row either.</summary>
    private bool HasWithdrawn(ProseSentence sentence, ProseStatement statement)
    {
        var words = _text.AsSpan(sentence.Span.Start, statement.Quantity.Span.Start - sentence.Span.Start);
        foreach (var word in ProseWords.Withdrawals)
        {
            if (words.Contains(word, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    private bool HasBareNoun(ProsePhrase phrase, int end)
    {
        for (var i = 0; i <= end; i++)
        {
            foreach (var noun in _bareNouns)
            {
                if (phrase.TextOf(i).SequenceEqual(noun))
                    return true;
            }
        }

        return false;
    }

    private void NoteForeign(Quantity quantity)
    {
        context.IsForeign |= IsNoun(quantity);
        context.HasForeignCount |= IsNoun(quantity);
    }

    /// <summary>The agency's share of a wider count: 全县1530件，其中县政府办公室53件.</summary>
    private void BindShare(BoundStatement bound, ProsePhrase phrase, string words, int first, int last, int end)
    {
        if (context.IsOwnShare && phrase.Has(ProseWordKind.Self, first, last) && context.Last is { } whole && end == phrase.Tokens.Count - 1
            && QuantityCheck.HasUnitOf(bound.Statement.Quantity, whole.First))
        {
            bound.Choice = whole;
            Keep(bound);
        }
        else if (words.Length > 0 && end < phrase.Tokens.Count - 1 && last + 1 < phrase.Tokens.Count && phrase.Tokens[last + 1].Kind == ProseWordKind.Unknown)
        {
            NoteForeign(bound.Statement.Quantity);
        }
    }

    private void Keep(BoundStatement bound)
    {
        context.Last = bound.Choice;
        context.Part.Add(bound.Choice!);
        if (bound.IsWider || bound.Period != ProsePeriod.ThisYear)
            return;
        var quantity = bound.Statement.Quantity;
        bound.Outcome = QuantityCheck.Compare(quantity, report.Text.Slice(quantity.NumberSpan), bound.Choice!, out var expected, out _);
        bound.Expected = expected;
    }

    /// <summary>The last token of the tail that may name what is counted: up to a word for all, or the first unknown one.</summary>
    private static int EndOfTail(ProsePhrase phrase, int first)
    {
        var end = phrase.KnownFrom(first);
        for (var i = first; i <= end; i++)
        {
            if (phrase.TextOf(i) is "全部" or "均" or "都" or "已" or "和" or "与")
                return i - 1;
        }

        return end;
    }

    /// <summary>True where the words before the number name the set it is taken from: 新收申请中2件….</summary>
    private static bool EndsWithin(ProsePhrase phrase, int last)
    {
        for (var i = last; i >= 0; i--)
        {
            if (phrase.TextOf(i) is "中" or "其中")
                return true;
            if (phrase.Tokens[i].Kind != ProseWordKind.Neutral)
                return false;
        }

        return false;
    }

    /// <summary>区法院受理…, 各镇街办理…: another body, whose name is not known, right before what it did.</summary>
    private static bool IsOfOther(ProsePhrase phrase, int first) =>
        first > 0 && phrase.Tokens[first].Kind is ProseWordKind.Facet or ProseWordKind.Subject && phrase.Tokens[first - 1].Kind == ProseWordKind.Unknown
        && phrase.Text[phrase.Tokens[first - 1].Start] is '局' or '院' or '府' or '委' or '厅' or '镇' or '乡' or '街' or '室';

    /// <summary>
    /// 公文168件，其中主动公开97件、依申请公开31件、不予公开40件: a part of a count that no table holds. Only a name of what a table counts that is long
    /// enough to be of nothing else stands for itself there.
    /// </summary>
    private bool IsOfForeign(ProsePhrase phrase, List<ProseSubject> before, List<ProseSubject> behind)
    {
        const int telling = 6;
        if (!context.IsListOfForeign || !before.Concat(behind).Any(s => s.HasRows))
            return false;
        foreach (var token in phrase.Tokens)
        {
            if (token.Subject is { Definition.IsGeneral: true } && token.Length >= telling)
                return false;
        }

        return true;
    }

    private static bool IsRestricted(ProsePhrase phrase, List<ProseSubject> before, List<ProseSubject> behind, int first, int last)
    {
        if (phrase.Has(ProseWordKind.Restricting, 0, last) || phrase.Has(ProseWordKind.OthersWork, 0, last) || phrase.Has(ProseWordKind.Negation, first, last))
            return true;
        var isGeneral = before.TrueForAll(s => s.Definition.IsGeneral) && behind.TrueForAll(s => s.Definition.IsGeneral);
        return isGeneral && first > 0 && before.Count > 0;
    }

    /// <summary>True where two rows are joined: their sum is meant, or nobody knows.</summary>
    private static bool IsJoined(ProsePhrase phrase, int first, int last)
    {
        var seen = false;
        var joined = false;
        for (var i = first; i <= last; i++)
        {
            if (phrase.Tokens[i].Subject is { HasRows: true, Definition.IsGeneral: false })
            {
                if (seen && joined)
                    return true;
                (seen, joined) = (true, false);
            }
            else if (phrase.TextOf(i) is "和" or "与" or "及" or "以及" or "并")
            {
                joined = true;
            }
        }

        return false;
    }

    private static bool HasTopic(List<ProseSubject> before, List<ProseSubject> behind) =>
        before.Exists(s => s.Definition.Topic is not null) || behind.Exists(s => s.Definition.Topic is not null);

    private void NoteTopic(List<ProseSubject> before, List<ProseSubject> behind)
    {
        if (PhraseBinder.TopicOf(before, behind) is { } topic)
            (context.Topic, context.IsForeign) = (topic, false);
    }

    private void Note(ProsePhrase phrase, int index, bool takesYear)
    {
        var token = phrase.Tokens[index];
        switch (token.Kind)
        {
            case ProseWordKind.Subject when token.Subject!.Definition.Topic is { } topic:
                (context.Topic, context.IsForeign) = (topic, false);
                break;
            case ProseWordKind.Wider:
                (context.IsWider, context.IsOwnShare) = (true, false);
                break;
            case ProseWordKind.OthersWork:
                context.IsWider = true;
                break;
            case ProseWordKind.Self:
                context.IsOwnShare |= context.IsWider;
                context.IsWider = false;
                break;
            case ProseWordKind.Year or ProseWordKind.YearSince or ProseWordKind.PartOfYear when takesYear:
                context.Period = PeriodOf(token);
                break;
        }
    }

    private ProsePeriod PeriodOf(ProseToken token)
    {
        if (token.Kind == ProseWordKind.PartOfYear)
            return ProsePeriod.Other;
        if (token.Kind == ProseWordKind.YearSince)
            return token.Year == report.Year?.Value ? ProsePeriod.ThisYear : ProsePeriod.Other;
        if (token.Year == -1)
            return ProsePeriod.LastYear;
        return report.Year is not { } year || token.Year == year.Value ? ProsePeriod.ThisYear
            : token.Year == year.Value - 1 ? ProsePeriod.LastYear
            : ProsePeriod.Other;
    }

    private static bool IsComparison(string words, int at) =>
        words.AsSpan(0, Math.Min(words.Length, at + 1)).ContainsAny('较', '比', '与');

    /// <summary>True for a count of things that a table might hold; 一 is often no number.</summary>
    private static bool IsNoun(Quantity quantity) => quantity.Classifier is "件" or "宗" or "起" or "条" or "份" or "封" && quantity.Value != 1;
}
