import Foundation
import Kernel

/// Carries a notice over a redirect: written by us, marked with our key, read once.
struct NoticeCookie {
    let seal: FormSeal

    func pack(_ notice: Notice) -> String? {
        guard let json = try? JSONEncoder().encode(notice) else { return nil }
        let text = json.base64EncodedString().replacing("+", with: "-").replacing("/", with: "_").replacing(
            "=", with: "")
        return text.utf8.count > 1800 ? nil : text + "." + seal.mark(Array(text.utf8))
    }

    /// `nil` for anything that does not carry our mark.
    func unpack(_ value: String) -> Notice? {
        let parts = value.split(separator: ".")
        guard parts.count == 2, SameBytes.compare(seal.mark(Array(parts[0].utf8)), String(parts[1])) else { return nil }
        var text = parts[0].replacing("-", with: "+").replacing("_", with: "/")
        text += String(repeating: "=", count: (4 - text.count % 4) % 4)
        return Data(base64Encoded: String(text)).flatMap { try? JSONDecoder().decode(Notice.self, from: $0) }
    }
}
