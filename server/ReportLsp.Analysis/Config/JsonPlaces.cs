using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using ReportLsp.Grammar.Text;

namespace ReportLsp.Analysis.Config;

/// <summary>
/// Finds the characters of a JSON token. The reader notes where each token ends (a name: after its colon; an object or array: after
/// its opening bracket), so the token is looked for backwards from there.
/// </summary>
internal static class JsonPlaces
{
    /// <summary>The name of a property, without its quotes.</summary>
    public static TextSpan OfName(JProperty property, SourceText text) => Before(property, '"' + property.Name + '"', text, 1);

    /// <summary>A value: a string without its quotes, another value as written, the opening bracket of an object or array.</summary>
    public static TextSpan OfValue(JToken value, SourceText text) => value.Type switch
    {
        JTokenType.Object => Before(value, "{", text, 0),
        JTokenType.Array => Before(value, "[", text, 0),
        JTokenType.String => Before(value, '"' + (string)value! + '"', text, 1),
        _ => Before(value, Written(value), text, 0),
    };

    /// <summary>A value as people wrote it.</summary>
    public static string Written(JToken value) => value.Type switch
    {
        JTokenType.Object => "{…}",
        JTokenType.Array => "[…]",
        JTokenType.String => (string)value!,
        _ => value.ToString(Newtonsoft.Json.Formatting.None),
    };

    /// <summary>The offset of a line and column as the reader counts them: lines from 1, columns in characters read.</summary>
    public static int Offset(int line, int column, SourceText text) => text.GetOffset(new LinePosition(Math.Max(0, line - 1), Math.Max(0, column)));

    /// <summary>Most characters between a token and where the reader stands after it; keeps the search short in a file of one long line.</summary>
    private const int LongestGap = 256;

    private static TextSpan Before(JToken token, string written, SourceText text, int margin)
    {
        var info = (IJsonLineInfo)token;
        if (!info.HasLineInfo())
            return new TextSpan(0, 0);
        var end = Offset(info.LineNumber, info.LinePosition, text);
        var lineStart = Math.Max(text.GetLineSpan(info.LineNumber - 1).Start, end - (6 * written.Length) - LongestGap);
        var at = text.Text.AsSpan(lineStart, end - lineStart).LastIndexOf(written, StringComparison.Ordinal);
        return at < 0 ? new TextSpan(end, 0) : new TextSpan(lineStart + at + margin, written.Length - (2 * margin));
    }
}
