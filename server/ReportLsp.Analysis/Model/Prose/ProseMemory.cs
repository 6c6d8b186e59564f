using ReportLsp.Grammar.Text;

namespace ReportLsp.Analysis.Model.Prose;

/// <summary>
/// What the paragraphs of the version before were read as, so that an edit costs its own paragraphs: those before and behind it are taken
/// over where agency, year and all figures of the tables are the same. Holds one version; any thread may use it.
/// </summary>
internal sealed class ProseMemory
{
    private Version? _last;

    /// <summary>Takes over what can be taken over for a report.</summary>
    public Recall For(Report report, PreviousYearFigures? previous, IReadOnlyList<Paragraph> paragraphs)
    {
        var last = Volatile.Read(ref _last);
        return last is not null && last.Serves(report, previous) ? new Recall(last, report, paragraphs) : default;
    }

    /// <summary>Remembers a version instead of the last.</summary>
    public void Keep(Report report, PreviousYearFigures? previous, IReadOnlyList<Paragraph> paragraphs, IReadOnlyList<ParagraphReading> readings) =>
        Volatile.Write(ref _last, new Version(report, previous, paragraphs, readings));

    /// <summary>The readings of a version that hold in the next one: those of its first and of its last paragraphs.</summary>
    internal readonly struct Recall
    {
        private readonly Version? _version;
        private readonly Report? _report;
        private readonly IReadOnlyList<Paragraph> _paragraphs;
        private readonly int _same;
        private readonly int _sameBehind;

        /// <summary>Compares the paragraphs of two versions.</summary>
        public Recall(Version version, Report report, IReadOnlyList<Paragraph> paragraphs)
        {
            (_version, _report, _paragraphs) = (version, report, paragraphs);
            var most = Math.Min(version.Paragraphs.Count, paragraphs.Count);
            while (_same < most && AreSame(version.Paragraphs[_same].Span, paragraphs[_same].Span))
                _same++;
            while (_sameBehind < most - _same && AreSame(version.Paragraphs[^(_sameBehind + 1)].Span, paragraphs[^(_sameBehind + 1)].Span))
                _sameBehind++;
        }

        /// <summary>What a paragraph was read as before, at its place now; null where it is to be read.</summary>
        /// <param name="index">Its index.</param>
        /// <param name="heading">The words before it that it is read under.</param>
        public ParagraphReading? Of(int index, TextSpan heading)
        {
            if (_version is null)
                return null;
            var old = index < _same ? index : index >= _paragraphs.Count - _sameBehind ? index - _paragraphs.Count + _version.Paragraphs.Count : -1;
            return old >= 0 && AreSame(_version.Readings[old].Heading, heading)
                ? _version.Readings[old].At(_paragraphs[index].Span.Start, heading, _version.Report.Tables, _report!.Tables)
                : null;
        }

        private bool AreSame(TextSpan old, TextSpan now) =>
            old.Length == now.Length && _version!.Report.Text.Slice(old).SequenceEqual(_report!.Text.Slice(now));
    }

    /// <summary>A version that was read.</summary>
    /// <param name="Report">Its report.</param>
    /// <param name="Previous">The figures of the year before it was read with, or null.</param>
    /// <param name="Paragraphs">Its paragraphs of prose.</param>
    /// <param name="Readings">What each was read as.</param>
    internal sealed record Version(Report Report, PreviousYearFigures? Previous, IReadOnlyList<Paragraph> Paragraphs, IReadOnlyList<ParagraphReading> Readings)
    {
        /// <summary>True where its readings hold beside what is known of another report: format, year, agency and every figure.</summary>
        public bool Serves(Report other, PreviousYearFigures? previous)
        {
            if (Report.Format != other.Format || Report.Formats != other.Formats || Previous != previous || Report.Year?.Value != other.Year?.Value
                || Report.Agency?.Value != other.Agency?.Value || Report.Tables.Count != other.Tables.Count)
                return false;
            for (var i = 0; i < Report.Tables.Count; i++)
            {
                if (!HaveSameFigures(Report.Tables[i], other.Tables[i]))
                    return false;
            }

            return true;
        }

        private static bool HaveSameFigures(BoundTable one, BoundTable other)
        {
            if (one.Definition != other.Definition || one.Format != other.Format || one.LocalRows.Count != other.LocalRows.Count || one.Forced.Count != other.Forced.Count)
                return false;
            for (var i = 0; i < one.Cells.Count; i++)
            {
                if (one.Cells[i].IsPresent != other.Cells[i].IsPresent || one.Cells[i].Value != other.Cells[i].Value)
                    return false;
            }

            foreach (var (cell, value) in one.Forced)
            {
                if (!other.Forced.TryGetValue(cell, out var now) || now != value)
                    return false;
            }

            return true;
        }
    }
}
