using System.Globalization;
using System.Text;

namespace ReportLsp.Analysis.Diagnostics;

/// <summary>
/// A message in both languages with the same named placeholders: <c>{row}</c>. <c>{count|cell|cells}</c> is the first text where the argument
/// is 1, else the second; either may be empty.
/// </summary>
/// <param name="Chinese">Chinese text.</param>
/// <param name="English">English text.</param>
/// <param name="Severity">Severity of this message where it differs from the default of its rule.</param>
public sealed record MessageTemplate(string Chinese, string English, DiagnosticSeverity? Severity = null)
{
    /// <summary>The text of a language.</summary>
    public string For(Language language) => language == Language.Chinese ? Chinese : English;

    /// <summary>The text with its placeholders filled; a name that has no argument stays as it is.</summary>
    public string Format(Language language, MessageArguments arguments)
    {
        var text = For(language);
        var result = new StringBuilder(text.Length + 16);
        for (var i = 0; i < text.Length; i++)
        {
            var close = text[i] == '{' ? text.IndexOf('}', i) : -1;
            if (close > i && TryFill(text[(i + 1)..close], language, arguments, out var value))
            {
                result.Append(value);
                i = close;
            }
            else
            {
                result.Append(text[i]);
            }
        }

        return result.ToString();
    }

    private static bool TryFill(string placeholder, Language language, MessageArguments arguments, out string value)
    {
        var bar = placeholder.IndexOf('|', StringComparison.Ordinal);
        if (bar < 0)
            return arguments.TryGet(placeholder, language, out value);
        var second = placeholder.IndexOf('|', bar + 1);
        if (second < 0 || !arguments.TryGet(placeholder[..bar], language, out value))
        {
            value = "";
            return false;
        }

        value = value == "1" ? placeholder[(bar + 1)..second] : placeholder[(second + 1)..];
        return true;
    }
}

/// <summary>A message with its arguments: rendered in either language when needed.</summary>
/// <param name="Template">The message.</param>
/// <param name="Arguments">Its arguments.</param>
public sealed record LocalizedText(MessageTemplate Template, MessageArguments Arguments)
{
    /// <summary>A text without arguments.</summary>
    public LocalizedText(string chinese, string english) : this(new MessageTemplate(chinese, english), MessageArguments.None)
    {
    }

    /// <summary>The text in a language.</summary>
    public string For(Language language) => Template.Format(language, Arguments);
}

/// <summary>Named arguments of a message. Values: string, int, long, decimal, or <see cref="LocalizedText"/>.</summary>
public sealed class MessageArguments(params (string Name, object Value)[] items)
{
    /// <summary>No arguments.</summary>
    public static MessageArguments None { get; } = new();

    /// <summary>The arguments in order.</summary>
    public IReadOnlyList<(string Name, object Value)> Items => items;

    /// <summary>The value of a name as text, or false.</summary>
    public bool TryGet(string name, Language language, out string value)
    {
        foreach (var (key, item) in items)
        {
            if (key != name)
                continue;
            value = item switch
            {
                LocalizedText text => text.For(language),
                decimal number => Numbers.Format(number),
                IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
                _ => item.ToString() ?? "",
            };
            return true;
        }

        value = "";
        return false;
    }
}

/// <summary>How numbers are printed: as they would be written in a report.</summary>
public static class Numbers
{
    /// <summary>Plain digits, no separators, no trailing zeros after the point.</summary>
    public static string Format(decimal value) => value.ToString("0.############################", CultureInfo.InvariantCulture);
}
