using ReportLsp.Analysis.Diagnostics;
using ReportLsp.Analysis.Engine;
using ReportLsp.Analysis.Model;
using ReportLsp.Grammar.Text;

namespace ReportLsp.Rules.Wording;

/// <summary>RPT7006: an identity-card number, a mobile number or a bank card in a report that everyone can read.</summary>
public sealed class RPT7006PersonalData : Rule
{
    private static readonly MessageTemplate Mask = new("遮盖为“{masked}”", "Mask as \"{masked}\"");

    /// <inheritdoc />
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Id = "RPT7006",
        Name = "personal-data",
        Title = new LocalizedText("个人信息未遮盖", "Personal data"),
        DefaultSeverity = DiagnosticSeverity.Warning,
        Fix = FixKind.Unsafe,
        Messages = new Dictionary<string, MessageTemplate>
        {
            ["default"] = new("这里有居民身份证号码（{masked}），公开前应当删去或遮盖。", "An identity-card number stands here ({masked}); remove or mask it before publication."),
            ["mobile"] = new("这里有手机号码（{masked}），属于个人的，公开前应当删去或遮盖。", "A mobile number stands here ({masked}); if it is a person's, remove or mask it before publication."),
            ["card"] = new("这里有银行卡号（{masked}），公开前应当删去或遮盖。", "The number of a bank card stands here ({masked}); remove or mask it before publication."),
        },
    };

    /// <inheritdoc />
    public override void Analyze(RuleContext context)
    {
        var report = context.Model;
        var found = new List<PersonalNumber>();
        for (var line = 0; line < report.Tree.Lines.Length; line++)
        {
            const int shortest = 11;
            var span = report.Tree.Lines[line].ContentSpan;
            if (span.Length >= shortest && report.LineRoles[line] is not LineRole.Directive)
                PersonalNumbers.Find(report.Text, span, found);
        }

        foreach (var number in found)
        {
            var arguments = new MessageArguments(("masked", number.Masked));
            var fix = new CodeFix(new LocalizedText(Mask, arguments), false, true, [new TextChange(number.Span, number.Masked)]);
            context.Report(KeyOf(number.Kind), number.Span, arguments, fixes: [fix]);
        }
    }

    private static string KeyOf(PersonalNumberKind kind) => kind switch
    {
        PersonalNumberKind.Mobile => "mobile",
        PersonalNumberKind.BankCard => "card",
        _ => "default",
    };
}
