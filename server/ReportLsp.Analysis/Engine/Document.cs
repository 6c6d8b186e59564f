using ReportLsp.Analysis.Diagnostics;
using ReportLsp.Analysis.Model;
using ReportLsp.Analysis.Model.Prose;
using ReportLsp.Grammar.Parsing;
using ReportLsp.Grammar.Syntax;
using ReportLsp.Grammar.Text;

namespace ReportLsp.Analysis.Engine;

/// <summary>One version of a text with all that is known of it. Immutable; everything is worked out once, when first asked for, by any thread.</summary>
/// <param name="path">Path for people and outputs; never opened.</param>
/// <param name="text">The text.</param>
/// <param name="settings">What the findings depend on.</param>
public sealed class Document(string path, SourceText text, AnalysisSettings settings)
{
    private readonly Lock _gate = new();
    private SyntaxTree? _tree;
    private Report? _model;
    private Diagnostic? _failure;
    private Findings? _findings;
    private ProseMemory? _proseMemory;

    /// <summary>Path for people and outputs.</summary>
    public string Path { get; } = path;

    /// <summary>The text.</summary>
    public SourceText Text { get; } = text;

    /// <summary>What the findings depend on.</summary>
    public AnalysisSettings Settings { get; } = settings;

    /// <summary>The shapes of the lines.</summary>
    public SyntaxTree Tree
    {
        get
        {
            if (_tree is { } tree)
                return tree;
            lock (_gate)
                return _tree ??= ReportParser.Parse(Text);
        }
    }

    /// <summary>The meaning. A report without any where the binder failed, which is then a finding.</summary>
    public Report Model => GetModel(CancellationToken.None);

    /// <summary>The findings in order of place, then rule.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics => GetFindings(CancellationToken.None).Reported;

    /// <summary>The findings silenced by <c>@suppress</c>, in the same order.</summary>
    public IReadOnlyList<SuppressedDiagnostic> Suppressed => GetFindings(CancellationToken.None).Suppressed;

    /// <summary><see cref="Diagnostics"/> of work that can be stopped; what was stopped can be asked for again.</summary>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public IReadOnlyList<Diagnostic> GetDiagnostics(CancellationToken cancellation) => GetFindings(cancellation).Reported;

    /// <summary>The same text under other settings; nothing is shared but the tree.</summary>
    public Document With(AnalysisSettings other) => new(Path, Text, other) { _tree = _tree };

    /// <summary>Another text under the same settings.</summary>
    public Document With(SourceText other) => new(Path, other, Settings) { _proseMemory = _proseMemory ?? new ProseMemory() };

    private Report GetModel(CancellationToken cancellation)
    {
        if (_model is { } model)
            return model;
        lock (_gate)
            return _model ??= Bind(cancellation);
    }

    private Findings GetFindings(CancellationToken cancellation)
    {
        if (_findings is { } findings)
            return findings;
        lock (_gate)
            return _findings ??= Findings.Of(GetModel(cancellation), Settings, _failure, cancellation);
    }

    private Report Bind(CancellationToken cancellation)
    {
        try
        {
            var report = ReportBinder.Bind(Tree, Settings.Formats, Settings.Configuration.DefaultFormat, cancellation);
            report.ProseMemory = _proseMemory;
            return report;
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            throw;
        }
#pragma warning disable CA1031 // A report that cannot be bound is a finding, not the end of the run.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            _failure = Analyzer.BinderCrashed(exception);
            return new Report { Tree = Tree, Formats = Settings.Formats };
        }
    }
}
