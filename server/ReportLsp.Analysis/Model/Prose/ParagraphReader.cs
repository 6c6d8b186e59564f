using ReportLsp.Analysis.Formats;
using ReportLsp.Grammar.Parsing;
using ReportLsp.Grammar.Text;

namespace ReportLsp.Analysis.Model.Prose;

/// <summary>Reads the paragraphs of a report, each for itself but for the heading it stands under.</summary>
internal sealed class ParagraphReader
{
    /// <summary>Characters of numbers, and those that the words of negations and claims have.</summary>
    private static readonly CharacterBitmap StatingCharacters = new(ChineseNumeral.NumberCharacters + "未没无均全");

    private readonly Report _report;
    private readonly ProseLexicon _lexicon;
    private readonly ProseContext _context = new();
    private readonly SentenceBinder _binder;
    private readonly ClaimCheck _claimCheck;
    private readonly NegationCheck _negationCheck;
    private readonly ChangeCheck _changeCheck;
    private readonly ShareCheck _shareCheck;
    private readonly BreakdownCheck _breakdownCheck;
    private readonly CountNames _countNames;
    private readonly string[] _fixedPhrases;
    private ParagraphReading _result = new(0, default);
    private TextSpan _unread;
    private IReadOnlyList<Quantity> _lastCounts = [];

    /// <summary>Prepares what the report and its format give.</summary>
    public ParagraphReader(Report report, ProseLexicon lexicon, PreviousYearFigures? previous)
    {
        _report = report;
        _lexicon = lexicon;
        var agency = new AgencyWords(report.Agency?.Value, lexicon.Agencies);
        _binder = new SentenceBinder(report, lexicon, agency, _context);
        _claimCheck = new ClaimCheck(report, lexicon, _binder, _context);
        _negationCheck = new NegationCheck(report, _binder, _context);
        _changeCheck = new ChangeCheck(report, previous);
        _shareCheck = new ShareCheck(report);
        _breakdownCheck = new BreakdownCheck(report);
        _countNames = new CountNames(report, lexicon.Vocabulary.Words(WordLists.ProcessingFeeWords));
        _fixedPhrases = lexicon.FixedPhrases;
    }

    /// <summary>Reads a paragraph.</summary>
    /// <param name="paragraph">Where it stands.</param>
    /// <param name="heading">The words before it that it stands under; empty for none.</param>
    public ParagraphReading Read(TextSpan paragraph, TextSpan heading)
    {
        _result = new ParagraphReading(paragraph.Start, heading);
        _unread = heading;
        _lastCounts = [];
        _context.BeginParagraph();
        _changeCheck.LacksPreviousYear = false;
        foreach (var span in ProseGrammar.FindSentences(_report.Text.Text, paragraph))
        {
            var sentence = MayState(span) ? ProseGrammar.Parse(_report.Text.Text, span, _fixedPhrases) : null;
            if (sentence is not null && (sentence.Statements.Count > 0 || MayClaim(span)))
                Read(sentence, _result.Facts ??= new ParagraphFacts());
            else
                Skip(span);
        }

        _result.LacksPreviousYear = _changeCheck.LacksPreviousYear;
        return _result;
    }

    private void Skip(TextSpan sentence)
    {
        _unread = sentence;
        _result.Unread = sentence;
    }

    /// <summary>True where a sentence may state something: a digit, or a word numbers, negations and claims are made of; plans state nothing.</summary>
    private bool MayState(TextSpan sentence)
    {
        var words = _report.Text.Slice(sentence);
        return StatingCharacters.IndexIn(words) >= 0 && _lexicon.Plans.IndexIn(words) < 0;
    }

    private bool MayClaim(TextSpan sentence)
    {
        var words = _report.Text.Slice(sentence);
        return words.ContainsAny("未无零均全都") || words.Contains("没有", StringComparison.Ordinal);
    }

    private void Read(ProseSentence sentence, ParagraphFacts facts)
    {
        _context.BeginSentence();
        if (!_unread.IsEmpty)
        {
            _binder.Note(_binder.Phrase(ProseGrammar.Compact(_report.Text.Text, _unread)));
            _context.BeginSentence();
            _unread = default;
        }

        _result.Unread = default(TextSpan);
        var bound = new List<BoundStatement>(sentence.Statements.Count);
        for (var i = 0; i < sentence.Pieces.Count; i++)
            ReadPiece(sentence, i, bound, facts);
        Check(sentence, bound, facts);
    }

    private void ReadPiece(ProseSentence sentence, int index, List<BoundStatement> bound, ParagraphFacts facts)
    {
        var piece = sentence.Pieces[index];
        if (piece.Before == '；')
            _context.BeginPart();
        var first = piece.Span.Start;
        var hasStatement = false;
        while (bound.Count < sentence.Statements.Count && sentence.Statements[bound.Count].Piece == index)
        {
            var statement = sentence.Statements[bound.Count];
            if (IsNotOne(statement))
            {
                bound.Add(new BoundStatement { Statement = statement });
                continue;
            }

            Add(sentence, statement, bound, facts);
            hasStatement = true;
            first = statement.Quantity.Classifier is "%" or "％" ? first : statement.Quantity.Span.End;
        }

        _claimCheck.Find(sentence, piece, first, hasStatement ? bound[^1] : null, facts.Claims);
        if (hasStatement)
            return;
        var phrase = _binder.Phrase(ProseGrammar.Compact(_report.Text.Text, piece.Span));
        _binder.Note(phrase);
        _negationCheck.Find(sentence, index, phrase, facts);
    }

    /// <summary>未发生一起…: one after a word that says no is none, and no quantity.</summary>
    private bool IsNotOne(ProseStatement statement)
    {
        if (statement.Quantity is not { Value: 1, IsVague: false } || _report.Text.Slice(statement.Quantity.NumberSpan) is not "一")
            return false;
        foreach (var no in ProseWords.Negations)
        {
            if (statement.Subject.EndsWith(no, StringComparison.Ordinal))
                return true;
            foreach (var happening in ProseWords.Happenings)
            {
                if (statement.Subject.EndsWith(happening, StringComparison.Ordinal) && statement.Subject.AsSpan(0, statement.Subject.Length - happening.Length).EndsWith(no, StringComparison.Ordinal))
                    return true;
            }
        }

        return false;
    }

    private void Add(ProseSentence sentence, ProseStatement statement, List<BoundStatement> bound, ParagraphFacts facts)
    {
        var quantity = statement.Quantity;
        facts.Mentions.Add(new ProseMention(quantity, statement.Subject, quantity.Span));
        if (statement.Names.Count <= 1)
        {
            var one = _binder.Bind(sentence, statement);
            bound.Add(one);
            Add(one, one.Expected, facts);
            return;
        }

        BoundStatement? first = null;
        BoundStatement? wrong = null;
        var count = 0;
        foreach (var name in statement.Names)
        {
            var one = _binder.Bind(sentence, statement with { Subject = name, Names = [] });
            first ??= one;
            if (one.Outcome != QuantityOutcome.Differs)
                continue;
            wrong ??= one;
            count++;
        }

        var shown = wrong ?? first!;
        bound.Add(shown);
        Add(shown, count > 1 ? null : shown.Expected, facts);
    }

    private static void Add(BoundStatement bound, decimal? expected, ParagraphFacts facts)
    {
        var quantity = bound.Statement.Quantity;
        facts.Quantities.Add(new ProseQuantity(
            quantity.Span, quantity.NumberSpan, quantity.Value, quantity.Classifier, bound.Choice?.Table, bound.Outcome == QuantityOutcome.NotCompared ? [] : Cells(bound), expected, bound.Outcome));
    }

    private static IReadOnlyList<BoundCell> Cells(BoundStatement bound)
    {
        var choice = bound.Choice!;
        for (var i = 0; i < choice.Options.Count; i++)
        {
            if (choice.Value(i) is { } value && value == bound.Value && bound.Outcome == QuantityOutcome.Agrees)
                return choice.Options[i];
        }

        return choice.Options[0];
    }

    private void Check(ProseSentence sentence, List<BoundStatement> bound, ParagraphFacts facts)
    {
        if (bound.Count == 0)
            return;
        var breakdowns = BreakdownGrammar.Find(_report.Text.Text, sentence, s => bound[s.Index] is { Change: not null } or { IsBase: true });
        _breakdownCheck.Find(sentence, bound, breakdowns, facts.Breakdowns);
        _changeCheck.Find(sentence, bound, facts.Changes);
        _shareCheck.Find(sentence, bound, breakdowns, _lastCounts, facts.Shares);
        var counts = new List<Quantity>();
        foreach (var one in bound)
        {
            if (_countNames.Of(sentence, one, IsPart(breakdowns, one.Statement)) is { } count)
                facts.Counts.Add(count);
            if (!one.IsPercentage && one.Change is null && !one.IsBase && !one.Statement.Quantity.IsVague)
                counts.Add(one.Statement.Quantity);
        }

        _lastCounts = counts.Count > 0 ? counts : _lastCounts;
    }

    private static bool IsPart(IReadOnlyList<ProseBreakdown> breakdowns, ProseStatement statement)
    {
        foreach (var breakdown in breakdowns)
        {
            if (breakdown.Parts.Contains(statement))
                return true;
        }

        return false;
    }
}
