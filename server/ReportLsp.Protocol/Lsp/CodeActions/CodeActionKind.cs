namespace ReportLsp.Protocol.Lsp;

/// <summary>Kinds of code actions; a dot makes a kind below another.</summary>
public static class CodeActionKind
{
    /// <summary>No particular kind.</summary>
    public const string Empty = "";

    /// <summary><c>quickfix</c></summary>
    public const string QuickFix = "quickfix";

    /// <summary><c>refactor</c></summary>
    public const string Refactor = "refactor";

    /// <summary><c>refactor.extract</c></summary>
    public const string RefactorExtract = "refactor.extract";

    /// <summary><c>refactor.inline</c></summary>
    public const string RefactorInline = "refactor.inline";

    /// <summary><c>refactor.move</c></summary>
    public const string RefactorMove = "refactor.move";

    /// <summary><c>refactor.rewrite</c></summary>
    public const string RefactorRewrite = "refactor.rewrite";

    /// <summary><c>source</c></summary>
    public const string Source = "source";

    /// <summary><c>source.organizeImports</c></summary>
    public const string SourceOrganizeImports = "source.organizeImports";

    /// <summary><c>source.fixAll</c></summary>
    public const string SourceFixAll = "source.fixAll";

    /// <summary><c>notebook</c></summary>
    public const string Notebook = "notebook";
}
