using System.Text.Json.Serialization.Metadata;

namespace ReportLsp.Protocol.JsonRpc;

/// <summary>A notification with the type of its parameters.</summary>
/// <param name="name">The method on the wire.</param>
/// <param name="paramsType">How parameters are written and read.</param>
public sealed class NotificationMethod<TParams>(string name, Func<JsonTypeInfo<TParams>> paramsType)
{
    /// <summary>The method on the wire.</summary>
    public string Name { get; } = name;

    /// <summary>How parameters are written and read.</summary>
    public JsonTypeInfo<TParams> ParamsType => paramsType();
}
