import Files
import Foundation

/// Text that is written for programs. It lies in folders beside the bulletins that somebody hands in, and would be read as one.
enum ProgramData {
    private static let endings: Set<String> = [
        "json", "jsonl", "ndjson", "geojson", "xml", "yaml", "yml", "toml", "ini", "sql", "css", "js", "svg", "log",
    ]

    /// By the name of the file; JSON and XML by what they hold, too. A web page is XML to be read.
    static func isHeld(by utf8: [UInt8], name: String) -> Bool {
        guard !HTMLMarkup.begins(utf8) else { return false }
        if endings.contains(FileKind.ending(of: name)) { return true }
        switch utf8.first(where: { $0 > 0x20 && $0 != 0xEF && $0 != 0xBB && $0 != 0xBF }) {
        case UInt8(ascii: "{"), UInt8(ascii: "["): return (try? JSONSerialization.jsonObject(with: Data(utf8))) != nil
        case UInt8(ascii: "<"): return String(decoding: utf8.prefix(64), as: UTF8.self).contains("<?xml")
        default: return false
        }
    }
}
