public import Hummingbird
import Logging
import NIOCore

/// What Hummingbird hands along with a request: its own, and where the request comes from.
public struct SiteContext: RequestContext {
    public var coreContext: CoreRequestContextStorage
    /// The other end of the connection; empty for a socket without address.
    let peer: String
    /// As it stands in the log, in the answer's head and on error pages.
    let requestID: String

    public init(source: ApplicationRequestContextSource) {
        coreContext = CoreRequestContextStorage(source: source)
        peer = source.channel.remoteAddress?.ipAddress ?? ""
        let number = source.logger[metadataKey: "hb.request.id"]?.description ?? RequestID().description
        requestID = String(number.suffix(16))
    }
}
