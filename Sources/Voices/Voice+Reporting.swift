import Kernel

/// What is grave and urgent is reported at once to the party committee and government of the place (XF-15). The matter stays where it
/// stands, under its own term.
extension Voice {
    static let reports = ["report", "reportLater"]

    static let reporting = [reported(reports[0], while: .received), reported(reports[1], while: .handling)]

    private static func reported(_ name: String, while status: Status) -> Step<Voice> {
        Step(
            name, Text("重大紧急，已报告", en: "Grave: reported at once"), from: status, to: status, by: [.owner],
            asks: ["reportedTo"], keepsTerm: true)
    }
}
