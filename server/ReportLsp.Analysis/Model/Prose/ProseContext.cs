namespace ReportLsp.Analysis.Model.Prose;

/// <summary>Which year a statement speaks of.</summary>
internal enum ProsePeriod
{
    /// <summary>The report year.</summary>
    ThisYear,

    /// <summary>The year before.</summary>
    LastYear,

    /// <summary>Another year, a part of one, or several.</summary>
    Other,
}

/// <summary>What has been spoken of so far in a paragraph.</summary>
internal sealed class ProseContext
{
    /// <summary>The topic, a key of the format; null for none yet.</summary>
    public string? Topic { get; set; }

    /// <summary>True after something counted that no table holds.</summary>
    public bool IsForeign { get; set; }

    /// <summary>True after a count of this part of the sentence that no table holds.</summary>
    public bool HasForeignCount { get; set; }

    /// <summary>True in the list that breaks such a count down.</summary>
    public bool IsListOfForeign { get; set; }

    /// <summary>True in a list that breaks something down, to the next semicolon.</summary>
    public bool IsInList { get; set; }

    /// <summary>The cells named last in this sentence, or null.</summary>
    public CellChoice? Last { get; set; }

    /// <summary>All cells named since the last semicolon.</summary>
    public List<CellChoice> Part { get; } = [];

    /// <summary>True while others than the agency are spoken of.</summary>
    public bool IsWider { get; set; }

    /// <summary>True where the whole before was of a wider scope and the agency is named now.</summary>
    public bool IsOwnShare { get; set; }

    /// <summary>The year spoken of.</summary>
    public ProsePeriod Period { get; private set; }

    /// <summary>True where a part of the report year is spoken of: what is said of 全年 then is of all of it.</summary>
    public bool IsPartOfYear { get; private set; }

    /// <summary>Speaks of another time from here on.</summary>
    /// <param name="period">The year.</param>
    /// <param name="isPart">True for a part of the year spoken of so far.</param>
    public void Begin(ProsePeriod period, bool isPart)
    {
        IsPartOfYear = isPart && (IsPartOfYear || Period == ProsePeriod.ThisYear);
        Period = period;
    }

    /// <summary>A new sentence: what it speaks of is kept, scope and year are not.</summary>
    public void BeginSentence()
    {
        Last = null;
        BeginPart();
        IsWider = false;
        IsOwnShare = false;
        Begin(ProsePeriod.ThisYear, false);
    }

    /// <summary>A new part of the sentence, after a semicolon.</summary>
    public void BeginPart()
    {
        Part.Clear();
        HasForeignCount = false;
        IsListOfForeign = false;
        IsInList = false;
    }

    /// <summary>A new paragraph.</summary>
    public void BeginParagraph()
    {
        BeginSentence();
        Topic = null;
        IsForeign = false;
    }
}
