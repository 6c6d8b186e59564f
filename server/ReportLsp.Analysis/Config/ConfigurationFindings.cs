using ReportLsp.Analysis.Diagnostics;
using ReportLsp.Grammar.Text;

namespace ReportLsp.Analysis.Config;

/// <summary>Collects RPT0004 findings on one configuration file.</summary>
internal sealed class ConfigurationFindings
{
    private static readonly MessageTemplate DidYouMean = new("是不是“{name}”？", " Did you mean \"{name}\"?");
    private static readonly MessageTemplate ReplaceWith = new("改为“{name}”", "Replace with \"{name}\"");
    private static readonly LocalizedText NoHint = new("", "");

    private readonly List<Diagnostic> _found = [];

    /// <summary>The findings in order of place.</summary>
    public IReadOnlyList<Diagnostic> Sorted() => [.. _found.OrderBy(d => d.Span)];

    /// <summary>The text is no JSON.</summary>
    public void Syntax(JsonFault fault, LinePosition place) =>
        Add("default", new TextSpan(fault.Offset, 0), new MessageArguments(("line", place.Line + 1), ("column", place.Character + 1), ("detail", fault.Message)));

    /// <summary>The file cannot be read.</summary>
    public void Unreadable(LocalizedText detail) => Add("unreadable", new TextSpan(0, 0), new MessageArguments(("detail", detail)));

    /// <summary>A name that is not known.</summary>
    public void Unknown(TextSpan span, LocalizedText what, string name, string? suggestion) =>
        Add("unknown", span, new MessageArguments(("what", what), ("name", name), ("hint", Hint(suggestion))), suggestion);

    /// <summary>A value that does not fit.</summary>
    public void Value(TextSpan span, string name, string value, LocalizedText expected, string? suggestion) =>
        Add("value", span, new MessageArguments(("name", name), ("value", value), ("expected", expected), ("hint", Hint(suggestion))), suggestion);

    /// <summary>A file to build on that cannot be used.</summary>
    public void Extends(TextSpan span, string value, LocalizedText reason) =>
        Add("extends", span, new MessageArguments(("value", value), ("reason", reason)));

    private static LocalizedText Hint(string? suggestion) =>
        suggestion is null ? NoHint : new LocalizedText(DidYouMean, new MessageArguments(("name", suggestion)));

    private void Add(string message, TextSpan span, MessageArguments arguments, string? replacement = null) => _found.Add(new Diagnostic
    {
        Descriptor = EngineDescriptors.InvalidConfiguration,
        Severity = EngineDescriptors.InvalidConfiguration.DefaultSeverity,
        Message = new LocalizedText(EngineDescriptors.InvalidConfiguration.Messages[message], arguments),
        Span = span,
        Fixes = replacement is null || span.IsEmpty
            ? []
            : [new CodeFix(new LocalizedText(ReplaceWith, new MessageArguments(("name", replacement))), false, true, [new TextChange(span, replacement)])],
    });
}
