public import Store

/// Why nothing was delivered. Says nothing of what the other side answered but its number.
public enum OutgoingProblem: Error, Hashable, Sendable {
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
    /// A chat took the request and refused the message, with this `errcode`.
    case refused(Int)
    /// The program that sends mail is not there, or the operator has not switched mail on.
    case noMail
    /// The program that sends mail ended with this code.
    case mailFailed(Int)
    /// A server stopped while it was sending, and nobody knows how far it came.
    case interrupted

    /// Whether trying again is of no use: the robot of the chat is gone. All else may pass, such as 45009, too many messages.
    public var isFinal: Bool {
        if case .refused(let code) = self { Self.goneRobots.contains(code) } else { false }
    }

    /// WeCom: no such address, or the robot was switched off or taken out of the chat. DingTalk: no such token.
    private static let goneRobots: Set<Int> = [93000, 93004, 93008, 300_001]

    public var text: Text {
        switch self {
        case .unreadable: Text("地址写法不对，应为 https://主机/路径", en: "The address should be https://host/path")
        case .insecure: Text("地址必须以 https:// 开头", en: "The address must begin with https://")
        case .unknownHost: Text("找不到这个主机", en: "There is no such host")
        case .closedAddress: Text("不能发往内部地址", en: "Addresses inside a network are not written to")
        case .unreachable: Text("连接不上", en: "It cannot be reached")
        case .timedOut: Text("对方没有及时回应", en: "It did not answer in time")
        case .answered(let status): Text("对方答复 \(status)", en: "It answered \(status)")
        case .refused(let code) where isFinal:
            Text("群机器人地址无效或已停用（errcode \(code)）", en: "There is no such robot any more (errcode \(code))")
        case .refused(let code): Text("群拒收（errcode \(code)）", en: "The chat refused it (errcode \(code))")
        case .noMail: Text("邮件没有开通", en: "Mail is not switched on")
        case .mailFailed(let code): Text("邮件程序退出码 \(code)", en: "The mail program ended with \(code)")
        case .interrupted: Text("发送中断", en: "Sending was interrupted")
        }
    }
}

extension OutgoingProblem: Bindable {
    private static let plain: [String: OutgoingProblem] = [
        "unreadable": .unreadable, "insecure": .insecure, "unknown-host": .unknownHost,
        "closed-address": .closedAddress, "unreachable": .unreachable, "timed-out": .timedOut, "no-mail": .noMail,
        "interrupted": .interrupted,
    ]

    public var sqlValue: Value {
        switch self {
        case .answered(let status): .text("answered \(status)")
        case .refused(let code): .text("refused \(code)")
        case .mailFailed(let code): .text("mail-failed \(code)")
        default: .text(Self.plain.first { $0.value == self }?.key ?? "interrupted")
        }
    }

    public init?(sqlValue: Value) {
        guard case .text(let text) = sqlValue else { return nil }
        let words = text.split(separator: " ")
        switch (words.first, words.last.flatMap { Int($0) }) {
        case ("answered", let status?): self = .answered(status)
        case ("refused", let code?): self = .refused(code)
        case ("mail-failed", let code?): self = .mailFailed(code)
        default:
            guard let problem = Self.plain[text] else { return nil }
            self = problem
        }
    }
}
