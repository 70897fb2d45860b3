import Kernel

/// What is wrong with a request itself, before any command is asked. ``ErrorPage`` turns it into words and a status.
enum Fault: Error, Equatable {
    /// Nothing stands at this address.
    case nowhere
    case wrongMethod(allowed: String)
    case malformed(Text)
    /// The body is larger than the route takes; the limit in bytes.
    case tooLarge(limit: Int)
    case tooManyFiles(limit: Int)
    /// A body of another kind than forms.
    case unknownForm
    /// A body of another kind than JSON, where JSON is wanted.
    case notJSON
    /// A change that does not say which version it is about.
    case versionMissing
    /// A change of state without the token of our own form, or sent by another site.
    case notOurForm

    static let tooManyFields = Text("表单里的栏目太多。", en: "The form has too many fields.")
}
