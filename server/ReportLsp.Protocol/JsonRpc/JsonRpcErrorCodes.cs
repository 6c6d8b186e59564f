namespace ReportLsp.Protocol.JsonRpc;

/// <summary>Error codes of JSON-RPC 2.0 and of the Language Server Protocol.</summary>
public static class JsonRpcErrorCodes
{
    /// <summary>The message is not JSON.</summary>
    public const int ParseError = -32700;

    /// <summary>The message is JSON but no request.</summary>
    public const int InvalidRequest = -32600;

    /// <summary>There is no such method.</summary>
    public const int MethodNotFound = -32601;

    /// <summary>The parameters do not fit the method.</summary>
    public const int InvalidParams = -32602;

    /// <summary>The handler failed; the fault is ours.</summary>
    public const int InternalError = -32603;

    /// <summary>A request came before initialize.</summary>
    public const int ServerNotInitialized = -32002;

    /// <summary>An error without a better code.</summary>
    public const int UnknownErrorCode = -32001;

    /// <summary>The request is sound but could not be carried out.</summary>
    public const int RequestFailed = -32803;

    /// <summary>The server gave up a request that may be given up.</summary>
    public const int ServerCancelled = -32802;

    /// <summary>The document has moved on; the result would be of no use.</summary>
    public const int ContentModified = -32801;

    /// <summary>The client has cancelled the request.</summary>
    public const int RequestCancelled = -32800;
}
