import Kernel

/// Somebody has called back: where minutes count, these end here. The matter stays where it stands, under its own term.
extension Voice {
    static let calls = ["call", "callLater"]

    static let calling = [called(calls[0], while: .received), called(calls[1], while: .handling)]

    private static func called(_ name: String, while status: Status) -> Step<Voice> {
        Step(
            name, Text("已电话联系", en: "Called back"), from: status, to: status, asks: ["callNote"], keepsTerm: true)
    }
}
