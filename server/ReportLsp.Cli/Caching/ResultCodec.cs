using ReportLsp.Analysis.Diagnostics;
using ReportLsp.Analysis.Engine;
using ReportLsp.Analysis.Model;
using ReportLsp.Cli.Discovery;
using ReportLsp.Cli.Output;
using ReportLsp.Cli.Running;
using ReportLsp.Grammar.Text;

namespace ReportLsp.Cli.Caching;

/// <summary>What came of a file as bytes and back. Messages are kept in both languages with their arguments filled in.</summary>
internal static class ResultCodec
{
    /// <summary>Writes a checked file.</summary>
    public static byte[] Encode(CheckedFile file)
    {
        using var stream = new MemoryStream();
        using var writer = new CacheWriter(stream);
        var isReport = !ReferenceEquals(file.Result, FileChecker.Skipped);
        writer.Write(isReport);
        if (isReport)
        {
            writer.Number((int)file.Result.Language);
            Write(writer, file.Result.Report!);
            writer.List(file.Result.Diagnostics, d => Write(writer, d));
            writer.List(file.Result.Suppressed, s =>
            {
                Write(writer, s.Diagnostic);
                SuppressionCodec.Write(writer, s.Suppression);
            });
            writer.Write(file.Facts is not null);
            if (file.Facts is { } facts)
                FactsCodec.Write(writer, facts);
        }

        writer.Flush();
        return stream.ToArray();
    }

    /// <summary>Reads a checked file.</summary>
    /// <param name="bytes">What <see cref="Encode"/> gave.</param>
    /// <param name="file">The file.</param>
    /// <param name="text">Its text.</param>
    /// <param name="settings">Its settings, the same as then.</param>
    public static CheckedFile Decode(byte[] bytes, DiscoveredFile file, SourceText text, AnalysisSettings settings)
    {
        using var reader = new CacheReader(bytes);
        if (!reader.ReadBoolean())
            return new CheckedFile(FileChecker.Skipped, null);
        var result = new FileResult
        {
            Path = file.Path,
            Text = text,
            Language = (Language)reader.Number(),
            Report = ReadOutline(reader),
            Diagnostics = reader.List(() => ReadDiagnostic(reader, settings.Rules)),
            Suppressed = reader.List(() => new SuppressedDiagnostic(ReadDiagnostic(reader, settings.Rules), SuppressionCodec.Read(reader))),
        };
        return new CheckedFile(result, reader.ReadBoolean() ? FactsCodec.Read(reader, file.Path, settings) : null);
    }

    private static void Write(CacheWriter writer, ReportOutline outline)
    {
        writer.Text(outline.Format);
        writer.Number(outline.Year);
        writer.Text(outline.Agency);
        writer.List(outline.Forms, f => writer.Write((byte)f));
        writer.Number(outline.Held);
        writer.Number(outline.Failed);
        writer.Number(outline.Unknown);
    }

    private static ReportOutline ReadOutline(CacheReader reader) => new()
    {
        Format = reader.Text(),
        Year = (int?)reader.NumberOrNone(),
        Agency = reader.Text(),
        Forms = reader.List(() => (TableForm)reader.ReadByte()),
        Held = reader.Number(),
        Failed = reader.Number(),
        Unknown = reader.Number(),
    };

    private static void Write(CacheWriter writer, Diagnostic diagnostic)
    {
        writer.Write(diagnostic.Descriptor.Id);
        writer.Write((byte)diagnostic.Severity);
        writer.Message(diagnostic.Message);
        writer.Span(diagnostic.Span);
        writer.List(diagnostic.Related, r =>
        {
            writer.Span(r.Span);
            writer.Message(r.Message);
            writer.Text(r.Path);
            writer.Write(r.Range is not null);
            if (r.Range is { } range)
            {
                writer.Position(range.Start);
                writer.Position(range.End);
            }
        });
        writer.List(diagnostic.Fixes, f =>
        {
            writer.Message(f.Title);
            writer.Write(f.IsSafe);
            writer.Write(f.IsPreferred);
            writer.List(f.Changes, c =>
            {
                writer.Span(c.Span);
                writer.Write(c.NewText);
            });
        });
        var scope = diagnostic.Scope;
        foreach (var key in new[] { scope.Table, scope.Row, scope.Column, scope.Section, scope.Actual, scope.Expected })
            writer.Text(key);
        writer.Texts(scope.Operands);
    }

    private static Diagnostic ReadDiagnostic(CacheReader reader, RuleSet rules) => new()
    {
        Descriptor = rules.FindDescriptor(reader.ReadString()) ?? throw new InvalidDataException("an unknown rule"),
        Severity = (DiagnosticSeverity)reader.ReadByte(),
        Message = reader.Message(),
        Span = reader.Span(),
        Related = reader.List(() => new RelatedLocation(
            reader.Span(), reader.Message(), reader.Text(), reader.ReadBoolean() ? new LineRange(reader.Position(), reader.Position()) : null)),
        Fixes = reader.List(() => new CodeFix(
            reader.Message(), reader.ReadBoolean(), reader.ReadBoolean(), reader.List(() => new TextChange(reader.Span(), reader.ReadString())))),
        Scope = new FindingScope(reader.Text(), reader.Text(), reader.Text(), reader.Text(), reader.Text(), reader.Text(), reader.Texts()),
    };
}
