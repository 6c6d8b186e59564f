using ReportLsp.Analysis.Engine;
using ReportLsp.Analysis.Model;

namespace ReportLsp.Cli.Caching;

/// <summary>A suppression as bytes and back.</summary>
internal static class SuppressionCodec
{
    public static void Write(CacheWriter writer, Suppression suppression)
    {
        var directive = suppression.Directive;
        writer.Write(directive.Key);
        writer.Span(directive.KeySpan);
        writer.Write(directive.Value);
        writer.Span(directive.ValueSpan);
        writer.Number(directive.Line);
        writer.Texts(suppression.Rules);
        writer.Texts(suppression.Values);
        writer.Write(suppression.Reason);
        writer.Write(suppression.Lines.First);
        writer.Write(suppression.Lines.Last);
        writer.Span(suppression.Span);
    }

    public static Suppression Read(CacheReader reader) => new()
    {
        Directive = new Directive(reader.ReadString(), reader.Span(), reader.ReadString(), reader.Span(), reader.Number()),
        Rules = reader.Texts()!,
        Values = reader.Texts(),
        Reason = reader.ReadString(),
        Lines = (reader.ReadInt32(), reader.ReadInt32()),
        Span = reader.Span(),
    };
}
