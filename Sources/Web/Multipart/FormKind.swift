/// In which of the two encodings a form comes, after its `Content-Type`.
enum FormKind: Equatable {
    case urlEncoded
    case multipart(boundary: String)
    case other

    init(_ header: String?) {
        let type = (header ?? "").prefix { $0 != ";" }.lowercased().filter { $0 != " " }
        switch type {
        case "application/x-www-form-urlencoded": self = .urlEncoded
        case "multipart/form-data":
            let boundary = PartHead.parameters(of: header ?? "")["boundary"] ?? ""
            self = (1...70).contains(boundary.utf8.count) ? .multipart(boundary: boundary) : .other
        default: self = .other
        }
    }

    var boundary: String? {
        if case .multipart(let boundary) = self { boundary } else { nil }
    }
}
