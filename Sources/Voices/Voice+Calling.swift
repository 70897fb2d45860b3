import Kernel

/// Somebody has called back: where minutes count, these end here. The matter stays where it stands, under its own term.
extension Voice {
    static let calls = ["call", "callLater", "callMisrouted"]

    static let calling = [
        called(calls[0], while: .received), called(calls[1], while: .handling), called(calls[2], while: .misrouted),
    ]

    /// Where it can wait for a call. What was merged waits in the one in which it goes on.
    static var callable: Set<String> {
        Set(ledger.description.steps.filter { calls.contains($0.name) }.flatMap(\.from))
    }

    private static func called(_ name: String, while status: Status) -> Step<Voice> {
        Step(
            name, Text("已电话联系", en: "Called back"), from: status, to: status, asks: ["callNote"], keepsTerm: true)
    }
}
