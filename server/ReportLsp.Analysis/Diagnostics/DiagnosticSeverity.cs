namespace ReportLsp.Analysis.Diagnostics;

/// <summary>How grave a finding is; the order is that of gravity.</summary>
public enum DiagnosticSeverity
{
    /// <summary>Not reported.</summary>
    Off = 0,

    /// <summary>A suggestion.</summary>
    Hint = 1,

    /// <summary>Worth knowing.</summary>
    Information = 2,

    /// <summary>Probably wrong.</summary>
    Warning = 3,

    /// <summary>Wrong.</summary>
    Error = 4,
}

/// <summary>Languages of messages.</summary>
public enum Language
{
    /// <summary>Chinese.</summary>
    Chinese,

    /// <summary>English.</summary>
    English,
}

/// <summary>What a rule is about; the first digit of its number.</summary>
public enum RuleCategory
{
    /// <summary>RPT0: the engine, directives, configuration.</summary>
    Engine = 0,

    /// <summary>RPT1: title, sections, prose that must be there.</summary>
    Structure = 1,

    /// <summary>RPT2: rows, cells and forms of tables.</summary>
    Tables = 2,

    /// <summary>RPT3: sums and balances.</summary>
    Totals = 3,

    /// <summary>RPT4: prose against tables and itself.</summary>
    Prose = 4,

    /// <summary>RPT5: dates and years.</summary>
    Dates = 5,

    /// <summary>RPT6: several reports.</summary>
    CrossReport = 6,

    /// <summary>RPT7: wording and typography.</summary>
    Wording = 7,
}

/// <summary>What the fixes of a rule do, as declared; the test harness checks it.</summary>
public enum FixKind
{
    /// <summary>No fix.</summary>
    None,

    /// <summary>Letters, Han characters and numeric values stay the same in sequence.</summary>
    Safe,

    /// <summary>Changes a figure or a word.</summary>
    Unsafe,

    /// <summary>Inserts something missing; may leave RPT2006 and RPT1006 behind.</summary>
    Insert,

    /// <summary>Safe or unsafe from case to case; each fix says which.</summary>
    Mixed,
}
