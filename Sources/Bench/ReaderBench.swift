import Bulletins
import Foundation

/// Prints how fast bulletins are decoded and read, and how much memory that takes at a tenth of the text and at all of it.
func runReaderBench(files: [String], megabytes: Int) async throws {
    let texts = try files.map { [UInt8](try Data(contentsOf: URL(filePath: $0))) }
    guard !texts.isEmpty else { return say("reader: no files") }
    let wanted = megabytes << 20
    let decoding = try await pace(texts, upTo: wanted) { _ = try await ReadingStages.decode($0) }
    var resident: [Int] = []
    var articles = 0
    let reading = try await pace(texts, upTo: wanted) { bytes in
        articles += ReadingStages.read(try await ReadingStages.decode(bytes))
        if resident.count < 2 { resident.append(residentBytes()) }
    }
    resident.append(residentBytes())
    say("reader: \(decimal(reading)) MB/s on one core with decoding   (mark 10)")
    say("        \(decimal(reading / decoding, 3)) of decoding alone (\(decimal(decoding)) MB/s)")
    let first = Double(resident.first ?? 0) / 1e6
    let last = Double(resident.last ?? 0) / 1e6
    say(
        "        \(articles) articles; resident \(decimal(first)) MB after the first file, \(decimal(last)) MB after \(megabytes) MB"
    )
}

/// Megabytes a second over the texts, again and again until `wanted` bytes went through.
private func pace(_ texts: [[UInt8]], upTo wanted: Int, _ body: ([UInt8]) async throws -> Void) async throws -> Double {
    let start = ContinuousClock.now
    var bytes = 0
    while bytes < wanted {
        for text in texts {
            try await body(text)
            bytes += text.count
        }
    }
    return Double(bytes) / 1e6 / start.duration(to: .now).seconds
}

/// What this process holds in memory now, in bytes.
func residentBytes() -> Int {
    guard let status = try? String(contentsOfFile: "/proc/self/status", encoding: .utf8),
        let line = status.split(separator: "\n").first(where: { $0.hasPrefix("VmRSS:") }),
        let kilobytes = line.split(whereSeparator: { !$0.isNumber }).first.flatMap({ Int($0) })
    else { return 0 }
    return kilobytes * 1024
}
