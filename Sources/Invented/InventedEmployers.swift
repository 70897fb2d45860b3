public import Kernel

/// The employers that invented unions cover: one each, and what is left over shared out among every tenth, which are joint unions.
public struct InventedEmployers: Sendable {
    private static let apart = 10

    private let unions: Int
    private let extra: Int

    /// - Parameter count: no fewer than there are unions.
    public init(_ count: Int, in unions: Int) { (self.unions, extra) = (unions, max(0, count - unions)) }

    /// What the union at a place of the tree covers; of a joint one the first is its own.
    ///
    /// - Parameter name: of the union.
    public func employers(of place: Int, named name: String) -> [Employer] {
        let own = name.hasSuffix("工会") ? String(name.dropLast(2)) : name
        let others = shared(by: place)
        return [Employer(code: Self.code(place), name: own)]
            + others.enumerated().map { turn, number in
                Employer(code: Self.code(unions + number), name: "\(own)协作\(turn + 1)厂")
            }
    }

    /// The numbers of those that a joint union covers beside its own.
    private func shared(by place: Int) -> Range<Int> {
        let joint = (unions + Self.apart - 1) / Self.apart
        guard place.isMultiple(of: Self.apart), joint > 0 else { return 0..<0 }
        let turn = place / Self.apart
        return extra * turn / joint..<extra * (turn + 1) / joint
    }

    /// In order, and nobody's: no division has the number 441799.
    private static func code(_ number: Int) -> EmployerCode? {
        let digits = String(number)
        let body = "MA" + String(repeating: "0", count: max(0, 6 - digits.count)) + digits
        let start = "91441799" + body + inner(body)
        return alphabet.lazy.compactMap { try? EmployerCode(start + String($0)) }.first
    }

    private static let alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY"

    /// The check of the former organisation code (GB 11714).
    private static func inner(_ body: String) -> String {
        let sum = zip(body, [3, 7, 9, 10, 5, 8, 4, 2]).reduce(0) { $0 + ($1.0.digitOrLetter * $1.1) }
        let rest = 11 - sum % 11
        return rest == 10 ? "X" : rest == 11 ? "0" : String(rest)
    }
}

extension Character {
    /// 0 to 9, and on from A.
    fileprivate var digitOrLetter: Int {
        guard let code = asciiValue else { return 0 }
        return code <= 0x39 ? Int(code) - 0x30 : Int(code) - 0x41 + 10
    }
}
