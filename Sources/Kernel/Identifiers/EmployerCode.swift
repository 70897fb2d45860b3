/// The credit code of an employer: an enterprise, an institution, an organ, a social organisation, anything but a union.
public struct EmployerCode: Hashable, Sendable {
    public let code: CreditCode

    /// - Throws: ``CreditCodeProblem/ofUnion`` for the code of a union.
    public init(_ typed: String) throws(CreditCodeProblem) {
        code = try CreditCode(typed)
        guard code.isEmployer else { throw .ofUnion }
    }
}

extension EmployerCode: CustomStringConvertible {
    public var description: String { code.text }
}
