import HTTPTypes
import Hummingbird
public import Kernel

extension Answer {
    /// A kept file, whole or the part that the request names, so that a broken download goes on where it stopped.
    ///
    /// - Parameters:
    ///   - digest: of all the bytes; whoever goes on with another file than the one she began gets it whole.
    ///   - isShown: whether the browser may show it. Only for pictures that the platform wrote itself: everything else is
    ///     handed out to be kept, under its type and never sniffed.
    public static func file(
        _ bytes: [UInt8], digest: [UInt8], name: String, type: String, isShown: Bool = false, for visit: Visit
    ) -> Answer {
        let tag = "\"\(Hexadecimal.text(digest))\""
        let isSame = visit.headers[.ifRange].map { $0 == tag } ?? true
        var answer: Answer
        switch isSame ? ByteRange(visit.headers[.range], of: bytes.count) : .whole {
        case .whole: answer = .download(bytes, name: name, type: type)
        case .part(let range):
            answer = .download(Array(bytes[range]), name: name, type: type)
            answer.status = .partialContent
            answer.headers[.contentRange] = "bytes \(range.lowerBound)-\(range.upperBound - 1)/\(bytes.count)"
        case .unsatisfiable:
            answer = .text("")
            answer.status = .rangeNotSatisfiable
            answer.headers[.contentRange] = "bytes */\(bytes.count)"
        }
        answer.headers[.acceptRanges] = "bytes"
        answer.headers[.eTag] = tag
        if isShown { answer.headers[.contentDisposition] = "inline" }
        return answer
    }

    /// A table to keep that was made before, named after its title and the day; read part by part while it is sent.
    public static func spreadsheet(
        _ title: Text, of day: Day, as format: SpreadsheetFormat, in language: Language, parts: Int,
        part: @escaping @Sendable (Int) async throws -> [UInt8]
    ) -> Answer {
        let body = ResponseBody { writer in
            for ordinal in 0..<parts { try await writer.write(ByteBuffer(bytes: try await part(ordinal))) }
            try await writer.finish(nil)
        }
        return .download(body, name: "\(title[language]) \(day).\(format.rawValue)", type: format.type)
    }

    /// Several files as one ZIP archive, read one by one while it is sent: memory holds one of them.
    ///
    /// - Parameter bytes: of the file at a place in `files`.
    public static func archive(
        _ files: [ArchivedFile], name: String, bytes: @escaping @Sendable (Int) async throws -> [UInt8]
    ) -> Answer {
        let files = ArchivedFile.apart(files)
        let body = ResponseBody { writer in
            var archive = ZipWriter()
            for (place, file) in files.enumerated() {
                let content = try await bytes(place)
                try await writer.write(ByteBuffer(bytes: archive.head(of: file, content)))
                try await writer.write(ByteBuffer(bytes: content))
            }
            try await writer.write(ByteBuffer(bytes: archive.end()))
            try await writer.finish(nil)
        }
        return .download(body, name: name, type: "application/zip")
    }
}
