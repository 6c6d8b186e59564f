using ReportLsp.Analysis.Diagnostics;
using ReportLsp.Analysis.Engine;
using ReportLsp.Grammar.Text;
using ReportLsp.Server.Conversion;

namespace ReportLsp.Server.Session;

/// <summary>A document as a handler sees it: one version, whatever happens meanwhile.</summary>
/// <param name="session">The session.</param>
/// <param name="open">The document.</param>
internal sealed class Snapshot(ReportSession session, OpenDocument open)
{
    /// <summary>The session.</summary>
    public ReportSession Session { get; } = session;

    /// <summary>The document with its address and version.</summary>
    public OpenDocument Open { get; } = open;

    /// <summary>Text and all that is known of it.</summary>
    public Document Document => Open.Document;

    /// <summary>The text.</summary>
    public SourceText Text => Document.Text;

    /// <summary>What the client can do.</summary>
    public ClientProfile Client => Session.Client;

    /// <summary>Language of all texts on it.</summary>
    public Language Language => Session.LanguageOf(Document);

    /// <summary>Turns offsets into positions and back.</summary>
    public PositionMapper Map { get; } = new(open.Document.Text, session.Client.Encoding);
}
