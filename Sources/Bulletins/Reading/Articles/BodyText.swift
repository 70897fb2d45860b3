/// The body of an article put together again: hard wraps undone, paragraphs kept.
struct BodyText: Sendable {
    /// Paragraphs parted by line feeds.
    let text: String
    /// The same in folded units without spaces, for the rules to search.
    let prose: [UInt16]
    /// `text` in bytes.
    private let bytes: [UInt8]
    /// For each unit of `prose`, the byte of `text` at which it begins.
    private let starts: [Int32]
    /// The stretches of `text` that were printed in one piece, in order.
    private let pieces: [Piece]
    private let sheet: Sheet

    private struct Piece: Sendable {
        let body: Range<Int>
        let source: Int
    }

    init(_ page: PrintedPage, _ draft: ArticleDraft) {
        var bytes: [UInt8] = []
        var prose: [UInt16] = []
        var starts: [Int32] = []
        var pieces: [Piece] = []
        let units = page.units
        let length = draft.body.reduce(0) { $0 + $1.range.count }
        bytes.reserveCapacity(length * 3)
        prose.reserveCapacity(length)
        starts.reserveCapacity(length)
        for (index, piece) in draft.body.enumerated() {
            let range = units.trimmed(piece.range)
            guard !range.isEmpty else { continue }
            if index > 0 {
                if piece.breaks {
                    starts.append(Int32(truncatingIfNeeded: bytes.count))
                    bytes.append(0x0A)
                    prose.append(Glyph.newline)
                } else if let last = prose.last, Glyph.isLatin(last), Glyph.isLatin(units[range.lowerBound]) {
                    bytes.append(0x20)
                }
            }
            let source = page.sheet.bytes(of: range)
            pieces.append(Piece(body: bytes.count..<bytes.count + source.count, source: source.lowerBound))
            var at = bytes.count
            bytes.append(contentsOf: page.sheet.bytes[source])
            for unit in units[range] {
                if unit != Glyph.space {
                    prose.append(unit)
                    starts.append(Int32(truncatingIfNeeded: at))
                }
                at += at < bytes.count ? Self.length(of: bytes[at]) : 0
            }
        }
        text = String(decoding: bytes, as: UTF8.self)
        self.bytes = bytes
        self.prose = prose
        self.starts = starts
        self.pieces = pieces
        sheet = page.sheet
    }

    /// Where the units `range` of `prose` stand in `text` and in the original.
    func trace(of range: Range<Int>) -> Trace {
        let range = range.clamped(to: 0..<starts.count)
        guard let last = range.last else { return Trace(place: 0..<0, source: []) }
        let start = Int(starts[range.lowerBound])
        let place = start..<end(of: Int(starts[last]))
        return Trace(place: place, source: source(of: place))
    }

    /// The printed characters of the units `range` of `prose`, white space dropped.
    func string(_ range: Range<Int>) -> String {
        let range = range.clamped(to: 0..<starts.count)
        guard let last = range.last else { return "" }
        let whole = bytes[Int(starts[range.lowerBound])..<end(of: Int(starts[last]))]
        let letters = whole.reduce(0) { $1 & 0xC0 == 0x80 ? $0 : $0 + 1 }
        if letters == range.count { return String(decoding: whole, as: UTF8.self) }
        var printed: [UInt8] = []
        for unit in range {
            let start = Int(starts[unit])
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
