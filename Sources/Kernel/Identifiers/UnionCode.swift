/// The credit code of a union, which begins with 8. Forms have a field for it beside the ``EmployerCode``, and people swap
/// the two.
public struct UnionCode: Hashable, Sendable {
    public let code: CreditCode

    /// - Throws: ``CreditCodeProblem/notOfUnion`` for a code in order that is not a union's.
    public init(_ typed: String) throws(CreditCodeProblem) {
        code = try CreditCode(typed)
        guard code.isUnion else { throw .notOfUnion }
    }

    /// Whether a base union has it (81) and not another union body (89).
    public var isBaseUnion: Bool { code.text.hasPrefix("81") }
}

extension UnionCode: CustomStringConvertible {
    public var description: String { code.text }
}
