using System.Buffers.Binary;
using Microsoft.Win32.SafeHandles;
using ReportLsp.Cli.Files;

namespace ReportLsp.Cli.Caching;

/// <summary>
/// The results of one working directory in one file: a mark, a key of random bytes, the entries, then their index and a trailer that says where it
/// is. Everything is held against a checksum before it is read; a file that is damaged is taken for an empty one. Used by all threads of a run.
/// </summary>
internal sealed class CacheFile : IDisposable
{
    /// <summary>Entries of files that a run does not look at stay while all are no longer than this, in bytes.</summary>
    private const long MostKept = 64_000_000;

    /// <summary>Longest index read, in bytes.</summary>
    private const int LongestIndex = 256_000_000;

    /// <summary>Offset of the index, its length, its checksum.</summary>
    private const int TrailerLength = 20;

    private readonly string _path;
    private readonly Lock _gate = new();
    private readonly Dictionary<string, Entry> _entries = new(StringComparer.Ordinal);
    private SafeFileHandle? _handle;
    private bool _isChanged;

    private CacheFile(string path) => _path = path;

    /// <summary>What begins every file; another version of the layout has another.</summary>
    private static ReadOnlySpan<byte> Mark => "RPTCACH1"u8;

    /// <summary>Random bytes that all hashes of this file are made with.</summary>
    public byte[] Key { get; private set; } = [.. Guid.NewGuid().ToByteArray()];

    /// <summary>Why an older file could not be used; null where it could, or there was none.</summary>
    public string? Problem { get; private set; }

    /// <summary>Opens a file, or begins an empty one. Never throws for what the file is.</summary>
    public static CacheFile Open(string path)
    {
        var file = new CacheFile(path);
        try
        {
            if (File.Exists(path))
                file.Read();
        }
        catch (Exception exception) when (IsDamage(exception))
        {
            file.Problem = exception.Message;
            file._entries.Clear();
            file._handle?.Dispose();
            file._handle = null;
        }

        return file;
    }

    /// <summary>The entry of a name, or null where there is none with this hash of what it was made from.</summary>
    public byte[]? Find(string name, ulong source)
    {
        Entry? entry;
        lock (_gate)
        {
            if (!_entries.TryGetValue(name, out entry) || entry.Source != source)
                return null;
            entry.IsUsed = true;
        }

        try
        {
            var content = entry.Content ?? Read(entry.Offset, entry.Length);
            return new SipHash(Key).Of(content) == entry.Checksum ? content : null;
        }
        catch (Exception exception) when (IsDamage(exception))
        {
            return null;
        }
    }

    /// <summary>Keeps an entry for the next run.</summary>
    public void Keep(string name, ulong source, byte[] content)
    {
        var entry = new Entry { Source = source, Content = content, Length = content.Length, Checksum = new SipHash(Key).Of(content), IsUsed = true };
        lock (_gate)
        {
            _entries[name] = entry;
            _isChanged = true;
        }
    }

    /// <summary>Writes the file where something is new.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public void Save()
    {
        if (!_isChanged)
            return;
        if (_entries.Values.Sum(e => (long)e.Length) > MostKept)
        {
            foreach (var name in _entries.Where(e => !e.Value.IsUsed).Select(e => e.Key).ToList())
                _entries.Remove(name);
        }

        var folder = Path.GetDirectoryName(_path)!;
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(folder);
        else
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        using var pending = new PendingFile(_path) { IsDurable = false };
        Write(pending.Content);
        pending.Commit();
    }

    /// <summary>True for what a file can be guilty of that is damaged, not allowed, or no cache at all: it is then as good as absent.</summary>
    public static bool IsDamage(Exception exception) =>
        FileFailure.Is(exception) || exception is InvalidDataException or FormatException or ArgumentException;

    /// <inheritdoc />
    public void Dispose() => _handle?.Dispose();

    private void Write(Stream stream)
    {
        stream.Write(Mark);
        stream.Write(Key);
        long offset = Mark.Length + Key.Length;
        using var index = new MemoryStream();
        using var writer = new CacheWriter(index);
        writer.Number(_entries.Count);
        foreach (var (name, entry) in _entries.OrderBy(e => e.Key, StringComparer.Ordinal))
        {
            stream.Write(entry.Content ?? Read(entry.Offset, entry.Length));
            writer.Write(name);
            writer.Write(entry.Source);
            writer.Write(offset);
            writer.Write(entry.Length);
            writer.Write(entry.Checksum);
            offset += entry.Length;
        }

        // Closed before it is replaced: some systems do not allow it otherwise.
        _handle?.Dispose();
        _handle = null;
        writer.Flush();
        var bytes = index.ToArray();
        stream.Write(bytes);
        Span<byte> trailer = stackalloc byte[TrailerLength];
        BinaryPrimitives.WriteInt64LittleEndian(trailer, offset);
        BinaryPrimitives.WriteInt32LittleEndian(trailer[8..], bytes.Length);
        BinaryPrimitives.WriteUInt64LittleEndian(trailer[12..], new SipHash(Key).Of(bytes));
        stream.Write(trailer);
    }

    private void Read()
    {
        _handle = File.OpenHandle(_path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete);
        var length = RandomAccess.GetLength(_handle);
        var head = Read(0, Mark.Length + SipHash.KeyLength);
        if (!head.AsSpan().StartsWith(Mark))
            throw new InvalidDataException("not a cache of this version");
        var key = head[Mark.Length..];
        var trailer = Read(length - TrailerLength, TrailerLength);
        var offset = BinaryPrimitives.ReadInt64LittleEndian(trailer);
        var size = BinaryPrimitives.ReadInt32LittleEndian(trailer.AsSpan(8));
        if (size is <= 0 or > LongestIndex || offset < head.Length || offset + size + TrailerLength != length)
            throw new InvalidDataException("its end is missing");
        var index = Read(offset, size);
        if (new SipHash(key).Of(index) != BinaryPrimitives.ReadUInt64LittleEndian(trailer.AsSpan(12)))
            throw new InvalidDataException("its index is damaged");
        using var reader = new CacheReader(index);
        for (var count = reader.Number(); count > 0; count--)
            _entries[reader.ReadString()] = new Entry { Source = reader.ReadUInt64(), Offset = reader.ReadInt64(), Length = reader.ReadInt32(), Checksum = reader.ReadUInt64() };
        Key = key;
    }

    private byte[] Read(long offset, int length)
    {
        if (offset < 0 || length < 0)
            throw new InvalidDataException("its end is missing");
        var bytes = new byte[length];
        for (var done = 0; done < length;)
        {
            var read = RandomAccess.Read(_handle!, bytes.AsSpan(done), offset + done);
            if (read == 0)
                throw new InvalidDataException("its end is missing");
            done += read;
        }

        return bytes;
    }

    private sealed class Entry
    {
        /// <summary>Hash of what the entry was made from.</summary>
        public required ulong Source { get; init; }

        public long Offset { get; init; }

        public required int Length { get; init; }

        public required ulong Checksum { get; init; }

        /// <summary>The entry itself where it is new.</summary>
        public byte[]? Content { get; init; }

        /// <summary>True where this run asked for it or made it.</summary>
        public bool IsUsed { get; set; }
    }
}
