using ReportLsp.Grammar.Text;

namespace ReportLsp.Analysis.Formatting;

/// <summary>Writes texts into fields of tables, whatever form the tables have.</summary>
public static class FieldWriter
{
    /// <summary>The changes that write texts in place of cells or fields that are there, blank ones included; in order, without overlaps.</summary>
    public static IReadOnlyList<TextChange> Fill(SourceText text, IEnumerable<(TextSpan Span, string Text)> fields)
    {
        var changes = new List<TextChange>();
        foreach (var (span, value) in InOrder(fields))
        {
            // A blank that only empty lines show has the place of the value after it.
            var ownLine = span.IsEmpty && IsAtText(text, span.Start) ? text.NewLine : "";
            if (changes.Count > 0 && span.IsEmpty && changes[^1].Span == span)
                changes[^1] = new TextChange(span, changes[^1].NewText + value + ownLine);
            else
                changes.Add(new TextChange(span, value + ownLine));
        }

        return changes;
    }

    /// <summary>By place; those at one place as they were given. They are few and mostly in order; LINQ would compile its sort for them at each start.</summary>
    private static List<(TextSpan Span, string Text)> InOrder(IEnumerable<(TextSpan Span, string Text)> fields)
    {
        var result = new List<(TextSpan Span, string Text)>();
        foreach (var field in fields)
        {
            var at = result.Count;
            while (at > 0 && result[at - 1].Span.CompareTo(field.Span) > 0)
                at--;
            result.Insert(at, field);
        }

        return result;
    }

    /// <summary>True where a text that is not a separator begins at an offset.</summary>
    public static bool IsAtText(SourceText text, int offset) =>
        offset < text.Length && text.Text[offset] is not ('|' or '｜') && !char.IsWhiteSpace(text.Text[offset]);
}
