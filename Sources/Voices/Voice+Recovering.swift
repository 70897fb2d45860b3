import Kernel

/// Wages come back while a matter is in hand, and are written down as they come: the winter board tells them before anybody closes it.
/// Nobody is asked for them when a voice is entered.
extension Voice {
    private static let whiles: [(step: String, status: Status)] = [
        ("recover", .handling), ("recoverAnswered", .answered), ("recoverReviewing", .reviewing),
        ("recoverReviewed", .reviewed), ("recoverSecond", .secondReview),
    ]

    static let recoveries = whiles.map(\.step)

    static let recovering = whiles.map { recovered($0.step, while: $0.status) }

    private static func recovered(_ name: String, while status: Status) -> Step<Voice> {
        Step(
            name, Text("登记追回工资", en: "Wages came back"), from: status, to: status, asks: ["recovered"],
            keepsTerm: true,
            effect: { voice, _ in
                guard let sum = voice.recovered, sum.fen > 0 else {
                    throw Refusal.invalid(field: "recovered", why: Text("请填到账的金额", en: "Give the sum that was paid"))
                }
            })
    }
}
