public import Kernel

extension Operation {
    /// One that stands for many of one form, one for each thing of a kind: which of them answers is in the address, and only it
    /// knows which values its parameters take.
    ///
    /// - Parameters:
    ///   - path: of this operation, with the thing as a segment.
    ///   - choose: the operation of the thing; it throws what a deed would.
    public func standing(
        at path: String, naming segment: Parameter,
        _ choose: @escaping @Sendable (Visit, Platform) async throws -> Operation
    ) -> Operation {
        var standing = self
        standing.path = path
        standing.parameters = [segment] + parameters.map(\.open)
        standing.choose = choose
        return standing
    }
}

extension Parameter {
    /// The same, with any words where it takes some of a list.
    fileprivate var open: Parameter {
        guard case .choice = kind else { return self }
        return isInPath
            ? .segment(name, label, .text(max: 100)) : Parameter(name, .text(max: 100), label, isRequired: isRequired)
    }
}
