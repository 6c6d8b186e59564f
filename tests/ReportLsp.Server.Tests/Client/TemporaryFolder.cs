namespace ReportLsp.Server.Tests.Client;

/// <summary>A new folder, deleted with all that is in it when the test is over. Stands for its path.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private readonly string _path = Directory.CreateTempSubdirectory("reportlsp-").FullName;

    public static implicit operator string(TemporaryFolder folder) => folder._path;

    public override string ToString() => _path;

    public void Dispose() => Directory.Delete(_path, recursive: true);
}
