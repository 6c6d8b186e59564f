using ReportLsp.Grammar.Text;

namespace ReportLsp.Rules.Wording;

/// <summary>What a number is that belongs to a person.</summary>
internal enum PersonalNumberKind
{
    /// <summary>Identity card.</summary>
    IdentityCard,

    /// <summary>Mobile phone.</summary>
    Mobile,

    /// <summary>Bank card.</summary>
    BankCard,
}

/// <summary>A number that belongs to a person.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Span">Its characters, spaces and hyphens between groups included.</param>
/// <param name="Masked">What may be shown of it.</param>
internal sealed record PersonalNumber(PersonalNumberKind Kind, TextSpan Span, string Masked);
