extension RuleQuantity {
    /// Whether a number keeps every limit; of a ratio, a count of a whole.
    func allows(_ count: Int, of whole: Int = 1) -> Bool {
        limits.allSatisfy { limit in
            // Of packs that anybody may upload: the products of two long numbers must not overflow.
            let counted = Int128(count) * Int128(limit.number.denominator)
            let asked = Int128(limit.number.numerator) * Int128(whole)
            return switch limit.bound {
            case .exactly: counted == asked
            case .below: counted < asked
            case .atMost: counted <= asked
            case .atLeast: counted >= asked
            case .moreThan: counted > asked
            }
        }
    }

    /// The smallest count of a whole that is enough; `nil` where no limit asks for a least.
    func least(of whole: Int) -> Int? {
        limits.compactMap { limit in
            let asked = Int128(limit.number.numerator) * Int128(whole)
            let bottom = Int128(limit.number.denominator)
            return switch limit.bound {
            case .atLeast: Int(clamping: (asked + bottom - 1) / bottom)
            case .moreThan: Int(clamping: asked / bottom + 1)
            case .exactly, .below, .atMost: nil
            }
        }.max()
    }
}
