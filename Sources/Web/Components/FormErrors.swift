public import HTTPTypes
public import Kernel

/// What has to be changed in a form before it can be taken.
public struct FormErrors: Sendable {
    private var fields: [(name: String, why: Text)]

    public static let none = FormErrors([])

    public init(_ fields: [(name: String, why: Text)]) { self.fields = fields }

    /// - Returns: `nil` when the error is not about an entry of a form and belongs on a page of its own.
    public init?(_ error: any Error) {
        switch error {
        case Refusal.invalid(let field, let why): fields = [(field, why)]
        case Refusal.conflict(let why): fields = [("", why)]
        default: return nil
        }
    }

    public var isEmpty: Bool { fields.isEmpty }
    public var all: [(name: String, why: Text)] { fields }

    /// What is said first; `nil` when there is nothing to change.
    public var first: Text? { fields.first?.why }

    public subscript(_ name: String) -> Text? { fields.first { $0.name == name }?.why }

    /// The status of the page that shows the form again.
    public var status: HTTPResponse.Status { isEmpty ? .ok : .unprocessableContent }
}
