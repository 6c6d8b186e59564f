using System.Buffers.Binary;
using System.Numerics;

namespace ReportLsp.Cli.Caching;

/// <summary>
/// SipHash-2-4 with 64 bits: without the key nobody can make two contents of one hash. In place of a hash of the framework, which would load a
/// library of the system that takes longer than the check of a report.
/// </summary>
public readonly struct SipHash
{
    /// <summary>Bytes of a key.</summary>
    public const int KeyLength = 16;

    private readonly ulong _low;
    private readonly ulong _high;

    /// <summary>Takes a key.</summary>
    /// <param name="key"><see cref="KeyLength"/> bytes.</param>
    public SipHash(ReadOnlySpan<byte> key)
    {
        _low = BinaryPrimitives.ReadUInt64LittleEndian(key);
        _high = BinaryPrimitives.ReadUInt64LittleEndian(key[8..]);
    }

    /// <summary>The hash of some bytes.</summary>
    public ulong Of(ReadOnlySpan<byte> data)
    {
        var state = new State(_low, _high);
        var length = data.Length;
        for (; data.Length >= 8; data = data[8..])
            state.Add(BinaryPrimitives.ReadUInt64LittleEndian(data));
        var last = (ulong)(byte)length << 56;
        for (var i = 0; i < data.Length; i++)
            last |= (ulong)data[i] << (8 * i);
        state.Add(last);
        return state.End();
    }

    /// <summary>The four words of the state; the constants are those of the algorithm.</summary>
    private ref struct State(ulong low, ulong high)
    {
        private ulong _a = low ^ 0x736f6d6570736575;
        private ulong _b = high ^ 0x646f72616e646f6d;
        private ulong _c = low ^ 0x6c7967656e657261;
        private ulong _d = high ^ 0x7465646279746573;

        public void Add(ulong word)
        {
            _d ^= word;
            Round();
            Round();
            _a ^= word;
        }

        public ulong End()
        {
            _c ^= 0xff;
            Round();
            Round();
            Round();
            Round();
            return _a ^ _b ^ _c ^ _d;
        }

        private void Round()
        {
            _a += _b;
            _b = BitOperations.RotateLeft(_b, 13) ^ _a;
            _a = BitOperations.RotateLeft(_a, 32);
            _c += _d;
            _d = BitOperations.RotateLeft(_d, 16) ^ _c;
            _a += _d;
            _d = BitOperations.RotateLeft(_d, 21) ^ _a;
            _c += _b;
            _b = BitOperations.RotateLeft(_b, 17) ^ _c;
            _c = BitOperations.RotateLeft(_c, 32);
        }
    }
}
