namespace ReportLsp.Protocol.Lsp;

/// <summary>What a suggestion is; clients choose an icon by it.</summary>
public enum CompletionItemKind
{
    /// <summary>Text.</summary>
    Text = 1,

    /// <summary>Method.</summary>
    Method = 2,

    /// <summary>Function.</summary>
    Function = 3,

    /// <summary>Constructor.</summary>
    Constructor = 4,

    /// <summary>Field.</summary>
    Field = 5,

    /// <summary>Variable.</summary>
    Variable = 6,

    /// <summary>Class.</summary>
    Class = 7,

    /// <summary>Interface.</summary>
    Interface = 8,

    /// <summary>Module.</summary>
    Module = 9,

    /// <summary>Property.</summary>
    Property = 10,

    /// <summary>Unit.</summary>
    Unit = 11,

    /// <summary>Value.</summary>
    Value = 12,

    /// <summary>Enum.</summary>
    Enum = 13,

    /// <summary>Keyword.</summary>
    Keyword = 14,

    /// <summary>Snippet.</summary>
    Snippet = 15,

    /// <summary>Color.</summary>
    Color = 16,

    /// <summary>File.</summary>
    File = 17,

    /// <summary>Reference.</summary>
    Reference = 18,

    /// <summary>Folder.</summary>
    Folder = 19,

    /// <summary>Enum member.</summary>
    EnumMember = 20,

    /// <summary>Constant.</summary>
    Constant = 21,

    /// <summary>Struct.</summary>
    Struct = 22,

    /// <summary>Event.</summary>
    Event = 23,

    /// <summary>Operator.</summary>
    Operator = 24,

    /// <summary>Type parameter.</summary>
    TypeParameter = 25,
}
