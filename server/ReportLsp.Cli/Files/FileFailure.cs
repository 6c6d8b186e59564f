using ReportLsp.Analysis.Diagnostics;

namespace ReportLsp.Cli.Files;

/// <summary>Says in both languages why a file could not be written or read: the system's own texts are English only.</summary>
internal static class FileFailure
{
    /// <summary>ENOSPC and EDQUOT of Linux and macOS: no room on the disk, or none left of what the user may take.</summary>
    private const int NoSpace = 28;
    private const int LinuxQuota = 122;
    private const int MacQuota = 69;

    /// <summary>EROFS.</summary>
    private const int ReadOnlyFileSystem = 30;

    /// <summary>ERROR_DISK_FULL and ERROR_HANDLE_DISK_FULL of Windows, as HRESULT.</summary>
    private const int WindowsDiskFull = unchecked((int)0x80070070);
    private const int WindowsHandleDiskFull = unchecked((int)0x80070027);

    /// <summary>True for what a file can refuse. A file larger than the system allows (EFBIG) comes as an argument out of range.</summary>
    public static bool Is(Exception exception) =>
        exception is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentOutOfRangeException;

    /// <summary>The reason, without a full stop.</summary>
    public static LocalizedText Reason(Exception exception) => exception switch
    {
        FileRefusedException refused => refused.Reason,
        UnauthorizedAccessException => new LocalizedText("没有权限", "permission is missing"),
        DirectoryNotFoundException => new LocalizedText("没有这个文件夹", "there is no such folder"),
        FileNotFoundException => new LocalizedText("没有这个文件", "there is no such file"),
        PathTooLongException => new LocalizedText("路径太长", "the path is too long"),
        ArgumentOutOfRangeException => new LocalizedText("文件超过系统允许的大小", "it would be larger than the system allows"),
        IOException when IsFull(exception.HResult) => new LocalizedText("磁盘已满", "the disk is full"),
        IOException when !OperatingSystem.IsWindows() && exception.HResult == ReadOnlyFileSystem => new LocalizedText("文件系统是只读的", "the file system is read-only"),
        _ => new LocalizedText($"系统报错“{exception.Message}”", exception.Message),
    };

    private static bool IsFull(int code) => OperatingSystem.IsWindows()
        ? code is WindowsDiskFull or WindowsHandleDiskFull
        : code == NoSpace || code == (OperatingSystem.IsMacOS() ? MacQuota : LinuxQuota);
}
