using ReportLsp.Analysis.Model;
using ReportLsp.Grammar.Text;

namespace ReportLsp.Analysis.Engine;

/// <summary>The value of <c>@suppress</c>: <c>RPT2006 RPT2005 values=16,17 -- reason</c>.</summary>
/// <param name="Ids">The rule ids as written, each with its place.</param>
/// <param name="Values">Operands it is bound to; null where it is bound to none.</param>
/// <param name="Reason">Why; null where none is given.</param>
public sealed record SuppressionSyntax(IReadOnlyList<(string Id, TextSpan Span)> Ids, IReadOnlyList<string>? Values, string? Reason)
{
    /// <summary>The key of the directive.</summary>
    public const string Key = "suppress";

    private const string ValuesMark = "values=";

    /// <summary>Reads the value of a directive. Total: what is no id is taken as one, for the rule on directives to name.</summary>
    public static SuppressionSyntax Parse(Directive directive)
    {
        var text = directive.Value;
        var (end, reasonStart) = FindReason(text);
        var ids = new List<(string, TextSpan)>();
        List<string>? values = null;
        for (var i = 0; i < end;)
        {
            if (IsSeparator(text[i]))
            {
                i++;
                continue;
            }

            var start = i;
            if (text.AsSpan(i, end - i).StartsWith(ValuesMark, StringComparison.OrdinalIgnoreCase))
            {
                i += ValuesMark.Length;
                while (i < end && !char.IsWhiteSpace(text[i]))
                    i++;
                values = [.. text[(start + ValuesMark.Length)..i].Split([',', '，'], StringSplitOptions.TrimEntries)];
                continue;
            }

            while (i < end && !IsSeparator(text[i]))
                i++;
            ids.Add((text[start..i], new TextSpan(directive.ValueSpan.Start + start, i - start)));
        }

        var reason = reasonStart < 0 ? "" : text[reasonStart..].Trim();
        return new SuppressionSyntax(ids, values, reason.Length == 0 ? null : reason);
    }

    private static (int End, int ReasonStart) FindReason(string text)
    {
        var dashes = text.IndexOf("--", StringComparison.Ordinal);
        var wide = text.IndexOf("——", StringComparison.Ordinal);
        var at = dashes < 0 || (wide >= 0 && wide < dashes) ? wide : dashes;
        return at < 0 ? (text.Length, -1) : (at, at + 2);
    }

    private static bool IsSeparator(char c) => char.IsWhiteSpace(c) || c is ',' or '，' or '、';
}
