import Foundation

/// The parameters that pages read from their address, as the sources name them: one that is new is asked as well.
enum AddressParameters {
    static let all: [String] = {
        var found: Set<String> = ["sort", "f.kind"]
        let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../Sources")
        let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
        while let file = files?.nextObject() as? URL {
            guard file.pathExtension == "swift", let text = try? String(contentsOf: file, encoding: .utf8) else {
                continue
            }
            found.formUnion(text.components(separatedBy: "query").dropFirst().compactMap(name))
        }
        return found.sorted()
    }()

    /// Of `["day"]`, `.text("day")` and the like behind the word query.
    private static func name(_ rest: String) -> String? {
        let parts = rest.prefix(50).split(separator: "\"", maxSplits: 2, omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0] == "[" || parts[0].hasPrefix(".") && parts[0].hasSuffix("("),
            parts[0].allSatisfy({ $0.isLetter || "[.(".contains($0) }),
            let first = parts[1].first, first.isLowercase,
            parts[1].allSatisfy({ $0.isLowercase || $0 == "-" })
        else { return nil }
        return String(parts[1])
    }
}
