/// A telephone number of the mainland. Never a key: families share one, and operators give them out again.
public struct Phone: Hashable, Sendable {
    public enum Kind: Hashable, Sendable {
        /// Eleven digits.
        case mobile
        /// The area with its 0, a number of seven or eight digits, and the digits of an extension, if there is one.
        case landline
        /// A public number of five or six digits, such as 12351.
        case hotline
    }

    public let kind: Kind

    /// The one form in which a number is kept: `13800000000`, `020-83330000-801`, `12351`. Personal.
    public let text: String

    /// Reads what a person typed: blanks, hyphens, brackets, full width, `+86` and the ways to write an extension
    /// (`转801`, `分机801`, `-801`, `ext 801`, `#801`) do not matter.
    public init(_ typed: String) throws(PhoneProblem) {
        self = PhoneReading.isPlain(typed) ? Phone(.mobile, checked: typed) : try PhoneReading(typed).phone()
    }

    init(_ kind: Kind, checked text: String) {
        self.kind = kind
        self.text = text
    }

    /// `138****0000`, `020-****0000` without the extension; a hotline belongs to nobody and is shown whole.
    public var masked: String {
        switch kind {
        case .mobile: return Mask.middle(text, first: 3, last: 4)
        case .landline:
            let parts = text.split(separator: "-").map(String.init)
            return parts[0] + "-" + Mask.middle(parts[1], first: 0, last: 4)
        case .hotline: return text
        }
    }
}

extension Phone: CustomStringConvertible {
    /// The same as ``masked``, so that no log shows the number by accident.
    public var description: String { masked }
}
