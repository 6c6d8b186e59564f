using System.Text.Json;

namespace ReportLsp.Protocol.JsonRpc;

/// <summary>An error response: thrown by a handler to answer with it, and by a request that was answered with one.</summary>
public sealed class JsonRpcException : Exception
{
    /// <summary>Creates the error.</summary>
    /// <param name="code">One of <see cref="JsonRpcErrorCodes"/>, or a code of the peer's.</param>
    /// <param name="message">A sentence for people.</param>
    /// <param name="errorData">More for programs, where the code asks for it.</param>
    /// <param name="cause">What led to it; never sent.</param>
    public JsonRpcException(int code, string message, JsonElement? errorData = null, Exception? cause = null)
        : base(message, cause)
    {
        Code = code;
        ErrorData = errorData;
    }

    /// <summary>The code.</summary>
    public int Code { get; }

    /// <summary>More for programs; null where there is none.</summary>
    public JsonElement? ErrorData { get; }
}
