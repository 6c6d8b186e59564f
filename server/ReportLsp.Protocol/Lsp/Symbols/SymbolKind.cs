namespace ReportLsp.Protocol.Lsp;

/// <summary>What a symbol is; clients choose an icon by it.</summary>
public enum SymbolKind
{
    /// <summary>File.</summary>
    File = 1,

    /// <summary>Module.</summary>
    Module = 2,

    /// <summary>Namespace.</summary>
    Namespace = 3,

    /// <summary>Package.</summary>
    Package = 4,

    /// <summary>Class.</summary>
    Class = 5,

    /// <summary>Method.</summary>
    Method = 6,

    /// <summary>Property.</summary>
    Property = 7,

    /// <summary>Field.</summary>
    Field = 8,

    /// <summary>Constructor.</summary>
    Constructor = 9,

    /// <summary>Enum.</summary>
    Enum = 10,

    /// <summary>Interface.</summary>
    Interface = 11,

    /// <summary>Function.</summary>
    Function = 12,

    /// <summary>Variable.</summary>
    Variable = 13,

    /// <summary>Constant.</summary>
    Constant = 14,

    /// <summary>String.</summary>
    String = 15,

    /// <summary>Number.</summary>
    Number = 16,

    /// <summary>Boolean.</summary>
    Boolean = 17,

    /// <summary>Array.</summary>
    Array = 18,

    /// <summary>Object.</summary>
    Object = 19,

    /// <summary>Key.</summary>
    Key = 20,

    /// <summary>Null.</summary>
    Null = 21,

    /// <summary>Enum member.</summary>
    EnumMember = 22,

    /// <summary>Struct.</summary>
    Struct = 23,

    /// <summary>Event.</summary>
    Event = 24,

    /// <summary>Operator.</summary>
    Operator = 25,

    /// <summary>Type parameter.</summary>
    TypeParameter = 26,
}
