using System.Globalization;
using System.Text;
using System.Xml;
using ReportLsp.Analysis.Diagnostics;

namespace ReportLsp.Cli.Output;

/// <summary>
/// JUnit XML: a test suite a file. A finding that fails the run is a test case with a failure, one of RPT0001 or RPT0006 with an error; the others
/// are passed test cases with their message as output. A file without findings is one passed test case.
/// </summary>
public sealed class JUnitResultWriter(Stream stream, OutputContext context) : ResultWriter(stream, context)
{
    private readonly XmlWriter _xml = XmlWriter.Create(
        stream,
        new XmlWriterSettings { Indent = true, IndentChars = "  ", NewLineChars = "\n", Encoding = new UTF8Encoding(false), CloseOutput = false });

    /// <inheritdoc />
    public override void Begin()
    {
        _xml.WriteStartDocument();
        _xml.WriteStartElement("testsuites");
        _xml.WriteAttributeString("name", ToolInfo.Name);
    }

    /// <inheritdoc />
    public override void Write(FileResult file)
    {
        var failures = 0;
        var errors = 0;
        foreach (var diagnostic in file.Diagnostics)
        {
            if (IsError(diagnostic))
                errors++;
            else if (IsFailure(diagnostic))
                failures++;
        }

        _xml.WriteStartElement("testsuite");
        WriteAttribute("name", file.Path);
        WriteAttribute("tests", Math.Max(1, file.Diagnostics.Count));
        WriteAttribute("failures", failures);
        WriteAttribute("errors", errors);
        WriteAttribute("skipped", 0);
        WriteAttribute("time", 0);
        if (file.Diagnostics.Count == 0)
        {
            WriteCase(file.Path, "check");
            _xml.WriteEndElement();
        }

        foreach (var diagnostic in file.Diagnostics)
            Write(file, diagnostic);
        _xml.WriteEndElement();
        _xml.Flush();
    }

    /// <inheritdoc />
    public override void End(RunSummary summary)
    {
        _xml.WriteEndElement();
        _xml.WriteEndDocument();
        _xml.Flush();
        Stream.Write("\n"u8);
    }

    private void Write(FileResult file, Diagnostic diagnostic)
    {
        var (line, column) = Place(file.Text, diagnostic.Span.Start);
        var rule = $"{diagnostic.Descriptor.Id} {diagnostic.Descriptor.Name}";
        var message = diagnostic.Message.For(file.Language);
        var detail = string.Create(CultureInfo.InvariantCulture, $"{file.Path}:{line}:{column} {SeverityNames.Of(diagnostic.Severity)} {rule}: {message}");
        WriteCase(file.Path, string.Create(CultureInfo.InvariantCulture, $"{rule} {line}:{column}"));
        if (IsError(diagnostic) || IsFailure(diagnostic))
        {
            _xml.WriteStartElement(IsError(diagnostic) ? "error" : "failure");
            WriteAttribute("message", message);
            WriteAttribute("type", diagnostic.Descriptor.Id);
        }
        else
        {
            _xml.WriteStartElement("system-out");
        }

        _xml.WriteString(Valid(detail));
        _xml.WriteEndElement();
        _xml.WriteEndElement();
    }

    private void WriteCase(string path, string name)
    {
        _xml.WriteStartElement("testcase");
        WriteAttribute("name", name);
        WriteAttribute("classname", path);
        WriteAttribute("time", 0);
    }

    private bool IsFailure(Diagnostic diagnostic) => Context.FailOn is { } severity && diagnostic.Severity >= severity;

    private static bool IsError(Diagnostic diagnostic) =>
        diagnostic.Descriptor.Id == EngineDescriptors.RuleCrashed.Id || diagnostic.Descriptor.Id == EngineDescriptors.UnreadableFile.Id;

    private void WriteAttribute(string name, int value) => _xml.WriteAttributeString(name, value.ToString(CultureInfo.InvariantCulture));

    private void WriteAttribute(string name, string value) => _xml.WriteAttributeString(name, Valid(value));

    /// <summary>The text with characters that XML cannot hold replaced.</summary>
    private static string Valid(string text)
    {
        StringBuilder? result = null;
        for (var i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i]))
            {
                result?.Append(text, i, 2);
                i++;
            }
            else if (XmlConvert.IsXmlChar(text[i]))
            {
                result?.Append(text[i]);
            }
            else
            {
                result ??= new StringBuilder(text, 0, i, text.Length);
                result.Append('\uFFFD');
            }
        }

        return result?.ToString() ?? text;
    }
}
