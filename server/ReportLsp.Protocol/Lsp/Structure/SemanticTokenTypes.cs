namespace ReportLsp.Protocol.Lsp;

/// <summary>Token types that colour themes know.</summary>
public static class SemanticTokenTypes
{
    /// <summary><c>namespace</c></summary>
    public const string Namespace = "namespace";

    /// <summary><c>type</c></summary>
    public const string Type = "type";

    /// <summary><c>class</c></summary>
    public const string Class = "class";

    /// <summary><c>enum</c></summary>
    public const string Enum = "enum";

    /// <summary><c>interface</c></summary>
    public const string Interface = "interface";

    /// <summary><c>struct</c></summary>
    public const string Struct = "struct";

    /// <summary><c>typeParameter</c></summary>
    public const string TypeParameter = "typeParameter";

    /// <summary><c>parameter</c></summary>
    public const string Parameter = "parameter";

    /// <summary><c>variable</c></summary>
    public const string Variable = "variable";

    /// <summary><c>property</c></summary>
    public const string Property = "property";

    /// <summary><c>enumMember</c></summary>
    public const string EnumMember = "enumMember";

    /// <summary><c>event</c></summary>
    public const string Event = "event";

    /// <summary><c>function</c></summary>
    public const string Function = "function";

    /// <summary><c>method</c></summary>
    public const string Method = "method";

    /// <summary><c>macro</c></summary>
    public const string Macro = "macro";

    /// <summary><c>keyword</c></summary>
    public const string Keyword = "keyword";

    /// <summary><c>modifier</c></summary>
    public const string Modifier = "modifier";

    /// <summary><c>comment</c></summary>
    public const string Comment = "comment";

    /// <summary><c>string</c></summary>
    public const string String = "string";

    /// <summary><c>number</c></summary>
    public const string Number = "number";

    /// <summary><c>regexp</c></summary>
    public const string Regexp = "regexp";

    /// <summary><c>operator</c></summary>
    public const string Operator = "operator";

    /// <summary><c>decorator</c></summary>
    public const string Decorator = "decorator";

    /// <summary><c>label</c></summary>
    public const string Label = "label";
}
