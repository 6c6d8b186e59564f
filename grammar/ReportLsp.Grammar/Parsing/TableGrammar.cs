using ReportLsp.Grammar.Syntax;
using Sprache;

namespace ReportLsp.Grammar.Parsing;

/// <summary>Rows of cells. Expects the content of a line without white space at its ends (TAB rows: the line without its newline).</summary>
internal static class TableGrammar
{
    /// <summary>A row whose cells are divided by bars.</summary>
    public static readonly Parser<Row> BarRow = Sequences.Seq(
        LeadingBar,
        Sequences.SepBy<CellSpan>(Lexemes.BarCell, '|', mayEnd: true),
        static (leading, cells) => new Row(leading, cells.Ended, cells.Items));

    /// <summary>A row whose cells are divided by TABs; every TAB divides two.</summary>
    public static readonly Parser<Separated<CellSpan>> TabRow = Sequences.SepBy<CellSpan>(Lexemes.TabCell, '\t', mayEnd: false);

    /// <summary>Shortest run of dashes that is a rule without a colon: a row of single dashes is a row of placeholders.</summary>
    private const int ShortestRule = 3;

    /// <summary>The number of bars in a line of nothing but bars and white space; 0 for any other line.</summary>
    public static int CountBarRun(ReadOnlySpan<char> content)
    {
        var count = 0;
        foreach (var c in content)
        {
            if (c == '|')
                count++;
            else if (!Lexemes.IsSpace(c))
                return 0;
        }

        return count;
    }

    /// <summary>True for a line of dashes and bars, colons at the ends of the dashes allowed; blank cells are allowed beside such ones.</summary>
    public static bool IsRule(ReadOnlySpan<char> content)
    {
        var rules = 0;
        foreach (var range in content.Split('|'))
        {
            var cell = content[range];
            while (cell.Length > 0 && Lexemes.IsSpace(cell[0]))
                cell = cell[1..];
            while (cell.Length > 0 && Lexemes.IsSpace(cell[^1]))
                cell = cell[..^1];
            if (cell.IsEmpty)
                continue;
            var dashes = cell.Trim(':');
            if (dashes.IsEmpty || dashes.ContainsAnyExcept('-') || cell.Length > dashes.Length + 2)
                return false;
            if (dashes.Length < ShortestRule && dashes.Length == cell.Length)
                return false;
            rules++;
        }

        return rules > 0;
    }

    private static IResult<bool> LeadingBar(IInput input)
    {
        var place = (SourceInput)input;
        return place.Current == '|'
            ? place.Arena.Success(true, place.At(place.Position + 1))
            : place.Arena.Success(false, place);
    }

    /// <summary>A row with bars.</summary>
    public readonly record struct Row(bool HasLeadingBar, bool HasTrailingBar, ArraySegment<CellSpan> Cells);
}
