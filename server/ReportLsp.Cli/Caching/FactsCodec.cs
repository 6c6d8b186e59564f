using System.Runtime.InteropServices;
using ReportLsp.Analysis.CrossReport;
using ReportLsp.Analysis.Engine;

namespace ReportLsp.Cli.Caching;

/// <summary>What the rules over several reports need of one, as bytes and back.</summary>
internal static class FactsCodec
{
    public static void Write(CacheWriter writer, ReportFacts facts)
    {
        writer.Write(facts.Agency is not null);
        if (facts.Agency is { } agency)
        {
            writer.Write(agency.Name);
            writer.Write(agency.Key);
            writer.Write(agency.IsFull);
            writer.Texts(agency.Places);
            writer.Write(agency.Folder);
        }

        writer.Number(facts.Year);
        writer.Text(facts.Format);
        writer.List(facts.Tables, t => Write(writer, t));
        uint[] shingles = [.. facts.Prose.Shingles];
        writer.Number(shingles.Length);
        writer.Write(MemoryMarshal.AsBytes<uint>(shingles));
        writer.List(facts.Prose.Sentences, s =>
        {
            writer.Write(s.Hash);
            writer.Number(s.FirstShingle);
            Write(writer, s.Place);
        });
        writer.Write(facts.LacksPreviousYear);
        writer.List(facts.Suppressions, s => SuppressionCodec.Write(writer, s));
    }

    public static ReportFacts Read(CacheReader reader, string path, AnalysisSettings settings) => new()
    {
        Path = path,
        Settings = settings,
        Agency = reader.ReadBoolean()
            ? new AgencyIdentity(reader.ReadString(), reader.ReadString(), reader.ReadBoolean(), reader.Texts()!, reader.ReadString())
            : null,
        Year = (int?)reader.NumberOrNone(),
        Format = reader.Text(),
        Tables = reader.List(() => ReadTable(reader, settings)),
        Prose = new ProseShingles(ReadShingles(reader), reader.List(() => new SentenceFact(reader.ReadUInt64(), reader.Number(), ReadPlace(reader)))),
        LacksPreviousYear = reader.ReadBoolean(),
        Suppressions = reader.List(() => SuppressionCodec.Read(reader)),
    };

    private static void Write(CacheWriter writer, TableFacts table)
    {
        writer.Write(table.Format.Id);
        writer.Write(table.Definition.Key);
        writer.Text(table.Section);
        for (var i = 0; i < table.Definition.Cells.Count; i++)
            writer.Number(table.Numbers[i]);
        writer.List(table.Cells, c =>
        {
            writer.Number(c.Cell);
            writer.Number(c.Value);
            Write(writer, c.Place);
        });
    }

    private static TableFacts ReadTable(CacheReader reader, AnalysisSettings settings)
    {
        var format = settings.Formats.Find(reader.ReadString()) ?? throw new InvalidDataException("an unknown format");
        var definition = format.Table(reader.ReadString()) ?? throw new InvalidDataException("an unknown table");
        var section = reader.Text();
        var numbers = new decimal?[definition.Cells.Count];
        for (var i = 0; i < numbers.Length; i++)
            numbers[i] = reader.NumberOrNone();
        return new TableFacts(
            definition, format, section, new CellNumbers(numbers), reader.List(() => new CellFact(reader.Number(), reader.NumberOrNone() ?? 0, ReadPlace(reader))));
    }

    private static uint[] ReadShingles(CacheReader reader)
    {
        var shingles = new uint[reader.Number()];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(shingles.AsSpan()));
        return shingles;
    }

    private static void Write(CacheWriter writer, FactPlace place)
    {
        writer.Span(place.Span);
        writer.Position(place.Start);
    }

    private static FactPlace ReadPlace(CacheReader reader) => new(reader.Span(), reader.Position());
}
