using System.Text.Json.Serialization.Metadata;

namespace ReportLsp.Protocol.JsonRpc;

/// <summary>A request with the types of its parameters and result. The types are looked up when first needed: a session uses few of them.</summary>
/// <param name="name">The method on the wire.</param>
/// <param name="paramsType">How parameters are written and read.</param>
/// <param name="resultType">How results are written and read; null is a result too.</param>
public sealed class RequestMethod<TParams, TResult>(string name, Func<JsonTypeInfo<TParams>> paramsType, Func<JsonTypeInfo> resultType)
{
    /// <summary>The method on the wire.</summary>
    public string Name { get; } = name;

    /// <summary>How parameters are written and read.</summary>
    public JsonTypeInfo<TParams> ParamsType => paramsType();

    /// <summary>How results are written and read.</summary>
    public JsonTypeInfo<TResult> ResultType => (JsonTypeInfo<TResult>)resultType();

    /// <summary>The answer with this result.</summary>
    public JsonRpcResponse Answer(TResult result) => JsonRpcResponse.Result(result, ResultType);
}
