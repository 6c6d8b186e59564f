using System.Text;
using System.Text.Json;
using ReportLsp.Protocol.Lsp;
using ReportLsp.Testing.Protocol;
using Shouldly;
using Xunit;
using Xunit.Abstractions;
using Range = ReportLsp.Protocol.Lsp.Range;

namespace ReportLsp.Protocol.Tests.Lsp;

/// <summary>Records as they look on the wire, and the validator that says whether they may.</summary>
public class RecordJsonTests(ITestOutputHelper output)
{
    private static readonly Range Somewhere = new(new Position(1, 2), new Position(1, 5));

    [Fact]
    public void Half_a_surrogate_pair_is_read()
    {
        // Not as data of a theory: attributes cannot hold such text.
        Read("""{"text":"\ud83d"}""").ShouldBe("\ud83d");
        Read("""{"text":"a\ude00\n\"\\\/\u4e2d文\t"}""").ShouldBe("a\ude00\n\"\\/中文\t");
        Read("""{"text":"\ud83d\ude00 plain"}""").ShouldBe("\ud83d\ude00 plain");

        static string Read(string json) => JsonSerializer.Deserialize(json, LspJson.Default.TextDocumentContentChangeEvent)!.Text;
    }

    [Fact]
    public void Changes_of_documents_keep_their_kind()
    {
        var edit = new WorkspaceEdit(DocumentChanges:
        [
            new TextDocumentEdit(new OptionalVersionedTextDocumentIdentifier("file:///a", null), [new TextEdit(Somewhere, "39")]),
            new CreateFile("file:///b", new CreateFileOptions(Overwrite: true)),
            new RenameFile("file:///b", "file:///c"),
            new DeleteFile("file:///c"),
        ]);
        var json = JsonSerializer.Serialize(edit, LspJson.Default.WorkspaceEdit);
        json.ShouldContain("\"version\":null");
        JsonSerializer.Deserialize(json, LspJson.Default.WorkspaceEdit)!.DocumentChanges!.Select(c => c.GetType().Name)
            .ShouldBe(["TextDocumentEdit", "CreateFile", "RenameFile", "DeleteFile"]);
        Mistakes(v => v.ValidateStructure("WorkspaceEdit", Parse(json))).ShouldBeEmpty();
    }

    [Fact]
    public void Reports_carry_their_kind_and_what_must_be_null()
    {
        var report = new WorkspaceDiagnosticReport(
        [
            new WorkspaceFullDocumentDiagnosticReport([new Diagnostic(Somewhere, "合计不等", Code: "RPT3001")], "file:///a", null),
            new WorkspaceUnchangedDocumentDiagnosticReport("7", "file:///b", 3),
        ]);
        var json = JsonSerializer.Serialize(report, LspJson.Default.WorkspaceDiagnosticReport);
        Mistakes(v => v.ValidateResult(LspMethods.WorkspaceDiagnostic, Parse(json))).ShouldBeEmpty();
        JsonSerializer.Deserialize(json, LspJson.Default.WorkspaceDiagnosticReport)!.Items[1].ShouldBeOfType<WorkspaceUnchangedDocumentDiagnosticReport>();
    }

    [Fact]
    public void Missing_values_and_wrong_types_are_refused()
    {
        Should.Throw<JsonException>(() => JsonSerializer.Deserialize("""{"position":{"line":0,"character":0}}""", LspJson.Default.HoverParams));
        Should.Throw<JsonException>(() => JsonSerializer.Deserialize("""{"textDocument":null,"position":{"line":0,"character":0}}""", LspJson.Default.HoverParams));
        Should.Throw<JsonException>(() => JsonSerializer.Deserialize("""{"line":"0","character":0}""", LspJson.Default.Position));
        JsonSerializer.Deserialize("""{"capabilities":{"unknown":[1],"textDocument":{"codeAction":{"resolveSupport":{}}}}}""", LspJson.Default.InitializeParams)!
            .ProcessId.ShouldBeNull();
    }

    [Theory]
    [InlineData("""{"contents":{"kind":"markdown","value":"x"},"range":{"start":{"line":0},"end":{"line":0,"character":1}}}""", "$.range.start: character is missing")]
    [InlineData("""{"contents":{"kind":"html","value":"x"}}""", "$.contents.kind: \"html\" is no value of MarkupKind")]
    [InlineData("""{"contents":"x","colour":1}""", "$: the model has no colour here")]
    [InlineData("""{"contents":"x","range":{"start":{"line":-1,"character":0},"end":{"line":0,"character":1}}}""", "$.range.start.line: uinteger is expected, not -1")]
    public void The_validator_names_the_place(string hover, string mistake)
    {
        if (MetaModel.Find() is not { } model)
        {
            output.WriteLine(MetaModel.Absent);
            return;
        }

        var validator = new MetaModelValidator(model);
        validator.ValidateResult(LspMethods.Hover, Parse(hover)).ShouldContain(mistake);
        validator.ValidateResult(LspMethods.Hover, Parse("null")).ShouldBeEmpty();
        validator.ValidateParams(LspMethods.Shutdown, default).ShouldBeEmpty();
    }

    private static JsonElement Parse(string json)
    {
        using var document = JsonDocument.Parse(Encoding.UTF8.GetBytes(json));
        return document.RootElement.Clone();
    }

    private IReadOnlyList<string> Mistakes(Func<MetaModelValidator, IReadOnlyList<string>> validate)
    {
        if (MetaModel.Find() is { } model)
            return validate(new MetaModelValidator(model));
        output.WriteLine(MetaModel.Absent);
        return [];
    }
}
