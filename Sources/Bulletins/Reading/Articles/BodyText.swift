/// The body of an article put together again: hard wraps undone, paragraphs kept. Whoever looks for facts shares it.
final class BodyText: Sendable {
    /// Paragraphs parted by line feeds.
    let text: String
    /// The same in folded units without spaces, for the rules to search.
    let prose: [UInt16]
    /// What each unit of `prose` may be the beginning of.
    let cues: [Cues]
    /// `text` in bytes.
    private let bytes: [UInt8]
    /// The stretches of `prose` that no white space parts, in order.
    private let runs: [Run]
    /// The stretches of `text` that were printed in one piece, in order.
    private let pieces: [Piece]
    private let sheet: Sheet

    private struct Run: Sendable {
        /// Its first unit in `prose`, and the byte of `text` at which that begins.
        let start: Int
        let byte: Int
        /// The same unit in the sheet, and its byte there; `nil` for a line feed between paragraphs.
        let printed: (unit: Int, byte: Int)?
    }

    private struct Piece: Sendable {
        let body: Range<Int>
        let source: Int
    }

    init(_ page: PrintedPage, _ draft: borrowing ArticleDraft) {
        var bytes: [UInt8] = []
        var prose: [UInt16] = []
        var runs: [Run] = []
        var pieces: [Piece] = []
        let sheet = page.sheet
        let units = sheet.units
        let length = draft.body.reduce(0) { $0 + $1.range.count + 1 }
        bytes.reserveCapacity(length * 3)
        prose.reserveCapacity(length)
        runs.reserveCapacity(draft.body.count * 2)
        pieces.reserveCapacity(draft.body.count)
        for (index, piece) in draft.body.enumerated() {
            let range = units.trimmed(piece.range)
            guard !range.isEmpty else { continue }
            if index > 0, piece.breaks {
                runs.append(Run(start: prose.count, byte: bytes.count, printed: nil))
                bytes.append(0x0A)
                prose.append(Glyph.newline)
            } else if index > 0, let last = prose.last, Glyph.isLatin(last), Glyph.isLatin(units[range.lowerBound]) {
                bytes.append(0x20)
            }
            let source = sheet.bytes(of: range)
            pieces.append(Piece(body: bytes.count..<bytes.count + source.count, source: source.lowerBound))
            Self.addRuns(of: range, of: sheet, from: source.lowerBound, at: bytes.count, &runs, &prose)
            bytes += sheet.bytes[source]
        }
        text = String(bytes.indices, ofKnownUTF8: bytes)
        self.bytes = bytes
        self.prose = prose
        cues = Cues.all(in: prose)
        self.runs = runs
        self.pieces = pieces
        self.sheet = sheet
    }

    /// Adds what spaces part in `range` of the sheet, which begins at its byte `source` and at the byte `start` of the text.
    private static func addRuns(
        of range: Range<Int>, of sheet: Sheet, from source: Int, at start: Int, _ runs: inout [Run],
        _ prose: inout [UInt16]
    ) {
        var place = range.lowerBound
        while place < range.upperBound {
            let first = place
            while place < range.upperBound, sheet.units[place] != Glyph.space { place += 1 }
            let byte = first == range.lowerBound ? source : sheet.offset(of: first)
            runs.append(Run(start: prose.count, byte: start + byte - source, printed: (first, byte)))
            prose += sheet.units[first..<place]
            place = sheet.units.skippingSpaces(from: place, to: range.upperBound)
        }
    }

    /// The run that holds unit `index` of `prose`, which must exist.
    private func run(of index: Int) -> Int {
        var low = 0
        var high = runs.count
        while low < high {
            let middle = (low + high) / 2
            if runs[middle].start <= index { low = middle + 1 } else { high = middle }
        }
        return low - 1
    }

    /// The byte of `text` at which unit `index` of `prose` begins, which stands in `run`.
    private func start(of index: Int, in run: Run) -> Int {
        guard let printed = run.printed, index > run.start else { return run.byte }
        return run.byte + sheet.offset(of: printed.unit + index - run.start) - printed.byte
    }

    /// Where the units `range` of `prose` stand in `text` and in the original.
    func trace(of range: Range<Int>) -> Trace {
        let place = bytes(of: range)
        return Trace(place: place, source: source(of: place))
    }

    /// The bytes of `text` from the first unit of `range` to its last.
    private func bytes(of range: Range<Int>) -> Range<Int> {
        let range = range.clamped(to: 0..<prose.count)
        guard let last = range.last else { return 0..<0 }
        let first = run(of: range.lowerBound)
        let start = start(of: range.lowerBound, in: runs[first])
        if range.count > Self.few || first + 1 < runs.count && runs[first + 1].start <= last {
            return start..<end(of: self.start(of: last, in: runs[run(of: last)]))
        }
        return start..<range.reduce(start) { byte, _ in end(of: byte) }
    }

    /// So many characters are sooner stepped over than looked up.
    private static let few = 16

    /// The printed characters of the units `range` of `prose`, white space dropped.
    func string(_ range: Range<Int>) -> String {
        let range = range.clamped(to: 0..<prose.count)
        let whole = bytes(of: range)
        let letters = bytes[whole].reduce(0) { $1 & 0xC0 == 0x80 ? $0 : $0 + 1 }
        if letters == range.count { return String(whole, ofKnownUTF8: bytes) }
        var printed: [UInt8] = []
        for unit in range {
            let start = start(of: unit, in: runs[run(of: unit)])
            printed.append(contentsOf: bytes[start..<end(of: start)])
        }
        return String(decoding: printed, as: UTF8.self)
    }

    private func end(of byte: Int) -> Int {
        byte < bytes.count ? min(bytes.count, byte + Self.length(of: bytes[byte])) : bytes.count
    }

    /// The bytes of the character that `lead` begins.
    private static func length(of lead: UInt8) -> Int {
        lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    }

    /// The bytes of the original that `place` was put together from; white space alone does not part them.
    private func source(of place: Range<Int>) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        var index = firstPiece(endingAfter: place.lowerBound)
        while index < pieces.count, pieces[index].body.lowerBound < place.upperBound {
            let piece = pieces[index]
            let part = piece.body.clamped(to: place)
            let start = piece.source + part.lowerBound - piece.body.lowerBound
            let range = start..<start + part.count
            if let last = ranges.last, last.upperBound <= start, sheet.isBlank(last.upperBound..<start) {
                ranges[ranges.count - 1] = last.lowerBound..<range.upperBound
            } else if !range.isEmpty {
                ranges.append(range)
            }
            index += 1
        }
        return ranges
    }

    private func firstPiece(endingAfter byte: Int) -> Int {
        var low = 0
        var high = pieces.count
        while low < high {
            let middle = (low + high) / 2
            if pieces[middle].body.upperBound > byte { high = middle } else { low = middle + 1 }
        }
        return low
    }
}

extension Sheet {
    /// Whether nothing but spaces and line ends stands in the bytes `range`.
    fileprivate func isBlank(_ range: Range<Int>) -> Bool {
        guard range.count <= 400 else { return false }
        var at = range.lowerBound
        while at < range.upperBound {
            if bytes[at] == 0x20 || (0x09...0x0D).contains(bytes[at]) {
                at += 1
            } else if at + 2 < range.upperBound, bytes[at] == 0xE3, bytes[at + 1] == 0x80, bytes[at + 2] == 0x80 {
                at += 3
            } else {
                return false
            }
        }
        return true
    }
}
