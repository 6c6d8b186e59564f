namespace ReportLsp.Grammar.Text;

/// <summary>Why bytes are no text.</summary>
public enum DecodeFailure
{
    /// <summary>They are one.</summary>
    None,

    /// <summary>They hold a NUL, which no report does: a picture, an office document, an archive.</summary>
    Binary,

    /// <summary>They break the rules of the encoding their beginning announces, or of all that are tried.</summary>
    Undecodable,
}

/// <summary>What came of reading bytes.</summary>
/// <param name="Text">The text with its encoding, or null on failure.</param>
/// <param name="Failure">Why there is no text.</param>
/// <param name="Offset">Offset in bytes at which the trouble was noticed; 0 where there is none or it is not known.</param>
public sealed record DecodeResult(SourceText? Text, DecodeFailure Failure, int Offset)
{
    /// <summary>Why there is no text, for people, English; empty where there is one.</summary>
    public string Reason => Failure switch
    {
        DecodeFailure.Binary => string.Create(null, $"not a text file: byte {Offset + 1} is NUL"),
        DecodeFailure.Undecodable => string.Create(null, $"not valid UTF-8, UTF-16 or GB18030 (first noticed at byte {Offset + 1})"),
        _ => "",
    };
}
