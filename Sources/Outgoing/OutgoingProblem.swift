public import Kernel

/// Why nothing was delivered. Says nothing of what the other side answered but its number.
public enum OutgoingProblem: Error, Equatable, Sendable {
    case unreadable
    /// Not `https`.
    case insecure
    case unknownHost
    /// Leads to this machine, a private network or another that is not the internet.
    case closedAddress
    case unreachable
    case timedOut
    /// Redirects are not followed.
    case answered(Int)

    public var text: Text {
        switch self {
        case .unreadable: Text("地址写法不对，应为 https://主机/路径", en: "The address should be https://host/path")
        case .insecure: Text("地址必须以 https:// 开头", en: "The address must begin with https://")
        case .unknownHost: Text("找不到这个主机", en: "There is no such host")
        case .closedAddress: Text("不能发往内部地址", en: "Addresses inside a network are not written to")
        case .unreachable: Text("连接不上", en: "It cannot be reached")
        case .timedOut: Text("对方没有及时回应", en: "It did not answer in time")
        case .answered(let status): Text("对方答复 \(status)", en: "It answered \(status)")
        }
    }
}
