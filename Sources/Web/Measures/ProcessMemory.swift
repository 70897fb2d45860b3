import Foundation

/// What the operating system says of this process.
enum ProcessMemory {
    /// Bytes in memory; `nil` where `/proc` is missing.
    static func resident() -> Int? {
        guard let status = try? String(contentsOfFile: "/proc/self/status", encoding: .utf8) else { return nil }
        let line = status.split(separator: "\n").first { $0.hasPrefix("VmRSS:") }
        return line?.split(separator: " ").compactMap { Int($0) }.first.map { $0 * 1024 }
    }
}
