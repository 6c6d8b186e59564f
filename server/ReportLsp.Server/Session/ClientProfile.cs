using ReportLsp.Analysis.Diagnostics;
using ReportLsp.Server.Conversion;

namespace ReportLsp.Server.Session;

/// <summary>What a client can do, as it said at the start.</summary>
internal sealed record ClientProfile
{
    /// <summary>How it counts characters.</summary>
    public PositionEncoding Encoding { get; init; }

    /// <summary>Language of its user interface; null where it names none.</summary>
    public Language? Locale { get; init; }

    /// <summary>True where it may ask for findings by itself.</summary>
    public bool CanPull { get; init; }

    /// <summary>True where findings it has pulled can be called out of date.</summary>
    public bool RefreshesDiagnostics { get; init; }

    /// <summary>True where inlay hints can be called out of date.</summary>
    public bool RefreshesInlayHints { get; init; }

    /// <summary>True where code lenses can be called out of date.</summary>
    public bool RefreshesCodeLenses { get; init; }

    /// <summary>True where semantic tokens can be called out of date.</summary>
    public bool RefreshesSemanticTokens { get; init; }

    /// <summary>True where completions may have tab stops.</summary>
    public bool TakesSnippets { get; init; }

    /// <summary>True where the edit of a code action may come when it is chosen.</summary>
    public bool ResolvesCodeActionEdits { get; init; }

    /// <summary>True where edits may name the version they are made for.</summary>
    public bool TakesDocumentChanges { get; init; }

    /// <summary>True where hover and documentation may be Markdown.</summary>
    public bool TakesMarkdownHover { get; init; }

    /// <summary>True where documentation of completions may be Markdown.</summary>
    public bool TakesMarkdownCompletion { get; init; }

    /// <summary>True where folded parts begin and end with lines.</summary>
    public bool FoldsLinesOnly { get; init; }

    /// <summary>Most folded parts it takes.</summary>
    public int FoldingLimit { get; init; } = int.MaxValue;

    /// <summary>True where it answers questions for settings.</summary>
    public bool HasConfiguration { get; init; }

    /// <summary>True where it tells when settings change, once asked to.</summary>
    public bool RegistersConfiguration { get; init; }

    /// <summary>True where it watches files, once asked to.</summary>
    public bool RegistersWatchers { get; init; }

    /// <summary>True where it shows progress that the server begins.</summary>
    public bool ShowsProgress { get; init; }

    /// <summary>True where it opens documents when asked to.</summary>
    public bool ShowsDocuments { get; init; }

    /// <summary>True where it applies edits of the server.</summary>
    public bool AppliesEdits { get; init; }

    /// <summary>Reads what a client said.</summary>
    public static ClientProfile Of(Lsp.InitializeParams given)
    {
        var (workspace, document, window) = (given.Capabilities.Workspace, given.Capabilities.TextDocument, given.Capabilities.Window);
        return new ClientProfile
        {
            Encoding = Choose(given.Capabilities.General?.PositionEncodings),
            Locale = LanguageOf(given.Locale),
            CanPull = document?.Diagnostic is not null,
            RefreshesDiagnostics = workspace?.Diagnostics?.RefreshSupport == true,
            RefreshesInlayHints = workspace?.InlayHint?.RefreshSupport == true,
            RefreshesCodeLenses = workspace?.CodeLens?.RefreshSupport == true,
            RefreshesSemanticTokens = workspace?.SemanticTokens?.RefreshSupport == true,
            TakesSnippets = document?.Completion?.CompletionItem?.SnippetSupport == true,
            ResolvesCodeActionEdits = document?.CodeAction is { DataSupport: true, ResolveSupport.Properties: { } properties } && properties.Contains("edit"),
            TakesDocumentChanges = workspace?.WorkspaceEdit?.DocumentChanges == true,
            TakesMarkdownHover = document?.Hover?.ContentFormat is not { } hover || hover.Contains(Lsp.MarkupKind.Markdown),
            TakesMarkdownCompletion = document?.Completion?.CompletionItem?.DocumentationFormat is not { } format || format.Contains(Lsp.MarkupKind.Markdown),
            FoldsLinesOnly = document?.FoldingRange?.LineFoldingOnly == true,
            FoldingLimit = document?.FoldingRange?.RangeLimit is > 0 and var limit ? limit : int.MaxValue,
            HasConfiguration = workspace?.Configuration == true,
            RegistersConfiguration = workspace?.DidChangeConfiguration?.DynamicRegistration == true,
            RegistersWatchers = workspace?.DidChangeWatchedFiles?.DynamicRegistration == true,
            ShowsProgress = window?.WorkDoneProgress == true,
            ShowsDocuments = window?.ShowDocument?.Support == true,
            AppliesEdits = workspace?.ApplyEdit == true,
        };
    }

    /// <summary>The name of an encoding in the protocol.</summary>
    public static string NameOf(PositionEncoding encoding) => encoding switch
    {
        PositionEncoding.Utf8 => Lsp.PositionEncodingKind.UTF8,
        PositionEncoding.Utf32 => Lsp.PositionEncodingKind.UTF32,
        _ => Lsp.PositionEncodingKind.UTF16,
    };

    /// <summary>The first encoding of the client's list that we know; UTF-16 without a list.</summary>
    private static PositionEncoding Choose(IReadOnlyList<string>? offered)
    {
        foreach (var name in offered ?? [])
        {
            switch (name)
            {
                case Lsp.PositionEncodingKind.UTF16:
                    return PositionEncoding.Utf16;
                case Lsp.PositionEncodingKind.UTF8:
                    return PositionEncoding.Utf8;
                case Lsp.PositionEncodingKind.UTF32:
                    return PositionEncoding.Utf32;
            }
        }

        return PositionEncoding.Utf16;
    }

    private static Language? LanguageOf(string? locale) =>
        string.IsNullOrWhiteSpace(locale) ? null
        : locale.StartsWith("zh", StringComparison.OrdinalIgnoreCase) ? Language.Chinese
        : Language.English;
}
