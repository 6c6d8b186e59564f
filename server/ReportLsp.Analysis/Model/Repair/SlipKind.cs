namespace ReportLsp.Analysis.Model.Repair;

/// <summary>What the clerk seems to have done to the true figure.</summary>
public enum SlipKind
{
    /// <summary>Nothing in particular.</summary>
    Other,

    /// <summary>Left the cell blank.</summary>
    Blank,

    /// <summary>Wrote one digit wrongly.</summary>
    WrongDigit,

    /// <summary>Lost one digit.</summary>
    LostDigit,

    /// <summary>Wrote one digit too many.</summary>
    ExtraDigit,

    /// <summary>Swapped two digits that stand side by side.</summary>
    SwappedDigits,

    /// <summary>Lost or added the sign.</summary>
    Sign,

    /// <summary>Wrote full-width digits.</summary>
    FullWidth,

    /// <summary>Copied the figure beside, above or below.</summary>
    Copied,
}
