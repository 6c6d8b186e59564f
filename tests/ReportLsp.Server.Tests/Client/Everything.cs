using System.Text.Json.Nodes;

namespace ReportLsp.Server.Tests.Client;

/// <summary>Capabilities of a client that can do all there is, but for asking for findings itself.</summary>
internal static class Everything
{
    /// <summary>The capabilities; each call makes them anew.</summary>
    public static JsonNode Capabilities() => JsonNode.Parse("""
        {
          "workspace": {
            "applyEdit": true,
            "workspaceEdit": { "documentChanges": true },
            "didChangeConfiguration": { "dynamicRegistration": true },
            "didChangeWatchedFiles": { "dynamicRegistration": true },
            "workspaceFolders": true,
            "configuration": true,
            "semanticTokens": { "refreshSupport": true },
            "inlayHint": { "refreshSupport": true },
            "codeLens": { "refreshSupport": true },
            "diagnostics": { "refreshSupport": true }
          },
          "textDocument": {
            "completion": { "completionItem": { "snippetSupport": true, "documentationFormat": ["markdown", "plaintext"] } },
            "hover": { "contentFormat": ["markdown", "plaintext"] },
            "codeAction": { "dataSupport": true, "resolveSupport": { "properties": ["edit"] } },
            "publishDiagnostics": { "relatedInformation": true, "versionSupport": true }
          },
          "window": { "workDoneProgress": true, "showDocument": { "support": true } },
          "general": { "positionEncodings": ["utf-16"] }
        }
        """)!;

    /// <summary>The same, and findings are asked for.</summary>
    public static JsonNode Pulling()
    {
        var capabilities = Capabilities();
        capabilities["textDocument"]!["diagnostic"] = new JsonObject();
        return capabilities;
    }
}
