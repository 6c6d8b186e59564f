using ReportLsp.Analysis.Formats;
using ReportLsp.Grammar.Parsing;

namespace ReportLsp.Analysis.Model.Prose;

/// <summary>Binds the statements of a sentence, one after the other, and keeps what has been spoken of.</summary>
internal sealed class SentenceBinder(Report report, ProseLexicon lexicon, AgencyWords agency, ProseContext context)
{
    private readonly PhraseBinder _phrases = new(report);
    private readonly SentenceShape _shape = new(report.Text.Text, lexicon.Vocabulary);

    /// <summary>Reads words.</summary>
    public ProsePhrase Phrase(string text) => ProsePhrase.Read(text, lexicon, agency);

    /// <summary>Takes what a text speaks of: its topic, whose figures follow, and of which year.</summary>
    public void Note(ProsePhrase phrase)
    {
        var takesYear = RoleOf(phrase) is null;
        for (var i = 0; i < phrase.Tokens.Count; i++)
            Note(phrase, i, takesYear);
    }

    /// <summary>The role of the row that a year beside 结转 names; null for none.</summary>
    public string? RoleOf(ProsePhrase phrase) => RoleByYear(phrase, phrase.Tokens.Count - 1);

    /// <summary>True where the last time a phrase names is not the report year.</summary>
    public bool IsOfOtherTime(ProsePhrase phrase)
    {
        for (var i = phrase.Tokens.Count - 1; i >= 0; i--)
        {
            if (phrase.Tokens[i].Kind is ProseWordKind.Year or ProseWordKind.YearSince or ProseWordKind.ThisYear or ProseWordKind.PartOfYear)
                return PeriodOf(phrase.Tokens[i]) != ProsePeriod.ThisYear;
        }

        return false;
    }

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
        bound.Phrase = phrase;
        var (first, last) = phrase.KnownBefore(words.Length);
        NoteScope(phrase, last, bound);
        if (_shape.IsOneOfYears(sentence, statement, phrase))
            bound.Period = ProsePeriod.Other;
        bound.IsWider = context.IsWider;
        if (bound.Change is not null || statement.Quantity.Classifier == "个百分点")
        {
            bound.NamesOther = PhraseShape.NamesSomething(phrase, words.Length);
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

        return ProseGrammar.Compact(report.Text.Text, sentence.Pieces[piece - 1].Span);
    }

    private void NoteScope(ProsePhrase phrase, int last, BoundStatement bound)
    {
        var before = context.Period;
        var isPart = false;
        bound.Period = before;
        for (var i = 0; i <= last; i++)
        {
            var token = phrase.Tokens[i];
            if (token.Kind is ProseWordKind.Year or ProseWordKind.YearSince or ProseWordKind.ThisYear or ProseWordKind.PartOfYear)
            {
                isPart = token.Kind == ProseWordKind.PartOfYear && bound.Period == ProsePeriod.ThisYear;
                bound.Period = PeriodOf(token);
                bound.Year = token.Kind == ProseWordKind.Year ? token.Year : bound.Year;
            }
            else if (context.IsPartOfYear && PhraseShape.IsWholeYear(phrase.TextOf(i)))
            {
                (bound.Period, isPart) = (ProsePeriod.ThisYear, false);
                context.Begin(ProsePeriod.ThisYear, false);
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
        if (bound.Change is null && bound.Period != before && !ChangeCheck.IsFrom(bound.Statement) && !PhraseShape.IsComparison(phrase.Text, 0) && PhraseShape.BeginsWithTime(phrase))
            context.Begin(bound.Period, isPart);
    }

    /// <summary>
    /// The role of the row that 结转 beside the year before or after names: 2022年结转5件 in the report of 2023 is carried in, 结转2024年5件 is carried out.
    /// Both are figures of this year. Null for neither.
    /// </summary>
    private string? RoleByYear(ProsePhrase phrase, int last)
    {
        if (!phrase.Has(ProseWordKind.Year, 0, last))
            return null;
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
        var tail = PhraseShape.AfterReason(phrase, last + 1);
        var end = PhraseShape.EndOfTail(phrase, tail);
        var behind = phrase.Subjects(tail, end);
        if (tail == last + 1 && phrase.Has(ProseWordKind.Negation, last + 1, end))
            behind.Clear();
        else if (end == phrase.KnownFrom(last + 1) && end < phrase.Tokens.Count - 1)
            behind.RemoveAll(s => s.Definition.Needs is not null);
        var before = phrase.Subjects(first, last);
        if (first > last && words.Length > 0)
        {
            NoteForeign(statement.Quantity);
            return;
        }

        if (before.Count > 0 && behind.Count > 0 && PhraseShape.EndsWithin(phrase, last) && behind.Exists(b => b.HasRows && !b.Definition.IsGeneral))
            before = before.FindAll(b => !b.HasRows);
        if (before.Count == 0 && behind.Count == 0)
        {
            BindShare(bound, phrase, words, first, last, end);
            return;
        }

        if (_shape.IsOfAllKinds(sentence, statement, words) || PhraseShape.IsRestricted(phrase, before, behind, first, last) || PhraseShape.IsJoined(phrase, first, last) || PhraseShape.IsOfOther(phrase, first) || phrase.IsCausedByOther(0, last) || IsOfForeign(phrase, before, behind))
        {
            context.IsForeign |= !PhraseShape.HasTopic(before, behind);
            if (PhraseShape.IsJoined(phrase, first, last))
                NoteTopic(before, behind);
            return;
        }

        bound.Choice = _phrases.Bind(before, behind, context, mark is '、' or '，') ?? BindBare(bound, phrase, before, first, end);
        if (bound is { Role: { } role, Choice: { } choice })
            bound.Choice = WithRole(choice, role);
        if (bound.Choice is { } again && !context.IsOwnShare && (context.IsInList || sentence.Pieces[statement.Piece].Depth > 0) && context.Part.Exists(c => c.IsSameAs(again)))
            bound.Choice = null;
        if (bound.Choice is { } some && ((before.TrueForAll(s => s.Definition.Needs is not null) && _shape.HasWithdrawn(sentence, statement)) || (!some.HasRole(AxisRoles.Total) && IncludesCarried(sentence, statement))))
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
            || before is not [.., { HasRows: true, Definition: { Needs: { } topic, Topic: null } }] || !_shape.HasBareNoun(phrase, end))
            return null;
        context.Topic = topic;
        if (_phrases.Bind(before, [], context, false) is { } choice && QuantityCheck.HasUnitOf(quantity, choice.First)
            && QuantityCheck.Compare(quantity, report.Text.Slice(quantity.NumberSpan), choice, out _, out _) == QuantityOutcome.Agrees)
            return choice;
        context.Topic = null;
        return null;
    }

    /// <summary>受理55件（含上年结转3件）: the next count says that what the year before left is among these.</summary>
    private bool IncludesCarried(ProseSentence sentence, ProseStatement statement)
    {
        if (statement.Index + 2 > sentence.Statements.Count || sentence.Statements[statement.Index + 1] is not { } next || !BreakdownGrammar.BeginsList(next.Subject))
            return false;
        foreach (var token in Phrase(next.Subject).Tokens)
        {
            if (token.Subject is { HasRows: true } subject && Table(subject.Table)?.Definition is { } table && subject.Cells[0].RowsIn(table) is [var row] && RowRoles.Has(table, row, AxisRoles.CarriedIn))
                return true;
        }

        return false;
    }

    private void NoteForeign(Quantity quantity)
    {
        context.IsForeign |= PhraseShape.IsNoun(quantity);
        context.HasForeignCount |= PhraseShape.IsNoun(quantity);
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
            case ProseWordKind.Year or ProseWordKind.YearSince or ProseWordKind.ThisYear or ProseWordKind.PartOfYear when takesYear && !PhraseShape.IsComparison(phrase.Text, token.Start):
                context.Begin(PeriodOf(token), token.Kind == ProseWordKind.PartOfYear);
                break;
        }
    }

    private ProsePeriod PeriodOf(ProseToken token)
    {
        if (token.Kind == ProseWordKind.PartOfYear)
            return ProsePeriod.Other;
        if (token.Kind == ProseWordKind.ThisYear)
            return ProsePeriod.ThisYear;
        if (token.Kind == ProseWordKind.YearSince)
            return token.Year == report.Year?.Value ? ProsePeriod.ThisYear : ProsePeriod.Other;
        if (token.Year == -1)
            return ProsePeriod.LastYear;
        return report.Year is not { } year || token.Year == year.Value ? ProsePeriod.ThisYear
            : token.Year == year.Value - 1 ? ProsePeriod.LastYear
            : ProsePeriod.Other;
    }
}
