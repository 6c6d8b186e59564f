using ReportLsp.Analysis.Formats;
using ReportLsp.Grammar.Parsing;
using ReportLsp.Grammar.Text;

namespace ReportLsp.Analysis.Model.Prose;

/// <summary>Holds the prose of a report against its tables and against itself. One pass, linear in the length of the prose.</summary>
public static class ProseBinder
{
    /// <summary>Binds the prose.</summary>
    /// <param name="report">The report.</param>
    /// <param name="previous">Figures of the year before, or null.</param>
    public static ProseFacts Bind(Report report, PreviousYearFigures? previous = null)
    {
        ArgumentNullException.ThrowIfNull(report);
        return report.Format is { } format && report.Formats.Lexicon(format) is { } lexicon ? new Binding(report, lexicon, previous).Run() : Empty;
    }

    private static ProseFacts Empty { get; } = new() { Quantities = [], Breakdowns = [], Shares = [], Changes = [], Claims = [], Conflicts = [], Mentions = [] };

    private sealed class Binding
    {
        /// <summary>A line this short that states nothing is a heading: what follows speaks of its topic.</summary>
        private const int LongestHeading = 40;

        private readonly Report _report;
        private readonly ProseLexicon _lexicon;
        private readonly ProseContext _context = new();
        private readonly SentenceBinder _binder;
        private readonly ClaimCheck _claimCheck;
        private readonly NegationCheck _negationCheck;
        private readonly ChangeCheck _changeCheck;
        private readonly ShareCheck _shareCheck;
        private readonly BreakdownCheck _breakdownCheck;
        private readonly ConflictCheck _conflictCheck;
        private readonly IReadOnlyList<string> _fixedPhrases;
        private readonly List<ProseQuantity> _quantities = [];
        private readonly List<WrongBreakdown> _breakdowns = [];
        private readonly List<WrongShare> _shares = [];
        private readonly List<WrongChange> _changes = [];
        private readonly List<WrongClaim> _claims = [];
        private readonly List<QuantityConflict> _conflicts = [];
        private readonly List<ProseMention> _mentions = [];
        private TextSpan _unread;
        private List<Quantity> _lastCounts = [];

        public Binding(Report report, ProseLexicon lexicon, PreviousYearFigures? previous)
        {
            _report = report;
            _lexicon = lexicon;
            var agency = new AgencyWords(report.Agency?.Value, lexicon.Vocabulary.Words(WordLists.AgencyEndings));
            _binder = new SentenceBinder(report, lexicon, agency, _context);
            _claimCheck = new ClaimCheck(report, lexicon, _binder, _context);
            _negationCheck = new NegationCheck(report, _binder, _context);
            _changeCheck = new ChangeCheck(report, previous);
            _shareCheck = new ShareCheck(report);
            _breakdownCheck = new BreakdownCheck(report);
            _conflictCheck = new ConflictCheck(report, agency, lexicon.Vocabulary.Words(WordLists.ProcessingFeeWords));
            _fixedPhrases = lexicon.Vocabulary.Words(WordLists.FixedPhrases);
        }

        public ProseFacts Run()
        {
            foreach (var paragraph in _report.Paragraphs)
            {
                if (paragraph.Span != _report.Period?.Span)
                    Read(paragraph);
            }

            return new ProseFacts
            {
                Quantities = _quantities,
                Breakdowns = _breakdowns,
                Shares = _shares,
                Changes = _changes,
                LacksPreviousYear = _changeCheck.LacksPreviousYear,
                Claims = _claims,
                Conflicts = _conflicts,
                Mentions = _mentions,
            };
        }

        private void Read(Paragraph paragraph)
        {
            var isAfterHeading = _unread.Length is > 0 and < LongestHeading;
            _context.BeginParagraph();
            _lastCounts = [];
            if (!isAfterHeading)
                _unread = default;
            foreach (var span in ProseGrammar.FindSentences(_report.Text.Text, paragraph.Span))
            {
                var words = _report.Text.Slice(span);
                if (!IsTelling(words) || IsPlan(words))
                {
                    _unread = span;
                    continue;
                }

                Read(ProseGrammar.Parse(_report.Text.Text, span, _fixedPhrases));
            }
        }

        /// <summary>True where a sentence may state something: a digit, or a word numbers, negations and claims are made of.</summary>
        private static bool IsTelling(ReadOnlySpan<char> words)
        {
            foreach (var c in words)
            {
                if (c is (>= '0' and <= '9') or (>= '０' and <= '９') or '未' or '没' or '无' or '均' or '零' or '全' or '两' || ChineseNumeral.IsNumeral(c))
                    return true;
            }

            return false;
        }

        private bool IsPlan(ReadOnlySpan<char> words)
        {
            foreach (var word in _lexicon.Plans)
            {
                if (words.Contains(word, StringComparison.Ordinal))
                    return true;
            }

            return false;
        }

        private void Read(ProseSentence sentence)
        {
            if (sentence.Statements.Count == 0 && !MayClaim(sentence))
            {
                _unread = sentence.Span;
                return;
            }

            _context.BeginSentence();
            if (_unread.Length > 0)
            {
                _binder.Note(_report.Text.ToString(_unread));
                _context.BeginSentence();
                _unread = default;
            }

            var bound = new List<BoundStatement>(sentence.Statements.Count);
            for (var i = 0; i < sentence.Pieces.Count; i++)
                ReadPiece(sentence, i, bound);
            Check(sentence, bound);
        }

        private bool MayClaim(ProseSentence sentence)
        {
            var words = _report.Text.Slice(sentence.Span);
            return words.ContainsAny('未', '无', '零') || words.Contains("没有", StringComparison.Ordinal) || words.ContainsAny('均', '全', '都');
        }

        private void ReadPiece(ProseSentence sentence, int index, List<BoundStatement> bound)
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

                Add(sentence, statement, bound);
                hasStatement = true;
                first = statement.Quantity.Classifier is "%" or "％" ? first : statement.Quantity.Span.End;
            }

            if (!hasStatement)
            {
                var words = _report.Text.ToString(piece.Span).Replace(" ", "", StringComparison.Ordinal);
                _claimCheck.Find(sentence, piece, first, null, _claims);
                _binder.Note(words);
                _negationCheck.Find(sentence, index, _quantities, _claims, _mentions);
            }
            else
            {
                _claimCheck.Find(sentence, piece, first, bound[^1], _claims);
            }
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

        private void Add(ProseSentence sentence, ProseStatement statement, List<BoundStatement> bound)
        {
            var quantity = statement.Quantity;
            _mentions.Add(new ProseMention(quantity, statement.Subject, quantity.Span));
            if (statement.Names.Count <= 1)
            {
                var one = _binder.Bind(sentence, statement);
                bound.Add(one);
                _quantities.Add(new ProseQuantity(
                    quantity.Span, quantity.NumberSpan, quantity.Value, quantity.Classifier, one.Choice?.Table, one.Outcome == QuantityOutcome.NotCompared ? [] : Cells(one), one.Expected, one.Outcome));
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
            _quantities.Add(new ProseQuantity(
                quantity.Span, quantity.NumberSpan, quantity.Value, quantity.Classifier, shown.Choice?.Table, shown.Outcome == QuantityOutcome.NotCompared ? [] : Cells(shown), count > 1 ? null : shown.Expected, shown.Outcome));
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

        private void Check(ProseSentence sentence, List<BoundStatement> bound)
        {
            var breakdowns = BreakdownGrammar.Find(_report.Text.Text, sentence, s => bound[s.Index] is { Change: not null } or { IsBase: true });
            _breakdownCheck.Find(sentence, bound, breakdowns, _breakdowns);
            _changeCheck.Find(sentence, bound, _changes);
            _shareCheck.Find(sentence, bound, breakdowns, _lastCounts, _shares);
            var counts = new List<Quantity>();
            foreach (var one in bound)
            {
                _conflictCheck.Take(sentence, one, breakdowns.Any(b => b.Parts.Contains(one.Statement)), _conflicts);
                if (!one.IsPercentage && one.Change is null && !one.IsBase && !one.Statement.Quantity.IsVague)
                    counts.Add(one.Statement.Quantity);
            }

            _lastCounts = counts.Count > 0 ? counts : _lastCounts;
        }
    }
}
